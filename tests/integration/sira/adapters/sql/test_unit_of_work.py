"""How SQLite is opened: it waits, it forgets what was deleted, and it keeps its promises."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from sira.adapters.sql.unit_of_work import make_engine

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}


@pytest.mark.parametrize(("pragma", "value"), sorted(PRAGMAS.items()))
def test_sqlite_is_opened_safely(tmp_path: Path, pragma: str, value: object) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    with engine.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value
    engine.dispose()


def test_postgresql_address_gets_the_driver_that_is_installed() -> None:
    engine = make_engine("postgresql://user@host/name")
    assert engine.url.drivername == "postgresql+psycopg"
    engine.dispose()

"""The schema goes up, down and up again on both databases, and equals the models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from sira.adapters.sql.migrate import migrate
from sira.adapters.sql.tables import Base
from sira.adapters.sql.unit_of_work import make_engine
from sira.settings import ROOT
from tests.support.databases import POSTGRES_IS_ABSENT, has_postgres, postgres_database

TABLES = set(Base.metadata.tables)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database, once SQLite and once PostgreSQL."""
    if request.param == "sqlite":
        made = make_engine(f"sqlite:///{tmp_path / 'sira.sqlite3'}")
        yield made
        made.dispose()
        return
    if not has_postgres():
        pytest.skip(POSTGRES_IS_ABSENT)
    with postgres_database() as url:
        made = make_engine(url)
        yield made
        made.dispose()


def config(engine: Engine) -> Config:
    made = Config(ROOT / "alembic.ini")
    made.attributes["engine"] = engine
    return made


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_up_down_and_up_again(engine: Engine) -> None:
    migrate(engine)
    assert tables(engine) == TABLES
    command.downgrade(config(engine), "base")
    assert tables(engine) == set()
    migrate(engine)
    assert tables(engine) == TABLES


def test_head_equals_the_models(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_a_current_database_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO attempts (scope, failures, since) VALUES ('kept', 1, '2026-11-05 09:00:00')"))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalars(text("SELECT scope FROM attempts")).all() == ["kept"]


def test_there_is_one_head() -> None:
    assert len(ScriptDirectory.from_config(Config(ROOT / "alembic.ini")).get_heads()) == 1

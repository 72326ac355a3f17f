"""A person on a whole Sira, and a unit of work on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from sira.adapters.sql.migrate import migrate
from sira.adapters.sql.unit_of_work import make_engine
from sira.service.ports import UnitOfWork
from tests.support.databases import POSTGRES_IS_ABSENT, emptied, has_postgres, migrated_file, postgres_database, units_of_work
from tests.support.journey import Journey, journey

BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Journey]:
    """Somebody on Telegram who has just begun."""
    with journey(tmp_path) as begun:
        yield begun


@pytest.fixture(scope="session")
def postgres_engine() -> Iterator[Engine]:
    """One migrated database for the whole run."""
    if not has_postgres():
        pytest.skip(POSTGRES_IS_ABSENT)
    with postgres_database() as url:
        engine = make_engine(url)
        migrate(engine)
        yield engine
        engine.dispose()


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database in the newest schema, once SQLite and once PostgreSQL."""
    if request.param == "postgres":
        made = request.getfixturevalue("postgres_engine")
        yield made
        emptied(made)
        return
    made = make_engine(migrated_file(tmp_path))
    yield made
    made.dispose()


@pytest.fixture
def new_uow(engine: Engine) -> Callable[[], UnitOfWork]:
    return units_of_work(engine)

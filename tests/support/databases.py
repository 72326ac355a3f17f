"""Throw-away databases: a SQLite file that was migrated once and is copied, and a PostgreSQL database made and dropped for the test run."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import Engine, text
from sqlalchemy.orm import sessionmaker

from sira.adapters.sql.migrate import migrate
from sira.adapters.sql.tables import Base
from sira.adapters.sql.unit_of_work import SqlUnitOfWork, make_engine
from sira.service.ports import UnitOfWork
from tests.support.memory import CHAIN_KEY, KEYED

POSTGRES = "host=127.0.0.1 port=5432 user=postgres dbname=postgres connect_timeout=2"
POSTGRES_IS_ABSENT = "needs PostgreSQL at 127.0.0.1:5432 (user postgres, trust)"
_template: list[bytes] = []


def has_postgres() -> bool:
    """Does one answer on loopback?"""
    try:
        psycopg.connect(POSTGRES).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def postgres_database() -> Iterator[str]:
    """Yield the address of an empty database that is dropped at the end."""
    name = f"sira_test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"postgresql://postgres@127.0.0.1:5432/{name}"
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def migrated_file(folder: Path) -> str:
    """The address of a SQLite file in the newest schema."""
    file = folder / "sira.sqlite3"
    if not _template:
        engine = make_engine(f"sqlite:///{file}")
        migrate(engine)
        engine.dispose()
        _template.append(file.read_bytes())
    file.write_bytes(_template[0])
    return f"sqlite:///{file}"


def emptied(engine: Engine) -> None:
    """Take every row out, for the next test."""
    with engine.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(text(f"DELETE FROM {table.name}"))


def units_of_work(engine: Engine) -> Callable[[], UnitOfWork]:
    """`new_uow` over an engine, with the keys of the tests."""
    sessions = sessionmaker(engine, expire_on_commit=False)
    return lambda: SqlUnitOfWork(sessions, KEYED, CHAIN_KEY)


def stored_bytes(file: Path) -> bytes:
    """Everything that lies on the disk for that database: the file itself, its write-ahead log and what else is beside it."""
    return b"".join(found.read_bytes() for found in sorted(file.parent.glob(f"{file.name}*")))

"""The real repositories on SQLite in memory: milliseconds, no files. For tests of use cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.orm import sessionmaker

from sira.adapters.cipher import Cipher
from sira.adapters.sql.tables import Base
from sira.adapters.sql.unit_of_work import SqlUnitOfWork, make_engine
from sira.service.ports import UnitOfWork

CHAIN_KEY = b"c" * 32
KEYED = Cipher((b"k" * 32,), b"i" * 32)


@contextmanager
def memory_database() -> Iterator[Callable[[], UnitOfWork]]:
    """Yield `new_uow`; the engine is disposed of at the end."""
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    sessions = sessionmaker(engine, expire_on_commit=False)
    try:
        yield lambda: SqlUnitOfWork(sessions, KEYED, CHAIN_KEY)
    finally:
        engine.dispose()


class QuickHasher:
    """Not a hash at all: argon2 is slow on purpose, and its own library tests it."""

    def hash(self, secret: str) -> str:
        return f"hash of {secret}"

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == f"hash of {secret}"

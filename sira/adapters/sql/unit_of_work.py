"""One transaction over all repositories, and the engine behind them."""

from __future__ import annotations

import sqlite3
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from sira.adapters.cipher import Cipher
from sira.adapters.sql.alerts import SqlAlerts
from sira.adapters.sql.conversations import SqlConversations
from sira.adapters.sql.events import SqlEvents
from sira.adapters.sql.inbox import SqlInbox
from sira.adapters.sql.messages import SqlMessages, SqlOutbox
from sira.adapters.sql.referrals import SqlDrafts, SqlReferrals
from sira.adapters.sql.staff import SqlAttempts, SqlStaff

READ_ONLY = "sira_read_only"


def make_engine(url: str) -> Engine:
    """An engine for SQLite (WAL, synchronous FULL, foreign keys, secure delete) or PostgreSQL."""
    if not url.startswith("sqlite"):
        return create_engine(url.replace("postgresql://", "postgresql+psycopg://"), pool_pre_ping=True, pool_size=10)
    options: dict[str, Any] = {"connect_args": {"timeout": 15, "check_same_thread": False}}
    if url in {"sqlite://", "sqlite:///:memory:"}:
        options["poolclass"] = StaticPool
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its turn at once: upgrading a read later would fail instead of waiting. Readers never wait (WAL)."""
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get(READ_ONLY) else "BEGIN IMMEDIATE")


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own BEGIN is deferred: two writers would then fail at once instead of waiting for each other.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")


class SqlUnitOfWork:
    """See `sira.service.ports.UnitOfWork`."""

    def __init__(self, sessions: sessionmaker[Session], cipher: Cipher, chain_key: bytes, read_only: bool = False) -> None:
        self._sessions = sessions
        self._cipher = cipher
        self._chain_key = chain_key
        self._read_only = read_only

    def __enter__(self) -> Self:
        session = self._session = self._sessions()
        if self._read_only:
            session.connection(execution_options={READ_ONLY: True})
        self.conversations = SqlConversations(session, self._cipher)
        self.inbox = SqlInbox(session, self._cipher)
        self.messages = SqlMessages(session, self._cipher)
        self.outbox = SqlOutbox(session, self.messages)
        self.drafts = SqlDrafts(session, self._cipher)
        self.referrals = SqlReferrals(session, self._cipher)
        self.alerts = SqlAlerts(session)
        self.events = SqlEvents(session, self._chain_key)
        self.staff = SqlStaff(session)
        self.attempts = SqlAttempts(session)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._session.rollback()
        self._session.close()

    def commit(self) -> None:
        if self._read_only:
            raise ReadOnly
        self._session.commit()


class ReadOnly(Exception):
    """A unit of work that was opened for reading was asked to commit."""

"""The hash chain in SQL: one writer at a time, guaranteed by the primary key on the sequence number."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sira.adapters.sql.tables import EventRow
from sira.domain.event import GENESIS, Event

# PostgreSQL only: an advisory lock serialises appends so that two transactions never take the same sequence number.
_CHAIN_LOCK = 7_472_001


class SqlEvents:
    def __init__(self, session: Session, key: bytes) -> None:
        self._session = session
        self._key = key

    def append(self, event: Event) -> Event:
        if self._session.get_bind().dialect.name == "postgresql":
            self._session.execute(select(func.pg_advisory_xact_lock(_CHAIN_LOCK)))
        last = self._session.scalar(select(EventRow).order_by(EventRow.sequence.desc()).limit(1))
        placed = event.chained((last.sequence if last else 0) + 1, last.hash if last else GENESIS, self._key)
        self._session.add(
            EventRow(
                sequence=placed.sequence,
                subject=placed.subject,
                at=placed.at,
                actor=placed.actor,
                kind=placed.kind,
                data=dict(placed.data),
                previous_hash=placed.previous_hash,
                hash=placed.hash,
            )
        )
        self._session.flush()
        return placed

    def of_subject(self, subject: str) -> list[Event]:
        query = select(EventRow).where(EventRow.subject == subject).order_by(EventRow.sequence)
        return [_to_domain(row) for row in self._session.scalars(query)]

    def all(self) -> Iterable[Event]:
        rows = self._session.scalars(select(EventRow).order_by(EventRow.sequence).execution_options(yield_per=500))
        try:
            for row in rows:
                yield _to_domain(row)
        finally:  # a reader that stops early must not leave PostgreSQL's cursor open
            rows.close()

    def latest(self, limit: int, before: int | None = None) -> list[Event]:
        query = select(EventRow).order_by(EventRow.sequence.desc()).limit(limit)
        if before is not None:
            query = query.where(EventRow.sequence < before)
        return [_to_domain(row) for row in self._session.scalars(query)]


def _to_domain(row: EventRow) -> Event:
    return Event(
        subject=row.subject,
        at=row.at,
        actor=row.actor,
        kind=row.kind,
        data={str(key): str(value) for key, value in row.data.items()},
        sequence=row.sequence,
        previous_hash=row.previous_hash,
        hash=row.hash,
    )

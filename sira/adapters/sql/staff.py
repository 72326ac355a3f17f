"""Staff accounts, their sessions, and counters of failed guesses."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from sira.adapters.sql.tables import AttemptRow, SessionRow, StaffRow
from sira.service.ports import Staff, StaffSession

_STAFF_FIELDS = ("id", "email", "name", "password_hash", "role", "is_active", "failures", "locked_until", "created_at")
_SESSION_FIELDS = ("token_index", "staff_id", "csrf", "created_at", "last_at")


class SqlStaff:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, staff: Staff) -> None:
        self._session.add(StaffRow(**{name: getattr(staff, name) for name in _STAFF_FIELDS}))
        self._session.flush()

    def get(self, staff_id: str) -> Staff | None:
        return _staff(self._session.get(StaffRow, staff_id))

    def by_email(self, email: str) -> Staff | None:
        return _staff(self._session.scalar(select(StaffRow).where(StaffRow.email == email.strip().lower())))

    def save(self, staff: Staff) -> None:
        row = self._session.get_one(StaffRow, staff.id)
        for name in _STAFF_FIELDS:
            setattr(row, name, getattr(staff, name))
        self._session.flush()

    def all(self) -> list[Staff]:
        return [staff for row in self._session.scalars(select(StaffRow).order_by(StaffRow.name)) if (staff := _staff(row))]

    def add_session(self, session: StaffSession) -> None:
        self._session.add(SessionRow(**{name: getattr(session, name) for name in _SESSION_FIELDS}))
        self._session.flush()

    def session(self, token_index: str) -> StaffSession | None:
        row = self._session.get(SessionRow, token_index)
        return StaffSession(**{name: getattr(row, name) for name in _SESSION_FIELDS}) if row else None

    def touch(self, token_index: str, at: datetime) -> None:
        row = self._session.get(SessionRow, token_index)
        if row:
            row.last_at = at
            self._session.flush()

    def end_session(self, token_index: str) -> None:
        self._session.execute(delete(SessionRow).where(SessionRow.token_index == token_index))

    def end_sessions_of(self, staff_id: str) -> None:
        self._session.execute(delete(SessionRow).where(SessionRow.staff_id == staff_id))


class SqlAttempts:
    def __init__(self, session: Session) -> None:
        self._session = session

    def failures(self, scope: str, now: datetime, window_s: int) -> int:
        is_within = AttemptRow.since > now - timedelta(seconds=window_s)
        return self._session.scalar(select(AttemptRow.failures).where(AttemptRow.scope == scope, is_within)) or 0

    def fail(self, scope: str, now: datetime, window_s: int) -> None:
        """Count one more, in one statement: guesses that come at the same moment wait for each other and are all counted."""
        insert = postgresql.insert if self._session.get_bind().dialect.name == "postgresql" else sqlite.insert
        is_within = AttemptRow.since > now - timedelta(seconds=window_s)
        counted = insert(AttemptRow).values(scope=scope, failures=1, since=now)
        counted = counted.on_conflict_do_update(
            index_elements=[AttemptRow.scope],
            set_={
                "failures": case((is_within, AttemptRow.failures + 1), else_=1),
                "since": case((is_within, AttemptRow.since), else_=now),
            },
        )
        self._session.execute(counted)

    def clear(self, scope: str) -> None:
        self._session.execute(delete(AttemptRow).where(AttemptRow.scope == scope))


def _staff(row: StaffRow | None) -> Staff | None:
    return Staff(**{name: getattr(row, name) for name in _STAFF_FIELDS}) if row else None

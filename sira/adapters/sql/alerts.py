"""Danger alerts in SQL."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from sira.adapters.sql.tables import AlertRow
from sira.domain.triage import Level
from sira.service.ports import Alert


class SqlAlerts:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, alert: Alert) -> None:
        row = AlertRow(
            id=alert.id,
            conversation_id=alert.conversation_id,
            inbox_id=alert.inbox_id,
            level=alert.level,
            reasons=list(alert.reasons),
            at=alert.at,
            due_at=alert.due_at,
        )
        self._session.add(row)
        self._session.flush()

    def get(self, alert_id: str) -> Alert | None:
        row = self._session.get(AlertRow, alert_id)
        return _to_domain(row) if row else None

    def open(self) -> list[Alert]:
        query = select(AlertRow).where(AlertRow.accepted_at.is_(None)).order_by(AlertRow.level, AlertRow.at)
        return [_to_domain(row) for row in self._session.scalars(query)]

    def of_conversation(self, conversation_id: str) -> list[Alert]:
        query = select(AlertRow).where(AlertRow.conversation_id == conversation_id).order_by(AlertRow.at)
        return [_to_domain(row) for row in self._session.scalars(query)]

    def accept(self, alert_id: str, staff_id: str, at: datetime) -> bool:
        """Atomic: False when somebody was first."""
        statement = (
            update(AlertRow)
            .where(AlertRow.id == alert_id, AlertRow.accepted_at.is_(None))
            .values(accepted_by=staff_id, accepted_at=at)
            .execution_options(synchronize_session="fetch")
        )
        return cast("CursorResult[None]", self._session.execute(statement)).rowcount == 1


def _to_domain(row: AlertRow) -> Alert:
    return Alert(
        id=row.id,
        conversation_id=row.conversation_id,
        inbox_id=row.inbox_id,
        level=Level(row.level),
        reasons=tuple(row.reasons),
        at=row.at,
        due_at=row.due_at,
        accepted_by=row.accepted_by,
        accepted_at=row.accepted_at,
    )

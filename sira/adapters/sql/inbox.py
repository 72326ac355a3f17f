"""
The inbox: stored before acknowledged, one message in flight a conversation, in order, on any number of workers. Only the reading
for danger does not wait for its turn.

Claims are optimistic (an UPDATE that matches only the state that was read), so that they hold on SQLite and PostgreSQL alike.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import ColumnElement, CursorResult, Select, exists, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from sira.adapters.cipher import Cipher
from sira.adapters.sql.tables import InboxRow
from sira.domain.message import Inbound
from sira.service.ports import OPEN, InboxItem


class SqlInbox:
    def __init__(self, session: Session, cipher: Cipher) -> None:
        self._session = session
        self._cipher = cipher

    def add(self, inbound: Inbound, at: datetime) -> InboxItem:
        body = json.dumps({"text": inbound.text, "value": inbound.value}, ensure_ascii=False)
        row = InboxRow(
            channel=inbound.channel,
            external_id=inbound.external_id,
            conversation_id=inbound.conversation_id,
            kind=inbound.kind,
            body_enc=self._cipher.encrypt(body, _place(inbound.channel, inbound.external_id)),
            content_index=self._cipher.index("inbox-content", f"{inbound.conversation_id}|{inbound.kind}|{body}"),
            next_at=at,
            received_at=at,
        )
        self._session.add(row)
        self._session.flush()
        return self._to_domain(row)

    def find(self, channel: str, external_id: str) -> InboxItem | None:
        row = self._session.scalar(select(InboxRow).where(InboxRow.channel == channel, InboxRow.external_id == external_id))
        return self._to_domain(row) if row else None

    def get(self, item_id: int) -> InboxItem | None:
        row = self._session.get(InboxRow, item_id)
        return self._to_domain(row) if row else None

    def has_claimable(self, now: datetime) -> bool:
        return self._session.scalar(_claimable(now).limit(1)) is not None

    def claim_next(self, now: datetime, lease_s: float) -> InboxItem | None:
        for row in self._session.scalars(_claimable(now).limit(5)).all():
            if self._claimed(row, now + timedelta(seconds=lease_s)):
                self._session.refresh(row)
                return self._to_domain(row)
        return None

    def _claimed(self, row: InboxRow, until: datetime) -> bool:
        statement = (
            update(InboxRow)
            .where(InboxRow.id == row.id, InboxRow.state == row.state, InboxRow.attempts == row.attempts)
            .values(state="processing", lease_until=until, attempts=row.attempts + 1)
            .execution_options(synchronize_session=False)
        )
        return cast("CursorResult[None]", self._session.execute(statement)).rowcount == 1

    def finish(self, item_id: int, at: datetime, state: str = "done") -> None:
        row = self._session.get_one(InboxRow, item_id)
        row.state = state
        row.done_at = at
        row.lease_until = None
        self._session.flush()

    def mark_danger_done(self, item_id: int) -> None:
        self._session.get_one(InboxRow, item_id).danger_done = True
        self._session.flush()

    def is_early(self, item_id: int) -> bool:
        """Is an earlier message of the same conversation still open?"""
        return self._session.scalar(select(InboxRow.id).where(InboxRow.id == item_id, _earlier_is_open())) is not None

    def put_back(self, item_id: int) -> None:
        """It was read for danger before its turn: it waits for the earlier ones, and was not tried."""
        row = self._session.get_one(InboxRow, item_id)
        row.state, row.lease_until, row.danger_done, row.attempts = "new", None, True, max(row.attempts - 1, 0)
        self._session.flush()

    def retry_at(self, item_id: int, at: datetime) -> None:
        row = self._session.get_one(InboxRow, item_id)
        row.state = "new"
        row.lease_until = None
        row.next_at = at
        self._session.flush()

    def waiting(self) -> int:
        return self._session.scalar(select(func.count()).select_from(InboxRow).where(InboxRow.state.in_(OPEN))) or 0

    def _to_domain(self, row: InboxRow) -> InboxItem:
        body = json.loads(self._cipher.decrypt(row.body_enc, _place(row.channel, row.external_id))) if row.body_enc else {}
        inbound = Inbound(
            channel=row.channel,
            external_id=row.external_id,
            conversation_id=row.conversation_id,
            kind=row.kind,
            text=body.get("text") or "",
            value=body.get("value"),
            received_at=row.received_at,
        )
        return InboxItem(row.id, inbound, row.state, row.attempts, row.danger_done, row.content_index)


def _earlier_is_open() -> ColumnElement[bool]:
    earlier = aliased(InboxRow)
    return exists().where(earlier.conversation_id == InboxRow.conversation_id, earlier.id < InboxRow.id, earlier.state.in_(OPEN))


def _claimable(now: datetime) -> Select[InboxRow]:
    """Messages whose turn it is, and those that were not read for danger yet; free or with an expired lease, safety first."""
    free = or_(InboxRow.state == "new", InboxRow.lease_until < now)
    turn = or_(~_earlier_is_open(), InboxRow.danger_done.is_(False))
    return (
        select(InboxRow)
        .where(InboxRow.state.in_(OPEN), free, InboxRow.next_at <= now, turn)
        .order_by(InboxRow.danger_done, InboxRow.next_at, InboxRow.id)
    )


def _place(channel: str, external_id: str) -> str:
    return f"inbox.body:{channel}:{external_id}"

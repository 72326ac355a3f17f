"""Transcripts and the outbox in SQL. Bodies are encrypted."""

from __future__ import annotations

import json
import uuid
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, exists, select, update
from sqlalchemy.orm import Session, aliased

from sira.adapters.cipher import Cipher
from sira.adapters.sql.tables import MessageRow, OutboxRow
from sira.service.ports import Delivery, StoredMessage

_OPEN = ("new", "sending")


class SqlMessages:
    def __init__(self, session: Session, cipher: Cipher) -> None:
        self._session = session
        self._cipher = cipher

    def add(self, conversation_id: str, author: str, body: dict[str, Any], at: datetime, inbox_id: int | None = None) -> StoredMessage:
        public_id = uuid.uuid4().hex
        sealed = self._cipher.encrypt(json.dumps(body, ensure_ascii=False), _place(public_id))
        row = MessageRow(public_id=public_id, conversation_id=conversation_id, inbox_id=inbox_id, author=author, body_enc=sealed, at=at)
        self._session.add(row)
        self._session.flush()
        return StoredMessage(row.id, public_id, conversation_id, inbox_id, author, body, at)

    def of_conversation(self, conversation_id: str, after: str | None = None, limit: int = 500) -> list[StoredMessage]:
        query = select(MessageRow).where(MessageRow.conversation_id == conversation_id).order_by(MessageRow.id).limit(limit)
        if after:
            start = select(MessageRow.id).where(MessageRow.public_id == after, MessageRow.conversation_id == conversation_id)
            query = query.where(MessageRow.id > start.scalar_subquery())
        return [self.to_domain(row) for row in self._session.scalars(query)]

    def recent(self, conversation_id: str, limit: int, before: str | None = None) -> list[StoredMessage]:
        """The newest messages (before one of them), oldest first."""
        query = select(MessageRow).where(MessageRow.conversation_id == conversation_id).order_by(MessageRow.id.desc()).limit(limit)
        if before:
            end = select(MessageRow.id).where(MessageRow.public_id == before, MessageRow.conversation_id == conversation_id)
            query = query.where(MessageRow.id < end.scalar_subquery())
        return [self.to_domain(row) for row in self._session.scalars(query)][::-1]

    def answering(self, inbox_id: int) -> list[StoredMessage]:
        query = select(MessageRow).where(MessageRow.inbox_id == inbox_id, MessageRow.author != "person").order_by(MessageRow.id)
        return [self.to_domain(row) for row in self._session.scalars(query)]

    def holds(self, conversation_id: str, public_id: str) -> bool:
        """Is that message (still) in this conversation?"""
        query = select(MessageRow.id).where(MessageRow.public_id == public_id, MessageRow.conversation_id == conversation_id)
        return self._session.scalar(query) is not None

    def to_domain(self, row: MessageRow) -> StoredMessage:
        """Decrypt a row."""
        body = json.loads(self._cipher.decrypt(row.body_enc, _place(row.public_id)))
        return StoredMessage(row.id, row.public_id, row.conversation_id, row.inbox_id, row.author, body, row.at)


class SqlOutbox:
    """Deliveries of pushing channels, in order within a conversation; safety cards overtake all but each other."""

    def __init__(self, session: Session, messages: SqlMessages) -> None:
        self._session = session
        self._messages = messages

    def add(self, message: StoredMessage, channel: str, at: datetime, priority: int = 5) -> None:
        self._session.add(
            OutboxRow(message_id=message.id, conversation_id=message.conversation_id, channel=channel, next_at=at, priority=priority)
        )
        self._session.flush()

    def claim_next(self, channel: str, now: datetime, lease_s: float) -> Delivery | None:
        earlier = aliased(OutboxRow)
        blocked = exists().where(
            earlier.conversation_id == OutboxRow.conversation_id,
            earlier.id < OutboxRow.id,
            earlier.state.in_(_OPEN),
            earlier.priority <= OutboxRow.priority,
        )
        query = (
            select(OutboxRow)
            .where(OutboxRow.channel == channel, OutboxRow.state.in_(_OPEN), OutboxRow.next_at <= now, ~blocked)
            .order_by(OutboxRow.priority, OutboxRow.id)
            .limit(5)
        )
        for row in self._session.scalars(query).all():
            # The lease is `next_at` itself: a sender that dies leaves the row to the next one.
            statement = (
                update(OutboxRow)
                .where(OutboxRow.id == row.id, OutboxRow.attempts == row.attempts, OutboxRow.state == row.state)
                .values(state="sending", attempts=row.attempts + 1, next_at=now + timedelta(seconds=lease_s))
                .execution_options(synchronize_session=False)
            )
            if cast("CursorResult[None]", self._session.execute(statement)).rowcount == 1:
                message = self._messages.to_domain(self._session.get_one(MessageRow, row.message_id))
                return Delivery(row.id, row.conversation_id, row.channel, row.attempts + 1, message)
        return None

    def sent(self, delivery_id: int, at: datetime) -> None:
        row = self._session.get(OutboxRow, delivery_id)
        if row is None:  # erased while it was on its way
            return
        row.state, row.sent_at, row.error = "sent", at, None
        self._session.flush()

    def retry_at(self, delivery_id: int, at: datetime, error: str) -> None:
        row = self._session.get(OutboxRow, delivery_id)
        if row is None:  # erased while it was on its way
            return
        row.state, row.next_at, row.error = "new", at, error[:60]
        self._session.flush()

    def refused(self, delivery_id: int, error: str) -> None:
        row = self._session.get(OutboxRow, delivery_id)
        if row is None:  # erased while it was on its way
            return
        row.state, row.error = "refused", error[:60]
        self._session.flush()


def _place(public_id: str) -> str:
    return f"messages.body:{public_id}"

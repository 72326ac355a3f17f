"""Conversations in SQL. The channel address is encrypted; look-ups go by keyed hash."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.orm import Session

from sira.adapters.cipher import Cipher
from sira.adapters.sql.tables import (
    AlertRow,
    ConversationRow,
    DraftRow,
    InboxRow,
    MessageRow,
    OutboxRow,
)
from sira.domain.message import Conversation, Mode


class SqlConversations:
    def __init__(self, session: Session, cipher: Cipher) -> None:
        self._session = session
        self._cipher = cipher

    def add(self, conversation: Conversation, token: str | None = None) -> None:
        row = ConversationRow(
            id=conversation.id,
            channel=conversation.channel,
            created_at=conversation.created_at,
            last_at=conversation.created_at,
            token_index=self._cipher.index("conversation-token", token) if token else None,
        )
        if conversation.address:
            row.address_index = self._address_index(conversation.channel, conversation.address)
            row.address_enc = self._cipher.encrypt(conversation.address, _place(conversation.id))
        self._fill(row, conversation)
        self._session.add(row)
        self._session.flush()

    def get(self, conversation_id: str) -> Conversation | None:
        return self._to_domain(self._session.get(ConversationRow, conversation_id))

    def by_token(self, conversation_id: str, token: str) -> Conversation | None:
        row = self._session.get(ConversationRow, conversation_id)
        if row is None or row.token_index is None or row.token_index != self._cipher.index("conversation-token", token):
            return None
        return self._to_domain(row)

    def by_address(self, channel: str, address: str) -> Conversation | None:
        index = self._address_index(channel, address)
        return self._to_domain(self._session.scalar(select(ConversationRow).where(ConversationRow.address_index == index)))

    def save(self, conversation: Conversation, at: datetime | None = None) -> None:
        row = self._session.get_one(ConversationRow, conversation.id)
        self._fill(row, conversation)
        if at is not None:
            row.last_at = at
        self._session.flush()

    def hold(self, conversation_id: str, staff_id: str) -> bool:
        """Give the conversation to one colleague. Atomic: False when somebody has it."""
        return self._change_holder(conversation_id, None, staff_id, Mode.HUMAN)

    def release(self, conversation_id: str, holder_id: str | None) -> bool:
        """Give the conversation back to the bot; False when `holder_id` does not have it."""
        return self._change_holder(conversation_id, holder_id, None, Mode.BOT)

    def _change_holder(self, conversation_id: str, from_id: str | None, to_id: str | None, mode: Mode) -> bool:
        theirs = ConversationRow.holder_id.is_(None) if from_id is None else ConversationRow.holder_id == from_id
        statement = (
            update(ConversationRow)
            .where(ConversationRow.id == conversation_id, theirs)
            .values(holder_id=to_id, mode=mode)
            .execution_options(synchronize_session="fetch")
        )
        return cast("CursorResult[None]", self._session.execute(statement)).rowcount == 1

    def listed(self, modes: tuple[str, ...] | None, limit: int) -> list[tuple[Conversation, datetime]]:
        query = select(ConversationRow).order_by(ConversationRow.last_at.desc()).limit(limit)
        if modes:
            query = query.where(ConversationRow.mode.in_(modes))
        rows = self._session.scalars(query)
        return [(conversation, row.last_at) for row in rows if (conversation := self._to_domain(row))]

    def wipe(self, conversation_id: str, kept_inbox_id: int) -> None:
        """Delete every word of a conversation; one inbox row stays, emptied, so that a retry is recognised. Alerts hold no words."""
        for table in (OutboxRow, MessageRow, DraftRow):
            self._session.execute(delete(table).where(table.conversation_id == conversation_id))
        theirs = InboxRow.conversation_id == conversation_id
        self._session.execute(delete(InboxRow).where(theirs, InboxRow.id != kept_inbox_id))
        self._session.execute(update(InboxRow).where(InboxRow.id == kept_inbox_id).values(body_enc=None))

    def erase(self, conversation_id: str) -> None:
        for table in (OutboxRow, MessageRow, InboxRow, DraftRow, AlertRow):
            self._session.execute(delete(table).where(table.conversation_id == conversation_id))
        self._session.execute(delete(ConversationRow).where(ConversationRow.id == conversation_id))

    def _address_index(self, channel: str, address: str) -> str:
        return self._cipher.index(f"address:{channel}", address)

    @staticmethod
    def _fill(row: ConversationRow, conversation: Conversation) -> None:
        row.language = conversation.language
        row.language_chosen = conversation.language_chosen
        row.mode = conversation.mode
        row.holder_id = conversation.holder_id
        row.asked_field = conversation.asked_field
        row.report_id = conversation.report_id
        row.last_answer = conversation.last_answer
        row.alert_level = conversation.alert_level

    def _to_domain(self, row: ConversationRow | None) -> Conversation | None:
        if row is None:
            return None
        return Conversation(
            id=row.id,
            channel=row.channel,
            language=row.language,
            language_chosen=row.language_chosen,
            mode=Mode(row.mode),
            created_at=row.created_at,
            address=self._cipher.decrypt(row.address_enc, _place(row.id)) if row.address_enc else None,
            asked_field=row.asked_field,
            report_id=row.report_id,
            last_answer=row.last_answer,
            holder_id=row.holder_id,
            alert_level=row.alert_level,
        )


def _place(conversation_id: str) -> str:
    return f"conversations.address:{conversation_id}"

"""
Every table. Columns ending in `_enc` hold AES-GCM ciphertext bound to table, column and row; `_index` are keyed hashes for look-up.

The migrations in migrations/versions are the truth for a deployed database; a test keeps both equal.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Index, Integer, LargeBinary, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC timestamp on both databases (SQLite forgets zones)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Common metadata with named constraints, so that migrations can drop them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {datetime: UtcDateTime, dict[str, Any]: JSON, list[str]: JSON}


class ConversationRow(Base):
    """A person on a channel."""

    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    address_index: Mapped[str | None] = mapped_column(String(64), unique=True)
    address_enc: Mapped[bytes | None] = mapped_column(LargeBinary)
    token_index: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    language_chosen: Mapped[bool] = mapped_column(default=False)
    mode: Mapped[str] = mapped_column(String(10), default="bot")
    holder_id: Mapped[str | None] = mapped_column(String(40))
    asked_field: Mapped[str | None] = mapped_column(String(20))
    report_id: Mapped[str | None] = mapped_column(String(40))
    last_answer: Mapped[str | None] = mapped_column(String(80))
    alert_level: Mapped[str | None] = mapped_column(String(2))
    created_at: Mapped[datetime]
    last_at: Mapped[datetime]


class InboxRow(Base):
    """A received message, stored before it is acknowledged; unique for ever per channel."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("channel", "external_id"), Index("ix_inbox_state_next_at", "state", "next_at"))
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    channel: Mapped[str] = mapped_column(String(20))
    external_id: Mapped[str] = mapped_column(String(100))
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    body_enc: Mapped[bytes | None] = mapped_column(LargeBinary)
    content_index: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(12), default="new")  # new | processing | done | abandoned
    danger_done: Mapped[bool] = mapped_column(default=False)
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    received_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class MessageRow(Base):
    """One line of a transcript, of the person, the bot, staff or the system."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("public_id"),)
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    public_id: Mapped[str] = mapped_column(String(40))
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    inbox_id: Mapped[int | None] = mapped_column(Integer, index=True)
    author: Mapped[str] = mapped_column(String(10))
    body_enc: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


class OutboxRow(Base):
    """A message still to be delivered by a pushing channel (Telegram); web chat pulls."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), unique=True)
    conversation_id: Mapped[str] = mapped_column(String(40), index=True)
    channel: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(12), default="new")  # new | sending | sent | refused
    priority: Mapped[int] = mapped_column(default=5)  # 0 for safety cards
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(String(60))


class DraftRow(Base):
    """A sensitive field of a report that is not filed yet; goes when it is filed, refused or idle."""

    __tablename__ = "drafts"
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    field: Mapped[str] = mapped_column(String(20), primary_key=True)
    report_id: Mapped[str] = mapped_column(String(40))
    value_enc: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


class ReferralRow(Base):
    """A filed referral. One per person and report instance: `idempotency_key` is unique."""

    __tablename__ = "referrals"
    __table_args__ = (Index("ix_referrals_queue", "level", "due_at", "id"),)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    ref: Mapped[str] = mapped_column(String(16), unique=True)
    idempotency_key: Mapped[str] = mapped_column(String(64), unique=True)
    content_index: Mapped[str] = mapped_column(String(64))
    conversation_id: Mapped[str | None] = mapped_column(String(40), index=True)
    pin_hash: Mapped[str] = mapped_column(String(120))
    category: Mapped[str] = mapped_column(String(30))
    level: Mapped[str] = mapped_column(String(2), index=True)
    level_reasons: Mapped[list[str]]
    status: Mapped[str] = mapped_column(String(24), index=True)
    area: Mapped[str | None] = mapped_column(String(80))
    language: Mapped[str] = mapped_column(String(8))
    channel: Mapped[str] = mapped_column(String(20))
    is_minor: Mapped[bool | None]
    assignee_id: Mapped[str | None] = mapped_column(String(40))
    team: Mapped[str | None] = mapped_column(String(40))
    consent: Mapped[dict[str, Any]]
    fields_enc: Mapped[bytes] = mapped_column(LargeBinary)
    safe_contact_enc: Mapped[bytes] = mapped_column(LargeBinary)
    phone_index: Mapped[str | None] = mapped_column(String(64), index=True)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]


class NoteRow(Base):
    """An internal note of staff."""

    __tablename__ = "notes"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    referral_id: Mapped[str] = mapped_column(ForeignKey("referrals.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[str] = mapped_column(String(40))
    body_enc: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


class AlertRow(Base):
    """A danger sign in a conversation that a human must look at; carries no words of the person."""

    __tablename__ = "alerts"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    inbox_id: Mapped[int | None] = mapped_column(Integer)
    level: Mapped[str] = mapped_column(String(2))
    reasons: Mapped[list[str]]
    at: Mapped[datetime]
    due_at: Mapped[datetime]
    accepted_by: Mapped[str | None] = mapped_column(String(40))
    accepted_at: Mapped[datetime | None]


class EventRow(Base):
    """The hash chain."""

    __tablename__ = "events"
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    subject: Mapped[str] = mapped_column(String(60), index=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str] = mapped_column(String(40))
    data: Mapped[dict[str, Any]]
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class StaffRow(Base):
    """A staff account."""

    __tablename__ = "staff"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    email: Mapped[str] = mapped_column(String(200), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    password_hash: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(20))
    is_active: Mapped[bool] = mapped_column(default=True)
    failures: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    created_at: Mapped[datetime]


class SessionRow(Base):
    """A staff session; only a hash of the cookie is kept."""

    __tablename__ = "staff_sessions"
    token_index: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    csrf: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    last_at: Mapped[datetime]


class AttemptRow(Base):
    """Failed guesses of a reference + PIN, per reference and in all (`*`), in a sliding window."""

    __tablename__ = "attempts"
    scope: Mapped[str] = mapped_column(String(80), primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    since: Mapped[datetime]

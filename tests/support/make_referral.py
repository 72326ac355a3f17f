"""Invented conversations, referrals and alerts. Nobody in here exists."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sira.domain.consent import Consent
from sira.domain.message import Conversation, Mode
from sira.domain.reference import new_reference
from sira.domain.referral import Referral, SafeContact, Status
from sira.domain.triage import FIRST_CONTACT, Level
from sira.service.ports import Alert, UnitOfWork

START = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
type NewUow = Callable[[], UnitOfWork]


def stored_conversation(new_uow: NewUow, mode: Mode = Mode.BOT, channel: str = "web", language: str = "fr") -> Conversation:
    """A conversation in the database."""
    address = uuid.uuid4().hex if channel == "telegram" else None
    conversation = Conversation(uuid.uuid4().hex, channel, language, True, mode, START, address)
    with new_uow() as uow:
        uow.conversations.add(conversation)
        uow.commit()
    return conversation


def stored_referral(
    new_uow: NewUow,
    category: str = "documents",
    level: Level = Level.N4,
    conversation: Conversation | None = None,
    waiting: timedelta = timedelta(0),
    **changes: object,
) -> Referral:
    """A submitted referral in the database, with the conversation it came from. `changes`: any other field of `Referral`."""
    conversation = conversation or stored_conversation(new_uow)
    at = START - waiting
    referral = Referral(
        id=uuid.uuid4().hex,
        ref=new_reference(),
        idempotency_key=uuid.uuid4().hex,
        conversation_id=conversation.id,
        category=category,
        level=level,
        level_reasons=(f"category:{category}",),
        status=Status.SUBMITTED,
        area="Bamako",
        language="fr",
        channel=conversation.channel,
        created_at=at,
        due_at=at + FIRST_CONTACT[level],
        consent=Consent(True, "2026-11", "fr", at),
        fields={"need": "documents", "place": "Bamako, près du marché", "first_name": "Kadi"},
        safe_contact=SafeContact("+22370000000", "morning"),
    )
    referral = replace(referral, **changes)  # type: ignore[arg-type]
    with new_uow() as uow:
        uow.referrals.add(referral, "hash of 000000", "content")
        uow.commit()
    return referral


def stored_alert(
    new_uow: NewUow,
    conversation: Conversation | None = None,
    level: Level = Level.N1,
    reasons: tuple[str, ...] = ("risk:life_danger",),
    waiting: timedelta = timedelta(0),
) -> Alert:
    """An open danger alert in the database."""
    conversation = conversation or stored_conversation(new_uow)
    at = START - waiting
    alert = Alert(uuid.uuid4().hex, conversation.id, None, level, reasons, at, at + FIRST_CONTACT[level])
    with new_uow() as uow:
        uow.alerts.add(alert)
        uow.commit()
    return alert

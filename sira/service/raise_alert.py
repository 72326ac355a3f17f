"""A danger sign was read: alert staff before anything else happens. An alert holds codes, never words of the person."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime

from sira.domain.danger.reading import DangerReading, RiskLevel
from sira.domain.event import Event
from sira.domain.message import Conversation
from sira.domain.triage import FIRST_CONTACT, Level
from sira.service.ports import Alert, UnitOfWork


def raise_alert(conversation: Conversation, reading: DangerReading, uow: UnitOfWork, now: datetime, inbox_id: int | None) -> Conversation:
    """
    Record an alert for what is new in `reading`, in the caller's transaction.

    Returns: the conversation with its highest alert level. Signs that an open alert of the same level names already add nothing.
    """
    level = Level.N1 if reading.level is RiskLevel.EMERGENCY else Level.N2
    reasons = tuple(f"risk:{sign.risk}" for sign in reading.signs)
    still_open = [alert for alert in uow.alerts.of_conversation(conversation.id) if alert.accepted_at is None]
    covered = {reason for alert in still_open if alert.level.rank <= level.rank for reason in alert.reasons}
    if not set(reasons) <= covered:
        uow.alerts.add(Alert(uuid.uuid4().hex, conversation.id, inbox_id, level, reasons, now, now + FIRST_CONTACT[level]))
        data = {"level": level.value, "reasons": ",".join(reasons)}
        uow.events.append(Event(f"conversation:{conversation.id}", now, "sira", "danger.noticed", data))
    if conversation.alert_level is None or level.rank < Level(conversation.alert_level).rank:
        conversation = replace(conversation, alert_level=level.value)
        uow.conversations.save(conversation)
    return conversation

"""How the referral form's fields are named as Rasa slots, and the events that open, reset and end it."""

from __future__ import annotations

import secrets
from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, SlotSet

from sira.domain import intake

PREFIX = "referral_"
NOT_ASKED = "not_asked"
RETRY = "referral_retry"
REPORT = "report_id"
READ_BACK = "referral_read_back"
AREA = "referral_area"
# Value of RETRY while the person chooses which answer to change.
CORRECTING = "correcting"


def slot_of(field: str) -> str:
    """The slot of a field."""
    return f"{PREFIX}{field}"


def field_of(slot: str) -> str:
    """The field of a slot."""
    return slot.removeprefix(PREFIX)


def answers_in(slots: dict[str, Any]) -> dict[str, str]:
    """Fields that were answered or skipped."""
    values = {field: slots.get(slot_of(field)) for field in intake.FIELDS}
    return {field: str(value) for field, value in values.items() if value not in {None, NOT_ASKED}}


def emptied() -> list[EventType]:
    """Forget everything about a report: nothing is carried over to the next one."""
    names = [*(slot_of(field) for field in intake.FIELDS), RETRY, REPORT, READ_BACK, AREA]
    return [SlotSet(name, None) for name in names]


def opened() -> list[EventType]:
    """Begin a new report instance with its own id."""
    return [*emptied(), SlotSet(REPORT, secrets.token_hex(4))]


def ended() -> list[EventType]:
    """End the form without recording anything."""
    return [*emptied(), ActiveLoop(None), SlotSet("requested_slot", None)]

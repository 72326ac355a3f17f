"""
The JSON shape of a referral (contract, section 4).

What identifies somebody is masked; `masked` names what was given but is not shown.
"""

from __future__ import annotations

from typing import Any

from sira.domain.event import Event
from sira.domain.referral import Referral, next_states
from sira.service.access import Actor, visible_reasons
from sira.service.ports import Note
from sira.service.staff.open_referral import OpenedCase


def referral_json(referral: Referral, actor: Actor, names: dict[str, str]) -> dict[str, Any]:
    """A referral as it stands in a list: without events and notes."""
    consent = referral.consent
    return {
        "ref": referral.ref,
        "category": referral.category,
        "level": referral.level.value,
        "level_reasons": list(visible_reasons(actor, referral.level_reasons)),
        "status": referral.status.value,
        "area": referral.area,
        "language": referral.language,
        "channel": referral.channel,
        "created_at": referral.created_at.isoformat(),
        "due_at": referral.due_at.isoformat(),
        "assignee": _person(referral.assignee_id, names),
        "team": referral.team,
        "is_minor": referral.is_minor,
        "version": referral.version,
        "consent": {
            "given": consent.is_valid,
            "version": consent.version,
            "language": consent.language,
            "at": consent.at.isoformat(),
            "withdrawn_at": consent.withdrawn_at.isoformat() if consent.withdrawn_at else None,
            "receivers": list(consent.receivers),
            "purposes": list(consent.purposes),
        },
    }


def case_json(case: OpenedCase, actor: Actor, names: dict[str, str]) -> dict[str, Any]:
    """An opened referral."""
    referral = case.referral
    fields = {name: value for name, value in referral.fields.items() if name != "first_name"}
    masked = [name for name in ("first_name",) if referral.fields.get(name)]
    if referral.safe_contact.phone:
        masked.append("safe_contact.phone")
    return {
        **referral_json(referral, actor, names),
        "fields": fields,
        "safe_contact": {"phone": None, "hours": referral.safe_contact.hours},
        "masked": masked,
        "next_states": [state.value for state in next_states(referral.status)],
        "conversation_id": case.conversation_id,
        "events": [event_json(event, names) for event in case.events],
        "notes": [note_json(note, names) for note in case.notes],
    }


def event_json(event: Event, names: dict[str, str]) -> dict[str, Any]:
    """One line of a timeline or of the audit."""
    actor = event.actor
    if actor.startswith("staff:"):
        actor = names.get(actor.removeprefix("staff:"), actor)
    return {"at": event.at.isoformat(), "actor": actor, "kind": event.kind, "data": event.data}


def note_json(note: Note, names: dict[str, str]) -> dict[str, Any]:
    """An internal note."""
    return {"id": note.id, "author": _person(note.author_id, names), "text": note.body, "at": note.at.isoformat()}


def _person(staff_id: str | None, names: dict[str, str]) -> dict[str, str] | None:
    return {"id": staff_id, "name": names.get(staff_id, "?")} if staff_id else None

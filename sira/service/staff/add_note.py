"""Write an internal note. The person never sees it; it is encrypted, and the event only says that it exists."""

from __future__ import annotations

import uuid
from datetime import datetime

from sira.domain.errors import InvalidInput
from sira.domain.event import Event
from sira.domain.text_cleaning import MAX_TEXT_CHARS, clean_text
from sira.service.access import Actor, readable_referral
from sira.service.ports import Clock, NewUnitOfWork, Note, UnitOfWork


def add_note(actor: Actor, ref: str, text: str, new_uow: NewUnitOfWork, clock: Clock) -> Note:
    """Store the note. Raises: NotAllowed, NotFound, InvalidInput (empty or over 4,000 characters)."""
    body = checked_text(text, "text")
    with new_uow() as uow:
        referral = readable_referral(actor, ref, uow)
        note = stored_note(uow, actor, referral.id, body, clock())
        uow.events.append(Event(f"referral:{referral.id}", note.at, actor.subject, "note.added", {"note": note.id}))
        uow.commit()
    return note


def stored_note(uow: UnitOfWork, actor: Actor, referral_id: str, body: str, at: datetime) -> Note:
    """Add a note in the caller's transaction."""
    note = Note(uuid.uuid4().hex, referral_id, actor.id, body, at)
    uow.referrals.add_note(note)
    return note


def checked_text(text: str, field: str) -> str:
    """What staff typed, cleaned. Raises: InvalidInput."""
    body = clean_text(text)
    if not body:
        raise InvalidInput(field, "required")
    if len(body) > MAX_TEXT_CHARS:
        raise InvalidInput(field, "too_long")
    return body

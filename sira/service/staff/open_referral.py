"""Open a case: everything one may know of it, and a line in its timeline that says who looked."""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.event import Event
from sira.domain.referral import Referral
from sira.service.access import Actor, may_read_conversation, readable_referral
from sira.service.ports import Clock, NewUnitOfWork, Note


@dataclass(frozen=True)
class OpenedCase:
    """`conversation_id` is None when the chat was erased or may not be read."""

    referral: Referral
    events: list[Event]
    notes: list[Note]
    conversation_id: str | None


def open_referral(actor: Actor, ref: str, new_uow: NewUnitOfWork, clock: Clock) -> OpenedCase:
    """Return the case and log the reading. Raises: NotAllowed, NotFound."""
    with new_uow() as uow:
        referral = readable_referral(actor, ref, uow)
        subject = f"referral:{referral.id}"
        uow.events.append(Event(subject, clock(), actor.subject, "referral.opened", {}))
        conversation = uow.conversations.get(referral.conversation_id) if referral.conversation_id else None
        may_read = conversation is not None and may_read_conversation(actor, conversation, uow)
        events, notes = uow.events.of_subject(subject), uow.referrals.notes(referral.id)
        uow.commit()
    return OpenedCase(referral, events, notes, referral.conversation_id if may_read else None)


def current_version(actor: Actor, ref: str, new_uow: NewUnitOfWork) -> int:
    """Which state the case is in, without opening it: a page asks this to learn that it is out of date."""
    with new_uow() as uow:
        return readable_referral(actor, ref, uow).version

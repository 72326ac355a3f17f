"""Show the first name and the safe phone of a case, for a stated reason that stays in its timeline."""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.errors import InvalidInput, NotAllowed
from sira.domain.event import Event
from sira.service.access import Actor, readable_referral
from sira.service.ports import Clock, NewUnitOfWork

# Codes, not prose: the chain of events holds no story.
REVEAL_REASONS = ("contact_person", "check_identity", "refer_to_partner", "life_in_danger", "supervision")


@dataclass(frozen=True)
class Revealed:
    """What was masked; None where the person gave nothing."""

    first_name: str | None
    phone: str | None


def reveal_contact(actor: Actor, ref: str, reason: str, new_uow: NewUnitOfWork, clock: Clock) -> Revealed:
    """Return name and phone. Raises: NotAllowed (also once consent is withdrawn), NotFound, InvalidInput (no such reason)."""
    if reason not in REVEAL_REASONS:
        raise InvalidInput("reason", "required")
    with new_uow() as uow:
        referral = readable_referral(actor, ref, uow)
        if not referral.consent.is_valid:
            raise NotAllowed("consent")
        uow.events.append(Event(f"referral:{referral.id}", clock(), actor.subject, "referral.revealed", {"reason": reason}))
        uow.commit()
    return Revealed(referral.fields.get("first_name"), referral.safe_contact.phone)

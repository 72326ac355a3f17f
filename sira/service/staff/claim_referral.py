"""Take a case. Two colleagues at once: one gets it, the other learns who has it."""

from __future__ import annotations

from sira.domain.errors import AlreadyClaimed
from sira.domain.event import Event
from sira.domain.referral import Referral
from sira.service.access import Actor, readable_referral
from sira.service.ports import Clock, NewUnitOfWork, UnitOfWork


def claim_referral(actor: Actor, ref: str, new_uow: NewUnitOfWork, clock: Clock) -> Referral:
    """
    Return the case assigned to the actor; claiming one's own again changes nothing.

    Raises: NotAllowed, NotFound, AlreadyClaimed (with the holder's name), InvalidTransition (it is over).
    """
    with new_uow() as uow:
        referral = readable_referral(actor, ref, uow)
        if referral.assignee_id == actor.id:
            return referral
        if referral.assignee_id:
            raise AlreadyClaimed(holder_name(uow, referral.assignee_id))
        claimed = referral.claimed_by(actor.id)
        if uow.referrals.save_if(claimed, referral.version):
            uow.events.append(Event(f"referral:{referral.id}", clock(), actor.subject, "referral.claimed", {}))
            uow.commit()
            return claimed
    return claim_referral(actor, ref, new_uow, clock)  # changed in between: look again at what it is now


def holder_name(uow: UnitOfWork, staff_id: str | None) -> str:
    """The name to show for a holder."""
    staff = uow.staff.get(staff_id) if staff_id else None
    return staff.name if staff else "?"

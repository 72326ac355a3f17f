"""The queue: the most urgent first, then the one that is due first. Paged by reference, so that a page never shifts under a reader."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sira.domain.event import Event
from sira.domain.reference import find_reference
from sira.domain.referral import Referral
from sira.service.access import Ability, Actor, require
from sira.service.ports import Clock, NewUnitOfWork, ReferralFilter

MAX_PAGE = 100


@dataclass(frozen=True)
class Page:
    """`next_cursor` asks for the page after this one; None on the last."""

    referrals: list[Referral]
    next_cursor: str | None


def list_referrals(
    actor: Actor,
    wanted: ReferralFilter,
    new_uow: NewUnitOfWork,
    clock: Clock,
    limit: int = 25,
    cursor: str | None = None,
    query: str = "",
) -> Page:
    """
    Return a page of what the actor may read.

    `query`: a reference as people write it; a text that is none finds nothing. Searches are logged. Raises: NotAllowed.
    """
    require(actor, Ability.WORK_ON_CASES)
    wanted = replace(wanted, categories_denied=actor.denied, open_only=wanted.open_only or wanted.overdue)
    if query.strip():
        wanted = replace(wanted, ref=find_reference(query) or "none")
    limit = max(1, min(limit, MAX_PAGE))
    with new_uow() as uow:
        found = uow.referrals.listed(wanted, clock(), limit + 1, cursor)
        if query.strip():
            uow.events.append(Event(actor.subject, clock(), actor.subject, "referrals.searched", {"found": str(len(found))}))
            uow.commit()
    page = found[:limit]
    return Page(page, page[-1].ref if len(found) > limit else None)

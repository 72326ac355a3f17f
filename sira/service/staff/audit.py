"""Read the chain of events, and check that nobody changed it."""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.event import Event, first_broken
from sira.service.access import Ability, Actor, require
from sira.service.ports import Clock, NewUnitOfWork

MAX_PAGE = 200


@dataclass(frozen=True)
class AuditPage:
    """`verified`: None when it was not asked for; `broken_at` is the first event that does not fit. `names`: staff id → name."""

    events: list[Event]
    next_before: int | None
    verified: bool | None
    broken_at: int | None
    names: dict[str, str]


def read_audit(
    actor: Actor,
    new_uow: NewUnitOfWork,
    clock: Clock,
    chain_key: bytes,
    limit: int = 50,
    before: int | None = None,
    verify: bool = False,
) -> AuditPage:
    """The latest events, newest first; reading the audit is an event too. Raises: NotAllowed."""
    require(actor, Ability.READ_AUDIT)
    limit = max(1, min(limit, MAX_PAGE))
    with new_uow() as uow:
        broken_at = first_broken(uow.events.all(), chain_key) if verify else None
        events = uow.events.latest(limit, before)
        names = {staff.id: staff.name for staff in uow.staff.all()}
        data = {"verified": "no" if not verify else "intact" if broken_at is None else "broken"}
        uow.events.append(Event(actor.subject, clock(), actor.subject, "audit.read", data))
        uow.commit()
    more = events[-1].sequence if len(events) == limit and events[-1].sequence > 1 else None
    return AuditPage(events, more, broken_at is None if verify else None, broken_at, names)

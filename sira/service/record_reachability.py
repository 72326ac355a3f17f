"""A person blocked the bot or let it in again: one event at each change, so that staff see why an answer did not arrive."""

from __future__ import annotations

from sira.domain.event import Event
from sira.service.ports import Clock, NewUnitOfWork

BLOCKED = "channel.blocked"
UNBLOCKED = "channel.unblocked"


def record_reachability(conversation_id: str, is_blocked: bool, new_uow: NewUnitOfWork, clock: Clock) -> bool:
    """Append the event if it is a change (reachable is where everybody starts). Returns: was it one?"""
    subject = f"conversation:{conversation_id}"
    with new_uow() as uow:
        known = [event.kind for event in uow.events.of_subject(subject) if event.kind in {BLOCKED, UNBLOCKED}]
        if is_blocked == (known[-1:] == [BLOCKED]):
            return False
        uow.events.append(Event(subject, clock(), "channel", BLOCKED if is_blocked else UNBLOCKED, {}))
        uow.commit()
    return True

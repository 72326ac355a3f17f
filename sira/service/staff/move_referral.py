"""Take a case one step further. A reason is kept as an encrypted note; the event holds the step and the note's id."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sira.domain.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from sira.domain.event import Event
from sira.domain.referral import Referral, Status
from sira.domain.text_cleaning import MAX_TEXT_CHARS, clean_text
from sira.service.access import Actor, may_move, readable_referral
from sira.service.ports import Clock, NewUnitOfWork
from sira.service.staff.add_note import stored_note


def move_referral(
    actor: Actor,
    ref: str,
    to: str,
    reason: str | None,
    new_uow: NewUnitOfWork,
    clock: Clock,
    seen_version: int | None = None,
) -> Referral:
    """
    Return the case in its new state.

    `seen_version`: the state the colleague decided upon; a case that changed since is refused.
    Raises: NotAllowed (a colleague's case), NotFound, InvalidTransition, ChangedMeanwhile, InvalidInput (no such state; closing without
    a reason).
    """
    wanted = _status(to)
    text = clean_text(reason or "")
    if len(text) > MAX_TEXT_CHARS:
        raise InvalidInput("reason", "too_long")
    now = clock()
    with new_uow() as uow:
        referral = readable_referral(actor, ref, uow)
        if not may_move(actor, referral):
            raise NotAllowed("assignee")
        if seen_version not in {None, referral.version}:
            raise ChangedMeanwhile(ref)
        moved = _with_consequences(referral.moved_to(wanted, text), actor, now)
        if not uow.referrals.save_if(moved, referral.version):
            raise ChangedMeanwhile(ref)
        data = {"from": referral.status.value, "to": moved.status.value}
        if text:
            data["note"] = stored_note(uow, actor, referral.id, text, now).id
        uow.events.append(Event(f"referral:{referral.id}", now, actor.subject, "referral.moved", data))
        uow.commit()
    return moved


def _status(to: str) -> Status:
    try:
        return Status(to)
    except ValueError as error:
        raise InvalidInput("to", "unknown") from error


def _with_consequences(moved: Referral, actor: Actor, now: datetime) -> Referral:
    """Back to the queue means nobody's; assigned means somebody's; withdrawn means that the consent is taken back."""
    match moved.status:
        case Status.TRIAGED:
            return replace(moved, assignee_id=None)
        case Status.ASSIGNED if moved.assignee_id is None:
            return replace(moved, assignee_id=actor.id)
        case Status.WITHDRAWN:
            return replace(moved, consent=moved.consent.withdrawn(now))
    return moved

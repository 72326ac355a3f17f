"""A case: consent and safe contact first, then what was said, what happened, and what one can do."""

from __future__ import annotations

from functools import partial
from typing import Any

from starlette.responses import Response

from gateway.console.pages.queue import awaits_first_contact, reasons_in_words
from gateway.console.visit import Visit
from sira.domain import intake
from sira.domain.referral import Referral, Status, next_states
from sira.service.access import may_move
from sira.service.staff.add_note import add_note
from sira.service.staff.claim_referral import claim_referral
from sira.service.staff.move_referral import move_referral
from sira.service.staff.names import staff_names
from sira.service.staff.open_referral import OpenedCase, current_version, open_referral
from sira.service.staff.reveal_contact import REVEAL_REASONS, Revealed, reveal_contact

_READINGS = frozenset({"referral.opened", "referral.revealed"})
_ASKS_REASON = frozenset({Status.CLOSED, Status.WITHDRAWN})


async def show(visit: Visit) -> Response:
    """The page; opening it is logged."""
    return await _page(visit)


async def reveal(visit: Visit) -> Response:
    """The page once with name and phone. No redirect: they must not be in an address or stay after a reload."""
    reason = await visit.field("reason")
    shown = await visit.run(reveal_contact, visit.actor, visit.part("ref"), reason, visit.container.new_uow, visit.container.clock)
    return await _page(visit, shown)


async def changed(visit: Visit) -> Response:
    """A bar when the case is no longer the one on the screen, nothing otherwise."""
    version = await visit.run(current_version, visit.actor, visit.part("ref"), visit.container.new_uow)
    if str(version) == visit.request.query_params.get("seen"):
        return Response(status_code=204)
    return visit.page("changed_bar.html", message=visit.words("case.changed"), path=f"/referrals/{visit.part('ref')}")


async def claim(visit: Visit) -> Response:
    """Take it."""
    await visit.run(claim_referral, visit.actor, visit.part("ref"), visit.container.new_uow, visit.container.clock)
    return _done(visit, "claimed")


async def note(visit: Visit) -> Response:
    """Add a note."""
    text = await visit.field("text")
    await visit.run(add_note, visit.actor, visit.part("ref"), text, visit.container.new_uow, visit.container.clock)
    return _done(visit, "noted")


async def move(visit: Visit) -> Response:
    """One step further, decided upon the version that was on the screen."""
    to, reason, seen = await visit.field("to"), await visit.field("reason"), await visit.field("version")
    version = int(seen) if seen.isdigit() else None
    container = visit.container
    await visit.run(move_referral, visit.actor, visit.part("ref"), to, reason, container.new_uow, container.clock, version)
    return _done(visit, "moved")


def _done(visit: Visit, what: str) -> Response:
    visit.changed()
    return visit.to(f"/referrals/{visit.part('ref')}", what)


async def _page(visit: Visit, shown: Revealed | None = None) -> Response:
    container = visit.container
    case = await visit.run(open_referral, visit.actor, visit.part("ref"), container.new_uow, container.clock)
    referral = case.referral
    names = await visit.run(staff_names, container.new_uow)
    return visit.page(
        "referral.html",
        case=case,
        referral=referral,
        names=names,
        who=partial(_who, visit, names),
        first_name_label=container.responder.label("field.first_name", visit.words.language),
        notes={note.id: note.body for note in case.notes},
        reasons=reasons_in_words(visit, referral),
        awaits_contact=awaits_first_contact(referral),
        fields=_fields(visit, referral),
        hours=_choice(visit, "safe_hours", referral.safe_contact.hours),
        must_not_call=referral.safe_contact.hours == "no_call" or not referral.safe_contact.phone,
        shown=shown,
        has_masked=bool(referral.fields.get("first_name") or referral.safe_contact.phone),
        reveal_reasons=REVEAL_REASONS,
        happened=[event for event in case.events if event.kind not in _READINGS],
        readings=[event for event in case.events if event.kind in _READINGS][::-1],
        **_actions(visit, case),
    )


def _who(visit: Visit, names: dict[str, str], actor: str) -> str:
    return names.get(actor.removeprefix("staff:")) or visit.words.of("actor", actor)


def _actions(visit: Visit, case: OpenedCase) -> dict[str, Any]:
    """The steps one may take: claiming stands for `assigned`, closing and withdrawing ask for a reason."""
    referral, mine = case.referral, may_move(visit.actor, case.referral)
    steps = [state for state in next_states(referral.status) if mine and (referral.assignee_id or state is not Status.ASSIGNED)]
    return {
        "can_claim": referral.is_open and referral.assignee_id is None,
        "steps": [(state, _step_name(visit, referral, state)) for state in steps if state not in _ASKS_REASON],
        "endings": [(state, _step_name(visit, referral, state)) for state in steps if state in _ASKS_REASON],
    }


def _step_name(visit: Visit, referral: Referral, state: Status) -> str:
    first = f"step.{state.value}.first"
    if referral.status is Status.SUBMITTED and visit.words.has(first):
        return visit.words(first)
    return visit.words.of("step", state.value)


def _fields(visit: Visit, referral: Referral) -> list[tuple[str, str, bool]]:
    """Name in words, value in words, and whether the value is the person's own text."""
    shown = []
    for field in intake.FIELDS:
        value = referral.fields.get(field)
        if value is None or field in intake.SENSITIVE:
            continue
        is_code = value in intake.CHOICES.get(field, ())
        label = visit.container.responder.label(f"field.{field}", visit.words.language)
        shown.append((label, _choice(visit, field, value) or value, not is_code))
    return shown


def _choice(visit: Visit, field: str, value: str | None) -> str | None:
    """A code in words; other text as it is."""
    if value in intake.CHOICES.get(field, ()):
        return visit.container.responder.label(f"choice.{field}.{value}", visit.words.language)
    return value

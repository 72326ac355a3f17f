"""The queue: danger alerts, then referrals in order, then conversations that wait for a human."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from gateway.console.visit import Visit
from sira.domain.referral import CATEGORIES, Referral, Status
from sira.domain.triage import Level
from sira.service.access import Ability, require, visible_reasons
from sira.service.ports import ReferralFilter
from sira.service.staff.alerts import accept_alert, open_alerts
from sira.service.staff.conversations import list_conversations
from sira.service.staff.list_referrals import list_referrals
from sira.service.staff.names import staff_names

PAGE = 25
_FILTERS = ("q", "status", "level", "category", "area", "language", "assignee", "overdue")
_TABS = {"open": {}, "mine": {"assignee": "me"}, "unassigned": {"assignee": "none"}, "overdue": {"overdue": "1"}}
_FIRST_CONTACT_OPEN = frozenset({Status.SUBMITTED, Status.TRIAGED, Status.ASSIGNED})


async def show(visit: Visit) -> Response:
    """The whole page; accounts that work on no case go to the page they are for."""
    if not visit.actor.can(Ability.WORK_ON_CASES):
        return visit.to("/audit" if visit.actor.can(Ability.READ_AUDIT) else "/accounts")
    return visit.page("queue.html", **await _queue(visit))


async def part(visit: Visit) -> Response:
    """The lists alone, fetched again when something changed."""
    return visit.page("queue_part.html", **await _queue(visit))


async def accept(visit: Visit) -> Response:
    """Take a danger alert and go to its conversation."""
    alert = await visit.run(accept_alert, visit.actor, visit.part("id"), visit.container.new_uow, visit.container.clock)
    visit.changed()
    return visit.to(f"/conversations/{alert.conversation_id}", "accepted")


async def _queue(visit: Visit) -> dict[str, Any]:
    require(visit.actor, Ability.WORK_ON_CASES)
    container, actor = visit.container, visit.actor
    chosen = {name: value for name in _FILTERS if (value := visit.request.query_params.get(name, "").strip()[:100])}
    cursor = visit.request.query_params.get("cursor") or None
    page = await visit.run(
        list_referrals, actor, _as_filter(chosen, actor.id), container.new_uow, container.clock, PAGE, cursor, chosen.get("q", "")
    )
    chosen_and_page = {**chosen, "cursor": cursor} if cursor else chosen
    return {
        "alerts": await visit.run(open_alerts, actor, container.new_uow),
        "referrals": page.referrals,
        "reasons": {referral.id: reasons_in_words(visit, referral) for referral in page.referrals},
        "awaits_contact": {referral.id: awaits_first_contact(referral) for referral in page.referrals},
        "conversations": await visit.run(list_conversations, actor, container.new_uow),
        "names": await visit.run(staff_names, container.new_uow),
        "chosen": chosen,
        "cursor": cursor,
        "query": urlencode(chosen_and_page),
        "next_query": urlencode({**chosen, "cursor": page.next_cursor}) if page.next_cursor else "",
        "tabs": {name: (urlencode(wanted), wanted == chosen) for name, wanted in _TABS.items()},
        "levels": list(Level),
        "statuses": [status for status in Status if status is not Status.DRAFT],
        "categories": [category for category in CATEGORIES if category not in actor.denied],
    }


def reasons_in_words(visit: Visit, referral: Referral) -> str:
    """Why it has its level."""
    shown = visible_reasons(visit.actor, referral.level_reasons)
    found = [reason_in_words(visit, reason) for reason in shown]
    if len(shown) < len(referral.level_reasons):
        found.append(visit.words("reason.hidden"))
    return ", ".join(found)


def reason_in_words(visit: Visit, reason: str) -> str:
    """One reason."""
    kind, _, code = reason.partition(":")
    if kind == "category":
        return visit.words("reason.category", category=visit.words.of("category", code))
    return visit.words.of("reason", reason)


def awaits_first_contact(referral: Referral) -> bool:
    """Does the deadline still run?"""
    return referral.status in _FIRST_CONTACT_OPEN


def _as_filter(chosen: dict[str, str], me: str) -> ReferralFilter:
    status = chosen.get("status", "open")
    assignee = {"me": me, "none": None}.get(chosen.get("assignee", ""), chosen.get("assignee"))
    is_search = "q" in chosen and "status" not in chosen  # who knows the reference wants the case, also when it is over
    return ReferralFilter(
        status=None if status in {"open", "all"} else status,
        level=chosen.get("level"),
        category=chosen.get("category"),
        area=chosen.get("area"),
        language=chosen.get("language"),
        assignee_id=assignee,
        unassigned=chosen.get("assignee") == "none",
        overdue="overdue" in chosen,
        open_only=status == "open" and not is_search,
    )

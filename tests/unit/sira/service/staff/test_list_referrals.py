"""The queue: order, pages, filters, and what is not there for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sira.domain.errors import NotAllowed
from sira.domain.referral import CATEGORIES, Status
from sira.domain.triage import Level
from sira.service.ports import ReferralFilter
from sira.service.staff.list_referrals import list_referrals
from tests.support.make_referral import stored_referral

EVERYTHING = ReferralFilter()


def test_most_urgent_first_then_the_one_that_is_due_first(new_uow, clock, colleague):
    late = stored_referral(new_uow, level=Level.N4, waiting=timedelta(days=4))
    fresh = stored_referral(new_uow, level=Level.N4)
    danger = stored_referral(new_uow, level=Level.N1)
    page = list_referrals(colleague("agent"), EVERYTHING, new_uow, clock)
    assert [referral.ref for referral in page.referrals] == [danger.ref, late.ref, fresh.ref]


def test_pages_hold_every_referral_once_even_when_one_arrives_between(new_uow, clock, colleague):
    stored = {stored_referral(new_uow, waiting=timedelta(minutes=n)).ref for n in range(7)}
    actor, seen, cursor = colleague("agent"), [], None
    while True:
        page = list_referrals(actor, EVERYTHING, new_uow, clock, limit=3, cursor=cursor)
        seen += [referral.ref for referral in page.referrals]
        stored_referral(new_uow, level=Level.N1)
        cursor = page.next_cursor
        if cursor is None:
            break
    assert len(seen) == len(set(seen))
    assert set(seen) == stored


@pytest.mark.parametrize(
    ("wanted", "changes"),
    [
        (ReferralFilter(status="done"), {"status": Status.DONE}),
        (ReferralFilter(level="N2"), {"level": Level.N2}),
        (ReferralFilter(category="medical"), {"category": "medical"}),
        (ReferralFilter(area="Gao"), {"area": "Gao"}),
        (ReferralFilter(language="ar"), {"language": "ar"}),
        (ReferralFilter(assignee_id="somebody"), {"assignee_id": "somebody"}),
        (ReferralFilter(overdue=True), {"waiting": timedelta(days=30)}),
    ],
)
def test_filters_keep_what_was_asked_for(new_uow, clock, colleague, wanted, changes):
    stored_referral(new_uow)
    kept = stored_referral(new_uow, **changes)
    assert [referral.ref for referral in list_referrals(colleague("agent"), wanted, new_uow, clock).referrals] == [kept.ref]


def test_what_is_over_is_not_overdue(new_uow, clock, colleague):
    stored_referral(new_uow, waiting=timedelta(days=30), status=Status.CLOSED)
    assert list_referrals(colleague("agent"), ReferralFilter(overdue=True), new_uow, clock).referrals == []


def test_unassigned_leaves_out_what_somebody_has(new_uow, clock, colleague):
    free = stored_referral(new_uow)
    stored_referral(new_uow, assignee_id="somebody")
    page = list_referrals(colleague("agent"), ReferralFilter(unassigned=True), new_uow, clock)
    assert [referral.ref for referral in page.referrals] == [free.ref]


def test_search_takes_a_reference_as_people_write_it_and_is_logged(new_uow, clock, colleague):
    stored_referral(new_uow)
    wanted = stored_referral(new_uow)
    written = wanted.ref.lower().replace("-", " ")
    page = list_referrals(colleague("agent"), EVERYTHING, new_uow, clock, query=written)
    assert [referral.ref for referral in page.referrals] == [wanted.ref]
    with new_uow() as uow:
        assert [event.kind for event in uow.events.all()] == ["referrals.searched"]


@pytest.mark.parametrize("query", ["Kadi", "' OR 1=1 --", "SIRA-0000-0001", "%"])
def test_search_for_something_else_finds_nothing(new_uow, clock, colleague, query):
    stored_referral(new_uow)
    assert list_referrals(colleague("agent"), EVERYTHING, new_uow, clock, query=query).referrals == []


CLOSED = {"gender_violence", "child_protection"}


@pytest.mark.parametrize(
    ("role", "hidden"),
    [
        ("agent", CLOSED),
        ("protection_officer", set()),
        ("child_protection", {"gender_violence"}),
        ("gbv", {"child_protection"}),
    ],
)
def test_closed_queues_do_not_exist_for_others(new_uow, clock, colleague, role, hidden):
    for category in CATEGORIES:
        stored_referral(new_uow, category)
    page = list_referrals(colleague(role), EVERYTHING, new_uow, clock)
    assert {referral.category for referral in page.referrals} == set(CATEGORIES) - hidden


def test_asking_for_a_closed_queue_by_name_finds_nothing(new_uow, clock, colleague):
    stored_referral(new_uow, "gender_violence")
    assert list_referrals(colleague("agent"), ReferralFilter(category="gender_violence"), new_uow, clock).referrals == []


def test_supervisor_reads_a_closed_queue_only_while_nobody_serves_it(new_uow, clock, colleague):
    stored_referral(new_uow, "gender_violence")
    alone = colleague("supervisor", "Alone")
    assert len(list_referrals(alone, EVERYTHING, new_uow, clock).referrals) == 1
    colleague("gbv")
    assert list_referrals(colleague("supervisor", "Not alone"), EVERYTHING, new_uow, clock).referrals == []


@pytest.mark.parametrize("role", ["auditor", "administrator"])
def test_who_works_on_no_case_sees_no_list(new_uow, clock, colleague, role):
    with pytest.raises(NotAllowed):
        list_referrals(colleague(role), EVERYTHING, new_uow, clock)

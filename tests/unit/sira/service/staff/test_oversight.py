"""Statistics that point at nobody, and a chain that shows when it was touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from sira.domain.errors import NotAllowed
from sira.service.staff.audit import read_audit
from sira.service.staff.claim_referral import claim_referral
from sira.service.staff.statistics import HIDDEN, SMALL, read_statistics, without_small_cells
from tests.support.make_referral import stored_referral
from tests.support.memory import CHAIN_KEY


def test_small_cells_are_hidden(new_uow, colleague):
    for _ in range(10):
        stored_referral(new_uow, "documents")
    for category in ("asylum", "medical"):
        stored_referral(new_uow, category)
    assert read_statistics(colleague("agent"), new_uow).tables["category"] == {"asylum": SMALL, "documents": 10, "medical": SMALL}


def test_closed_queues_are_not_counted_for_others(new_uow, colleague):
    for _ in range(12):
        stored_referral(new_uow, "gender_violence")
    for table in read_statistics(colleague("agent"), new_uow).tables.values():
        assert table == {}
    assert read_statistics(colleague("auditor"), new_uow).tables["category"] == {"gender_violence": 12}


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 40)))
def test_never_exactly_one_cell_is_hidden_when_there_are_several(counts):
    shown = without_small_cells(counts)
    hidden = [cell for cell in shown.values() if cell in {SMALL, HIDDEN}]
    assert len(hidden) != 1 or len(counts) == 1
    assert all(not isinstance(cell, int) or cell >= 10 for cell in shown.values())


@pytest.mark.parametrize("role", ["administrator"])
def test_statistics_are_not_for_everybody(new_uow, colleague, role):
    with pytest.raises(NotAllowed):
        read_statistics(colleague(role), new_uow)


def audit(new_uow, clock, actor, **options):
    return read_audit(actor, new_uow, clock, CHAIN_KEY, **options)


def test_intact_chain_is_verified_and_reading_is_an_event(new_uow, clock, colleague):
    referral, awa, auditor = stored_referral(new_uow), colleague("agent", "Awa"), colleague("auditor")
    claim_referral(awa, referral.ref, new_uow, clock)
    page = audit(new_uow, clock, auditor, verify=True)
    assert (page.verified, [event.kind for event in page.events]) == (True, ["referral.claimed"])
    assert audit(new_uow, clock, auditor).events[0].kind == "audit.read"


def test_changed_event_is_found(new_uow, clock, colleague):
    referral, auditor = stored_referral(new_uow), colleague("auditor")
    claim_referral(colleague("agent", "Awa"), referral.ref, new_uow, clock)
    audit(new_uow, clock, auditor)
    with new_uow() as uow:
        uow._session.execute(text("UPDATE events SET actor = 'staff:somebody-else' WHERE sequence = 1"))
        uow.commit()
    page = audit(new_uow, clock, auditor, verify=True)
    assert (page.verified, page.broken_at) == (False, 1)


def test_audit_is_paged_backwards(new_uow, clock, colleague):
    auditor = colleague("auditor")
    for _ in range(5):
        audit(new_uow, clock, auditor)
    page = audit(new_uow, clock, auditor, limit=2)
    assert [event.sequence for event in page.events] == [5, 4]
    assert [event.sequence for event in audit(new_uow, clock, auditor, limit=3, before=page.next_before).events] == [3, 2, 1]


@pytest.mark.parametrize("role", ["agent", "protection_officer", "child_protection", "gbv", "administrator"])
def test_audit_is_for_auditors_and_supervisors(new_uow, clock, colleague, role):
    with pytest.raises(NotAllowed):
        audit(new_uow, clock, colleague(role))

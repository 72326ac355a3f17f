"""Opening, revealing, claiming, noting and moving a case, with each refusal."""

from __future__ import annotations

import pytest

from sira.domain.errors import AlreadyClaimed, ChangedMeanwhile, InvalidInput, InvalidTransition, NotAllowed, NotFound
from sira.domain.referral import Status
from sira.service.staff.add_note import add_note
from sira.service.staff.claim_referral import claim_referral
from sira.service.staff.move_referral import move_referral
from sira.service.staff.open_referral import open_referral
from sira.service.staff.reveal_contact import reveal_contact
from tests.support.make_referral import START, stored_referral


def timeline(new_uow, referral) -> list[tuple[str, dict[str, str]]]:
    with new_uow() as uow:
        return [(event.kind, event.data) for event in uow.events.of_subject(f"referral:{referral.id}")]


def test_opening_a_case_is_logged(new_uow, clock, colleague):
    referral = stored_referral(new_uow)
    case = open_referral(colleague("agent"), referral.ref, new_uow, clock)
    assert case.referral == referral
    assert [event.kind for event in case.events] == ["referral.opened"]


@pytest.mark.parametrize(("role", "error"), [("agent", NotFound), ("auditor", NotAllowed), ("administrator", NotAllowed)])
def test_case_of_a_closed_queue_cannot_be_opened_and_leaves_no_trace(new_uow, clock, colleague, role, error):
    referral = stored_referral(new_uow, "gender_violence")
    with pytest.raises(error):
        open_referral(colleague(role), referral.ref, new_uow, clock)
    assert timeline(new_uow, referral) == []


def test_unknown_reference_is_not_found(new_uow, clock, colleague):
    with pytest.raises(NotFound):
        open_referral(colleague("agent"), "SIRA-0000-0000", new_uow, clock)


def test_name_and_phone_are_revealed_for_a_reason_that_is_logged(new_uow, clock, colleague):
    referral = stored_referral(new_uow)
    shown = reveal_contact(colleague("agent"), referral.ref, "contact_person", new_uow, clock)
    assert (shown.first_name, shown.phone) == ("Kadi", "+22370000000")
    assert timeline(new_uow, referral) == [("referral.revealed", {"reason": "contact_person"})]


@pytest.mark.parametrize("reason", ["", "curious"])
def test_nothing_is_revealed_without_a_reason(new_uow, clock, colleague, reason):
    referral = stored_referral(new_uow)
    with pytest.raises(InvalidInput):
        reveal_contact(colleague("agent"), referral.ref, reason, new_uow, clock)
    assert timeline(new_uow, referral) == []


def test_nothing_is_revealed_once_consent_is_withdrawn(new_uow, clock, colleague):
    referral = stored_referral(new_uow)
    move_referral(colleague("agent"), referral.ref, "withdrawn", None, new_uow, clock)
    with pytest.raises(NotAllowed):
        reveal_contact(colleague("gbv"), referral.ref, "contact_person", new_uow, clock)


def test_second_claimer_learns_who_has_it(new_uow, clock, colleague):
    referral = stored_referral(new_uow)
    claimed = claim_referral(colleague("agent", "Awa"), referral.ref, new_uow, clock)
    assert claimed.status is Status.ASSIGNED
    with pytest.raises(AlreadyClaimed) as refused:
        claim_referral(colleague("agent", "Issa"), referral.ref, new_uow, clock)
    assert refused.value.holder == "Awa"


def test_claiming_again_changes_nothing(new_uow, clock, colleague):
    referral, awa = stored_referral(new_uow), colleague("agent", "Awa")
    first = claim_referral(awa, referral.ref, new_uow, clock)
    assert claim_referral(awa, referral.ref, new_uow, clock) == first
    assert len(timeline(new_uow, referral)) == 1


def test_claim_that_lost_the_race_looks_again(new_uow, clock, colleague):
    """The row changes between reading and writing: the version check refuses, and the second look finds the holder."""
    referral, awa = stored_referral(new_uow), colleague("agent", "Awa")
    with new_uow() as uow:
        stale = uow.referrals.by_ref(referral.ref)
        assert uow.referrals.save_if(stale.claimed_by(awa.id), stale.version)
        assert not uow.referrals.save_if(stale.claimed_by("another"), stale.version)
        uow.commit()
    with pytest.raises(AlreadyClaimed):
        claim_referral(colleague("agent", "Issa"), referral.ref, new_uow, clock)


def test_what_is_over_cannot_be_claimed(new_uow, clock, colleague):
    referral = stored_referral(new_uow, status=Status.CLOSED)
    with pytest.raises(InvalidTransition):
        claim_referral(colleague("agent"), referral.ref, new_uow, clock)


def test_note_is_kept_and_the_event_holds_no_word_of_it(new_uow, clock, colleague):
    referral, awa = stored_referral(new_uow), colleague("agent", "Awa")
    note = add_note(awa, referral.ref, "  elle rappelle demain  ", new_uow, clock)
    assert [(kept.body, kept.author_id) for kept in open_referral(awa, referral.ref, new_uow, clock).notes] == [
        ("elle rappelle demain", awa.id)
    ]
    assert timeline(new_uow, referral)[0] == ("note.added", {"note": note.id})


@pytest.mark.parametrize("text", ["", " \n\u200b", "x" * 4001])
def test_unusable_note_is_refused(new_uow, clock, colleague, text):
    referral = stored_referral(new_uow)
    with pytest.raises(InvalidInput):
        add_note(colleague("agent"), referral.ref, text, new_uow, clock)


def test_reason_is_kept_as_a_note_and_not_in_the_chain(new_uow, clock, colleague):
    referral, awa = stored_referral(new_uow), colleague("agent", "Awa")
    moved = move_referral(awa, referral.ref, "closed", "a trouvé une aide", new_uow, clock)
    assert moved.status is Status.CLOSED
    kind, data = timeline(new_uow, referral)[0]
    assert (kind, data["from"], data["to"]) == ("referral.moved", "submitted", "closed")
    assert "trouvé" not in str(data)
    assert open_referral(awa, referral.ref, new_uow, clock).notes[0].body == "a trouvé une aide"


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_closing_without_a_reason_is_refused(new_uow, clock, colleague, reason):
    referral = stored_referral(new_uow)
    with pytest.raises(InvalidInput):
        move_referral(colleague("agent"), referral.ref, "closed", reason, new_uow, clock)


@pytest.mark.parametrize(("to", "error"), [("done", InvalidTransition), ("nonsense", InvalidInput), ("submitted", InvalidTransition)])
def test_impossible_step_is_refused(new_uow, clock, colleague, to, error):
    referral = stored_referral(new_uow)
    with pytest.raises(error):
        move_referral(colleague("agent"), referral.ref, to, None, new_uow, clock)
    assert timeline(new_uow, referral) == []


def test_colleagues_case_is_moved_by_a_supervisor_only(new_uow, clock, colleague):
    referral = stored_referral(new_uow)
    claim_referral(colleague("agent", "Awa"), referral.ref, new_uow, clock)
    with pytest.raises(NotAllowed):
        move_referral(colleague("agent", "Issa"), referral.ref, "in_progress", None, new_uow, clock)
    released = move_referral(colleague("supervisor"), referral.ref, "triaged", None, new_uow, clock)
    assert released.assignee_id is None


def test_step_decided_upon_an_old_version_is_refused(new_uow, clock, colleague):
    referral, awa = stored_referral(new_uow), colleague("agent", "Awa")
    claim_referral(awa, referral.ref, new_uow, clock)
    with pytest.raises(ChangedMeanwhile):
        move_referral(awa, referral.ref, "in_progress", None, new_uow, clock, seen_version=referral.version)


def test_withdrawing_for_the_person_takes_the_consent_back(new_uow, clock, colleague):
    referral = stored_referral(new_uow)
    moved = move_referral(colleague("agent"), referral.ref, "withdrawn", None, new_uow, clock)
    assert moved.consent.withdrawn_at == START
    assert not moved.consent.is_valid


def test_assigning_a_free_case_gives_it_to_who_assigns(new_uow, clock, colleague):
    referral, awa = stored_referral(new_uow), colleague("agent", "Awa")
    assert move_referral(awa, referral.ref, "assigned", None, new_uow, clock).assignee_id == awa.id

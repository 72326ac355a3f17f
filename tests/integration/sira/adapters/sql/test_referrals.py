"""Referrals, notes and drafts on both databases: sealed, filed once, listed by urgency, saved by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from sira.adapters.cipher import DecryptionFailed
from sira.domain.referral import Referral, SafeContact, Status
from sira.domain.triage import Level
from sira.service.ports import Note, ReferralFilter, UnitOfWork
from tests.support.make_referral import START, stored_conversation, stored_referral

type NewUow = Callable[[], UnitOfWork]


def listed(new_uow: NewUow, after: str | None = None, limit: int = 50, **wanted: object) -> list[Referral]:
    with new_uow() as uow:
        return uow.referrals.listed(ReferralFilter(**wanted), START, limit, after)  # type: ignore[arg-type]


def test_referral_comes_back_by_key_and_reference(new_uow: NewUow) -> None:
    filed = stored_referral(new_uow, is_minor=True, team="t1")
    with new_uow() as uow:
        assert uow.referrals.by_ref(filed.ref) == filed
        assert uow.referrals.by_key(filed.idempotency_key) == (filed, "content")
        assert uow.referrals.of_conversation(filed.conversation_id) == [filed]
        assert uow.referrals.pin_hash(filed.ref) == "hash of 000000"
        assert (uow.referrals.by_ref("SIRA-0000-0000"), uow.referrals.by_key("x"), uow.referrals.pin_hash("x")) == (None, None, None)


def test_who_and_where_lie_sealed(new_uow: NewUow, engine: Engine) -> None:
    stored_referral(new_uow, fields={"first_name": "Canarina", "place": "rue-canari"}, safe_contact=SafeContact("+22370111213", "morning"))
    with engine.connect() as connection:
        row = b"|".join(
            bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
            for value in connection.execute(text("SELECT * FROM referrals")).one()
        )
    assert [canary for canary in (b"Canarina", b"rue-canari", b"70111213", b"morning") if canary in row] == []


def test_fields_moved_to_another_referral_are_refused(new_uow: NewUow, engine: Engine) -> None:
    one, two = stored_referral(new_uow), stored_referral(new_uow)
    with engine.begin() as connection:
        other = connection.scalar(text("SELECT fields_enc FROM referrals WHERE ref = :ref"), {"ref": two.ref})
        connection.execute(text("UPDATE referrals SET fields_enc = :other WHERE ref = :ref"), {"other": other, "ref": one.ref})
    with pytest.raises(DecryptionFailed), new_uow() as uow:
        uow.referrals.by_ref(one.ref)


@pytest.mark.parametrize("same", ["ref", "idempotency_key"])
def test_reference_and_report_are_unique(new_uow: NewUow, same: str) -> None:
    first = stored_referral(new_uow)
    with pytest.raises(IntegrityError):
        stored_referral(new_uow, **{same: getattr(first, same)})


def test_only_the_first_of_two_savers_wins(new_uow: NewUow) -> None:
    filed = stored_referral(new_uow)
    with new_uow() as uow:
        assert uow.referrals.save_if(filed.claimed_by("s1"), filed.version)
        uow.commit()
    with new_uow() as uow:
        assert not uow.referrals.save_if(filed.claimed_by("s2"), filed.version)
        uow.commit()
    with new_uow() as uow:
        assert uow.referrals.by_ref(filed.ref) == filed.claimed_by("s1")


def test_withdrawn_consent_comes_back(new_uow: NewUow) -> None:
    filed = stored_referral(new_uow)
    withdrawn = replace(filed.moved_to(Status.WITHDRAWN), consent=filed.consent.withdrawn(START))
    with new_uow() as uow:
        uow.referrals.save(withdrawn)
        uow.commit()
    with new_uow() as uow:
        assert uow.referrals.by_ref(filed.ref) == withdrawn


def test_list_goes_by_level_then_by_deadline_page_by_page(new_uow: NewUow) -> None:
    late = stored_referral(new_uow, level=Level.N3, waiting=timedelta(hours=2))
    new = stored_referral(new_uow, level=Level.N3)
    urgent = stored_referral(new_uow, level=Level.N1)
    twins = [stored_referral(new_uow, level=Level.N4) for _ in range(3)]
    order = [urgent.ref, late.ref, new.ref, *(twin.ref for twin in sorted(twins, key=lambda twin: twin.id))]
    assert [found.ref for found in listed(new_uow)] == order
    paged: list[str] = []
    while page := listed(new_uow, paged[-1] if paged else None, limit=2):
        paged += [found.ref for found in page]
    assert paged == order


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, {"old", "mine", "closed", "violence"}),
        ({"status": "closed"}, {"closed"}),
        ({"open_only": True}, {"old", "mine", "violence"}),
        ({"overdue": True}, {"old"}),
        ({"unassigned": True}, {"old", "closed", "violence"}),
        ({"assignee_id": "s1"}, {"mine"}),
        ({"level": "N1"}, {"old"}),
        ({"category": "gender_violence"}, {"violence"}),
        ({"categories_denied": ("gender_violence", "child_protection")}, {"old", "mine", "closed"}),
        ({"area": "old"}, {"old"}),
        ({"language": "ar"}, set()),
        ({"ref": "SIRA-0000-0000"}, set()),
    ],
)
def test_list_is_narrowed(new_uow: NewUow, wanted: dict[str, object], found: set[str]) -> None:
    conversation = stored_conversation(new_uow)
    stored_referral(new_uow, level=Level.N1, waiting=timedelta(hours=1), conversation=conversation, area="old")
    stored_referral(new_uow, assignee_id="s1", conversation=conversation, area="mine")
    stored_referral(new_uow, status=Status.CLOSED, conversation=conversation, area="closed")
    stored_referral(new_uow, "gender_violence", conversation=conversation, area="violence")
    assert {referral.area for referral in listed(new_uow, **wanted)} == found


def test_counts_leave_out_what_may_not_be_seen(new_uow: NewUow) -> None:
    for category in ("documents", "documents", "gender_violence"):
        stored_referral(new_uow, category)
    with new_uow() as uow:
        assert uow.referrals.counts("category") == {"documents": 2, "gender_violence": 1}
        assert uow.referrals.counts("level", ("gender_violence",)) == {"N4": 2}


def test_notes_come_back_in_order_and_lie_sealed(new_uow: NewUow, engine: Engine) -> None:
    filed = stored_referral(new_uow)
    notes = [Note(f"n{number}", filed.id, "s1", f"note-canari {number}", START + timedelta(minutes=number)) for number in (1, 2)]
    with new_uow() as uow:
        for note in reversed(notes):
            uow.referrals.add_note(note)
        uow.commit()
    with new_uow() as uow:
        assert uow.referrals.notes(filed.id) == notes
    with engine.connect() as connection:
        assert not any(b"canari" in bytes(body) for body in connection.scalars(text("SELECT body_enc FROM notes")))


def test_draft_belongs_to_one_report_and_is_dropped_whole(new_uow: NewUow) -> None:
    conversation = stored_conversation(new_uow)
    with new_uow() as uow:
        for report, name in (("r1", "Awa"), ("r2", "Kadi"), ("r2", "Kadiatou")):
            uow.drafts.put(conversation.id, report, "first_name", name, START)
        uow.drafts.put(conversation.id, "r2", "safe_phone", "+223", START)
        uow.commit()
    with new_uow() as uow:
        assert uow.drafts.of_report(conversation.id, "r1") == {}
        assert uow.drafts.of_report(conversation.id, "r2") == {"first_name": "Kadiatou", "safe_phone": "+223"}
        uow.drafts.drop(conversation.id)
        assert uow.drafts.of_report(conversation.id, "r2") == {}

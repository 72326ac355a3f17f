"""A referral is filed exactly once, never without consent, and its level follows from all that is known."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sira.domain.danger.reading import DangerReading, RiskLevel, Sign
from sira.domain.errors import ConflictingContent, ConsentMissing, NotFound
from sira.domain.referral import SafeContact, Status
from sira.domain.triage import Level
from sira.service.raise_alert import raise_alert
from sira.service.record_referral import Report, pin_of, record_referral, report_fingerprint
from tests.support.journey import ANSWERS, Journey


def alarmed(person: Journey, risk: str = "abduction_ransom") -> None:
    with person.container.new_uow() as uow:
        raise_alert(person.conversation, DangerReading((Sign(risk, RiskLevel.EMERGENCY, "t"),)), uow, person.clock(), None)
        uow.commit()


def draft(person: Journey, **values: str) -> None:
    with person.container.new_uow() as uow:
        for field, value in values.items():
            uow.drafts.put(person.conversation_id, "r1", field, value, person.clock())
        uow.commit()


def test_confirmed_report_is_filed_with_what_the_draft_held(person: Journey) -> None:
    draft(person, first_name="Canarina", safe_phone="+22370111213")
    receipt = person.record(area="Bamako", safe_hours="evening", access="skipped")
    (filed,) = person.referrals
    assert (filed.ref, filed.status, filed.category, filed.level, filed.area) == (
        receipt.ref,
        Status.SUBMITTED,
        "documents",
        Level.N4,
        "Bamako",
    )
    assert filed.fields == {"need": "documents", "place": "Bamako", "is_minor": "adult", "first_name": "Canarina"}
    assert filed.safe_contact == SafeContact("+22370111213", "evening")
    assert filed.due_at == person.clock.now + timedelta(days=3)
    assert filed.consent.is_valid
    assert person.draft("r1") == {}


def test_filing_again_gives_the_same_receipt(person: Journey) -> None:
    first = person.record()
    person.clock.forward(hours=1)
    assert person.record() == first
    assert len(person.referrals) == 1


@pytest.mark.parametrize("change", [{"place": "Gao"}, {"area": "Gao"}, {"need": "health"}])
def test_the_same_report_with_other_answers_is_refused(person: Journey, change: dict[str, str]) -> None:
    person.record()
    with pytest.raises(ConflictingContent):
        person.record(**change)
    assert len(person.referrals) == 1


def test_another_report_of_the_same_person_is_another_referral(person: Journey) -> None:
    assert person.record("r1").ref != person.record("r2").ref
    assert len(person.referrals) == 2


@pytest.mark.parametrize("consent", ["no", "", "skipped", "Yes"])
def test_without_a_clear_yes_nothing_is_stored(person: Journey, consent: str) -> None:
    with pytest.raises(ConsentMissing):
        person.record(consent=consent)
    with person.container.new_uow() as uow:
        assert (person.referrals, list(uow.events.all())) == ([], [])


def test_report_of_an_unknown_conversation_is_refused(person: Journey) -> None:
    made = person.container
    with pytest.raises(NotFound):
        record_referral(Report("unknown", "r1", ANSWERS), made.new_uow, person.clock, made.hasher, made.cipher)


def test_consent_and_submission_are_events_without_a_word_of_the_person(person: Journey) -> None:
    draft(person, first_name="Canarina")
    person.record()
    with person.container.new_uow() as uow:
        events = uow.events.of_subject(f"referral:{person.referrals[0].id}")
    assert [event.kind for event in events] == ["consent.given", "referral.submitted"]
    assert "Canarina" not in str(events)


@pytest.mark.parametrize(
    ("answers", "level", "category", "is_minor"),
    [
        ({"is_minor": "under_18", "with_whom": "alone"}, Level.N1, "documents", True),
        ({"is_minor": "unsure"}, Level.N2, "documents", True),
        ({"is_minor": "skipped"}, Level.N4, "documents", None),
        ({"need": "skipped", "is_minor": "under_18", "with_whom": "family"}, Level.N3, "child_protection", True),
        ({"access": "pregnancy"}, Level.N3, "documents", False),
        ({"access": "none"}, Level.N4, "documents", False),
        ({"need": "confidential"}, Level.N3, "gender_violence", False),
    ],
)
def test_level_and_category_follow_from_the_answers(
    person: Journey, answers: dict[str, str], level: Level, category: str, is_minor: bool | None
) -> None:
    person.record(**answers)
    (filed,) = person.referrals
    assert (filed.level, filed.category, filed.is_minor) == (level, category, is_minor)


def test_danger_of_the_last_two_days_raises_the_level(person: Journey) -> None:
    alarmed(person)
    assert person.record("r1").level is Level.N1
    person.clock.forward(hours=48)
    assert person.record("r2").level is Level.N4


def test_need_behind_gender_violence_is_stored_as_confidential(person: Journey) -> None:
    alarmed(person, "sexual_violence")
    person.record(need="health")
    assert (person.referrals[0].category, person.referrals[0].fields["need"]) == ("gender_violence", "confidential")


def test_pin_has_six_digits_and_depends_on_the_referral_and_the_key(person: Journey) -> None:
    keyed = person.container.cipher
    pins = {pin_of(str(number), keyed) for number in range(50)}
    assert len(pins) == 50
    assert all(len(pin) == 6 and pin.isdigit() for pin in pins)
    assert pin_of("1", keyed) == pin_of("1", keyed)


def test_confirmation_itself_is_no_part_of_what_was_read_back() -> None:
    told = {"consent": "yes", "place": "Gao"}
    assert report_fingerprint(told) == report_fingerprint({**told, "confirmation": "yes"})
    assert report_fingerprint(told) != report_fingerprint({**told, "place": "Mopti"})

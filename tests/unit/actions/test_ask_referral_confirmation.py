"""The read-back shows codes, and a confirmation counts only for exactly that."""

from __future__ import annotations

from actions.form_slots import READ_BACK, RETRY
from sira.service.record_referral import report_fingerprint
from tests.support.referral_form import at


def test_read_back_lists_what_was_answered_and_binds_the_confirmation_to_it() -> None:
    form = at("confirmation")
    assert form.said[-1] == {"ask": "confirmation", "summary": form.answers}
    assert form.slots[READ_BACK] == report_fingerprint(form.answers)


def test_unclear_confirmation_is_asked_again_as_such() -> None:
    form = at("confirmation")
    form.say("hmm", "nlu_fallback", 0.2)
    assert form.said[-1]["retry"] is True


def test_choosing_what_to_change_is_asked_once() -> None:
    form = at("confirmation")
    form.say("corriger", "correct")
    assert form.slots[RETRY] is None
    form.say("hmm", "nlu_fallback", 0.2)
    assert form.said[-1]["ask"] == "confirmation"


def test_changed_answer_makes_the_old_read_back_worthless() -> None:
    form = at("confirmation")
    old = form.slots[READ_BACK]
    form.press("fix.access")
    assert form.slots[READ_BACK] is None
    form.press("illness")
    assert form.slots[READ_BACK] not in {None, old}

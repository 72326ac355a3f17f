"""Slots and fields are two names of one thing, and nothing is carried over from one report to the next."""

from __future__ import annotations

import pytest
import yaml

from actions.form_slots import answers_in, emptied, ended, field_of, opened, slot_of
from sira.domain import intake
from sira.settings import ROOT


@pytest.mark.parametrize("field", intake.FIELDS)
def test_field_and_slot_name_each_other(field: str) -> None:
    assert field_of(slot_of(field)) == field


def test_answers_leave_out_what_was_not_asked() -> None:
    slots = {"referral_need": "return", "referral_place": "skipped", "referral_access": "not_asked", "referral_consent": None, "other": 1}
    assert answers_in(slots) == {"need": "return", "place": "skipped"}


def test_every_slot_of_a_report_is_emptied_at_its_beginning_and_its_end() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text())
    ours = {name for name in domain["slots"] if name.startswith("referral_")} | {"report_id"}
    for events in (emptied(), opened(), ended()):
        assert {event["name"] for event in events if event["event"] == "slot"} >= ours
    assert domain["forms"]["referral_form"]["required_slots"] == [slot_of(field) for field in intake.FIELDS]

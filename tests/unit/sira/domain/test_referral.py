"""A referral takes the steps that exist, and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sira.domain.consent import Consent
from sira.domain.errors import InvalidInput, InvalidTransition
from sira.domain.referral import TERMINAL, Referral, Status, next_states
from sira.domain.triage import Level

NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
REFERRAL = Referral(
    "id",
    "SIRA-0000-0000",
    "key",
    "c",
    "other",
    Level.N4,
    ("category:other",),
    Status.SUBMITTED,
    None,
    "fr",
    "web",
    NOW,
    NOW,
    Consent(True, "1", "fr", NOW),
)
STEPS = {
    "draft": {"submitted", "closed", "withdrawn"},
    "submitted": {"triaged", "assigned", "closed", "withdrawn"},
    "triaged": {"assigned", "closed", "withdrawn"},
    "assigned": {"triaged", "in_progress", "closed", "withdrawn"},
    "in_progress": {"assigned", "referred_to_partner", "done", "closed", "withdrawn"},
    "referred_to_partner": {"in_progress", "done", "closed", "withdrawn"},
    "done": set(),
    "closed": set(),
    "withdrawn": set(),
}
EVERY_STEP = [(start, to) for start in Status for to in Status]


@pytest.mark.parametrize(("start", "to"), EVERY_STEP)
def test_only_the_steps_of_the_table_exist(start: Status, to: Status) -> None:
    referral = replace(REFERRAL, status=start)
    assert (to in next_states(start)) == (to in STEPS[start])
    if to in STEPS[start]:
        moved = referral.moved_to(to, "reason")
        assert (moved.status, moved.version) == (to, referral.version + 1)
    else:
        with pytest.raises(InvalidTransition) as refused:
            referral.moved_to(to, "reason")
        assert (refused.value.state, refused.value.to) == (start, to)


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_closing_without_a_reason_is_refused(reason: str | None) -> None:
    with pytest.raises(InvalidInput, match="reason"):
        REFERRAL.moved_to(Status.CLOSED, reason)


def test_claiming_assigns_and_keeps_a_later_state() -> None:
    assert REFERRAL.claimed_by("s").status is Status.ASSIGNED
    working = replace(REFERRAL, status=Status.IN_PROGRESS).claimed_by("s")
    assert (working.status, working.assignee_id) == (Status.IN_PROGRESS, "s")


@pytest.mark.parametrize("status", sorted(TERMINAL))
def test_nobody_claims_what_is_over(status: Status) -> None:
    over = replace(REFERRAL, status=status)
    assert not over.is_open
    with pytest.raises(InvalidTransition):
        over.claimed_by("s")

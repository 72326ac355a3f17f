"""One criterion is enough, in doubt the higher level, and the reasons are told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.danger.reading import RISKS, DangerReading, RiskLevel, Sign
from sira.domain.referral import CATEGORIES
from sira.domain.triage import FIRST_CONTACT, Level, Situation, Triage, triage

CALM = DangerReading()
EMERGENCY = DangerReading((Sign("abduction_ransom", RiskLevel.EMERGENCY, "test"),))
URGENT = DangerReading((Sign("suicide", RiskLevel.URGENT, "test"),))
NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("situation", "level", "reasons"),
    [
        (Situation("voluntary_return", CALM), "N4", ("category:voluntary_return",)),
        (Situation("medical", CALM), "N3", ("category:medical",)),
        (Situation("detention", CALM), "N2", ("category:detention",)),
        (Situation("documents", EMERGENCY), "N1", ("risk:abduction_ransom",)),
        (Situation("documents", URGENT), "N2", ("risk:suicide",)),
        (Situation("documents", CALM, is_minor=True, with_whom="alone"), "N1", ("child:alone",)),
        (Situation("documents", CALM, is_minor=True, with_whom="family"), "N3", ("child:with_relative",)),
        (Situation("documents", CALM, is_minor=True, with_whom="other_adult"), "N2", ("child:unsafe_or_unknown_adult",)),
        (Situation("documents", CALM, is_minor=True), "N2", ("child:unsafe_or_unknown_adult",)),
        (Situation("documents", CALM, is_minor=False, with_whom="alone"), "N4", ("category:documents",)),
        (Situation("documents", CALM, has_access_need=True), "N3", ("access_need",)),
        (Situation("stranded", URGENT), "N2", ("risk:suicide", "category:stranded")),
    ],
)
def test_level_is_that_of_the_gravest_criterion(situation: Situation, level: str, reasons: tuple[str, ...]) -> None:
    assert triage(situation) == Triage(Level(level), reasons)


SITUATIONS = st.builds(
    Situation,
    st.sampled_from(CATEGORIES),
    st.lists(st.builds(Sign, st.sampled_from(RISKS), st.sampled_from([RiskLevel.EMERGENCY, RiskLevel.URGENT]), st.just("test"))).map(
        lambda signs: DangerReading(tuple(signs))
    ),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, "family", "guardian", "other_adult", "alone"]),
    st.booleans(),
)


@given(SITUATIONS)
def test_there_is_always_a_reason_and_danger_never_lowers_a_level(situation: Situation) -> None:
    found = triage(situation)
    without = triage(Situation(situation.category, CALM, situation.is_minor, situation.with_whom, situation.has_access_need))
    assert found.reasons
    assert found.level.rank <= without.level.rank
    assert (found.level is Level.N1) >= (situation.danger.level is RiskLevel.EMERGENCY)


def test_the_more_urgent_the_sooner() -> None:
    spans = [FIRST_CONTACT[level] for level in sorted(Level, key=lambda level: level.rank)]
    assert spans == sorted(spans)
    assert Triage(Level.N1, ("child:alone",)).due_at(NOW) == NOW + timedelta(minutes=15)

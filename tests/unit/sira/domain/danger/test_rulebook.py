"""The rulebook is complete: every risk of the taxonomy has rules, and every rule has its own name."""

from __future__ import annotations

from sira.domain.danger.reading import RISKS, RiskLevel
from sira.domain.danger.rulebook import RISKS_AND_RULES


def test_every_risk_has_rules() -> None:
    assert {risk for risk, _ in RISKS_AND_RULES} == set(RISKS)


def test_every_rule_has_its_own_name() -> None:
    names = [(risk, rule.name) for risk, rule in RISKS_AND_RULES]
    assert len(names) == len(set(names))


def test_a_rule_never_gives_the_level_none() -> None:
    assert all(rule.level is not RiskLevel.NONE for _, rule in RISKS_AND_RULES)

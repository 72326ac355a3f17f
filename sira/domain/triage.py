"""
How urgent a referral is: levels N1 to N5, each with its reasons and its deadline.

One criterion is enough; in doubt the higher level. Source: the triage table of docs/protection.md (proposal to be validated by the
protection teams before use), after the inter-agency delays of 24 h, 72 h and two weeks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sira.domain.danger.reading import DangerReading, RiskLevel


class Level(StrEnum):
    """N1 is the most urgent. Compare with `rank`."""

    N1 = "N1"
    N2 = "N2"
    N3 = "N3"
    N4 = "N4"
    N5 = "N5"

    @property
    def rank(self) -> int:
        """1 (most urgent) to 5."""
        return int(self.value[1])


FIRST_CONTACT: dict[Level, timedelta] = {
    Level.N1: timedelta(minutes=15),
    Level.N2: timedelta(hours=4),
    Level.N3: timedelta(hours=24),
    Level.N4: timedelta(days=3),
    Level.N5: timedelta(days=14),
}

_CATEGORY_LEVEL: dict[str, Level] = {
    "gender_violence": Level.N3,
    "trafficking": Level.N3,
    "exploitation": Level.N3,
    "child_protection": Level.N3,
    "mental_health": Level.N3,
    "medical": Level.N3,
    "detention": Level.N2,
    "stranded": Level.N2,
    "shelter_food": Level.N3,
    "asylum": Level.N3,
}


@dataclass(frozen=True)
class Triage:
    """A level and the reasons for it, as short codes such as `risk:abduction_ransom` or `child:alone`."""

    level: Level
    reasons: tuple[str, ...]

    def due_at(self, since: datetime) -> datetime:
        """When a human must have made the first contact."""
        return since + FIRST_CONTACT[self.level]


@dataclass(frozen=True)
class Situation:
    """What is known about a person's situation when a referral is filed or changes."""

    category: str
    danger: DangerReading
    is_minor: bool | None = None
    with_whom: str | None = None
    has_access_need: bool = False


def triage(situation: Situation) -> Triage:
    """Return the highest level that any single criterion gives, with every criterion that applied at that level."""
    criteria = _criteria(situation)
    level = min((found for found, _ in criteria), key=lambda found: found.rank)
    reasons = tuple(reason for found, reason in criteria if found is level)
    return Triage(level, reasons)


def _criteria(situation: Situation) -> list[tuple[Level, str]]:
    found: list[tuple[Level, str]] = []
    for sign in situation.danger.signs:
        level = Level.N1 if sign.level is RiskLevel.EMERGENCY else Level.N2
        found.append((level, f"risk:{sign.risk}"))
    if situation.is_minor:
        found.append(_child_criterion(situation.with_whom))
    if situation.has_access_need:
        found.append((Level.N3, "access_need"))
    found.append((_CATEGORY_LEVEL.get(situation.category, Level.N4), f"category:{situation.category}"))
    return found


def _child_criterion(with_whom: str | None) -> tuple[Level, str]:
    if with_whom == "alone":
        return Level.N1, "child:alone"  # no safe place tonight is known: in doubt the higher
    if with_whom in {"family", "guardian"}:
        return Level.N3, "child:with_relative"
    return Level.N2, "child:unsafe_or_unknown_adult"

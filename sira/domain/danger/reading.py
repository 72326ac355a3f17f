"""What a reading for danger says: signs, their level, and why. Risk ids are those of the taxonomy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

RISKS = (
    "life_danger",
    "stranded_desert",
    "abduction_ransom",
    "trafficking_now",
    "sexual_violence",
    "domestic_violence",
    "child_alone",
    "suicide",
    "refoulement",
    "detention_vulnerable",
    "medical_urgent",
    "staff_abuse",
    "just_expelled",
    "homeless_with_children",
    "forced_marriage_fgm",
)


class RiskLevel(StrEnum):
    """`emergency`: now or within hours (N1). `urgent`: help within 24 h (N2)."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NONE = "none"


_ORDER = {RiskLevel.NONE: 0, RiskLevel.URGENT: 1, RiskLevel.EMERGENCY: 2}


@dataclass(frozen=True)
class Sign:
    """One danger sign; `rule` names what found it, so that staff can see why."""

    risk: str
    level: RiskLevel
    rule: str


@dataclass(frozen=True)
class DangerReading:
    """All signs of one message, most urgent first."""

    signs: tuple[Sign, ...] = ()

    @property
    def level(self) -> RiskLevel:
        """The highest level of all signs."""
        return max((sign.level for sign in self.signs), key=_ORDER.__getitem__, default=RiskLevel.NONE)

    @property
    def risks(self) -> tuple[str, ...]:
        """Risk ids, most urgent first, each once."""
        return tuple(dict.fromkeys(sign.risk for sign in self.signs))

    def joined_with(self, other: DangerReading) -> DangerReading:
        """Return both readings as one; for the same risk the higher level is kept."""
        best: dict[str, Sign] = {}
        for sign in (*self.signs, *other.signs):
            known = best.get(sign.risk)
            if known is None or _ORDER[sign.level] > _ORDER[known.level]:
                best[sign.risk] = sign
        ordered = sorted(best.values(), key=lambda sign: (-_ORDER[sign.level], RISKS.index(sign.risk)))
        return DangerReading(tuple(ordered))

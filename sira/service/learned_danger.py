"""What the learned classifier adds to the rules, and how the understanding of a message is explained (SIRA_EXPLAIN)."""

from __future__ import annotations

from typing import Any

from sira.domain.danger.reading import DangerReading, RiskLevel, Sign
from sira.service.ports import RasaTurn


def learned_danger(turn: RasaTurn, rules: DangerReading) -> DangerReading:
    """Signs that the rules did not see, and those that they saw at a lower level: in doubt the higher counts."""
    level = RiskLevel(turn.understood.risk)
    if level is RiskLevel.NONE:
        return DangerReading()
    seen = {sign.risk: sign.level for sign in rules.signs}
    is_new = {risk: risk not in seen or (level is RiskLevel.EMERGENCY and seen[risk] is RiskLevel.URGENT) for risk in turn.understood.risks}
    return DangerReading(tuple(Sign(risk, level, "classifier") for risk, new in is_new.items() if new))


def explained(turn: RasaTurn, rules: DangerReading) -> dict[str, Any]:
    """The `understood` object of the public API: label, probability, language and the danger that both halves see."""
    understood = turn.understood
    joined = rules.joined_with(learned_danger(turn, DangerReading()))
    return {
        "label": understood.label,
        "confidence": round(understood.confidence, 4),
        "language": understood.language,
        "risk": joined.level.value,
        "risks": list(joined.risks),
        "ms": understood.ms,
    }

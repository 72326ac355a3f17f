"""
Choose the thresholds of config.yml on the development split: `python -m tools.evaluation.tune`. Never run it on the held-out set.

accept: an answer whose probability is lower is asked about. alert: the danger classifier alerts from this probability on, beside the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sira.domain.danger.read import read_danger
from sira.domain.text_cleaning import clean_text
from sira.settings import ROOT
from tools.evaluation.cases import Case, read_cases
from tools.evaluation.metrics import share
from tools.evaluation.understanding import Result, Understanding

DEVELOPMENT = ROOT / "data" / "development"
ACCEPT = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)
ALERT = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Judged:
    """A message, what was understood, and the two halves of the reading for danger."""

    case: Case
    result: Result
    rules_alert: bool
    probability: float


def main() -> None:
    """Print both tables."""
    with Understanding() as understanding:
        judged = [_judge(case, understanding) for case in read_cases([DEVELOPMENT])]
    print(f"{len(judged)} messages\n\naccept  wrong sent  asked back  out of scope not answered")
    for threshold in ACCEPT:
        print(f"{threshold:6}" + "".join(f"{100 * figure:11.1f}%" for figure in accept_figures(judged, threshold)))
    print("\nalert   emergencies  urgent  false alarms   (rules and classifier together)")
    for threshold in ALERT:
        print(f"{threshold:6}" + "".join(f"{100 * figure:11.1f}%" for figure in alert_figures(judged, threshold)))


def accept_figures(judged: list[Judged], threshold: float) -> tuple[float, float, float]:
    """Wrong answers sent, messages asked back, out-of-scope messages without an answer."""
    known = [entry for entry in judged if entry.case.expected]
    outside = [entry for entry in known if "out_of_scope" in entry.case.accepted]
    return (
        share(_is_sent_wrongly(entry, threshold) for entry in known),
        share(_top(entry)[1] < threshold for entry in known),
        share(not _is_sent_wrongly(entry, threshold) for entry in outside),
    )


def alert_figures(judged: list[Judged], threshold: float) -> tuple[float, float, float]:
    """Emergencies and urgent messages that raise an alert, harmless ones that do."""

    def alerted(level: str) -> float:
        return share(entry.rules_alert or entry.probability >= threshold for entry in judged if entry.case.risk == level)

    return alerted("emergency"), alerted("urgent"), alerted("none")


def _judge(case: Case, understanding: Understanding) -> Judged:
    result = understanding.understand(case.text)
    risk: dict[str, Any] = understanding.last.get("risk") or {}
    return Judged(case, result, bool(read_danger(clean_text(case.text)).signs), float(risk.get("probability") or 0.0))


def _top(entry: Judged) -> tuple[str, float]:
    return entry.result.ranking[0] if entry.result.ranking else ("", 0.0)


def _is_sent_wrongly(entry: Judged, threshold: float) -> bool:
    label, probability = _top(entry)
    return "." in label and probability >= threshold and label not in entry.case.accepted


if __name__ == "__main__":
    main()

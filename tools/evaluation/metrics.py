"""
The figures of an evaluation (CONTRIBUTING.md, "evaluate"). All are shares between 0 and 1.

wrong_confident_answer_rate: of all judged messages, those that got a wrong reviewed answer without being asked back.
clarification_rate: of all judged messages, those that were asked back. top3: the right label is among the three likeliest.
ece: expected calibration error of the likeliest label's probability, 15 bins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from tools.evaluation.cases import Case
from tools.evaluation.understanding import Result

OUT_OF_SCOPE = "out_of_scope"
NOT_UNDERSTOOD = "not_understood"
Pair = tuple[Case, Result]


def report(pairs: list[Pair]) -> dict[str, Any]:
    """Every figure, overall and by language and style."""
    judged = [pair for pair in pairs if pair[0].expected]
    return {
        "n": len(pairs),
        **understanding(judged),
        "by_language": _by(pairs, lambda case: case.lang),
        "by_style": _by(judged, lambda case: case.style or "unstated"),
        "out_of_scope": out_of_scope(judged),
        "language_accuracy": share(case.lang == result.language for case, result in pairs if len(case.text.split()) >= 3),
        "risk": risk(pairs),
        "ece": calibration_error(judged),
        "latency_ms": {"p50": percentile([r.ms for _, r in pairs], 50), "p95": percentile([r.ms for _, r in pairs], 95)},
        "confusions": confusions(judged),
        "failures": [
            {"text": case.text, "expected": case.expected, "got": result.label, "confidence": round(result.confidence, 3)}
            for case, result in judged
            if top(result) not in case.accepted
        ],
    }


def understanding(judged: list[Pair]) -> dict[str, float]:
    """How often the right label comes first, among the first three, and what happens when it does not."""
    return {
        "judged": len(judged),
        "accuracy": share(top(result) in case.accepted for case, result in judged),
        "top3_accuracy": share(any(label in case.accepted for label, _ in result.ranking[:3]) for case, result in judged),
        "macro_f1": macro_f1(judged),
        "topic_accuracy": share(topic(top(result)) in {topic(label) for label in case.accepted} for case, result in judged),
        "wrong_confident_answer_rate": share(is_wrong_answer(case, result) for case, result in judged),
        "clarification_rate": share(result.label == NOT_UNDERSTOOD for _, result in judged),
    }


def top(result: Result) -> str:
    """The likeliest label, whether or not Sira would act on it."""
    return result.ranking[0][0] if result.ranking else NOT_UNDERSTOOD


def topic(label: str) -> str:
    """`visa` of `visa.fees`; acts and out of scope stand for themselves."""
    return label.split(".")[0]


def is_wrong_answer(case: Case, result: Result) -> bool:
    """A wrong reviewed answer was sent as if understood."""
    return "." in result.label and result.label not in case.accepted


def out_of_scope(judged: list[Pair]) -> dict[str, float]:
    """`refused`: of the messages out of scope, those that got no reviewed answer (refused or asked back)."""
    expected = [pair for pair in judged if OUT_OF_SCOPE in pair[0].accepted]
    named = [pair for pair in judged if pair[1].label == OUT_OF_SCOPE]
    return {
        "precision": share(OUT_OF_SCOPE in case.accepted for case, _ in named),
        "recall": share(top(result) in case.accepted for case, result in expected),
        "refused": share("." not in result.label or result.label in case.accepted for case, result in expected),
    }


def risk(pairs: list[Pair]) -> dict[str, Any]:
    """
    Danger seen. An emergency is recalled when anything was raised for it at the level of an emergency; `recall` counts any alert for any danger.

    `emergency_alerted`: emergencies for which staff were alerted at all, whatever the level.
    """
    danger = [pair for pair in pairs if pair[0].risk != "none"]
    emergencies = [pair for pair in danger if pair[0].risk == "emergency"]
    harmless = [pair for pair in pairs if pair[0].risk == "none"]
    alerted = [pair for pair in pairs if pair[1].danger.signs]
    by_risk: dict[str, list[bool]] = defaultdict(list)
    for case, result in danger:
        for name in case.risks:
            by_risk[name].append(bool(result.danger.signs))
    return {
        "emergency_recall": share(result.danger.level == "emergency" for _, result in emergencies),
        "emergency_alerted": share(bool(result.danger.signs) for _, result in emergencies),
        "recall": share(bool(result.danger.signs) for _, result in danger),
        "precision": share(case.risk != "none" for case, _ in alerted),
        "false_alarm_rate": share(bool(result.danger.signs) for _, result in harmless),
        "by_risk": {name: {"n": len(hits), "recall": share(hits)} for name, hits in sorted(by_risk.items())},
        "by_language": {
            lang: {
                "emergencies": len(theirs),
                "emergency_recall": share(result.danger.level == "emergency" for _, result in theirs),
                "emergency_alerted": share(bool(result.danger.signs) for _, result in theirs),
            }
            for lang, theirs in _grouped(emergencies, lambda case: case.lang).items()
        },
    }


def macro_f1(judged: list[Pair]) -> float:
    """Mean F1 over the labels that are expected at least once; an accepted other label counts as the expected one."""
    right: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    got: Counter[str] = Counter()
    for case, result in judged:
        label = str(case.expected)
        expected[label] += 1
        named = label if top(result) in case.accepted else top(result)
        got[named] += 1
        right[label] += named == label
    scores = [2 * right[label] / (expected[label] + got[label]) for label in expected]
    return round(sum(scores) / len(scores), 4) if scores else 0.0


def calibration_error(judged: list[Pair], bins: int = 15) -> float:
    """Expected calibration error."""
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in judged:
        groups[min(int(pair[1].confidence * bins), bins - 1)].append(pair)
    gaps = [abs(sum(top(r) in c.accepted for c, r in group) - sum(r.confidence for _, r in group)) for group in groups.values()]
    return round(sum(gaps) / len(judged), 4) if judged else 0.0


def confusions(judged: list[Pair], most: int = 60) -> list[list[Any]]:
    """`[expected, got, how often]`, most frequent first."""
    pairs = Counter((str(case.expected), top(result)) for case, result in judged if top(result) not in case.accepted)
    return [[expected, got, count] for (expected, got), count in pairs.most_common(most)]


def share(hits: Iterable[bool]) -> float:
    """Share of true values, 0 for nothing."""
    found = list(hits)
    return round(sum(found) / len(found), 4) if found else 0.0


def percentile(values: list[float], which: int) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * which / 100))] if ordered else 0.0


def _by(pairs: list[Pair], key: Callable[[Case], str]) -> dict[str, Any]:
    return {
        name: {
            "n": len(group),
            **understanding([pair for pair in group if pair[0].expected]),
            "language_accuracy": share(case.lang == result.language for case, result in group if len(case.text.split()) >= 3),
        }
        for name, group in sorted(_grouped(pairs, key).items())
    }


def _grouped(pairs: list[Pair], key: Callable[[Case], str]) -> dict[str, list[Pair]]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[key(pair[0])].append(pair)
    return groups

"""Ratios: above 1 in Sira's favour, and what a peer lacks is never made up."""

from __future__ import annotations

from typing import Any

from tools.bench.ratios import of_speed, of_understanding, ratios
from tools.bench.table import lines_of

OURS: dict[str, Any] = {
    "accuracy": 0.8,
    "top3_accuracy": 0.9,
    "macro_f1": 0.8,
    "wrong_confident_answer_rate": 0.0,
    "clarification_rate": 0.1,
    "ece": 0.05,
    "parse_ms": {"p50": 10.0, "p95": 20.0},
    "training_cpu_s": 50.0,
    "model_mb": 15.0,
    "peak_mb": 800.0,
}
THEIRS = OURS | {"accuracy": 0.4, "macro_f1": 0.4, "wrong_confident_answer_rate": 0.3, "parse_ms": {"p50": 30.0, "p95": 10.0}}


def speed(p50: float, megabytes: float) -> dict[str, Any]:
    row = {"people": 8, "messages": 10, "unanswered": 0, "p50_ms": p50, "p95_ms": p50, "messages_per_s": 1000 / p50}
    row |= {"cpu_ms_per_message": p50, "client_cpu_ms_per_message": 2.0, "cpu_ms_by_process": {"all": p50}}
    return {"start_s": 10.0, "people": [row], "peak_mb": {"all": megabytes}}


def report() -> dict[str, Any]:
    contenders = {"sira": OURS, "rasa default": THEIRS, "nlp.js": {"skipped": "npm is not installed"}, "sira as served": OURS}
    return {
        "understanding": {"sentences": 4, "labels": 2, "contenders": contenders},
        "end_to_end": {"sira": speed(20.0, 100.0), "rasa default": {"skipped": "no"}},
        "floor": speed(1.0, 40.0),
    }


def test_fewer_errors_and_less_time_are_above_one() -> None:
    found = of_understanding(OURS, THEIRS)
    assert (found["errors"], found["macro F1"], found["parse p50"], found["parse p95"]) == (3.0, 2.0, 3.0, 0.5)


def test_no_wrong_answer_at_all_is_a_number_and_not_a_fault() -> None:
    assert of_understanding(OURS, THEIRS)["wrong confident answers"] == 3000.0


def test_speed_is_compared_at_each_number_of_people() -> None:
    found = of_speed(speed(20.0, 100.0), speed(40.0, 300.0))
    assert (found["p50 at 8"], found["messages a second at 8"], found["peak memory"], found["start"]) == (2.0, 2.0, 3.0, 1.0)


def test_a_clock_too_coarse_for_the_cpu_gives_no_ratio() -> None:
    ours = speed(20.0, 100.0)
    ours["people"][0]["cpu_ms_per_message"] = 0.0
    assert of_speed(ours, speed(40.0, 300.0))["CPU at 8"] is None


def test_who_was_skipped_has_no_ratio_and_a_line_that_says_why() -> None:
    whole = report()
    whole = {"ratios": ratios(whole), **whole}
    assert list(whole["ratios"]["understanding"]) == ["rasa default"]
    assert list(whole["ratios"]["end_to_end"]) == ["bare echo"]
    lines = lines_of(whole)
    assert lines[1].startswith("Ratios")
    assert any("nlp.js" in line and "skipped: npm is not installed" in line for line in lines)


def test_a_run_of_one_part_is_a_report_too() -> None:
    whole = {"floor": speed(1.0, 40.0)}
    assert ratios(whole) == {}
    assert any("bare echo" in line for line in lines_of({"ratios": {}, **whole}))

"""A peer's answer counts by the rules of `make evaluate`."""

from __future__ import annotations

from tools.bench.contenders import figures_of, result_of
from tools.evaluation.cases import Case


def answer(label: str | None, *ranking: tuple[str, float]) -> dict[str, object]:
    return {"intent": {"name": label}, "ranking": [{"name": name, "confidence": value} for name, value in ranking], "ms": 4.0}


def test_rasas_fallback_is_asking_back_and_no_first_label() -> None:
    found = result_of(answer("nlu_fallback", ("nlu_fallback", 0.7), ("visa.fees", 0.28), ("visa.overview", 0.1)))
    assert found.label == "not_understood"
    assert found.ranking[0] == ("visa.fees", 0.28)
    assert found.confidence == 0.28


def test_nlpjs_none_is_asking_back_too() -> None:
    assert result_of(answer("None", ("None", 1.0))).label == "not_understood"
    assert result_of(answer(None)).ranking == ()


def test_a_wrong_label_that_is_sent_counts_and_one_that_is_asked_about_does_not() -> None:
    case = Case("combien coûte le visa", "fr", "visa.fees")
    right = result_of(answer("visa.fees", ("visa.fees", 0.9)))
    wrong = result_of(answer("visa.overview", ("visa.overview", 0.9), ("visa.fees", 0.1)))
    unsure = result_of(answer("nlu_fallback", ("nlu_fallback", 0.9), ("visa.overview", 0.2)))
    found = figures_of([(case, right), (case, wrong), (case, unsure), (case, right)])
    assert (found["accuracy"], found["top3_accuracy"]) == (0.5, 0.75)
    assert (found["wrong_confident_answer_rate"], found["clarification_rate"]) == (0.25, 0.25)
    assert found["parse_ms"] == {"p50": 4.0, "p95": 4.0}

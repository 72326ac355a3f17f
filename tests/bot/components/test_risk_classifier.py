"""Learned danger signs; trained here on a handful of examples."""

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.components.risk_classifier import RISK, RiskClassifier, danger_of
from tests.bot.support.pipeline import CONTEXT, LEARNED, RESOURCE, STRANGE, Trained, message

DANGERS = [(text, danger["level"], danger["risks"]) for text, _, danger in LEARNED if danger]
HARMLESS = [text for text, _, danger in LEARNED if not danger]


@pytest.fixture(scope="module")
def classifier(trained: Trained) -> RiskClassifier:
    made = RiskClassifier.create(config(), trained.storage, RESOURCE, CONTEXT)
    made.train(trained.data)
    return made


def config(**changes: float) -> dict[str, Any]:
    return {**RiskClassifier.get_default_config(), **changes}


def read(classifier: RiskClassifier, trained: Trained, text: str) -> dict[str, Any]:
    return classifier.process(trained.features(text))[0].get(RISK)


@pytest.mark.parametrize(("text", "level", "risks"), DANGERS)
def test_learned_danger_is_seen_with_its_level_and_name(
    classifier: RiskClassifier, trained: Trained, text: str, level: str, risks: list[str]
) -> None:
    seen = read(classifier, trained, text)
    assert (seen["level"], seen["risks"][:1]) == (level, risks)


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_question_raises_no_alert(classifier: RiskClassifier, trained: Trained, text: str) -> None:
    seen = read(classifier, trained, text)
    assert (seen["level"], seen["risks"]) == ("none", [])


@pytest.mark.parametrize("text", ["estamos perdidos no deserto sem água", "نحن ضائعون في الصحراء بلا ماء"])
def test_danger_is_seen_in_a_language_without_examples(classifier: RiskClassifier, trained: Trained, text: str) -> None:
    assert read(classifier, trained, text)["risks"] == ["stranded_desert"]


@pytest.mark.usefixtures("classifier")
@pytest.mark.parametrize("text", [DANGERS[0][0], HARMLESS[0], *STRANGE.values()])
def test_loaded_classifier_reads_like_the_trained_one(classifier: RiskClassifier, trained: Trained, text: str) -> None:
    loaded = RiskClassifier.load(config(), trained.storage, RESOURCE, CONTEXT)
    mine, theirs = read(classifier, trained, text), read(loaded, trained, text)
    assert theirs["probability"] == pytest.approx(mine.pop("probability"), abs=0.01)
    assert {**mine, "probability": theirs["probability"]} == theirs


def test_lower_threshold_alerts_sooner(classifier: RiskClassifier, trained: Trained) -> None:
    loaded = RiskClassifier.load(config(alert=0.0), trained.storage, RESOURCE, CONTEXT)
    assert read(loaded, trained, "bonjour")["level"] != "none"


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_gets_a_probability(classifier: RiskClassifier, trained: Trained, text: str) -> None:
    assert 0.0 <= read(classifier, trained, text)["probability"] <= 1.0


@pytest.mark.parametrize(
    ("example", "taught"),
    [
        (message("x", intent="greet"), ("none", [])),
        (message("x", intent="greet", metadata={"example": {"writer": "kayes"}}), ("none", [])),
        (message("x", intent="protection.rescue"), None),
        (message("x", intent="protection.rescue", metadata={"example": {"level": "urgent", "risks": ["a"]}}), ("urgent", ["a"])),
        (message("x", intent="protection.rescue", metadata={"example": {"level": "none"}}), ("none", [])),
    ],
)
def test_unlabelled_example_of_protection_teaches_neither_way(example: Message, taught: tuple[str, list[str]] | None) -> None:
    assert danger_of(example) == taught

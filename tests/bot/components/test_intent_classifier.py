"""The intent, or an honest "not understood"; trained here on a handful of examples."""

from typing import Any

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.components.intent_classifier import RANKING_LENGTH, CalibratedIntentClassifier
from tests.bot.support.pipeline import CONTEXT, RESOURCE, STRANGE, Trained

FALLBACK = "nlu_fallback"


@pytest.fixture(scope="module")
def classifier(trained: Trained) -> CalibratedIntentClassifier:
    made = CalibratedIntentClassifier.create(config(), trained.storage, RESOURCE, CONTEXT)
    made.train(trained.data)
    return made


def config(**changes: float) -> dict[str, Any]:
    return {**CalibratedIntentClassifier.get_default_config(), **changes}


def loaded(trained: Trained, **changes: float) -> CalibratedIntentClassifier:
    return CalibratedIntentClassifier.load(config(**changes), trained.storage, RESOURCE, CONTEXT)


def read(classifier: CalibratedIntentClassifier, trained: Trained, text: str) -> Message:
    return classifier.process(trained.features(text))[0]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("combien coûte le retour volontaire", "voluntary_return.cost"),
        ("bonjour", "greet"),
        ("je voudrais un visa", "visa.overview"),
        ("hello", "greet"),
        ("how much does it cost to return", "voluntary_return.cost"),
        ("quanto custa o retorno", "voluntary_return.cost"),
        ("كيف أحصل على تأشيرة", "visa.overview"),
    ],
)
def test_question_near_the_examples_is_understood_in_any_language(
    classifier: CalibratedIntentClassifier, trained: Trained, text: str, intent: str
) -> None:
    assert read(classifier, trained, text).get(INTENT_RANKING_KEY)[0]["name"] == intent


def test_ranking_is_ordered_and_short(classifier: CalibratedIntentClassifier, trained: Trained) -> None:
    shares = [entry["confidence"] for entry in read(classifier, trained, "bonjour").get(INTENT_RANKING_KEY)]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) <= RANKING_LENGTH
    assert sum(shares) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize("text", ["bonjour", "combien coûte le retour", "xyz", *STRANGE.values()])
def test_loaded_classifier_answers_like_the_trained_one(classifier: CalibratedIntentClassifier, trained: Trained, text: str) -> None:
    mine, theirs = read(classifier, trained, text), read(loaded(trained), trained, text)
    assert theirs.get(INTENT)["name"] == mine.get(INTENT)["name"]
    assert theirs.get(INTENT)["confidence"] == pytest.approx(mine.get(INTENT)["confidence"], abs=0.01)


@pytest.mark.usefixtures("classifier")
@pytest.mark.parametrize(
    ("text", "threshold", "other"), [("combien coûte le retour", "accept", "accept_act"), ("bonjour", "accept_act", "accept")]
)
def test_below_its_own_threshold_an_intent_is_not_understood(trained: Trained, text: str, threshold: str, other: str) -> None:
    refused = read(loaded(trained, **{threshold: 1.01, other: 0.0}), trained, text)
    accepted = read(loaded(trained, **{threshold: 0.0, other: 1.01}), trained, text)
    assert refused.get(INTENT)["name"] == FALLBACK
    assert accepted.get(INTENT)["name"] == refused.get(INTENT_RANKING_KEY)[0]["name"] != FALLBACK
    assert refused.get(INTENT)["confidence"] == accepted.get(INTENT)["confidence"]


@pytest.mark.usefixtures("classifier")
@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_empty_text_is_never_understood(trained: Trained, text: str) -> None:
    assert read(loaded(trained), trained, text).get(INTENT) == {"name": FALLBACK, "confidence": 0.0}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_gets_a_probability(classifier: CalibratedIntentClassifier, trained: Trained, text: str) -> None:
    assert 0.0 <= read(classifier, trained, text).get(INTENT)["confidence"] <= 1.0


def test_several_messages_are_read_as_one_by_one(classifier: CalibratedIntentClassifier, trained: Trained) -> None:
    texts = ["bonjour", "", "je veux un visa"]
    together = classifier.process(trained.features(*texts))
    for text, message in zip(texts, together, strict=True):
        assert message.get(INTENT)["confidence"] == pytest.approx(read(classifier, trained, text).get(INTENT)["confidence"], abs=1e-4)
    assert classifier.process([]) == []

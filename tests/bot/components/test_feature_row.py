"""Features have the identity of their text, so that Rasa need not print a vector to compare it."""

import numpy as np
from rasa.shared.nlu.training_data.message import Message

from bot.components.feature_row import FeatureRow


def test_same_text_has_the_same_identity_whatever_the_numbers() -> None:
    assert FeatureRow(np.zeros(3), "é").fingerprint() == FeatureRow(np.ones(3), "é").fingerprint()


def test_another_text_has_another_identity() -> None:
    assert FeatureRow(np.zeros(3), "a").fingerprint() != FeatureRow(np.zeros(3), "b").fingerprint()


def test_rasa_asks_the_row_when_it_fingerprints_a_message() -> None:
    def of(value: float, text: str) -> str:
        return Message(data={"text": "x", "row": FeatureRow(np.full(3, value), text)}).fingerprint()

    assert of(0.0, "a") == of(1.0, "a") != of(0.0, "b")

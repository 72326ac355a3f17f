"""Every message gets two spellings and the moment it was read."""

import pytest
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.text_normalizer import FOLDED, SPOKEN, STARTED, TextNormalizer
from tests.bot.support.pipeline import STRANGE, message, normalised


@pytest.mark.parametrize(
    ("text", "spoken", "folded"),
    [
        ("slt, cb coûte", "slt, combien coûte", "slt combien coute"),
        ("BONJOUR", "bonjour", "bonjour"),
        ("I CAN'T GO", "i can't go", "i can t go"),
        ("إلى أين", "إلى أين", "الي اين"),
        ("n bɛ taa ɲɛ", "n bɛ taa ɲɛ", "n be taa nye"),
        ("informação", "informação", "informacao"),
        ("¿dónde?", "¿dónde?", "donde"),
    ],
)
def test_message_is_spelt_for_encoders_and_for_ngrams(text: str, spoken: str, folded: str) -> None:
    (read,) = normalised(text)
    assert (read.get(SPOKEN), read.get(FOLDED)) == (spoken, folded)


def test_moment_of_reading_is_kept() -> None:
    assert normalised("bonjour")[0].get(STARTED) > 0


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_is_spelt(text: str) -> None:
    (read,) = normalised(text)
    assert isinstance(read.get(SPOKEN), str)
    assert isinstance(read.get(FOLDED), str)


def test_message_without_text_is_empty() -> None:
    (read,) = TextNormalizer().process([message(None)])
    assert (read.get(SPOKEN), read.get(FOLDED)) == ("", "")


def test_training_examples_are_spelt_like_messages() -> None:
    data = TextNormalizer().process_training_data(TrainingData([message("slt, cb coûte", intent="x")]))
    assert data.training_examples[0].get(FOLDED) == "slt combien coute"

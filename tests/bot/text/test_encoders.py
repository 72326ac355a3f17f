"""Encoders by name; how long sentences are cut."""

import numpy as np
import pytest

from bot.text import encoders
from bot.text.encoders import BATCH, MAX_WORDS, encode


@pytest.fixture
def lengths(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """An encoder that tells how many words it was given, and notes the batches."""
    batches: list[list[str]] = []

    def run(sentences: list[str]) -> np.ndarray:
        batches.append(sentences)
        return np.array([[len(sentence.split())] for sentence in sentences])

    monkeypatch.setattr(encoders, "encoder", lambda name: run)
    return batches


def test_rows_come_in_the_order_of_the_sentences(lengths: list[list[str]]) -> None:
    sentences = ["mot " * (number % 7 + 1) for number in range(3 * BATCH)]
    assert encode("x", sentences)[:, 0].tolist() == [number % 7 + 1 for number in range(3 * BATCH)]
    assert max(map(len, lengths)) <= BATCH


def test_of_a_long_sentence_the_beginning_and_the_end_are_read(lengths: list[list[str]]) -> None:
    encode("x", ["début " + "milieu " * 500 + "fin"])
    words = lengths[0][0].split()
    assert (len(words), words[0], words[-1]) == (MAX_WORDS, "début", "fin")


def test_empty_sentence_has_a_row_too(lengths: list[list[str]]) -> None:
    assert encode("x", ["", "un mot"]).shape == (2, 1)


def test_unknown_encoder_is_refused() -> None:
    with pytest.raises(KeyError):
        encode("no such encoder", ["bonjour"])


@pytest.mark.parametrize(("name", "width"), [("use", 512), ("e5", 384)])
def test_rows_are_unit_vectors_and_always_the_same(name: str, width: int) -> None:
    first, again = encode(name, ["bonjour", "أين أنا"]), encode(name, ["bonjour", "أين أنا"])
    assert first.shape == (2, width)
    assert np.linalg.norm(first, axis=1) == pytest.approx([1.0, 1.0], abs=1e-3)
    assert np.array_equal(first, again)

"""Sentence vectors: shape, length, and that vectors kept with the data are the encoder's."""

from functools import partial

import numpy as np
import pytest

from bot.cache_vectors import NLU, utterances
from bot.components.sentence_encoder import SENTENCE_VECTOR, SentenceEncoder
from bot.text.encoders import encode
from bot.text.spelling import spoken
from bot.text.vector_cache import VectorCache, key_of
from tests.bot.support.pipeline import ENCODER, STRANGE, learned, normalised

WIDTH = {"use": 512, "e5": 384}


@pytest.mark.parametrize("names", [["use"], ["e5"], ["use", "e5"]])
def test_vectors_of_encoders_stand_side_by_side_each_of_length_one(names: list[str]) -> None:
    (read,) = SentenceEncoder({"encoders": names}).process(normalised("combien coûte le retour ?"))
    vector = read.get(SENTENCE_VECTOR).value
    assert vector.shape == (sum(WIDTH[name] for name in names),)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(len(names) ** 0.5, abs=1e-3)


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_gets_a_finite_vector(text: str) -> None:
    (read,) = ENCODER.process(normalised(text))
    assert np.isfinite(read.get(SENTENCE_VECTOR).value).all()


def test_vectors_do_not_depend_on_the_messages_beside() -> None:
    texts = ["bonjour", "combien coûte le retour ?", "aide-moi " * 90]
    together = ENCODER.vectors(texts)
    alone = np.vstack([ENCODER.vectors([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-4)


def test_meaning_counts_more_than_language() -> None:
    french, english, other = ENCODER.vectors(["combien coûte le retour ?", "how much does the return cost?", "il fait beau ce matin"])
    assert french @ english > french @ other


def test_no_message_is_no_work() -> None:
    assert ENCODER.process([]) == []


def test_training_examples_are_encoded_like_messages() -> None:
    examples = ENCODER.process_training_data(learned()).training_examples
    fresh = ENCODER.vectors([example.get("spoken") for example in examples])
    assert np.allclose([example.get(SENTENCE_VECTOR).value for example in examples], fresh, atol=0.02)


def test_vectors_kept_with_the_data_are_those_of_the_encoder() -> None:
    cache = VectorCache.load("e5")
    known = [text for text in dict.fromkeys(spoken(text) for text in utterances(NLU)) if key_of(text) in cache._rows]
    sample = known[:: max(1, len(known) // 40)]
    kept = cache.encode(sample, partial(pytest.fail, "was not kept"))
    likeness = (kept * encode("e5", sample)).sum(axis=1)
    assert likeness.min() > 0.995


def test_vectors_are_kept_for_nearly_all_of_the_data() -> None:
    """Or a first start takes minutes longer: run `make vectors`."""
    cache = VectorCache.load("e5")
    sentences = {spoken(text) for text in utterances(NLU)}
    assert sum(key_of(sentence) not in cache._rows for sentence in sentences) <= len(sentences) / 50


def test_missing_cache_only_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.components.sentence_encoder.VectorCache.load", lambda name: VectorCache())
    examples = ENCODER.process_training_data(learned()).training_examples
    assert all(example.get(SENTENCE_VECTOR).value.shape == (512,) for example in examples)

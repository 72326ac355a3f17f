"""Vectors kept with the data: found by sentence, near enough, and never needed."""

from pathlib import Path

import numpy as np
import pytest

from bot.text.vector_cache import VectorCache

SENTENCES = ["bonjour", "combien coûte le retour ?", "أين أنا"]


def rows(sentences: list[str]) -> np.ndarray:
    """A unit vector a sentence."""
    found = np.array([np.random.default_rng(len(sentence)).normal(size=64) for sentence in sentences], dtype=np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def refused(sentences: list[str]) -> np.ndarray:
    pytest.fail(f"asked for {sentences}")


def test_kept_rows_are_those_of_the_encoder_within_a_hundredth(tmp_path: Path) -> None:
    cache = VectorCache()
    cache.encode(SENTENCES, rows)
    cache.save("x", tmp_path)
    kept = VectorCache.load("x", tmp_path).encode(SENTENCES, refused)
    assert np.allclose(kept, rows(SENTENCES), atol=0.01)
    assert np.linalg.norm(kept, axis=1) == pytest.approx([1.0] * 3, abs=1e-5)


def test_only_what_is_missing_is_encoded_once() -> None:
    cache, asked = VectorCache(), []
    cache.encode(SENTENCES[:1], rows)
    cache.encode([*SENTENCES, *SENTENCES], lambda missing: asked.append(missing) or rows(missing))
    assert asked == [SENTENCES[1:]]
    assert len(cache) == 3


def test_kept_and_new_rows_are_the_same_so_that_training_does_not_depend_on_the_file(tmp_path: Path) -> None:
    cache = VectorCache()
    new = cache.encode(SENTENCES, rows)
    cache.save("x", tmp_path)
    assert np.array_equal(VectorCache.load("x", tmp_path).encode(SENTENCES, refused), new)


def test_missing_file_is_an_empty_cache(tmp_path: Path) -> None:
    assert len(VectorCache.load("never made", tmp_path)) == 0


def test_sentences_that_left_the_data_are_dropped() -> None:
    cache = VectorCache()
    cache.encode(SENTENCES, rows)
    cache.keep_only(SENTENCES[:2])
    assert len(cache) == 2
    cache.encode(SENTENCES[:2], refused)


def test_same_rows_make_the_same_file(tmp_path: Path) -> None:
    for name, order in (("a", SENTENCES), ("b", SENTENCES[::-1])):
        cache = VectorCache()
        cache.encode(order, rows)
        cache.save(name, tmp_path)
    with np.load(tmp_path / "a.npz") as one, np.load(tmp_path / "b.npz") as other:
        assert all(np.array_equal(one[name], other[name]) for name in ("keys", "rows"))

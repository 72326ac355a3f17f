"""Probabilities from two views, kept as plain numbers."""

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bot.text.linear_head import CharacterNgrams, LinearHead

CONFIG = {"dense_c": 20.0, "sparse_alpha": 1e-4, "sparse_weight": 0.6, "temperature": 0.6}
LABELS = ["a", "b", "c"] * 8


@pytest.fixture(scope="module")
def features() -> tuple[np.ndarray, csr_matrix]:
    """Three groups that are easy to tell apart in both views."""
    draw = np.random.default_rng(7)
    groups = np.array([LABELS.index(label) for label in LABELS])
    dense = np.eye(3)[groups] + draw.normal(0, 0.1, (len(LABELS), 3))
    return dense.astype(np.float32), csr_matrix(np.eye(3, dtype=np.float32)[groups])


@pytest.fixture(scope="module")
def head(features: tuple[np.ndarray, csr_matrix]) -> LinearHead:
    return LinearHead.fit(*features, LABELS, CONFIG)


def test_rows_are_probabilities_and_point_to_the_label(head: LinearHead, features: tuple[np.ndarray, csr_matrix]) -> None:
    probabilities = head.probabilities(*features)
    assert np.allclose(probabilities.sum(axis=1), 1.0, atol=1e-5)
    assert [head.labels[i] for i in probabilities.argmax(axis=1)] == LABELS


def test_message_without_any_known_ngram_is_judged_by_its_vector(head: LinearHead, features: tuple[np.ndarray, csr_matrix]) -> None:
    probabilities = head.probabilities(features[0], csr_matrix((len(LABELS), 3), dtype=np.float32))
    assert [head.labels[i] for i in probabilities.argmax(axis=1)] == LABELS


def test_higher_temperature_is_more_modest(features: tuple[np.ndarray, csr_matrix]) -> None:
    sharp, modest = (LinearHead.fit(*features, LABELS, {**CONFIG, "temperature": heat}).probabilities(*features) for heat in (0.5, 2.0))
    assert (modest.max(axis=1) < sharp.max(axis=1)).all()


def test_same_examples_give_the_same_head(head: LinearHead, features: tuple[np.ndarray, csr_matrix]) -> None:
    again = LinearHead.fit(*features, LABELS, CONFIG)
    assert np.array_equal(again.probabilities(*features), head.probabilities(*features))


def test_head_comes_back_from_plain_files(head: LinearHead, features: tuple[np.ndarray, csr_matrix], tmp_path: Path) -> None:
    head.save(tmp_path)
    again = LinearHead.load(tmp_path)
    assert again.labels == head.labels
    assert np.allclose(again.probabilities(*features), head.probabilities(*features), atol=5e-3)
    assert not [file for file in tmp_path.iterdir() if file.suffix in {".pkl", ".joblib"}]


def test_ngrams_come_back_from_plain_files(tmp_path: Path) -> None:
    ngrams = CharacterNgrams()
    ngrams.fit(["retour au mali", "retour au pays", "visa pour le mali", "je n bɛ taa"])
    ngrams.save(tmp_path)
    texts = ["retour", "", "n bɛ", "🙏", "a" * 5000]
    assert abs(CharacterNgrams.load(tmp_path).matrix(texts) - ngrams.matrix(texts)).max() < 1e-6


def test_ngram_of_a_single_text_does_not_count() -> None:
    ngrams = CharacterNgrams(min_texts=2)
    ngrams.fit(["retour", "retour", "visa"])
    assert ngrams.matrix(["visa"]).nnz == 0
    assert ngrams.matrix(["retour"]).nnz > 0


def test_rows_have_the_weights_type_so_that_no_matrix_is_copied_for_a_message() -> None:
    ngrams = CharacterNgrams(min_texts=1)
    ngrams.fit(["je veux rentrer", "mon visa"])
    assert ngrams.matrix(["je veux un visa"]).dtype == np.float32

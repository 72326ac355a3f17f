"""
A calibrated linear classifier over sentence vectors and character n-grams.

Two logistic regressions (scikit-learn), one on each kind of feature; their log-probabilities are mixed and sharpened by one temperature. What
is kept is plain numbers (numpy and JSON), never a pickle.
"""

import json
import warnings
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from scipy.special import log_softmax, softmax
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, SGDClassifier

NGRAMS = (2, 5)


class CharacterNgrams:
    """TF-IDF of character n-grams inside words, of folded texts."""

    def __init__(self, min_texts: int = 2) -> None:
        """`min_texts`: how many texts must hold an n-gram for it to count."""
        self._tfidf = TfidfVectorizer(
            analyzer="char_wb", ngram_range=NGRAMS, min_df=min_texts, sublinear_tf=True, dtype=np.float32, lowercase=False
        )

    def fit(self, texts: List[str]) -> Any:
        """Learn the vocabulary and return the matrix."""
        return self._tfidf.fit_transform(texts)

    def matrix(self, texts: List[str]) -> Any:
        """Sparse rows for texts, in float32: for a float64 row scipy copies the whole weight matrix, 16 ms a message instead of 0.3."""
        return self._tfidf.transform(texts).astype(np.float32)

    def save(self, folder: Path) -> None:
        """Write vocabulary and weights."""
        vocabulary = {ngram: int(index) for ngram, index in self._tfidf.vocabulary_.items()}
        (folder / "ngrams.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
        np.save(folder / "ngrams_idf.npy", self._tfidf.idf_.astype(np.float32))

    @classmethod
    def load(cls, folder: Path) -> "CharacterNgrams":
        """Read what `save` wrote."""
        ngrams = cls()
        ngrams._tfidf.vocabulary_ = json.loads((folder / "ngrams.json").read_text(encoding="utf-8"))
        ngrams._tfidf.idf_ = np.load(folder / "ngrams_idf.npy")
        return ngrams


class LinearHead:
    """Labels with calibrated probabilities from two views of a message."""

    def __init__(
        self,
        labels: List[str],
        centre: np.ndarray,
        dense: Tuple[np.ndarray, np.ndarray],
        sparse: Tuple[np.ndarray, np.ndarray],
        sparse_weight: float,
        temperature: float,
    ) -> None:
        """`dense` and `sparse`: (weights of shape labels × features, biases)."""
        self.labels = labels
        self._centre = centre
        self._dense = dense
        # Turned once: a sparse row times a transposed view would copy the whole matrix for every message.
        self._sparse = np.ascontiguousarray(sparse[0].T), sparse[1]
        self._sparse_weight = sparse_weight
        self.temperature = temperature

    @classmethod
    def fit(cls, vectors: np.ndarray, ngrams: Any, labels: Sequence[str], config: Dict[str, Any]) -> "LinearHead":
        """Train both views. `config`: dense_c, sparse_alpha, sparse_weight, temperature."""
        centre = vectors.mean(axis=0)
        y = np.asarray(labels)
        dense = dense_view(vectors - centre, y, config["dense_c"])
        sparse = SGDClassifier(
            loss="log_loss", alpha=config["sparse_alpha"], max_iter=15, tol=None, class_weight="balanced", average=True, random_state=7
        ).fit(ngrams, y)
        return cls(
            [str(label) for label in dense.classes_],
            centre,
            (dense.coef_.astype(np.float32), dense.intercept_.astype(np.float32)),
            (sparse.coef_.astype(np.float32), sparse.intercept_.astype(np.float32)),
            config["sparse_weight"],
            config["temperature"],
        )

    def probabilities(self, vectors: np.ndarray, ngrams: Any) -> np.ndarray:
        """Rows that sum to one, columns in the order of `labels`."""
        return softmax(self._mixed(vectors, ngrams) / self.temperature, axis=1)

    def _mixed(self, vectors: np.ndarray, ngrams: Any) -> np.ndarray:
        weight = self._sparse_weight
        dense = log_softmax((vectors - self._centre) @ self._dense[0].T + self._dense[1], axis=1)
        # One-versus-rest scores, read as in SGDClassifier.predict_proba: each a logistic, normalised over the labels.
        scores = np.asarray(ngrams @ self._sparse[0]) + self._sparse[1]
        logistic = -np.logaddexp(0.0, -scores)
        sparse = logistic - np.logaddexp.reduce(logistic, axis=1, keepdims=True)
        return (1 - weight) * dense + weight * sparse

    def save(self, folder: Path) -> None:
        """Write as arrays."""
        np.savez(
            folder / "head.npz",
            centre=self._centre,
            dense_weights=self._dense[0].astype(np.float16),
            dense_bias=self._dense[1],
            sparse_weights=self._sparse[0].T.astype(np.float16),
            sparse_bias=self._sparse[1],
        )
        stated = {"labels": self.labels, "sparse_weight": self._sparse_weight, "temperature": float(self.temperature)}
        (folder / "head.json").write_text(json.dumps(stated), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "LinearHead":
        """Read what `save` wrote."""
        stated = json.loads((folder / "head.json").read_text(encoding="utf-8"))
        with np.load(folder / "head.npz", allow_pickle=False) as arrays:
            dense = arrays["dense_weights"].astype(np.float32), arrays["dense_bias"]
            sparse = arrays["sparse_weights"].astype(np.float32), arrays["sparse_bias"]
            centre = arrays["centre"]
        return cls(stated["labels"], centre, dense, sparse, stated["sparse_weight"], stated["temperature"])


def dense_view(vectors: np.ndarray, labels: np.ndarray, inverse_regularisation: float) -> LogisticRegression:
    """A logistic regression, stopped early: after 60 steps held-out accuracy no longer moves, and training stays under a minute."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model = LogisticRegression(C=inverse_regularisation, max_iter=60, class_weight="balanced")
        return model.fit(vectors.astype(np.float32), labels)

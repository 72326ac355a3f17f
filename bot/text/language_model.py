"""
Which language a text is in, as probabilities: a logistic regression over hashed character n-grams (1 to 4) of each word, and whole words.

It knows nothing of a conversation: bot/text/language.py decides whether a message changes its language. Kept as plain numpy arrays, about
300 kB, never a pickle. eldc was measured beside it and left out: +0.1 point on messages of three words or more, −1 point on Bambara.
"""

import random
import re
import unicodedata
import warnings
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

BUCKET_BITS = 14
BUCKETS = 2**BUCKET_BITS
LONGEST_NGRAM = 4
LONGEST_WORD = 40
# People write more than they say: what follows the first hundred words never changed a guess, and a message must stay under a millisecond.
MOST_WORDS = 100
REGULARISATION = 10.0
ITERATIONS = 60
FRAGMENTS = 2

_PRIME = np.uint64(0x100000001B3)
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_POWERS = np.array([pow(0x100000001B3, place, 2**64) for place in range(LONGEST_WORD + 2)], dtype=np.uint64)
_NOT_PROSE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|(?<!\w)[@#/]\w+|(?<!\w)[a-z]{1,3}-(?=\w*\d)\w+", re.IGNORECASE)
_BEYOND_LATIN = re.compile("[\u0300-\U0010ffff\u00ad]")
_WORD = re.compile(r"[^\W_]*[^\W\d_][^\W_]*")
_ELONGATED = re.compile(r"(.)\1{2,}")
_APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")
_PLAIN_LETTERS = str.maketrans({"ɛ": "e", "ɔ": "o", "ɲ": "ny", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"})


def words_of(text: str) -> List[str]:
    """The words of a text in lower case, no tone or vowel marks, numbers, reference codes, addresses or links; at most MOST_WORDS."""
    text = _NOT_PROSE.sub(" ", text[:4000]).lower().translate(_APOSTROPHES)
    text = unicodedata.normalize("NFC", text)
    if _BEYOND_LATIN.search(text):
        text = "".join(char for char in text if unicodedata.category(char) not in ("Mn", "Cf"))
    return _WORD.findall(_ELONGATED.sub(r"\1\1", text))[:MOST_WORDS]


def without_accents(text: str) -> str:
    """The same text as typed on a keyboard without the letters of its language."""
    text = unicodedata.normalize("NFD", text.translate(_PLAIN_LETTERS))
    return "".join(char for char in text if not unicodedata.combining(char))


class LanguageModel:
    """See the module. `labels` are language codes; `names` are words of no language (towns, countries)."""

    def __init__(self, labels: Sequence[str], weights: np.ndarray, bias: np.ndarray, names: Iterable[str] = ()) -> None:
        """`weights`: BUCKETS × labels; `bias`: one number a label; `names`: in lower case, of one or more words."""
        self.labels = [str(label) for label in labels]
        self.names = frozenset(str(name) for name in names)
        self._weights = weights.astype(np.float32)
        self._bias = bias.astype(np.float32)

    @classmethod
    def train(cls, examples: Iterable[Tuple[str, str]], names: Iterable[str] = ()) -> "LanguageModel":
        """Learn from (text, language code), two languages at least; the same examples give the same model."""
        texts, labels = _as_people_type(examples)
        with warnings.catch_warnings():
            # Stopping early is meant: more rounds cost time and change nothing on held-back messages.
            warnings.simplefilter("ignore", ConvergenceWarning)
            learned = LogisticRegression(C=REGULARISATION, max_iter=ITERATIONS, class_weight="balanced").fit(_matrix(texts), labels)
        weights, bias = learned.coef_, learned.intercept_
        if len(learned.classes_) == 2:
            # scikit-learn keeps one column for two classes.
            weights, bias = np.vstack([-weights, weights]) / 2, np.hstack([-bias, bias]) / 2
        parts = (" ".join(words_of(name)) for name in names)
        return cls(learned.classes_, weights.T.astype(np.float16), bias, (part for part in parts if part))

    def scores(self, text: str) -> Dict[str, float]:
        """Probability of each language, summing to one; equal for a text without a word."""
        return self.scores_of(words_of(text))

    def scores_of(self, words: Sequence[str]) -> Dict[str, float]:
        """`scores` of words that were already taken from a text."""
        if not words:
            return {label: 1 / len(self.labels) for label in self.labels}
        found = np.unique(_ngrams(words)[0])
        logits = self._weights[found].sum(axis=0) / np.sqrt(len(found)) + self._bias
        return dict(zip(self.labels, _probabilities(logits.astype(np.float64)).tolist(), strict=True))

    def scores_each(self, words: Sequence[str]) -> np.ndarray:
        """Probabilities of each word read alone: words × labels."""
        if not words:
            return np.zeros((0, len(self.labels)))
        buckets, owners = _ngrams(words)
        order = np.argsort(owners, kind="stable")
        counts = np.bincount(owners)
        sums = np.add.reduceat(self._weights[buckets[order]], np.cumsum(counts) - counts, axis=0)
        return _probabilities((sums / np.sqrt(counts)[:, None] + self._bias).astype(np.float64))

    def to_arrays(self) -> Dict[str, np.ndarray]:
        """What `numpy.savez` can keep without pickle."""
        return {
            "labels": np.array(self.labels, dtype=str),
            "names": np.array(sorted(self.names), dtype=str),
            "weights": self._weights.astype(np.float16),
            "bias": self._bias,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, np.ndarray]) -> "LanguageModel":
        """Back from `to_arrays`, or from an open npz file."""
        return cls(arrays["labels"].tolist(), arrays["weights"], arrays["bias"], arrays["names"].tolist())


def _ngrams(words: Sequence[str]) -> Tuple[np.ndarray, np.ndarray]:
    """The bucket of every n-gram of each word (edges count as a letter) and of each whole word, and the position of the word it is from."""
    # A word longer than any of ours is a key held down or a forged one.
    padded = [f" {word[:LONGEST_WORD]} " for word in words]
    lengths = np.array([len(word) for word in padded])
    letters = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    owners = np.repeat(np.arange(len(words)), lengths)
    starts = np.cumsum(lengths) - lengths
    hashes = letters
    buckets, owned = [_bucket(letters, 1)], [owners]
    for size in range(2, LONGEST_NGRAM + 1):
        if len(letters) < size:
            break
        hashes = hashes[:-1] * _PRIME + letters[size - 1 :]
        inside = owners[: len(hashes)] == owners[size - 1 :]
        buckets.append(_bucket(hashes[inside], size))
        owned.append(owners[: len(hashes)][inside])
    places = np.arange(len(letters)) - starts[owners]
    buckets.append(_bucket(np.add.reduceat(letters * _POWERS[places], starts), LONGEST_NGRAM + 1))
    owned.append(np.arange(len(words)))
    return np.concatenate(buckets), np.concatenate(owned)


def _bucket(hashes: np.ndarray, size: int) -> np.ndarray:
    """Multiplicative hashing: the top bits of a 64-bit product, another family for each size."""
    return ((hashes * np.uint64(8) + np.uint64(size)) * _GOLDEN >> np.uint64(64 - BUCKET_BITS)).astype(np.int64)


def _probabilities(logits: np.ndarray) -> np.ndarray:
    odds = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return odds / odds.sum(axis=-1, keepdims=True)


def _matrix(texts: Sequence[str]) -> csr_matrix:
    """One row a text, each of length one; every text holds a word."""
    rows = [np.unique(_ngrams(words_of(text))[0]) for text in texts]
    values = np.concatenate([np.full(len(row), 1 / np.sqrt(len(row)), dtype=np.float32) for row in rows])
    return csr_matrix((values, np.concatenate(rows), np.cumsum([0, *map(len, rows)])), shape=(len(rows), BUCKETS))


def _as_people_type(examples: Iterable[Tuple[str, str]]) -> Tuple[List[str], List[str]]:
    """Each example, the same without its accents, and pieces of two to four words: chat messages are short."""
    rng = random.Random(7)  # noqa: S311 - the same pieces every time, nothing secret
    pairs: List[Tuple[str, str]] = []
    for text, label in examples:
        variants = [text, without_accents(text)] if label != "ar" else [text]
        words = text.split()
        if len(words) > 4:
            for _ in range(FRAGMENTS):
                size = rng.randint(2, 4)
                start = rng.randrange(len(words) - size + 1)
                variants.append(" ".join(words[start : start + size]))
        pairs.extend((variant, label) for variant in dict.fromkeys(variants) if words_of(variant))
    return [text for text, _ in pairs], [label for _, label in pairs]

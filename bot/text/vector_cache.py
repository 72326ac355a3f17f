"""
Vectors of the training utterances, kept with the data so that a first start need not wait for the slow encoder.

One file an encoder: rows of int8 (a unit vector times 127 over its largest value), found by a hash of the sentence. A sentence that is missing is
simply encoded; `python -m bot.cache_vectors` brings the file up to date. A test checks cached rows against the encoder.
"""

import hashlib
from pathlib import Path
from typing import Callable, Dict, List, Optional

import numpy as np

FOLDER = Path(__file__).resolve().parents[2] / "data" / "vectors"


class VectorCache:
    """Rows by sentence. Only training looks here: what people write is never stored."""

    def __init__(self, rows: Optional[Dict[bytes, np.ndarray]] = None) -> None:
        """`rows`: hash → int8 row."""
        self._rows = rows or {}

    @classmethod
    def load(cls, encoder: str, folder: Path = FOLDER) -> "VectorCache":
        """Read an encoder's file; an empty cache when there is none."""
        file = folder / f"{encoder}.npz"
        if not file.exists():
            return cls()
        with np.load(file, allow_pickle=False) as arrays:
            keys, rows = arrays["keys"], arrays["rows"]
        return cls({keys[i].tobytes(): rows[i] for i in range(len(keys))})

    def save(self, encoder: str, folder: Path = FOLDER) -> None:
        """Write an encoder's file, in the order of the hashes."""
        folder.mkdir(parents=True, exist_ok=True)
        ordered = sorted(self._rows)
        keys = np.frombuffer(b"".join(ordered), dtype=np.uint8).reshape(len(ordered), -1)
        np.savez_compressed(folder / f"{encoder}.npz", keys=keys, rows=np.vstack([self._rows[key] for key in ordered]))

    def encode(self, sentences: List[str], run: Callable[[List[str]], np.ndarray]) -> np.ndarray:
        """Rows for sentences, from the cache where it has them, from `run` otherwise."""
        missing = [sentence for sentence in dict.fromkeys(sentences) if key_of(sentence) not in self._rows]
        if missing:
            for sentence, row in zip(missing, run(missing)):
                self._rows[key_of(sentence)] = np.round(row / np.abs(row).max() * 127).astype(np.int8)
        return np.vstack([_unit(self._rows[key_of(sentence)]) for sentence in sentences])

    def keep_only(self, sentences: List[str]) -> None:
        """Drop rows of sentences that are no longer in the data."""
        wanted = {key_of(sentence) for sentence in sentences}
        self._rows = {key: row for key, row in self._rows.items() if key in wanted}

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)


def key_of(sentence: str) -> bytes:
    """Eight bytes of a hash."""
    return hashlib.sha256(sentence.encode()).digest()[:8]


def _unit(row: np.ndarray) -> np.ndarray:
    vector = row.astype(np.float32)
    return vector / np.linalg.norm(vector)

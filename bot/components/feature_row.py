"""
A message's features, wrapped so that Rasa does not print them.

Rasa fingerprints every training message before every component by turning its data into text; for a plain numpy array that is slower than all the
training together. An object with a `fingerprint` of its own is asked instead.
"""

import hashlib
from typing import Any


class FeatureRow:
    """`value`: a dense vector or a sparse row. Its identity is the text it was made from."""

    __slots__ = ("_text", "value")

    def __init__(self, value: Any, text: str) -> None:
        """`text` is what the features were computed from."""
        self.value = value
        self._text = text

    def fingerprint(self) -> str:
        """Same text, same features: components before this one are fingerprinted by themselves."""
        return hashlib.sha256(self._text.encode()).hexdigest()

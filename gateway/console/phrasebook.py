"""The words of the console, from words/<language>.yml. French is the reference; what another language lacks is shown in French."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

LANGUAGES = ("fr", "en")
REFERENCE = "fr"
_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True)
class Phrasebook:
    """Call it with a key to get its words."""

    language: str
    words: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of `key` with its values. Raises: KeyError for an unknown key."""
        text = self.words[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def of(self, kind: str, code: object) -> str:
        """The words of a code (`level`, `N1`), or the code itself when there are none: a new code must not break a page."""
        return self.words.get(f"{kind}.{code}", str(code))

    def has(self, key: str) -> bool:
        """Is there such a key?"""
        return key in self.words


def load_phrasebooks() -> dict[str, Phrasebook]:
    """Every language's phrasebook, complete."""
    reference = _read(REFERENCE)
    return {language: Phrasebook(language, {**reference, **_read(language)}) for language in LANGUAGES}


def _read(language: str) -> dict[str, str]:
    words: dict[str, str] = yaml.safe_load((_FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return words

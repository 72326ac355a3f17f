"""Everything Sira may say, loaded from content/ as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sira.domain.answer import Answer, Fact, Review, Source
from sira.domain.language import REFERENCE_LANGUAGE


@dataclass(frozen=True)
class SafetyCard:
    """What is said first when a risk was read in a message."""

    id: str
    text: dict[str, str]
    cautious: dict[str, str]
    sources: tuple[str, ...]
    review: dict[str, Review]
    review_by: date


@dataclass(frozen=True)
class Catalogue:
    """Answers by label, safety cards by risk, facts and sources by id, messages by language and key."""

    answers: dict[str, Answer]
    safety: dict[str, SafetyCard]
    facts: dict[str, Fact]
    sources: dict[str, Source]
    messages: dict[str, dict[str, str]]

    def message(self, key: str, language: str) -> str:
        """The words of a message, in French where the language lacks them. Raises: KeyError for an unknown key."""
        return self.messages.get(language, {}).get(key) or self.messages[REFERENCE_LANGUAGE][key]

    def has_message(self, key: str, language: str) -> bool:
        """Are there words for `key` in that very language?"""
        return key in self.messages.get(language, {})

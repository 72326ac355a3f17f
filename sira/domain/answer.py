"""Reviewed answers, the facts they embed and when a fact may be shown as true."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CONTACT_KINDS = frozenset({"phone", "address", "hours"})


@dataclass(frozen=True)
class Source:
    """Where something was read; `date` is the page's own (may be None)."""

    id: str
    title: str
    publisher: str
    url: str | None
    date: str | None


@dataclass(frozen=True)
class Fact:
    """One datum of the register. `value` maps a language (or `*`) to the words that are embedded in an answer."""

    id: str
    kind: str
    value: dict[str, str]
    source: str
    as_of: str | None
    confidence: str
    verified_on: date | None
    expires_on: date | None
    checker: str | None
    contradicted_by: tuple[str, ...] = ()

    def may_be_shown(self, today: date) -> bool:
        """True only for a verified, current, uncontradicted fact of more than weak confidence."""
        if self.verified_on is None or self.confidence == "faible" or self.contradicted_by:
            return False
        return self.expires_on is None or today < self.expires_on

    def in_language(self, language: str) -> str | None:
        """The words in that language; None when there are none."""
        return self.value.get(language) or self.value.get("*")


@dataclass(frozen=True)
class Review:
    """State of one language's words: `reviewed` or `draft`."""

    state: str
    on: date
    by: str


@dataclass(frozen=True)
class Answer:
    """One reviewed answer with all its languages. `{fact:<id>}` in `text` embeds a fact."""

    id: str
    title: dict[str, str]
    text: dict[str, str]
    cautious: dict[str, str]
    short: dict[str, str]
    next: tuple[str, ...]
    offer: tuple[str, ...]
    sources: tuple[str, ...]
    review: dict[str, Review]
    review_by: date

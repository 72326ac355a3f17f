"""Consent: to which words, in which language, for what and for whom, and since when. Without it nothing is recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

CONSENT_VERSION = "2026-11"
RECEIVERS = ("protection_team",)
PURPOSES = ("contact_me", "find_a_service")


@dataclass(frozen=True)
class Consent:
    """`version` names the exact words that were shown (content/messages, key `ask.consent`)."""

    given: bool
    version: str
    language: str
    at: datetime
    receivers: tuple[str, ...] = RECEIVERS
    purposes: tuple[str, ...] = PURPOSES
    withdrawn_at: datetime | None = None

    @property
    def is_valid(self) -> bool:
        """Given and not withdrawn."""
        return self.given and self.withdrawn_at is None

    def withdrawn(self, at: datetime) -> Consent:
        """Return the consent taken back at `at`; the first withdrawal counts."""
        return self if self.withdrawn_at else replace(self, withdrawn_at=at)

"""Messages as channels and people exchange them, independent of any channel."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Author(StrEnum):
    """Who speaks."""

    BOT = "bot"
    STAFF = "staff"
    PERSON = "person"
    SYSTEM = "system"


class Mode(StrEnum):
    """Who answers a conversation."""

    BOT = "bot"
    WAITING = "waiting"  # a human was asked for and has not taken it yet; the bot goes on
    HUMAN = "human"


@dataclass(frozen=True)
class Button:
    """A choice; `value` is what it means inside (`answer:voluntary_return.cost`, `field:is_minor=under_18`…), never shown to a channel."""

    title: str
    value: str


@dataclass(frozen=True)
class AnswerInfo:
    """What stands behind an answer: its id, review status, check date and sources."""

    id: str
    status: str
    verified_on: str | None
    sources: tuple[dict[str, str | None], ...] = ()


@dataclass(frozen=True)
class Reply:
    """Something Sira says. `safety` marks a danger card, which overtakes everything else on its way out."""

    text: str
    language: str
    buttons: tuple[Button, ...] = ()
    answer: AnswerInfo | None = None
    notice: dict[str, str] | None = None
    author: Author = Author.BOT
    safety: bool = False


@dataclass(frozen=True)
class Inbound:
    """
    What a channel received, already parsed.

    `external_id` is unique per channel for ever (Telegram update id, client uuid); `value` is a verified button's meaning.
    """

    channel: str
    external_id: str
    conversation_id: str
    kind: str  # text | button | command | voice | photo | location | contact | unsupported
    text: str = ""
    value: str | None = None
    received_at: datetime | None = None


@dataclass(frozen=True)
class Conversation:
    """One person on one channel. `address` is what the channel needs to reach them (encrypted at rest)."""

    id: str
    channel: str
    language: str
    language_chosen: bool
    mode: Mode
    created_at: datetime
    address: str | None = None
    asked_field: str | None = None
    report_id: str | None = None
    last_answer: str | None = None
    holder_id: str | None = None
    alert_level: str | None = None


@dataclass(frozen=True)
class Understood:
    """What the understanding made of a message; shown with `SIRA_EXPLAIN=1`."""

    label: str
    confidence: float
    language: str
    risk: str
    risks: tuple[str, ...] = ()
    ms: float = 0.0
    ranking: tuple[tuple[str, float], ...] = field(default_factory=tuple)

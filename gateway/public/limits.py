"""
How often the public API may be used: per conversation, and for new conversations in all (no IP address is looked at or kept).

Windows are counted by the `limits` library, in memory or in Redis. A counter that cannot be reached refuses nobody.
"""

from __future__ import annotations

import logging
import math
import time
from dataclasses import dataclass, field

from limits import RateLimitItem, parse
from limits.errors import StorageError
from limits.storage import Storage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

from gateway.problem import Problem

_log = logging.getLogger("sira.public")


@dataclass(frozen=True)
class Allowances:
    """In the notation of `limits`; several of one kind must all hold."""

    messages: tuple[str, ...] = ("20/minute", "10/10 second")
    conversations: tuple[str, ...] = ("30/minute",)

    def times(self, factor: int) -> Allowances:
        """The same windows with more in each (SIRA_CHAT_LIMIT_FACTOR)."""
        return Allowances(_times(self.messages, factor), _times(self.conversations, factor))


def _times(texts: tuple[str, ...], factor: int) -> tuple[str, ...]:
    amounts = (text.split("/", 1) for text in texts)
    return tuple(f"{int(amount) * factor}/{window}" for amount, window in amounts)


@dataclass
class PublicLimits:
    """`redis_url` None counts in this process."""

    redis_url: str | None = None
    allowances: Allowances = field(default_factory=Allowances)

    def __post_init__(self) -> None:
        storage = storage_from_string(self.redis_url or "memory://", wrap_exceptions=True)
        assert isinstance(storage, Storage)  # noqa: S101 - the library's type also covers its async storages
        self._limiter = MovingWindowRateLimiter(storage)
        self._messages = [parse(text) for text in self.allowances.messages]
        self._conversations = [parse(text) for text in self.allowances.conversations]

    def take_message(self, conversation_id: str) -> None:
        """Count one message. Raises: Problem 429."""
        self._take(self._messages, "message", conversation_id)

    def take_conversation(self) -> None:
        """Count one new conversation. Raises: Problem 429."""
        self._take(self._conversations, "conversation")

    def _take(self, items: list[RateLimitItem], *scope: str) -> None:
        try:
            for item in items:
                if not self._limiter.test(item, *scope):
                    reset = self._limiter.get_window_stats(item, *scope).reset_time
                    raise Problem(429, "too_many", "Too many requests, please wait.", max(1, math.ceil(reset - time.time())))
            for item in items:
                self._limiter.hit(item, *scope)
        except StorageError:
            _log.warning("limits.unavailable")

"""What a refusal of Telegram means for a delivery: never again, or again later. One place, so that the sender only obeys."""

from __future__ import annotations

from dataclasses import dataclass

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from gateway.channels.telegram_backoff import error_name, pause_s

BLOCKED = "blocked"
_GONE = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated", "chat_id is empty")


@dataclass(frozen=True)
class Refusal:
    """`code` is kept with the delivery; `retry_in_s` is None when it is permanent."""

    code: str
    retry_in_s: float | None = None

    @property
    def is_permanent(self) -> bool:
        """Is it useless to try again?"""
        return self.retry_in_s is None


def read_refusal(error: TelegramError, attempt: int) -> Refusal:
    """Return what to do after failure number `attempt` of a delivery."""
    if isinstance(error, Forbidden):
        return Refusal(BLOCKED)
    if isinstance(error, ChatMigrated):
        return Refusal("chat_migrated")
    if isinstance(error, BadRequest):
        return Refusal("chat_not_found" if is_gone(error) else "bad_request")
    return Refusal(error_name(error), pause_s(attempt, error))


def is_gone(error: BadRequest) -> bool:
    """Does the chat not exist (any more)?"""
    return any(words in str(error).lower() for words in _GONE)

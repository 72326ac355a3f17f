"""How long to wait before asking Telegram again."""

from __future__ import annotations

import asyncio
import logging
import random
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 60.0
# A refused token or a second poller does not mend itself within seconds.
_SLOW_PAUSE_S = 30.0
_log = logging.getLogger("sira.telegram")


def pause_s(attempt: int, error: Exception | None = None) -> float:
    """
    Seconds to wait after failure number `attempt` (from 1): doubling with jitter, never above a minute.

    Telegram's own `retry_after` is obeyed, however long.
    """
    if isinstance(error, RetryAfter):
        return retry_after_s(error) + 0.1
    pause = min(FIRST_PAUSE_S * 2.0 ** min(attempt - 1, 10), LONGEST_PAUSE_S)
    if isinstance(error, InvalidToken | Conflict):
        pause = max(pause, min(_SLOW_PAUSE_S, LONGEST_PAUSE_S))
    return pause * random.uniform(0.75, 1.0)  # noqa: S311 - spreads retries, hides nothing


def retry_after_s(error: RetryAfter) -> float:
    """What Telegram asked for; the library gives a number or a timedelta, after its settings."""
    asked = error.retry_after
    return float(asked) if isinstance(asked, int) else asked.total_seconds()


async def insist(step: str, action: Callable[[], Awaitable[object]]) -> None:
    """Do it, again and again with pauses, until Telegram agrees. `step` names it in the log."""
    attempt = 0
    while True:
        try:
            await action()
            return
        except TelegramError as error:
            attempt += 1
            _log.warning("telegram.not_ready", extra={"step": step, "error": error_name(error), "attempt": attempt})
            await asyncio.sleep(pause_s(attempt, error))


def error_name(error: Exception) -> str:
    """A word for the log. Never the message: Telegram's errors may quote the token or the text."""
    return type(error).__name__


def where(error: BaseException) -> str:
    """Kind and place of a fault of ours, for the log: enough to mend it, without a value in it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"

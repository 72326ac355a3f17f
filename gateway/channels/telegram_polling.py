"""
Long polling for a deployment without a public address. Telegram forgets an update when it is asked for a higher one, so the offset moves
only after the whole batch is committed: a crash at any point brings updates again, and the inbox knows them.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from gateway.channels.telegram_backoff import error_name, pause_s, where
from gateway.channels.telegram_bot import SiraBot
from gateway.channels.telegram_intake import TelegramIntake
from gateway.channels.telegram_updates import update_id_of

POLL_S = 50
MAX_TRIES = 3
_log = logging.getLogger("sira.telegram")


class TelegramPolling:
    """`run` until cancelled."""

    def __init__(self, bot: SiraBot, intake: TelegramIntake) -> None:
        self._bot = bot
        self._intake = intake
        self._offset: int | None = None
        self._tries: Counter[int] = Counter()

    async def run(self) -> None:
        """Fetch, store, acknowledge; pause when Telegram or the database is away."""
        failures = 0
        while True:
            error: Exception | None = None
            try:
                updates = await self._bot.raw_updates(self._offset, POLL_S)
                is_stored = await self._store(updates)
            except TelegramError as refusal:
                error, is_stored = refusal, False
                _log.warning("telegram.polling_failed", extra={"error": error_name(refusal), "failures": failures})
            failures = 0 if is_stored else failures + 1
            if not is_stored:
                await asyncio.sleep(pause_s(failures, error))

    async def _store(self, updates: list[Any]) -> bool:
        """Store a batch and move the offset behind it; False when it has to come again."""
        for update in updates:
            if not await self._is_settled(update):
                return False
        self._tries.clear()
        known = [number for number in map(update_id_of, updates) if number is not None]
        # An empty answer means that everything is acknowledged. The offset goes, because after a quiet week the numbers begin anew.
        self._offset = max(known) + 1 if known else None
        return bool(known) or not updates

    async def _is_settled(self, update: object) -> bool:
        try:
            await self._intake.take(update)
        except SQLAlchemyError as error:  # the database is away: Telegram keeps it as long as it takes
            _log.error("telegram.store_failed", extra={"error": error_name(error)})
            return False
        except Exception as error:  # a fault of ours: one update must not hold back everybody else's for ever
            number = update_id_of(update) or 0
            self._tries[number] += 1
            is_given_up = self._tries[number] >= MAX_TRIES
            _log.error("telegram.update_failed", extra={"error": where(error), "given_up": is_given_up})
            return is_given_up
        return True

"""Small signs nobody has to wait for: "typing…", a button acknowledged, a used keyboard taken away. A lost one is not repeated."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ExtBot

from gateway.channels.telegram_backoff import error_name

MAX_TYPING_IN_FLIGHT = 20  # under load the answers need the bot's thirty calls a second more than this does
_log = logging.getLogger("sira.telegram")


class Courtesies:
    """Fire and forget, on the running loop."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot
        self._running: set[asyncio.Task[None]] = set()

    def typing(self, chat_id: int) -> None:
        """Show that an answer is being looked for."""
        if len(self._running) < MAX_TYPING_IN_FLIGHT:
            self._begin(self._bot.send_chat_action(chat_id, ChatAction.TYPING))

    def acknowledge(self, callback_id: str) -> None:
        """Stop the little clock on a pressed button."""
        self._begin(self._bot.answer_callback_query(callback_id))

    def take_away_keyboard(self, chat_id: int, message_id: int) -> None:
        """A question is answered once: its buttons go."""
        self._begin(self._bot.edit_message_reply_markup(chat_id, message_id, reply_markup=None))

    async def stop(self) -> None:
        """End what still runs."""
        for task in self._running:
            task.cancel()
        if self._running:
            await asyncio.wait(self._running, timeout=2)

    def _begin(self, call: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(self._done(call))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    @staticmethod
    async def _done(call: Coroutine[Any, Any, object]) -> None:
        try:
            await call
        except TelegramError as error:
            _log.debug("telegram.courtesy_lost", extra={"error": error_name(error)})

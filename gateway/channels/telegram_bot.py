"""The Bot API client: python-telegram-bot's, quiet, patient and able to hand over updates as they came."""

from __future__ import annotations

import logging
import os
from typing import Any

from telegram import BotCommand
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from gateway.channels.telegram_commands import MENU_LANGUAGES, menu
from gateway.channels.telegram_updates import ALLOWED_UPDATES
from sira.domain.language import REFERENCE_LANGUAGE
from sira.settings import Settings

API_URL = "https://api.telegram.org"
READ_TIMEOUT_S = 15.0
_CONNECTIONS = 32
# httpx logs addresses (the token is in them), the library logs texts at debug and updates it could not read: neither may happen.
_LOUD_LOGGERS = {"httpx": logging.WARNING, "httpcore": logging.WARNING, "telegram": logging.CRITICAL + 1}


class SiraBot(ExtBot[int]):
    """ExtBot whose updates stay plain JSON, so that one strange update does not take its neighbours with it."""

    async def raw_updates(self, offset: int | None, timeout_s: int) -> list[Any]:
        """
        Long-poll once. Telegram forgets what is below `offset`, so it may only move after the commit.

        Raises: TelegramError.
        """
        request = {"offset": offset, "timeout": timeout_s, "allowed_updates": list(ALLOWED_UPDATES)}
        updates = await self._post("getUpdates", request, read_timeout=timeout_s + READ_TIMEOUT_S)
        return updates if isinstance(updates, list) else []


def make_bot(settings: Settings) -> SiraBot:
    """A bot for the settings' token and Bot API server. It asks nobody anything yet."""
    if settings.telegram_token is None:
        raise ValueError("SIRA_TELEGRAM_TOKEN is not set")
    quiet_libraries()
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's switch to its future types; without it every 429 is a warning
    api_url = settings.telegram_api_url or API_URL
    return SiraBot(
        settings.telegram_token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=HTTPXRequest(connection_pool_size=_CONNECTIONS, read_timeout=READ_TIMEOUT_S, write_timeout=READ_TIMEOUT_S),
        get_updates_request=HTTPXRequest(connection_pool_size=2),
        # Flood limits of the whole bot and of groups. No retries inside: a limited message goes back to the outbox.
        rate_limiter=AIORateLimiter(max_retries=0),
    )


def quiet_libraries() -> None:
    """Keep tokens, texts and chat ids out of the logs of the libraries below us."""
    for name, level in _LOUD_LOGGERS.items():
        logging.getLogger(name).setLevel(level)


async def show_commands(bot: ExtBot[Any]) -> None:
    """Set the command menus: French for everybody, and one for each other language of the app. Raises: TelegramError."""
    for language in MENU_LANGUAGES:
        code = None if language == REFERENCE_LANGUAGE else language
        await bot.set_my_commands([BotCommand(name, words) for name, words in menu(language)], language_code=code)

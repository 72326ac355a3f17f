"""
The Telegram channel as a whole: started and stopped with the gateway, and never able to stop it.

With a public https address Telegram calls us (webhook), otherwise we ask it (long polling). Nothing here knows what a message means.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI
from telegram.error import TelegramError

from gateway.channels.telegram_alerts import TelegramAlerts
from gateway.channels.telegram_backoff import error_name, insist, pause_s, where
from gateway.channels.telegram_bot import SiraBot, make_bot, show_commands
from gateway.channels.telegram_courtesies import Courtesies
from gateway.channels.telegram_intake import TelegramIntake
from gateway.channels.telegram_polling import TelegramPolling
from gateway.channels.telegram_sender import TelegramSender
from gateway.channels.telegram_updates import ALLOWED_UPDATES
from gateway.channels.telegram_webhook import webhook_path, webhook_route, webhook_secret
from gateway.dispatcher import Dispatcher
from gateway.live import Live
from sira.bootstrap import Container
from sira.settings import Settings

_log = logging.getLogger("sira.telegram")


@asynccontextmanager
async def telegram_running(app: FastAPI, container: Container, dispatcher: Dispatcher, live: Live) -> AsyncIterator[None]:
    """
    Run the channel while the block runs; without a token do nothing.

    Telegram being away, refusing the token or limiting us is retried in the background and logged without the token.
    """
    if container.settings.telegram_token is None:
        yield
        return
    bot = make_bot(container.settings)
    courtesies = Courtesies(bot)
    intake = TelegramIntake(container, dispatcher, live, courtesies)
    sender = TelegramSender(container, bot, live)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(_shut_down, bot)
        stack.push_async_callback(courtesies.stop)
        stack.push_async_callback(sender.stop)
        if container.settings.is_public:
            stack.enter_context(_webhook_open(app, container.settings, intake))
        work = asyncio.create_task(_supervised(lambda: _work(container, bot, intake, sender, live)))
        stack.push_async_callback(_ended, work)
        yield


async def _supervised(work: Callable[[], Awaitable[None]]) -> None:
    """Begin again after a fault of ours: a channel that fell over must not stay silent."""
    attempt = 0
    while True:
        try:
            await work()
        except Exception as error:
            attempt += 1
            _log.error("telegram.fell_over", extra={"error": where(error), "attempt": attempt})
            await asyncio.sleep(pause_s(attempt))


async def _work(container: Container, bot: SiraBot, intake: TelegramIntake, sender: TelegramSender, live: Live) -> None:
    """Get ready, then receive, send and alert until cancelled."""
    settings = container.settings
    await insist("get_me", bot.initialize)
    async with asyncio.TaskGroup() as group:
        group.create_task(sender.run())
        group.create_task(insist("commands", lambda: show_commands(bot)))
        if settings.staff_alert_chat is not None:
            group.create_task(TelegramAlerts(container, bot, live, settings.staff_alert_chat).run())
        if settings.is_public:
            group.create_task(insist("webhook", lambda: _set_webhook(bot, settings)))
        else:
            await insist("polling", bot.delete_webhook)
            group.create_task(TelegramPolling(bot, intake).run())


async def _set_webhook(bot: SiraBot, settings: Settings) -> None:
    token = settings.telegram_token or ""
    await bot.set_webhook(
        f"{settings.public_url}{webhook_path(token, settings.secret_key)}",
        secret_token=webhook_secret(token, settings.secret_key),
        allowed_updates=ALLOWED_UPDATES,
    )


@contextlib.contextmanager
def _webhook_open(app: FastAPI, settings: Settings, intake: TelegramIntake) -> Iterator[None]:
    """The route comes before every other: the public pages are mounted at `/` and would take it."""
    route = webhook_route(settings.telegram_token or "", settings.secret_key, intake)
    app.router.routes.insert(0, route)
    try:
        yield
    finally:
        app.router.routes.remove(route)


async def _ended(work: asyncio.Task[None]) -> None:
    work.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await work


async def _shut_down(bot: SiraBot) -> None:
    try:
        await bot.shutdown()
    except (TelegramError, RuntimeError) as error:
        _log.warning("telegram.shutdown", extra={"error": error_name(error)})

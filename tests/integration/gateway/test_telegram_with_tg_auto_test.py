"""
The same channel against somebody else's idea of Telegram: `tg-auto-test`, a fake Telethon over a fake Bot API.

It drives a python-telegram-bot Application and knows one private chat and no long polling, so the updates are handed to our intake and the
rest runs as it is. Groups, limits, duplicates and errors are tested with our own fake.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler
from tg_auto_test.test_utils.serverless_telegram_client import ServerlessTelegramClient

from gateway.channels.telegram_courtesies import Courtesies
from gateway.channels.telegram_intake import TelegramIntake
from gateway.channels.telegram_sender import TelegramSender
from gateway.dispatcher import Dispatcher
from gateway.live import Live
from sira.adapters.sql.tables import OutboxRow
from sira.bootstrap import Container
from tests.support.fake_bot_api import FakeBotApi
from tests.support.telegram_gateway import ScriptedUnderstanding, telegram_container, until


@asynccontextmanager
async def telethon(container: Container) -> AsyncIterator[ServerlessTelegramClient]:
    """A client whose messages reach our intake; each is answered before the next."""
    live = Live()
    dispatcher = Dispatcher(container, live)
    parts: dict[str, Any] = {}

    async def take(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await parts["intake"].take(update.to_dict())
        await until(lambda: _is_quiet(container))

    def build_application(builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any]) -> Application[Any, Any, Any, Any, Any, Any]:
        application = builder.updater(None).build()
        application.add_handler(TypeHandler(Update, take))
        return application

    client = ServerlessTelegramClient(build_application=build_application)
    bot = client._application.bot
    courtesies, sender = Courtesies(bot), TelegramSender(container, bot, live)
    parts["intake"] = TelegramIntake(container, dispatcher, live, courtesies)
    await client.connect()
    dispatcher.start()
    sending = asyncio.create_task(sender.run())
    try:
        yield client
    finally:
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        await sender.stop()
        await courtesies.stop()
        await dispatcher.stop()
        await client.disconnect()
        container.engine.dispose()


def _is_quiet(container: Container) -> bool:
    with container.new_uow() as uow:
        waiting = uow.inbox.waiting()
    with container.engine.connect() as connection:
        unsent = connection.scalar(select(func.count()).where(OutboxRow.state.in_(("new", "sending"))))
    return not waiting and not unsent


async def test_conversation_with_a_deep_link_a_question_and_a_button(tmp_path: Path) -> None:
    understanding = ScriptedUnderstanding()
    container = telegram_container(tmp_path, FakeBotApi(port=9), understanding)
    async with telethon(container) as client, client.conversation("sira_bot", timeout=15) as conversation:
        await conversation.send_message("/start gare_gao", parse_mode=None)
        assert "je suis Sira" in (await conversation.get_response()).text
        assert (await conversation.get_response()).buttons
        await conversation.send_message("Combien coûte le retour ?", parse_mode=None)
        answer = await conversation.get_response()
        assert "Source" in answer.text
        assert answer.buttons is not None
        assert all(len(row) == 1 for row in answer.buttons)
        await answer.click(0)
    assert [turn["choice"] is None for turn in understanding.turns] == [True, False]

"""A gateway with nothing but the Telegram channel, against the fake Bot API: all real but the understanding, which is scripted."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from gateway.channels.telegram import telegram_running
from gateway.dispatcher import Dispatcher
from gateway.live import Live
from sira.bootstrap import Container, build
from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Conversation, Understood
from sira.service.ports import RasaTurn
from sira.settings import load_settings
from tests.support.fake_bot_api import TOKEN, FakeBotApi

KEY = base64.b64encode(b"k" * 32).decode()


@dataclass
class ScriptedUnderstanding:
    """Says the same thing to everybody and remembers what it was asked."""

    outputs: tuple[dict[str, Any], ...] = ({"answer": "voluntary_return.cost"},)
    is_down: bool = False
    turns: list[dict[str, Any]] = field(default_factory=list)

    async def turn(
        self,
        conversation_id: str,
        message_id: str,
        text: str | None,
        choice: dict[str, str] | None,
        language: str,
        alert_level: str | None,
    ) -> RasaTurn:
        if self.is_down:
            raise UnderstandingUnavailable("down")
        self.turns.append({"conversation": conversation_id, "message": message_id, "text": text, "choice": choice, "language": language})
        return RasaTurn(self.outputs, Understood("label", 0.9, "fr", "none"), None, None)

    async def forget(self, conversation_id: str) -> None: ...

    async def is_ready(self) -> bool:
        return not self.is_down


def telegram_container(directory: Path, api: FakeBotApi, understanding: ScriptedUnderstanding, **environ: str) -> Container:
    """A real container on SQLite in `directory`; the same directory again is a restart."""
    settings = {
        "SIRA_DATA_DIR": str(directory),
        "SIRA_TELEGRAM_TOKEN": TOKEN,
        "SIRA_TELEGRAM_API_URL": api.url,
        "SIRA_SECRET_KEY": KEY,
        "SIRA_ENCRYPTION_KEYS": KEY,
        **environ,
    }
    return build(load_settings(settings), understanding=understanding)


@asynccontextmanager
async def gateway(container: Container) -> AsyncIterator[FastAPI]:
    """Dispatcher and channel run while the block runs."""
    live = Live()
    dispatcher = Dispatcher(container, live)
    app = FastAPI()
    dispatcher.start()
    try:
        async with telegram_running(app, container, dispatcher, live):
            yield app
    finally:
        await dispatcher.stop()
        container.engine.dispose()


async def until(condition: Callable[[], object], timeout_s: float = 15.0) -> None:
    """Wait for something to become true; fail when it does not."""
    loop = asyncio.get_running_loop()
    end = loop.time() + timeout_s
    while not condition():
        assert loop.time() < end, "waited in vain"
        await asyncio.sleep(0.01)


def conversation_with(container: Container, chat_id: int) -> Conversation | None:
    """The conversation of a chat."""
    with container.new_uow() as uow:
        return uow.conversations.by_address("telegram", str(chat_id))

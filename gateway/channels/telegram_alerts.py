"""
Tells the staff group that a danger sign waits: level, reasons, since when, where to look. Never who, never what was said.

Each alert once: what was announced is remembered by an event, so that a restart does not repeat it. Reasons of closed queues stay closed,
because who reads a group is not known (sira/service/access.py, rule 13).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, TelegramError
from telegram.ext import ExtBot

from gateway.channels.telegram_backoff import error_name, pause_s
from gateway.live import STAFF, Live
from sira.bootstrap import Container
from sira.domain.event import Event
from sira.domain.intake import RISK_CATEGORY
from sira.service.access import CLOSED_QUEUES
from sira.service.ports import Alert

ANNOUNCED = "alert.announced"
POLL_S = 2.0  # a danger sign is committed before Rasa is asked, so it must not wait for the topic
STOP_WITHIN_S = 5.0
_WORDS = Path(__file__).with_suffix(".yml")
_log = logging.getLogger("sira.telegram")


def alert_text(alert: Alert, public_url: str) -> str:
    """The card for the group, in HTML."""
    words = _words()
    reasons = dict.fromkeys(_reason(reason) for reason in alert.reasons)
    filled = words["text"].format(
        level=words["level"].get(alert.level.value, alert.level.value),
        reasons=escape(" ; ".join(reasons), quote=False),
        since=_time(alert.at),
        due=_time(alert.due_at),
        link=escape(f"{public_url}/console", quote=False),
    )
    return str(filled).strip()


class TelegramAlerts:
    """`run` until cancelled."""

    def __init__(self, container: Container, bot: ExtBot[Any], live: Live, chat: str) -> None:
        self._container = container
        self._bot = bot
        self._live = live
        self._chat: str | int = int(chat) if chat.removeprefix("-").isdigit() else chat
        self._announced: set[str] = set()

    async def run(self) -> None:
        """Announce what is new, woken by the staff topic."""
        failures = 0
        async with self._live.subscribed(STAFF) as changed:
            while True:
                changed.clear()
                try:
                    await self._announce_new()
                    failures = 0
                except (TelegramError, SQLAlchemyError) as error:
                    failures += 1
                    _log.error("telegram.alert_not_sent", extra={"error": error_name(error), "failures": failures})
                    await asyncio.sleep(pause_s(failures, error))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), POLL_S)

    async def _announce_new(self) -> None:
        for alert in await run_in_threadpool(self._new):
            announcing = asyncio.create_task(self._announce(alert))
            try:
                await asyncio.shield(announcing)
            except asyncio.CancelledError:  # stopped: what is on its way is still remembered, or it would come again
                await asyncio.wait({announcing}, timeout=STOP_WITHIN_S)
                raise

    async def _announce(self, alert: Alert) -> None:
        await self._send(alert_text(alert, self._container.settings.public_url))
        self._announced.add(alert.id)
        await run_in_threadpool(self._remember, alert)

    async def _send(self, text: str) -> None:
        no_preview = LinkPreviewOptions(is_disabled=True)
        try:
            await self._bot.send_message(self._chat, text, parse_mode=ParseMode.HTML, link_preview_options=no_preview)
        except ChatMigrated as moved:  # the group became a supergroup
            self._chat = moved.new_chat_id
            _log.warning("telegram.staff_chat_moved")
            await self._bot.send_message(self._chat, text, parse_mode=ParseMode.HTML, link_preview_options=no_preview)

    def _new(self) -> list[Alert]:
        """Open alerts that were not announced, the most urgent first."""
        with self._container.new_uow() as uow:
            unknown = [alert for alert in uow.alerts.open() if alert.id not in self._announced]
            for alert in unknown:
                events = uow.events.of_subject(_subject(alert))
                if any(event.kind == ANNOUNCED and event.data.get("alert") == alert.id for event in events):
                    self._announced.add(alert.id)
        return [alert for alert in unknown if alert.id not in self._announced]

    def _remember(self, alert: Alert) -> None:
        with self._container.new_uow() as uow:
            uow.events.append(Event(_subject(alert), self._container.clock(), "sira", ANNOUNCED, {"alert": alert.id}))
            uow.commit()


def _subject(alert: Alert) -> str:
    return f"conversation:{alert.conversation_id}"


def _reason(reason: str) -> str:
    risk = reason.removeprefix("risk:")
    words = _words()
    if RISK_CATEGORY.get(risk) in CLOSED_QUEUES or reason.startswith("child:"):
        return str(words["closed"])
    return str(words["reason"].get(risk, words["unknown"]))


def _time(at: datetime) -> str:
    return f"{at:%d/%m %H:%M}"


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
    return words

"""
Brings stored messages to Telegram: the order of each chat kept, safety cards first, every refusal remembered.

The outbox decides who may send what, so several gateways can run. A message goes out at least once: when Telegram took it and the answer
was lost, it may come twice, never not at all.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from gateway.channels.telegram_backoff import error_name, where
from gateway.channels.telegram_buttons import keyboard
from gateway.channels.telegram_intake import CHANNEL, OUTBOX_TOPIC
from gateway.channels.telegram_refusals import BLOCKED, Refusal, is_gone, read_refusal
from gateway.channels.telegram_text import render, sources_of, split_text
from gateway.live import Live
from sira.bootstrap import Container
from sira.domain.errors import NotFound
from sira.service.ports import Delivery
from sira.service.record_reachability import record_reachability

LEASE_S = 90.0  # longer than one message may take, with the client's time-outs
IDLE_POLL_S = 0.5
MAX_IN_FLIGHT = 8
MAX_FAULTS = 5
STOP_WITHIN_S = 5.0
_SETTLE_TRIES = 5
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_log = logging.getLogger("sira.telegram")


@dataclass(frozen=True)
class Outgoing:
    """A delivery made ready: HTML texts in order, buttons under the last."""

    chat_id: int
    texts: list[str]
    buttons: InlineKeyboardMarkup | None
    plain: str


class TelegramSender:
    """`run` until cancelled, then `stop`."""

    def __init__(self, container: Container, bot: ExtBot[Any], live: Live) -> None:
        self._container = container
        self._bot = bot
        self._live = live
        self._slots = asyncio.Semaphore(MAX_IN_FLIGHT)
        self._running: set[asyncio.Task[Any]] = set()
        self._wake = asyncio.Event()
        self._parts_sent: dict[int, int] = {}

    async def run(self) -> None:
        """Claim and send, woken by the outbox topic and by each finished delivery."""
        async with self._live.subscribed(OUTBOX_TOPIC) as self._wake:
            while True:
                await self._slots.acquire()
                self._wake.clear()
                claim = asyncio.create_task(self._claim_and_begin())
                # A claim that is under way when we are stopped is still sent: its lease would keep the message back for a while.
                self._running.add(claim)
                claim.add_done_callback(self._running.discard)
                if not await asyncio.shield(claim):
                    self._slots.release()
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(self._wake.wait(), IDLE_POLL_S)

    async def stop(self) -> None:
        """Let what is on its way arrive; leases protect the rest."""
        end = asyncio.get_running_loop().time() + STOP_WITHIN_S
        while self._running and (left := end - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._running, timeout=left)

    async def _claim_and_begin(self) -> bool:
        """Begin to send the next message; False when there is none."""
        delivery = await self._claimed()
        if delivery is None:
            return False
        task = asyncio.create_task(self._deliver(delivery))
        self._running.add(task)
        task.add_done_callback(self._finished)
        return True

    async def _claimed(self) -> Delivery | None:
        try:
            return await run_in_threadpool(self._claim)
        except Exception as error:  # the database is away, or one row cannot be read: the others are not ours to lose
            _log.error("telegram.claim_failed", extra={"error": where(error)})
            return None

    def _claim(self) -> Delivery | None:
        with self._container.new_uow() as uow:
            delivery = uow.outbox.claim_next(CHANNEL, self._container.clock(), LEASE_S)
            if delivery is not None:
                uow.commit()
            return delivery

    async def _deliver(self, delivery: Delivery) -> None:
        refusal: Refusal | None = None
        try:
            outgoing = await run_in_threadpool(self._prepared, delivery)
            await self._send(delivery, outgoing)
        except NotFound:
            refusal = Refusal("no_address")
        except TelegramError as error:
            refusal = read_refusal(error, delivery.attempts)
        except Exception as error:  # a fault of ours in one message must not stop the others
            refusal = Refusal("fault", None if delivery.attempts >= MAX_FAULTS else float(delivery.attempts))
            _log.error("telegram.delivery_fault", extra={"error": where(error), "delivery": delivery.id})
        await self._settled(delivery, refusal)

    def _prepared(self, delivery: Delivery) -> Outgoing:
        """Render. Raises: NotFound when there is nobody to send it to (any more)."""
        container, message = self._container, delivery.message
        with container.new_uow() as uow:
            conversation = uow.conversations.get(delivery.conversation_id)
        if conversation is None or not conversation.address:
            raise NotFound(delivery.conversation_id)
        texts = render(message.body, message.author, self._source_line(message.body))
        buttons = keyboard(message.body, conversation.id, container.seal)
        return Outgoing(int(conversation.address), texts, buttons, str(message.body.get("text") or ""))

    def _source_line(self, body: dict[str, Any]) -> str | None:
        sources = sources_of(body)
        if not sources:
            return None
        named = " ; ".join(f"{publisher}, {date}" if date else publisher for publisher, date in sources)
        return self._container.responder.message("say.source", str(body.get("language")), publisher=named, date="").text

    async def _send(self, delivery: Delivery, outgoing: Outgoing) -> None:
        """Send the parts that were not sent before. Raises: TelegramError."""
        first = self._parts_sent.get(delivery.id, 0)
        for position, text in enumerate(outgoing.texts[first:], start=first):
            is_last = position == len(outgoing.texts) - 1
            try:
                await self._send_text(outgoing.chat_id, text, ParseMode.HTML, outgoing.buttons if is_last else None)
            except BadRequest as error:
                if first or position or is_gone(error):
                    raise
                # Telegram does not like our markup or buttons: the words alone still help.
                _log.error("telegram.markup_refused", extra={"delivery": delivery.id})
                for part in filter(str.strip, split_text(outgoing.plain)):
                    await self._send_text(outgoing.chat_id, part, None, None)
                return
            self._parts_sent[delivery.id] = position + 1

    async def _send_text(self, chat_id: int, text: str, mode: ParseMode | None, buttons: InlineKeyboardMarkup | None) -> None:
        await self._bot.send_message(chat_id, text, parse_mode=mode, reply_markup=buttons, link_preview_options=_NO_PREVIEW)

    async def _settled(self, delivery: Delivery, refusal: Refusal | None) -> None:
        """Write down how it went; the database may be away for a moment."""
        if refusal is None or refusal.is_permanent:
            self._parts_sent.pop(delivery.id, None)
        for attempt in range(1, _SETTLE_TRIES + 1):
            try:
                await run_in_threadpool(self._settle, delivery, refusal)
                return
            except SQLAlchemyError as error:
                _log.error("telegram.settle_failed", extra={"error": error_name(error), "delivery": delivery.id})
                await asyncio.sleep(attempt)

    def _settle(self, delivery: Delivery, refusal: Refusal | None) -> None:
        container = self._container
        now = container.clock()
        if refusal is not None and refusal.code == BLOCKED:
            record_reachability(delivery.conversation_id, True, container.new_uow, container.clock)
        with container.new_uow() as uow:
            if refusal is None:
                uow.outbox.sent(delivery.id, now)
            elif refusal.retry_in_s is None:
                uow.outbox.refused(delivery.id, refusal.code)
            else:
                uow.outbox.retry_at(delivery.id, now + timedelta(seconds=refusal.retry_in_s), refusal.code)
            uow.commit()
        if refusal is None:
            return
        details = {"code": refusal.code, "delivery": delivery.id, "attempts": delivery.attempts, "permanent": refusal.is_permanent}
        _log.warning("telegram.delivery_refused", extra=details)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._slots.release()
        self._wake.set()

"""
Takes one update in: parse, find the conversation, store. When `take` returns, what had to be kept is committed, and only then may
Telegram be told so. The same update again changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from gateway.channels.telegram_buttons import opened
from gateway.channels.telegram_courtesies import Courtesies
from gateway.channels.telegram_updates import MembershipChanged, Pressed, StrayPress, Written, parse_update
from gateway.dispatcher import Dispatcher
from gateway.live import STAFF, Live, conversation_topic
from sira.bootstrap import Container
from sira.domain.errors import ConflictingContent, NotFound
from sira.domain.message import Conversation, Inbound, Mode
from sira.service.answer_late_button import answer_late_button
from sira.service.open_conversation import conversation_at
from sira.service.receive_message import receive_message
from sira.service.record_reachability import record_reachability

CHANNEL = "telegram"
OUTBOX_TOPIC = "outbox"
_UNTITLED_BUTTON = "☑"
_ANSWERED_ONCE = ("field:", "lang:")  # buttons of a question; a menu stays
_OVER = ("done", "abandoned")
_log = logging.getLogger("sira.telegram")


@dataclass(frozen=True)
class Stored:
    """Where a message went. `value`: what a pressed button meant; `is_waiting`: an answer is still to come."""

    conversation_id: str
    mode: Mode
    value: str | None
    is_waiting: bool


class TelegramIntake:
    """One at a time in a process, in the order of arrival; the database keeps several processes apart."""

    def __init__(self, container: Container, dispatcher: Dispatcher, live: Live, courtesies: Courtesies) -> None:
        self._container = container
        self._dispatcher = dispatcher
        self._live = live
        self._courtesies = courtesies
        self._one_at_a_time = asyncio.Lock()

    async def take(self, update: object) -> None:
        """Store what an update says. Raises: whatever the database raises; the update is then still Telegram's."""
        received = parse_update(update)
        match received:
            case Written():
                await self._take_message(received)
            case Pressed():
                await self._take_press(received)
            case StrayPress():
                self._courtesies.acknowledge(received.callback_id)
            case MembershipChanged():
                await run_in_threadpool(self._record_membership, received)
            case None:
                _log.debug("telegram.update_ignored")

    async def _take_message(self, message: Written) -> None:
        stored = await self._stored(self._store_message, message)
        if stored.is_waiting and stored.mode is not Mode.HUMAN:
            self._courtesies.typing(message.chat_id)

    async def _take_press(self, press: Pressed) -> None:
        try:
            stored = await self._stored(self._store_press, press)
        finally:
            self._courtesies.acknowledge(press.callback_id)
        is_used_up = stored.value is None or stored.value.startswith(_ANSWERED_ONCE)
        if is_used_up and press.message_id is not None:
            self._courtesies.take_away_keyboard(press.chat_id, press.message_id)

    async def _stored[R](self, store: Callable[[R], Stored], received: R) -> Stored:
        async with self._one_at_a_time:
            try:
                stored = await run_in_threadpool(store, received)
            except NotFound:  # erased between look-up and storing: it begins anew
                stored = await run_in_threadpool(store, received)
        self._live.publish(conversation_topic(stored.conversation_id), STAFF, OUTBOX_TOPIC)
        self._dispatcher.wake()
        return stored

    def _store_message(self, message: Written) -> Stored:
        conversation = self._conversation(message)
        inbound = Inbound(CHANNEL, self._external_id(message), conversation.id, message.kind, message.text, message.value)
        return self._receive(inbound, conversation)

    def _store_press(self, press: Pressed) -> Stored:
        container = self._container
        conversation = self._conversation(press)
        value = opened(press.data, conversation.id, container.seal, container.new_uow)
        inbound = Inbound(CHANNEL, self._external_id(press), conversation.id, "button", value=value)
        if value is not None:
            return self._receive(inbound, conversation, press.title or _UNTITLED_BUTTON)
        answer_late_button(inbound, container.new_uow, container.responder, container.clock)
        return Stored(conversation.id, conversation.mode, None, is_waiting=False)

    def _receive(self, inbound: Inbound, conversation: Conversation, shown_as: str | None = None) -> Stored:
        try:
            item = receive_message(inbound, self._container.new_uow, self._container.clock, shown_as)
        except ConflictingContent:  # Telegram never does that; whoever did gets no second effect
            _log.warning("telegram.update_conflicts")
            return Stored(conversation.id, conversation.mode, inbound.value, is_waiting=False)
        return Stored(conversation.id, conversation.mode, inbound.value, is_waiting=item.state not in _OVER)

    def _record_membership(self, change: MembershipChanged) -> None:
        container = self._container
        with container.new_uow() as uow:
            conversation = uow.conversations.by_address(CHANNEL, str(change.chat_id))
        if conversation is not None:
            record_reachability(conversation.id, change.is_blocked, container.new_uow, container.clock)

    def _conversation(self, received: Written | Pressed) -> Conversation:
        container = self._container
        return conversation_at(CHANNEL, str(received.chat_id), received.language, container.new_uow, container.clock)

    def _external_id(self, received: Written | Pressed) -> str:
        """
        Unique for ever: Telegram begins its numbers anew after a quiet week, and with each bot.

        The marker holds the chat id, so only a keyed hash of it is stored.
        """
        return f"{received.update_id}-{self._container.cipher.index('telegram-update', received.marker)[:24]}"

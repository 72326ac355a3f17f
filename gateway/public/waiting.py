"""
Store a message and wait for its answer, for a while.

The answer may be made by another process, so the database is read again now and then even when no live event came. A safety card does
not wait for the rest: it is handed over as soon as it is there.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from starlette.concurrency import run_in_threadpool

from gateway.live import STAFF, conversation_topic
from gateway.problem import Problem
from gateway.public.context import Public
from gateway.public.incoming import Incoming
from sira.bootstrap import Container
from sira.domain.message import Author, Conversation, Inbound
from sira.service.ports import InboxItem, StoredMessage
from sira.service.receive_message import receive_message

ANSWER_WITHIN_S = 15.0
LOOK_AGAIN_S = 1.0
LOOK_FOR_CARD_S = 0.2
CARD_GRACE_S = 1.0  # the rest of the answer usually follows at once
_OPEN = frozenset({"new", "processing"})


@dataclass(frozen=True)
class Answered:
    """What was said so far about one message, and whether that is all."""

    is_done: bool
    messages: list[StoredMessage]


async def take_in(incoming: Incoming, conversation: Conversation, public: Public) -> Answered:
    """
    Store the message once and wait. The same id again only waits.

    Raises: Problem 409 (other content), 429 (never for a danger sign or a repetition), NotFound (erased meanwhile).
    """
    topic = conversation_topic(conversation.id)
    async with public.live.subscribed(topic) as changed:
        item = await run_in_threadpool(_stored, incoming, conversation, public)
        public.dispatcher.wake()
        is_answered = changed.is_set() or item.state not in _OPEN
        public.live.publish(topic, STAFF)
        if not is_answered:  # the news was our own: there is nothing to read yet
            changed.clear()
            await _news(changed, min(ANSWER_WITHIN_S, LOOK_FOR_CARD_S if incoming.is_danger else LOOK_AGAIN_S))
        answered = await _answer(item.id, changed, incoming.is_danger, public.container)
    if answered.messages and not answered.is_done:
        public.live.publish(topic, STAFF)
    return answered


def _stored(incoming: Incoming, conversation: Conversation, public: Public) -> InboxItem:
    container, inbound = public.container, incoming.inbound(conversation)
    try:
        public.limits.take_message(conversation.id)
    except Problem:
        if not incoming.is_danger and not _is_known(inbound, container):
            raise
    try:
        item = receive_message(inbound, container.new_uow, container.clock, incoming.shown_as, incoming.client_id)
    except IntegrityError:  # two of the same at the same moment: one was first, this is its repetition
        item = receive_message(inbound, container.new_uow, container.clock, incoming.shown_as, incoming.client_id)
    if item.inbound.kind != inbound.kind:
        raise Problem(409, "conflicting_content", "This id was used with other content.")
    return item


def _is_known(inbound: Inbound, container: Container) -> bool:
    with container.read_uow() as uow:
        return uow.inbox.find(inbound.channel, inbound.external_id) is not None


async def _answer(item_id: int, changed: asyncio.Event, is_danger: bool, container: Container) -> Answered:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + ANSWER_WITHIN_S
    while True:
        changed.clear()
        answered = await run_in_threadpool(_so_far, item_id, container)
        if answered.is_done or any(message.author == Author.SYSTEM for message in answered.messages):
            return answered
        if answered.messages:
            deadline = min(deadline, loop.time() + CARD_GRACE_S)
        left = deadline - loop.time()
        if left <= 0:
            return answered
        await _news(changed, min(left, LOOK_FOR_CARD_S if is_danger else LOOK_AGAIN_S))


async def _news(changed: asyncio.Event, within_s: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(changed.wait(), within_s)


def _so_far(item_id: int, container: Container) -> Answered:
    with container.read_uow() as uow:
        item = uow.inbox.get(item_id)
        return Answered(item is None or item.state not in _OPEN, uow.messages.answering(item_id))

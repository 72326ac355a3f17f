"""
Takes stored messages and has them answered: one in flight a conversation, many conversations at once.

The database decides who may claim what, so any number of dispatchers can run. A crash leaves a lease that expires; the next one goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from starlette.concurrency import run_in_threadpool

from gateway.live import STAFF, Live, conversation_topic
from sira.bootstrap import Container
from sira.service.ports import InboxItem

LEASE_S = 30.0
IDLE_POLL_S = 0.5
MAX_IN_FLIGHT = 16
_log = logging.getLogger("sira.dispatcher")


class Dispatcher:
    """`start`, `wake` after each stored message, `stop` at the end."""

    def __init__(self, container: Container, live: Live) -> None:
        self._container = container
        self._live = live
        self._arrived = asyncio.Event()
        self._slots = asyncio.Semaphore(MAX_IN_FLIGHT)
        self._running: set[asyncio.Task[None]] = set()
        self._loop: asyncio.Task[None] | None = None
        self._stopping = False

    def start(self) -> None:
        """Begin to claim."""
        self._loop = asyncio.create_task(self._claim_forever())

    def wake(self) -> None:
        """A message was stored: do not wait for the next poll."""
        self._arrived.set()

    async def stop(self) -> None:
        """Stop claiming and let what runs finish; leases protect what does not."""
        self._stopping = True
        self._arrived.set()
        if self._loop:
            await self._loop
        if self._running:
            await asyncio.wait(self._running, timeout=5)

    async def _claim_forever(self) -> None:
        # Stopping is asked for, never forced: a claim that is cut off would leave its message leased for half a minute.
        while not self._stopping:
            await self._slots.acquire()
            item = await self._claimed()
            if item is None:
                self._slots.release()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._arrived.wait(), IDLE_POLL_S)
                self._arrived.clear()
                continue
            task = asyncio.create_task(self._process(item))
            self._running.add(task)
            task.add_done_callback(self._finished)

    async def _claimed(self) -> InboxItem | None:
        try:
            return await run_in_threadpool(self._claim)
        except Exception:  # the database is away: say so and try again, the messages are not ours to lose
            _log.exception("dispatcher.claim_failed")
            await asyncio.sleep(IDLE_POLL_S)
            return None

    def _claim(self) -> InboxItem | None:
        with self._container.read_uow() as uow:
            if not uow.inbox.has_claimable(self._container.clock()):
                return None
        with self._container.new_uow() as uow:
            item = uow.inbox.claim_next(self._container.clock(), LEASE_S)
            if item is not None:
                uow.commit()
            return item

    async def _process(self, item: InboxItem) -> None:
        try:
            await self._container.processor.process(item, lambda: self._announce(item))
        except Exception:  # one bad message must not stop the others, nor its own conversation for ever
            _log.exception("dispatcher.process_failed", extra={"inbox_id": item.id})
            await self._postpone(item)
        self._announce(item)

    async def _postpone(self, item: InboxItem) -> None:
        try:
            await run_in_threadpool(self._container.processor.postpone_after_fault, item)
        except Exception:  # the database is away too: the lease expires and the message is claimed again
            _log.exception("dispatcher.postpone_failed", extra={"inbox_id": item.id})

    def _announce(self, item: InboxItem) -> None:
        self._live.publish(conversation_topic(item.inbound.conversation_id), STAFF, "outbox")

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._slots.release()
        self._arrived.set()

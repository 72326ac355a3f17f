"""
Live events inside one gateway process: "something changed about X", never content.

Subscribers read the change from the database. With several gateways Redis carries the same topics (docs/architecture.md).
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

STAFF = "staff"


def conversation_topic(conversation_id: str) -> str:
    """The topic of one conversation."""
    return f"conversation:{conversation_id}"


class Live:
    """Publish and subscribe by topic. Belongs to one event loop."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = defaultdict(set)

    def publish(self, *topics: str) -> None:
        """Wake every subscriber of these topics."""
        for topic in topics:
            for event in self._waiting.get(topic, ()):
                event.set()

    @asynccontextmanager
    async def subscribed(self, topic: str) -> AsyncIterator[asyncio.Event]:
        """An event that is set at each change; the subscriber clears it before it reads."""
        event = asyncio.Event()
        self._waiting[topic].add(event)
        try:
            yield event
        finally:
            self._waiting[topic].discard(event)
            if not self._waiting[topic]:
                del self._waiting[topic]

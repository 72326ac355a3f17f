"""The stream of changes that an open console or a program listens to. It carries no content and keeps no session alive."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from starlette.concurrency import run_in_threadpool

from gateway.live import STAFF, Live
from sira.bootstrap import Container
from sira.service.staff.authenticate import has_ended

RECHECK_S = 20.0
# Several changes at once are one reason to look again.
GATHER_S = 0.2


async def staff_changes(live: Live, container: Container, token_index: str, recheck_s: float = RECHECK_S) -> AsyncIterator[dict[str, str]]:
    """
    Yield `changed` at the start (what happened before the connection was there) and after each change.

    When the session is over, `ended` is the last event: the page then asks to sign in instead of going silently stale.
    """
    async with live.subscribed(STAFF) as happened:
        yield {"event": "changed", "data": ""}
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(happened.wait(), recheck_s)
            if not await run_in_threadpool(_is_alive, container, token_index):
                yield {"event": "ended", "data": ""}
                return
            if happened.is_set():
                await asyncio.sleep(GATHER_S)
                happened.clear()
                yield {"event": "changed", "data": ""}


def _is_alive(container: Container, token_index: str) -> bool:
    with container.new_uow() as uow:
        session = uow.staff.session(token_index)
    return session is not None and not has_ended(session, container.clock())

"""The stream of changes: says that something changed, gathers many into one, and says when the session is over."""

from __future__ import annotations

import asyncio
from pathlib import Path

from gateway.live import STAFF, Live
from gateway.staff_changes import staff_changes
from sira.service.staff.authenticate import token_index
from sira.service.staff.sign_in import sign_in
from tests.support.container import TestClock, running_container
from tests.support.make_staff import PASSWORD, stored_staff


async def test_stream_begins_with_changed_gathers_changes_and_ends_with_the_session(tmp_path: Path) -> None:
    clock, live = TestClock(), Live()
    with running_container(tmp_path, clock) as container:
        stored_staff(container.new_uow, "agent", container.hasher)
        entry = sign_in("agent@sira.example", PASSWORD, container.new_uow, clock, container.hasher, container.cipher)
        stream = staff_changes(live, container, token_index(entry.token, container.cipher), recheck_s=0.05)
        assert (await anext(stream))["event"] == "changed"
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0.01)
        for _ in range(3):
            live.publish(STAFF)
        assert (await waiting)["event"] == "changed"
        clock.forward(minutes=15)
        assert (await anext(stream))["event"] == "ended"
        assert [event async for event in stream] == []

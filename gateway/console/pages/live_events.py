"""The stream an open page listens to. It keeps no session alive, and says so when the session has ended."""

from __future__ import annotations

from collections.abc import AsyncIterator

from sse_starlette.sse import EventSourceResponse
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from gateway.staff_changes import staff_changes
from gateway.staff_session import cookie_name, signed_in
from sira.bootstrap import Container
from sira.domain.errors import WrongCredentials


async def events(request: Request) -> Response:
    """`changed` and `ended`, without content."""
    container: Container = request.app.state.container
    try:
        who = await run_in_threadpool(signed_in, request.cookies.get(cookie_name(container.settings)), container, False)
    except WrongCredentials:
        return EventSourceResponse(_ended())
    return EventSourceResponse(staff_changes(request.app.state.live, container, who.session.token_index))


async def _ended() -> AsyncIterator[dict[str, str]]:
    yield {"event": "ended", "data": ""}

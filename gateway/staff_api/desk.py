"""What every route of the staff API depends on: who asks, with which rights to change things, and how to call the use cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from gateway.live import STAFF, Live, conversation_topic
from gateway.staff_session import check_csrf, check_origin, session_token, signed_in
from sira.bootstrap import Container
from sira.service.access import Actor
from sira.service.staff.authenticate import SignedIn

_CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})


@dataclass(frozen=True)
class Desk:
    """One request of a signed-in colleague."""

    container: Container
    live: Live
    signed_in: SignedIn

    @property
    def actor(self) -> Actor:
        """Who asks."""
        return self.signed_in.actor

    @staticmethod
    async def run[**P, R](use_case: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Call a blocking use case outside the event loop."""
        return await run_in_threadpool(use_case, *args, **kwargs)

    def changed(self, conversation_id: str | None = None) -> None:
        """Tell every open console, and the person's chat when it is theirs too."""
        topics = [STAFF]
        if conversation_id:
            topics += [conversation_topic(conversation_id), "outbox"]
        self.live.publish(*topics)


async def desk_of(request: Request) -> Desk:
    """Authenticate; a change that comes with the cookie must bring the CSRF header too."""
    container: Container = request.app.state.container
    token, is_cookie = session_token(request, container.settings)
    found = await run_in_threadpool(signed_in, token, container)
    if is_cookie and request.method in _CHANGING:
        check_origin(request, container.settings)
        check_csrf(request.headers.get("x-csrf-token"), found.session.csrf)
    return Desk(container, request.app.state.live, found)


type AtDesk = Annotated[Desk, Depends(desk_of)]

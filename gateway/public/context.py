"""What the public routes share, and who may use a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from gateway.dispatcher import Dispatcher
from gateway.live import Live
from gateway.problem import Problem
from gateway.public.limits import PublicLimits
from sira.bootstrap import Container
from sira.domain.message import Conversation


@dataclass(frozen=True)
class Public:
    """Kept as `app.state.public`."""

    container: Container
    dispatcher: Dispatcher
    live: Live
    limits: PublicLimits


def public_of(request: Request) -> Public:
    """The shared parts, as a dependency."""
    public: Public = request.app.state.public
    return public


_bearer = HTTPBearer(auto_error=False, description="The token that came with the conversation.")


async def conversation_of(
    conversation_id: str,
    public: Annotated[Public, Depends(public_of)],
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Conversation:
    """The conversation that the bearer token opens. Unknown, erased and somebody else's get the same 401."""
    found = await conversation_with(public.container, conversation_id, credentials.credentials if credentials else "")
    if found is None:
        raise Problem(401, "unauthorised", "Send the token of this conversation as a bearer token.")
    return found


async def conversation_with(container: Container, conversation_id: str, token: str) -> Conversation | None:
    """The same question without HTTP: used by the page without scripts."""

    def look_up() -> Conversation | None:
        with container.read_uow() as uow:
            return uow.conversations.by_token(conversation_id, token)

    return await run_in_threadpool(look_up) if token else None


PublicParts = Annotated[Public, Depends(public_of)]
Theirs = Annotated[Conversation, Depends(conversation_of)]

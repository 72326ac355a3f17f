"""Server-sent events of one conversation: every message once, in order, from where the client was."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Header, Response
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from gateway.live import conversation_topic
from gateway.public.context import Public, PublicParts, Theirs
from gateway.public.message_json import message_json
from gateway.public.schema import problems
from sira.bootstrap import Container
from sira.service.ports import StoredMessage

PING_S = 25
LOOK_AGAIN_S = 20.0  # for what another process wrote
RETRY_MS = 3000
router = APIRouter(prefix="/api/v1/conversations/{conversation_id}/events", tags=["chat"])

_STREAM: dict[int | str, dict[str, Any]] = {
    200: {"description": "`event: message`, `id:` the message's id, `data:` a message", "content": {"text/event-stream": {}}}
}


@router.get("", summary="Follow a conversation", responses={**_STREAM, **problems(401)}, response_class=Response)
async def follow(conversation: Theirs, public: PublicParts, last_event_id: Annotated[str | None, Header()] = None) -> Response:
    """`Last-Event-ID` resumes after that message; without it, or when it is unknown, everything comes from the beginning."""
    return EventSourceResponse(message_events(conversation.id, last_event_id, public), ping=PING_S, sep="\n")


async def message_events(conversation_id: str, last_id: str | None, public: Public) -> AsyncIterator[ServerSentEvent]:
    """Ends when the conversation is erased."""
    yield ServerSentEvent(comment="hello", retry=RETRY_MS, sep="\n")
    async with public.live.subscribed(conversation_topic(conversation_id)) as changed:
        while True:
            changed.clear()
            messages = await run_in_threadpool(_since, conversation_id, last_id, public.container)
            if messages is None:
                return
            for message in messages:
                last_id = message.public_id
                data = json.dumps(message_json(message, public.container), ensure_ascii=False)
                yield ServerSentEvent(data, event="message", id=message.public_id, sep="\n")
            if not messages:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), LOOK_AGAIN_S)


def _since(conversation_id: str, last_id: str | None, container: Container) -> list[StoredMessage] | None:
    with container.read_uow() as uow:
        if uow.conversations.get(conversation_id) is None:
            return None
        # A transcript that was wiped does not know the last message any more: what it holds now is new.
        known = last_id if last_id and uow.messages.holds(conversation_id, last_id) else None
        return uow.messages.of_conversation(conversation_id, known)

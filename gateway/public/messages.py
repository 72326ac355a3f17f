"""Send a message and get its answer; read the transcript."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse

from gateway.problem import Problem
from gateway.public.context import PublicParts, Theirs
from gateway.public.incoming import read_incoming
from gateway.public.message_json import messages_json
from gateway.public.schema import MessageIn, MessagesOut, problems
from gateway.public.waiting import take_in
from sira.bootstrap import Container
from sira.service.ports import StoredMessage

router = APIRouter(prefix="/api/v1/conversations/{conversation_id}/messages", tags=["chat"])

_VOICE: dict[str, Any] = {
    "type": "object",
    "required": ["id", "voice"],
    "properties": {"id": {"type": "string"}, "voice": {"type": "string", "format": "binary", "description": "audio/*, at most 2 MiB"}},
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": MessageIn.model_json_schema()},
            "multipart/form-data": {"schema": _VOICE},
        },
    }
}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": MessagesOut, "description": "Answered. Empty when a human has the conversation"},
    202: {"model": MessagesOut, "description": "Stored; the answer follows by events or by reading the messages"},
}


@router.post("", summary="Send a message", openapi_extra=_BODY, responses={**_ANSWERS, **problems(400, 401, 409, 413, 415, 429)})
async def send(request: Request, conversation: Theirs, public: PublicParts) -> Response:
    """Stored before it is acknowledged; the same `id` again gives the same answer and has no second effect."""
    incoming = await read_incoming(request, conversation, public)
    answered = await take_in(incoming, conversation, public)
    return JSONResponse(messages_json(answered.messages, public.container), 200 if answered.is_done else 202)


@router.get("", summary="Read messages", responses={200: {"model": MessagesOut}, **problems(401, 404)})
async def read(conversation: Theirs, public: PublicParts, after: str | None = None) -> Response:
    """At most 500, oldest first; `after` is the id of the last message that is known already."""
    messages = await run_in_threadpool(_after, conversation.id, after, public.container)
    return JSONResponse(messages_json(messages, public.container))


def _after(conversation_id: str, after: str | None, container: Container) -> list[StoredMessage]:
    with container.read_uow() as uow:
        if after and not uow.messages.holds(conversation_id, after):
            raise Problem(404, "unknown_message", "No such message in this conversation.")
        return uow.messages.of_conversation(conversation_id, after)

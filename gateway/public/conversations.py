"""Begin a conversation, and erase it."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from fastapi import APIRouter, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse

from gateway.live import STAFF, conversation_topic
from gateway.public.context import Public, PublicParts, Theirs
from gateway.public.message_json import button_json, messages_json
from gateway.public.schema import ConversationIn, ConversationOut, problems
from sira.bootstrap import Container
from sira.domain.errors import UnderstandingUnavailable
from sira.domain.language import LANGUAGES
from sira.domain.message import Conversation
from sira.service.open_conversation import erase_conversation, open_web_conversation
from sira.service.ports import StoredMessage

FORGET_TIMEOUT_S = 5.0
COMMANDS = ("menu", "human", "referral")
router = APIRouter(prefix="/api/v1/conversations", tags=["chat"])


@router.post("", status_code=201, summary="Begin a conversation", responses={201: {"model": ConversationOut}, **problems(400, 429)})
async def begin(wanted: ConversationIn, public: PublicParts) -> Response:
    """Answers with the conversation's id, its token and the first messages. An unknown language becomes French."""
    is_chosen = wanted.language in LANGUAGES and not wanted.detect
    conversation, token, greeting = await new_conversation(public, wanted.language, is_chosen)
    container = public.container
    body = {
        "id": conversation.id,
        "token": token,
        "language": conversation.language,
        **messages_json(greeting, container),
        "languages": languages_json(conversation, container),
        "commands": commands_json(conversation, conversation.language, container),
    }
    return JSONResponse(body, 201)


@router.delete("/{conversation_id}", status_code=204, summary="Erase a conversation", responses=problems(401))
async def erase(conversation: Theirs, public: PublicParts) -> Response:
    """Transcript, tracker and token are gone afterwards. A referral that was filed stays with the team."""
    await erase_now(public, conversation)
    return Response(status_code=204)


async def new_conversation(public: Public, language: str | None, is_chosen: bool) -> tuple[Conversation, str, list[StoredMessage]]:
    """Raises: Problem 429."""
    container = public.container
    await run_in_threadpool(public.limits.take_conversation)
    return await run_in_threadpool(
        open_web_conversation, language, container.new_uow, container.responder, container.clock, is_chosen=is_chosen
    )


async def erase_now(public: Public, conversation: Conversation) -> None:
    """Rasa's tracker goes if Rasa answers; everything of ours goes in any case."""
    container = public.container
    with contextlib.suppress(UnderstandingUnavailable, TimeoutError):
        await asyncio.wait_for(container.understanding.forget(conversation.id), FORGET_TIMEOUT_S)
    await run_in_threadpool(erase_conversation, conversation.id, container.new_uow, container.clock)
    public.live.publish(conversation_topic(conversation.id), STAFF)


def languages_json(conversation: Conversation, container: Container) -> list[dict[str, Any]]:
    """Every language in its own name, with the payload that chooses it."""
    return [
        {**button_json(known.own_name, f"lang:{known.code}", conversation.id, container), "code": known.code, "is_complete": known.full}
        for known in LANGUAGES.values()
    ]


def commands_json(conversation: Conversation, language: str, container: Container) -> list[dict[str, str]]:
    """What can be asked for at any time."""
    titles = {name: container.responder.label(f"button.{name}", language) for name in COMMANDS}
    return [button_json(title, f"do:{name}", conversation.id, container) for name, title in titles.items()]

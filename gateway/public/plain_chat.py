"""
The web chat without scripts: one form, one page, the same answers.

The conversation's id and token travel in the form itself, never in the address and in no cookie, so another site cannot act for a person.
The form also carries the message's id: loading the page again repeats nothing.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from gateway.problem import Problem
from gateway.public.context import Public, PublicParts, conversation_with
from gateway.public.conversations import COMMANDS, erase_now, languages_json, new_conversation
from gateway.public.incoming import incoming_of
from gateway.public.message_json import button_json, message_json
from gateway.public.pages import page
from gateway.public.waiting import take_in
from gateway.public.words import page_language, words_in
from sira.domain.errors import ConflictingContent, NotFound
from sira.domain.message import Conversation

SHOWN = 60
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Talk:
    """A conversation with its token, None before the first message."""

    conversation: Conversation | None = None
    token: str = ""


@router.get("/chat/plain")
async def start(request: Request, lang: str | None = None) -> Response:
    """Nothing is begun by looking at the page."""
    return page("plain.html", page_language(lang, request.headers.get("accept-language", "")), **_empty())


@router.post("/chat/plain")
async def talk(request: Request, public: PublicParts) -> Response:
    """Send what the form holds and show the conversation."""
    async with request.form(max_files=0, max_fields=12) as form:
        fields = {name: value for name in form if isinstance(value := form.get(name), str)}
    language = page_language(fields.get("lang"), request.headers.get("accept-language", ""))
    talking = Talk(await _known(fields, public), fields.get("token", ""))
    try:
        if "erase" in fields:
            if talking.conversation:
                await erase_now(public, talking.conversation)
            return page("plain.html", language, **_empty(words_in(language)["erased"]))
        if talking.conversation is None:
            begun, token, _ = await new_conversation(public, language, is_chosen=False)
            talking = Talk(begun, token)
        note = await _send(fields, talking, public)
    except Problem as problem:
        note = problem.detail
    return await _shown(talking, language, note, public)


async def _known(fields: dict[str, str], public: Public) -> Conversation | None:
    return await conversation_with(public.container, fields.get("conversation", ""), fields.get("token", ""))


async def _send(fields: dict[str, str], talking: Talk, public: Public) -> str:
    """What to tell the person besides the answer."""
    conversation = talking.conversation
    stated = {"id": fields.get("id") or uuid.uuid4().hex}
    stated |= {"payload": fields["payload"]} if fields.get("payload") else {"text": fields.get("text", "")}
    if conversation is None:
        return ""
    try:
        answered = await take_in(await incoming_of(stated, conversation, public), conversation, public)
    except (ConflictingContent, NotFound):
        return ""
    return "" if answered.is_done else words_in(conversation.language)["waiting"]


async def _shown(talking: Talk, language: str, note: str, public: Public) -> Response:
    conversation, container = talking.conversation, public.container
    if conversation is None:
        return page("plain.html", language, **_empty(note))

    def read() -> tuple[str, list[dict[str, Any]]]:
        with container.read_uow() as uow:
            current = uow.conversations.get(conversation.id)
            recent = uow.messages.recent(conversation.id, SHOWN)
        return (current or conversation).language, [message_json(message, container) for message in recent]

    spoken, messages = await run_in_threadpool(read)
    commands = [
        button_json(container.responder.label(f"button.{name}", spoken), f"do:{name}", conversation.id, container) for name in COMMANDS
    ]
    choices = languages_json(conversation, container)
    return page(
        "plain.html",
        spoken,
        **_empty(note)
        | {"conversation": conversation.id, "token": talking.token, "messages": messages, "commands": commands, "choices": choices},
    )


def _empty(note: str = "") -> dict[str, Any]:
    return {"message_id": uuid.uuid4().hex, "note": note, "conversation": "", "token": "", "messages": [], "commands": [], "choices": []}

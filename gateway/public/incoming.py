"""
Read what a person's client sent into a typed, cleaned message; refuse the rest with a clear problem.

The words of refusals that a person may see come from the reviewed messages, in the conversation's language. Nothing is stored here.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from gateway.live import STAFF
from gateway.problem import Problem
from gateway.public.context import Public
from gateway.public.schema import CLIENT_ID, MessageIn
from gateway.public.validation import invalid
from sira.bootstrap import Container
from sira.domain.danger.read import read_danger
from sira.domain.danger.reading import RiskLevel
from sira.domain.language import LANGUAGES
from sira.domain.message import Conversation, Inbound
from sira.domain.text_cleaning import MAX_TEXT_CHARS, clean_text
from sira.service.alert_unstored_text import alert_unstored_text

RECENT = 30  # a pressed button's title is looked for in this many last messages


@dataclass(frozen=True)
class Incoming:
    """A message that may be stored. `shown_as` is what the transcript shows for a button."""

    client_id: str
    kind: str
    text: str = ""
    value: str | None = None
    shown_as: str | None = None
    is_danger: bool = False

    def inbound(self, conversation: Conversation) -> Inbound:
        """As the inbox wants it; the client's id counts within its conversation only."""
        return Inbound("web", f"{conversation.id}:{self.client_id}", conversation.id, self.kind, self.text, self.value)


async def read_incoming(request: Request, conversation: Conversation, public: Public) -> Incoming:
    """Raises: Problem 400, 413, 415, 422."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        stated = parse_json(await request.body())
        return await incoming_of(stated, conversation, public)
    if kind == "multipart/form-data":
        async with request.form(max_files=1, max_fields=5) as form:
            return _voice(form)
    raise Problem(415, "unsupported_media_type", "Send application/json, or multipart/form-data with a voice note.")


def parse_json(body: bytes) -> dict[str, Any]:
    """Raises: Problem 400 (not JSON), 422 (not an object)."""
    try:
        stated = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # bad UTF-8 is a ValueError too; deep nesting recurses
        raise Problem(400, "malformed", "The body must be JSON in UTF-8.") from error
    if not isinstance(stated, dict):
        raise Problem(422, "invalid", "The body must be an object.")
    return stated


async def incoming_of(stated: dict[str, Any], conversation: Conversation, public: Public) -> Incoming:
    """A text or a button press. Raises: Problem 413, 422."""
    text = stated.get("text")
    is_long = isinstance(text, str) and len(text) > MAX_TEXT_CHARS
    if isinstance(text, str):
        stated = {**stated, "text": clean_text(text)}
    try:
        message = MessageIn.model_validate(stated)
    except ValidationError as error:
        raise invalid(error.errors()) from error
    if message.payload and message.text:
        raise Problem(422, "text_and_payload", "Send a text or a payload, not both.")
    if message.payload:
        return await run_in_threadpool(_button, message.id, message.payload, conversation, public.container)
    return await _text(message.id, message.text or "", is_long, conversation, public)


async def _text(client_id: str, text: str, is_long: bool, conversation: Conversation, public: Public) -> Incoming:
    container = public.container
    responder, language = container.responder, conversation.language
    reading = await run_in_threadpool(read_danger, text)
    if is_long:
        if reading.signs:
            await run_in_threadpool(alert_unstored_text, conversation.id, reading, container.new_uow, container.clock)
            public.live.publish(STAFF)
        card = responder.safety(reading.risks[0], language) if reading.risks else None
        words = responder.label("say.too_long", language)
        raise Problem(413, "text_too_long", f"{card.text}\n{words}" if card else words)
    if not text:
        raise Problem(422, "empty", responder.label("say.empty", language))
    return Incoming(client_id, "text", text, is_danger=reading.level is not RiskLevel.NONE)


def _button(client_id: str, payload: str, conversation: Conversation, container: Container) -> Incoming:
    value = container.seal.open(payload, conversation.id)
    if value is None:
        raise Problem(422, "unknown_button", container.responder.label("say.late_button", conversation.language))
    return Incoming(client_id, "button", value=value, shown_as=_title_of(value, conversation, container))


def _title_of(value: str, conversation: Conversation, container: Container) -> str:
    """What the pressed button said: as it was shown lately, else by its meaning."""
    with container.read_uow() as uow:
        recent = uow.messages.recent(conversation.id, RECENT)
    for message in reversed(recent):
        for button in message.body.get("buttons") or ():
            if button["value"] == value:
                return str(button["title"])
    if value.startswith("lang:"):
        known = LANGUAGES.get(value.removeprefix("lang:"))
        return known.own_name if known else "…"
    try:
        return container.responder.label(f"button.{value.partition(':')[2]}", conversation.language)
    except KeyError:
        return "…"


def _voice(form: FormData) -> Incoming:
    """A voice note is acknowledged; its sound is not kept yet."""
    client_id, file = form.get("id"), form.get("voice")
    if not isinstance(client_id, str) or not re.fullmatch(CLIENT_ID, client_id):
        raise Problem(422, "invalid", "id: needed, at most 64 letters, digits and hyphens")
    if not isinstance(file, UploadFile) or not (file.content_type or "").startswith("audio/"):
        raise Problem(415, "unsupported_media_type", "Only a voice note (field `voice`, audio/*) can be sent.")
    return Incoming(client_id, "voice")

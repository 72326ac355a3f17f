"""Conversations at the desk: which wait for a human, what was said, taking over, writing, handing back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from gateway.staff_api.desk import AtDesk
from sira.domain.language import direction_of
from sira.domain.message import Conversation
from sira.domain.text_cleaning import MAX_TEXT_CHARS
from sira.service.ports import StoredMessage
from sira.service.staff.conversations import list_conversations, open_conversation
from sira.service.staff.hand_back import hand_back
from sira.service.staff.names import staff_names
from sira.service.staff.send_message import send_message
from sira.service.staff.take_over import take_over

router = APIRouter(prefix="/conversations")


class NewMessage(BaseModel):
    """Free text to the person."""

    text: str = Field(max_length=MAX_TEXT_CHARS * 2)  # the use case counts after cleaning


@router.get("")
async def listed(desk: AtDesk) -> dict[str, Any]:
    """Those that wait for a human or have one, the latest first."""
    found = await desk.run(list_conversations, desk.actor, desk.container.new_uow)
    names = await desk.run(staff_names, desk.container.new_uow)
    return {"conversations": [conversation_json(conversation, names, last_at) for conversation, last_at in found]}


@router.get("/{conversation_id}")
async def opened(conversation_id: str, desk: AtDesk, before: str | None = None) -> dict[str, Any]:
    """The newest messages; `before` asks for older ones. The reading is logged."""
    container = desk.container
    transcript = await desk.run(open_conversation, desk.actor, conversation_id, container.new_uow, container.clock, before)
    names = await desk.run(staff_names, container.new_uow)
    return {
        **conversation_json(transcript.conversation, names),
        "referrals": list(transcript.refs),
        "messages": [message_json(message) for message in transcript.messages],
        "has_older": transcript.has_older,
    }


@router.post("/{conversation_id}/takeover")
async def taken_over(conversation_id: str, desk: AtDesk) -> dict[str, Any]:
    """409 with `holder` when a colleague has it."""
    container = desk.container
    held = await desk.run(take_over, desk.actor, conversation_id, container.new_uow, container.clock, container.responder)
    desk.changed(conversation_id)
    return conversation_json(held, {desk.actor.id: desk.actor.name})


@router.post("/{conversation_id}/handback")
async def handed_back(conversation_id: str, desk: AtDesk) -> dict[str, Any]:
    """To the bot."""
    container = desk.container
    released = await desk.run(hand_back, desk.actor, conversation_id, container.new_uow, container.clock, container.responder)
    desk.changed(conversation_id)
    return conversation_json(released, {})


@router.post("/{conversation_id}/messages", status_code=201)
async def written(conversation_id: str, message: NewMessage, desk: AtDesk) -> dict[str, Any]:
    """To the person; only the holder may."""
    container = desk.container
    stored = await desk.run(send_message, desk.actor, conversation_id, message.text, container.new_uow, container.clock)
    desk.changed(conversation_id)
    return message_json(stored)


def conversation_json(conversation: Conversation, names: dict[str, str], last_at: datetime | None = None) -> dict[str, Any]:
    """A conversation without its words and without the person's address."""
    holder = conversation.holder_id
    shown: dict[str, Any] = {
        "id": conversation.id,
        "channel": conversation.channel,
        "language": conversation.language,
        "mode": conversation.mode.value,
        "holder": {"id": holder, "name": names.get(holder, "?")} if holder else None,
        "alert_level": conversation.alert_level,
        "created_at": conversation.created_at.isoformat(),
    }
    return shown if last_at is None else {**shown, "last_at": last_at.isoformat()}


def message_json(message: StoredMessage) -> dict[str, Any]:
    """A message as staff see it: buttons by their titles, without their meaning."""
    language = str(message.body.get("language", ""))
    return {
        "id": message.public_id,
        "author": message.author,
        "text": str(message.body.get("text", "")),
        "language": language,
        "direction": direction_of(language),
        "at": message.at.isoformat(),
        "buttons": [button["title"] for button in message.body.get("buttons") or ()],
        "answer": message.body.get("answer"),
    }

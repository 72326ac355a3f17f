"""Begin, find and forget conversations."""

from __future__ import annotations

import secrets
import uuid

from sira.domain.event import Event
from sira.domain.language import known_or_reference
from sira.domain.message import Author, Conversation, Mode
from sira.service.outgoing import body_of
from sira.service.ports import Clock, NewUnitOfWork, StoredMessage
from sira.service.respond import Responder


def open_web_conversation(
    language: str | None, new_uow: NewUnitOfWork, responder: Responder, clock: Clock, is_chosen: bool | None = None
) -> tuple[Conversation, str, list[StoredMessage]]:
    """
    Begin a web chat. `is_chosen`: False when `language` is a first guess that the person's words may change.

    Returns: the conversation, its bearer token (only a keyed hash is kept) and the first messages.
    """
    token = secrets.token_urlsafe(32)
    now = clock()
    is_chosen = language is not None if is_chosen is None else is_chosen
    conversation = Conversation(uuid.uuid4().hex, "web", known_or_reference(language), is_chosen, Mode.BOT, now)
    with new_uow() as uow:
        uow.conversations.add(conversation, token)
        greeting = [responder.message("welcome", conversation.language), responder.menu(conversation.language)]
        stored = [uow.messages.add(conversation.id, Author.BOT, body_of(reply, conversation), now) for reply in greeting]
        uow.commit()
    return conversation, token, stored


def conversation_at(channel: str, address: str, language: str | None, new_uow: NewUnitOfWork, clock: Clock) -> Conversation:
    """Return the conversation of a channel address (a chat id), begun when it is new."""
    with new_uow() as uow:
        known = uow.conversations.by_address(channel, address)
        if known is not None:
            return known
        conversation = Conversation(uuid.uuid4().hex, channel, known_or_reference(language), False, Mode.BOT, clock(), address)
        uow.conversations.add(conversation)
        uow.commit()
        return conversation


def erase_conversation(conversation_id: str, new_uow: NewUnitOfWork, clock: Clock, by: str = "person") -> None:
    """Erase transcript, inbox, outbox, drafts, alerts and the conversation itself. Filed referrals stay with the team."""
    with new_uow() as uow:
        uow.conversations.erase(conversation_id)
        uow.events.append(Event(f"conversation:{conversation_id}", clock(), by, "conversation.erased", {}))
        uow.commit()

"""Give a conversation back to the bot. The person is told that the human has gone."""

from __future__ import annotations

from dataclasses import replace

from sira.domain.errors import ChangedMeanwhile, NotAllowed
from sira.domain.event import Event
from sira.domain.message import Author, Conversation, Mode
from sira.service.access import Actor, readable_conversation
from sira.service.outgoing import say
from sira.service.ports import Clock, NewUnitOfWork
from sira.service.respond import Responder


def hand_back(actor: Actor, conversation_id: str, new_uow: NewUnitOfWork, clock: Clock, responder: Responder) -> Conversation:
    """
    Return the conversation, answered by the bot again.

    The holder may, or a supervisor when the holder is away. Raises: NotAllowed, NotFound, ChangedMeanwhile.
    """
    with new_uow() as uow:
        conversation = readable_conversation(actor, conversation_id, uow)
        if conversation.holder_id != actor.id and actor.role != "supervisor":
            raise NotAllowed("holder")
        if conversation.mode is Mode.BOT:
            return conversation
        if not uow.conversations.release(conversation_id, conversation.holder_id):
            raise ChangedMeanwhile(conversation_id)
        left = replace(responder.message("human.left", conversation.language), author=Author.SYSTEM)
        say(uow, conversation, [left], clock())
        uow.events.append(Event(f"conversation:{conversation_id}", clock(), actor.subject, "conversation.handed_back", {}))
        released = uow.conversations.get(conversation_id) or conversation
        uow.commit()
    return released

"""Take a conversation over from the bot. The person is told that a human answers now."""

from __future__ import annotations

from dataclasses import replace

from sira.domain.errors import AlreadyClaimed
from sira.domain.event import Event
from sira.domain.message import Author, Conversation
from sira.service.access import Actor, readable_conversation
from sira.service.outgoing import say
from sira.service.ports import Clock, NewUnitOfWork
from sira.service.respond import Responder
from sira.service.staff.claim_referral import holder_name


def take_over(actor: Actor, conversation_id: str, new_uow: NewUnitOfWork, clock: Clock, responder: Responder) -> Conversation:
    """
    Return the conversation, held by the actor; taking one's own again says nothing twice.

    Raises: NotAllowed, NotFound, AlreadyClaimed (with the holder's name).
    """
    with new_uow() as uow:
        conversation = readable_conversation(actor, conversation_id, uow)
        if conversation.holder_id == actor.id:
            return conversation
        if not uow.conversations.hold(conversation_id, actor.id):
            current = uow.conversations.get(conversation_id)
            raise AlreadyClaimed(holder_name(uow, current.holder_id if current else None))
        joined = replace(responder.message("human.joined", conversation.language), author=Author.SYSTEM)
        say(uow, conversation, [joined], clock())
        uow.events.append(Event(f"conversation:{conversation_id}", clock(), actor.subject, "conversation.taken_over", {}))
        held = uow.conversations.get(conversation_id) or conversation
        uow.commit()
    return held

"""Write to the person. Only who holds the conversation may, so that nobody gets two voices at once."""

from __future__ import annotations

from sira.domain.errors import NotAllowed, NotFound
from sira.domain.event import Event
from sira.domain.message import Author, Reply
from sira.service.access import Actor, readable_conversation, readable_referral
from sira.service.outgoing import say
from sira.service.ports import Clock, NewUnitOfWork, StoredMessage
from sira.service.staff.add_note import checked_text


def send_message(actor: Actor, conversation_id: str, text: str, new_uow: NewUnitOfWork, clock: Clock) -> StoredMessage:
    """Store and send the text as it is. Raises: NotAllowed (not the holder), NotFound, InvalidInput (empty or too long)."""
    body = checked_text(text, "text")
    now = clock()
    with new_uow() as uow:
        conversation = readable_conversation(actor, conversation_id, uow)
        if conversation.holder_id != actor.id:
            raise NotAllowed("holder")
        reply = Reply(body, conversation.language, author=Author.STAFF)
        stored = say(uow, conversation, [reply], now)[0]
        uow.conversations.save(conversation, at=now)
        uow.events.append(Event(f"conversation:{conversation_id}", now, actor.subject, "message.sent", {"message": stored.public_id}))
        uow.commit()
    return stored


def conversation_of(actor: Actor, ref: str, new_uow: NewUnitOfWork) -> str:
    """The conversation a case came from. Raises: NotAllowed, NotFound (also when it was erased)."""
    with new_uow() as uow:
        referral = readable_referral(actor, ref, uow)
        if not referral.conversation_id:
            raise NotFound(ref)
        return readable_conversation(actor, referral.conversation_id, uow).id

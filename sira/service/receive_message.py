"""Store an inbound message before anybody is told that it arrived."""

from __future__ import annotations

from sira.domain.errors import ConflictingContent, NotFound
from sira.domain.message import Author, Inbound
from sira.service.ports import Clock, InboxItem, NewUnitOfWork


def receive_message(
    inbound: Inbound, new_uow: NewUnitOfWork, clock: Clock, shown_as: str | None = None, client_id: str | None = None
) -> InboxItem:
    """
    Commit the message and its transcript line; the same message again returns the first one and changes nothing.

    `shown_as`: what the transcript shows (a button's title); default the text. `client_id`: the sender's own id of the message,
    so that its other windows recognise it.
    Raises: NotFound for an unknown conversation, ConflictingContent when the same id came with other content.
    """
    now = clock()
    with new_uow() as uow:
        known = uow.inbox.find(inbound.channel, inbound.external_id)
        if known is not None:
            return _same(known, inbound)
        conversation = uow.conversations.get(inbound.conversation_id)
        if conversation is None:
            raise NotFound(inbound.conversation_id)
        item = uow.inbox.add(inbound, now)
        body = {"text": shown_as if shown_as is not None else inbound.text, "language": conversation.language, "kind": inbound.kind}
        if client_id is not None:
            body["client_id"] = client_id
        uow.messages.add(inbound.conversation_id, Author.PERSON, body, now, item.id)
        uow.conversations.save(conversation, at=now)
        uow.commit()
        return item


def _same(known: InboxItem, inbound: Inbound) -> InboxItem:
    first = known.inbound
    if not (first.text or first.value):  # erased meanwhile: only that it came is known
        return known
    if (first.conversation_id, first.text, first.value) != (inbound.conversation_id, inbound.text, inbound.value):
        raise ConflictingContent(inbound.external_id)
    return known

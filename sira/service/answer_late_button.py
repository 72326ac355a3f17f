"""A button that is forged, changed or no longer known: say so once, and do nothing else."""

from __future__ import annotations

from dataclasses import replace

from sira.domain.errors import NotFound
from sira.domain.message import Inbound
from sira.service.outgoing import say
from sira.service.ports import Clock, NewUnitOfWork
from sira.service.respond import Responder

KIND = "late_button"


def answer_late_button(inbound: Inbound, new_uow: NewUnitOfWork, responder: Responder, clock: Clock) -> bool:
    """
    Answer with `say.late_button`; what the button carried is not kept.

    Returns: False when this very press was answered or taken before. Raises: NotFound for an unknown conversation.
    """
    now = clock()
    with new_uow() as uow:
        if uow.inbox.find(inbound.channel, inbound.external_id) is not None:
            return False
        conversation = uow.conversations.get(inbound.conversation_id)
        if conversation is None:
            raise NotFound(inbound.conversation_id)
        item = uow.inbox.add(replace(inbound, kind=KIND, text="", value=None), now)
        say(uow, conversation, [responder.message("say.late_button", conversation.language)], now, item.id)
        uow.inbox.finish(item.id, now)
        uow.commit()
    return True

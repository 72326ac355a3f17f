"""Conversations at the desk: which wait for a human, and what was said in one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sira.domain.event import Event
from sira.domain.message import Conversation, Mode
from sira.service.access import Ability, Actor, may_read_conversation, readable_conversation, require
from sira.service.ports import Clock, NewUnitOfWork, StoredMessage

MAX_LISTED = 100
PAGE = 50


@dataclass(frozen=True)
class Transcript:
    """The newest messages, oldest first; `has_older` when there are more before them. `refs`: the cases that came of it."""

    conversation: Conversation
    messages: list[StoredMessage]
    has_older: bool
    refs: tuple[str, ...]


def list_conversations(actor: Actor, new_uow: NewUnitOfWork) -> list[tuple[Conversation, datetime]]:
    """Conversations that wait for a human or have one, with the time of their last message. Raises: NotAllowed."""
    require(actor, Ability.WORK_ON_CASES)
    with new_uow() as uow:
        listed = uow.conversations.listed((Mode.WAITING, Mode.HUMAN), MAX_LISTED)
        return [(conversation, last_at) for conversation, last_at in listed if may_read_conversation(actor, conversation, uow)]


def open_conversation(
    actor: Actor, conversation_id: str, new_uow: NewUnitOfWork, clock: Clock, before: str | None = None, is_reading: bool = True
) -> Transcript:
    """
    Return what was said, and log the reading.

    `is_reading` is False for the parts an open page fetches by itself: that is still the same reading. Raises: NotAllowed, NotFound.
    """
    with new_uow() as uow:
        conversation = readable_conversation(actor, conversation_id, uow)
        found = uow.messages.recent(conversation_id, PAGE + 1, before)
        refs = tuple(referral.ref for referral in uow.referrals.of_conversation(conversation_id))
        if is_reading:
            uow.events.append(Event(f"conversation:{conversation_id}", clock(), actor.subject, "conversation.opened", {}))
            uow.commit()
    return Transcript(conversation, found[-PAGE:], len(found) > PAGE, refs)

"""A text that cannot be stored (it is too long) holds a danger sign: staff are alerted all the same. The words themselves are not kept."""

from __future__ import annotations

from sira.domain.danger.reading import DangerReading
from sira.service.ports import Clock, NewUnitOfWork
from sira.service.raise_alert import raise_alert


def alert_unstored_text(conversation_id: str, reading: DangerReading, new_uow: NewUnitOfWork, clock: Clock) -> None:
    """Commit the alert; the same signs while it is open add nothing. Does nothing for an erased conversation."""
    with new_uow() as uow:
        conversation = uow.conversations.get(conversation_id)
        if conversation is not None:
            raise_alert(conversation, reading, uow, clock(), None)
            uow.commit()

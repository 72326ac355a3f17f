"""Turn replies into stored messages and deliveries. Button meanings are sealed here, so that a channel only sees opaque payloads."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sira.domain.language import direction_of
from sira.domain.message import Conversation, Reply
from sira.service.ports import StoredMessage, UnitOfWork

PUSHED_CHANNELS = frozenset({"telegram"})
SAFETY_PRIORITY = 0
MAX_PAYLOAD_BYTES = 64  # Telegram's callback_data
_MAC_BYTES = 9


@dataclass(frozen=True)
class ButtonSeal:
    """Signs what a button means for one conversation; `open` refuses everything else."""

    key: bytes

    def seal(self, value: str, conversation_id: str) -> str:
        """Return the opaque payload, at most 64 bytes."""
        return f"{self._mac(value, conversation_id)}{value}"

    def open(self, payload: str, conversation_id: str) -> str | None:
        """Return the meaning, None when the payload is forged, changed or another conversation's."""
        length = len(base64.urlsafe_b64encode(bytes(_MAC_BYTES)))
        mac, value = payload[:length], payload[length:]
        if not payload.isascii():  # nothing that was sealed looks like that, and a lone surrogate cannot even be hashed
            return None
        expected = self._mac(value, conversation_id)
        return value if value and hmac.compare_digest(mac.encode(), expected.encode()) else None

    def _mac(self, value: str, conversation_id: str) -> str:
        digest = hmac.new(self.key, f"{conversation_id}|{value}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest[:_MAC_BYTES]).decode()


def body_of(reply: Reply, conversation: Conversation, understood: dict[str, Any] | None = None) -> dict[str, Any]:
    """The stored form of a reply. Buttons keep their meaning; the edge seals it per conversation when it leaves."""
    body: dict[str, Any] = {
        "text": reply.text,
        "language": reply.language,
        "direction": direction_of(reply.language),
        "buttons": [asdict(button) for button in reply.buttons],
        "answer": asdict(reply.answer) if reply.answer else None,
        "notice": reply.notice,
        "safety": reply.safety,
    }
    if understood is not None:
        body["understood"] = understood
    return body


def say(
    uow: UnitOfWork,
    conversation: Conversation,
    replies: list[Reply],
    at: datetime,
    inbox_id: int | None = None,
    understood: dict[str, Any] | None = None,
) -> list[StoredMessage]:
    """Store replies in the transcript and, for pushing channels, in the outbox, in the caller's transaction."""
    stored = []
    for reply in replies:
        message = uow.messages.add(conversation.id, reply.author, body_of(reply, conversation, understood), at, inbox_id)
        if conversation.channel in PUSHED_CHANNELS:
            uow.outbox.add(message, conversation.channel, at, SAFETY_PRIORITY if reply.safety else 5)
        stored.append(message)
    return stored

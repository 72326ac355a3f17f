"""
Buttons on Telegram: sealed, at most 64 bytes, one column.

A meaning too long for that (a field's choice with its report id) travels as a short digest and is looked up again among the
conversation's own messages, so nothing has to be kept for it.
"""

from __future__ import annotations

import hashlib
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from sira.service.outgoing import MAX_PAYLOAD_BYTES, ButtonSeal
from sira.service.ports import NewUnitOfWork

_SHORT = "~"
_DIGEST_CHARS = 24
_MESSAGES_LOOKED_AT = 200
_MAX_TITLE = 120


def keyboard(body: dict[str, Any], conversation_id: str, seal: ButtonSeal) -> InlineKeyboardMarkup | None:
    """One button a row; None without buttons."""
    rows = [
        [InlineKeyboardButton(button["title"][:_MAX_TITLE], callback_data=_payload(button["value"], conversation_id, seal))]
        for button in body.get("buttons") or ()
        if button["title"].strip()
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def opened(payload: str, conversation_id: str, seal: ButtonSeal, new_uow: NewUnitOfWork) -> str | None:
    """Return what a pressed button means, None when it is forged, changed, another conversation's or erased."""
    value = seal.open(payload, conversation_id)
    if value is None or not value.startswith(_SHORT):
        return value
    with new_uow() as uow:
        recent = uow.messages.recent(conversation_id, _MESSAGES_LOOKED_AT)
    meanings = (button["value"] for message in reversed(recent) for button in message.body.get("buttons") or ())
    return next((meaning for meaning in meanings if _digest(meaning) == value), None)


def _payload(value: str, conversation_id: str, seal: ButtonSeal) -> str:
    payload = seal.seal(value, conversation_id)
    return payload if len(payload.encode()) <= MAX_PAYLOAD_BYTES else seal.seal(_digest(value), conversation_id)


def _digest(value: str) -> str:
    return _SHORT + hashlib.sha256(value.encode()).hexdigest()[:_DIGEST_CHARS]

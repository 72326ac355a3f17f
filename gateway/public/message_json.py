"""A stored message as the public API shows it. Button meanings leave sealed for their conversation."""

from __future__ import annotations

from typing import Any

from sira.bootstrap import Container
from sira.domain.language import direction_of
from sira.domain.message import Author
from sira.service.ports import StoredMessage


def message_json(message: StoredMessage, container: Container) -> dict[str, Any]:
    """The public message object."""
    body = message.body
    language = str(body.get("language") or "")
    shown = {
        "id": message.public_id,
        "author": str(message.author),
        "text": body.get("text") or "",
        "language": language,
        "direction": body.get("direction") or direction_of(language),
        "at": message.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "buttons": [
            button_json(button["title"], button["value"], message.conversation_id, container) for button in body.get("buttons") or ()
        ],
        "answer": body.get("answer"),
        "audio": body.get("audio"),
        "notice": body.get("notice"),
    }
    if body.get("safety"):
        shown["safety"] = True
    if message.author == Author.PERSON and body.get("client_id"):
        shown["client_id"] = body["client_id"]
    if container.settings.explain and body.get("understood"):
        shown["understood"] = body["understood"]
    return shown


def messages_json(messages: list[StoredMessage], container: Container) -> dict[str, Any]:
    """`{"messages": […]}`."""
    return {"messages": [message_json(message, container) for message in messages]}


def button_json(title: str, value: str, conversation_id: str, container: Container) -> dict[str, str]:
    """A button with its sealed payload."""
    return {"title": title, "payload": container.seal.seal(value, conversation_id)}

"""
A Telegram update (any JSON value) becomes one of a few typed things, or None when it is none of our business. Pure; never raises.

Read by hand rather than through the library's classes, which refuse a whole update for one missing field they find important.
Names, usernames and everything else Telegram tells about a person stop here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gateway.channels.telegram_commands import command_value

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
LOCATION_DECIMALS = 2  # about one kilometre: a town, not a door
_MAX_BUTTON_TITLE = 100
_TOO_BIG = 2**63  # Telegram's numbers fit in 64 bits
# What Telegram writes into a chat by itself; nobody said anything.
_SERVICE = frozenset(
    {
        "pinned_message",
        "message_auto_delete_timer_changed",
        "write_access_allowed",
        "users_shared",
        "chat_shared",
        "chat_background_set",
        "boost_added",
        "connected_website",
        "successful_payment",
        "refunded_payment",
        "proximity_alert_triggered",
        "gift",
        "unique_gift",
        "new_chat_members",
        "left_chat_member",
    }
)


@dataclass(frozen=True)
class Written:
    """A message of a person. `value` is set for our own commands only; `marker` with the update id is unique for ever."""

    chat_id: int
    language: str | None
    update_id: int
    marker: str
    kind: str
    text: str = ""
    value: str | None = None


@dataclass(frozen=True)
class Pressed:
    """A button press. `data` is still sealed; `title` is what the button said, when Telegram remembers."""

    chat_id: int
    language: str | None
    update_id: int
    marker: str
    callback_id: str
    data: str
    title: str | None
    message_id: int | None


@dataclass(frozen=True)
class StrayPress:
    """A button press from where we do not talk: answered so that the phone stops waiting, and nothing else."""

    callback_id: str


@dataclass(frozen=True)
class MembershipChanged:
    """The person blocked the bot, or let it in again."""

    chat_id: int
    is_blocked: bool


type Received = Written | Pressed | StrayPress | MembershipChanged


def parse_update(update: object) -> Received | None:
    """Return what an update means to us. Edits, posts, groups, other bots and unknown shapes are None."""
    fields = _dict(update)
    update_id = update_id_of(update)
    if update_id is None:
        return None
    if "message" in fields:
        return _message(_dict(fields["message"]), update_id)
    if "callback_query" in fields:
        return _press(_dict(fields["callback_query"]), update_id)
    if "my_chat_member" in fields:
        return _membership(_dict(fields["my_chat_member"]))
    return None


def update_id_of(update: object) -> int | None:
    """The update's number; None when it has none."""
    return _integer(_dict(update).get("update_id"))


def _message(message: dict[str, Any], update_id: int) -> Written | None:
    chat_id = _private_chat(message)
    sender = _dict(message.get("from"))
    if chat_id is None or sender.get("is_bot") is True or _SERVICE & message.keys():
        return None
    kind, text, value = _content(message, _integer(sender.get("id")))
    marker = f"message:{chat_id}:{_integer(message.get('message_id'))}:{_integer(message.get('date'))}"
    return Written(chat_id, _language(sender), update_id, marker, kind, text, value)


def _content(message: dict[str, Any], sender_id: int | None) -> tuple[str, str, str | None]:
    """Kind, text and value. A caption is kept as text: it is read for danger whatever it is attached to."""
    text = _string(message.get("text"))
    if text:
        value = command_value(text)
        return ("command" if value else "text"), text, value
    caption = _string(message.get("caption"))
    if "voice" in message or "audio" in message:
        return "voice", caption, None
    place = _place(_dict(message.get("location")))
    if place:
        return "location", place, None
    phone = _own_phone(_dict(message.get("contact")), sender_id)
    if phone:
        return "text", phone, None
    return "unsupported", caption, None


def _place(location: dict[str, Any]) -> str | None:
    latitude, longitude = _number(location.get("latitude")), _number(location.get("longitude"))
    if latitude is None or longitude is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return ",".join(f"{round(degrees, LOCATION_DECIMALS) + 0.0:.{LOCATION_DECIMALS}f}" for degrees in (latitude, longitude))


def _own_phone(contact: dict[str, Any], sender_id: int | None) -> str | None:
    """The number of a contact that is the person's own card; somebody else's number is not ours to keep."""
    if sender_id is None or _integer(contact.get("user_id")) != sender_id:
        return None
    phone = _string(contact.get("phone_number"))[:40]
    return f"+{phone}" if phone.isdigit() else phone or None


def _press(query: dict[str, Any], update_id: int) -> Pressed | StrayPress | None:
    callback_id = _string(query.get("id"))
    if not callback_id:
        return None
    message = _dict(query.get("message"))
    chat_id = _private_chat(message)
    data = _string(query.get("data"))
    if chat_id is None or not data:
        return StrayPress(callback_id)
    language = _language(_dict(query.get("from")))
    title = _title(message, data)
    return Pressed(chat_id, language, update_id, f"press:{callback_id}", callback_id, data, title, _integer(message.get("message_id")))


def _title(message: dict[str, Any], data: str) -> str | None:
    for row in _list(_dict(message.get("reply_markup")).get("inline_keyboard")):
        for button in map(_dict, _list(row)):
            if button.get("callback_data") == data:
                return _string(button.get("text"))[:_MAX_BUTTON_TITLE] or None
    return None


def _membership(change: dict[str, Any]) -> MembershipChanged | None:
    chat_id = _private_chat(change)
    status = _dict(change.get("new_chat_member")).get("status")
    if chat_id is None or status not in ("kicked", "member"):
        return None
    return MembershipChanged(chat_id, is_blocked=status == "kicked")


def _private_chat(holder: dict[str, Any]) -> int | None:
    chat = _dict(holder.get("chat"))
    return _integer(chat.get("id")) if chat.get("type") == "private" else None


def _language(sender: dict[str, Any]) -> str | None:
    code = _string(sender.get("language_code"))[:2].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _string(value: object) -> str:
    # JSON can spell half a character (a lone surrogate), which no database and no cipher takes.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _TOO_BIG else None


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1_000 else None

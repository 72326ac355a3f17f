"""The limits that the real Bot API keeps, and its way of refusing."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.support.telegram_html import utf16_units, visible_text

MAX_UNITS = 4_096
MAX_CALLBACK_BYTES = 64
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


class Refused(Exception):
    """An answer that is not ok."""

    def __init__(self, status: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
        if parameters:
            self.body["parameters"] = parameters


def integer(text: str) -> int | str:
    """A chat id, or a public name."""
    return int(text) if text.removeprefix("-").isdigit() else text


def check_text(form: dict[str, str]) -> str:
    """The text as it will be shown."""
    text = form.get("text", "")
    if form.get("parse_mode") == "HTML":
        try:
            text = visible_text(text)
        except ValueError as error:
            raise Refused(400, f"Bad Request: can't parse entities: {error}") from error
    if not text.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if utf16_units(text) > MAX_UNITS:
        raise Refused(400, "Bad Request: message is too long")
    return text.strip()


def checked_keyboard(form: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Titles and payloads, in order."""
    rows = json.loads(form.get("reply_markup", "{}")).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button["text"] or not 1 <= len(button["callback_data"].encode()) <= MAX_CALLBACK_BYTES:
            raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    if any(len(row) != 1 for row in rows):
        raise AssertionError("one column, please: screens are small")
    return tuple((row[0]["text"], row[0]["callback_data"]) for row in rows)


def check_commands(form: dict[str, str]) -> list[dict[str, str]]:
    """The menu, if Telegram would take it."""
    commands: list[dict[str, str]] = json.loads(form["commands"])
    if len(commands) > 100 or any(not _COMMAND.fullmatch(entry["command"]) for entry in commands):
        raise Refused(400, "Bad Request: BOT_COMMAND_INVALID")
    if any(not 1 <= len(entry["description"]) <= 256 for entry in commands):
        raise Refused(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return commands

"""Telegram's slash commands, read from telegram_commands.yml: what each means, and the menus Telegram shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from sira.domain.language import REFERENCE_LANGUAGE

MENU_LANGUAGES = ("fr", "en", "ar")
_FILE = Path(__file__).with_suffix(".yml")
# "/start gare_gao", "/aide@SiraBot"; a brace or any other sign right after the name makes it plain text.
_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@\w{1,64})?(?:\s.*)?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Command:
    """One command; `names` and `description` go by language."""

    value: str
    names: dict[str, tuple[str, ...]]
    description: dict[str, str]


@cache
def commands() -> tuple[Command, ...]:
    """Every command, in the order of the menu."""
    entries = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Command(entry["value"], {code: tuple(names) for code, names in entry["names"].items()}, entry["description"]) for entry in entries
    )


def command_value(text: str) -> str | None:
    """Return what a typed command means (`do:menu`), None when the text is no command of ours and so is plain text."""
    match = _COMMAND.fullmatch(text.strip())
    return _by_name().get(match.group(1).lower()) if match else None


def menu(language: str) -> list[tuple[str, str]]:
    """The menu of a language: names without slash, and descriptions."""
    spoken = language if language in MENU_LANGUAGES else REFERENCE_LANGUAGE
    return [(command.names[spoken][0], command.description[spoken]) for command in commands()]


@cache
def _by_name() -> dict[str, str]:
    return {name: command.value for command in commands() for names in command.names.values() for name in names}

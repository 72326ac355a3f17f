"""The command menus Telegram shows."""

from __future__ import annotations

import re

import pytest

from gateway.channels.telegram_commands import MENU_LANGUAGES, command_value, commands, menu


@pytest.mark.parametrize("language", MENU_LANGUAGES)
def test_every_language_has_the_whole_menu(language: str) -> None:
    entries = menu(language)
    assert len(entries) == len(commands())
    for name, words in entries:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 1 <= len(words) <= 256
        assert command_value(f"/{name}")


def test_no_name_means_two_things() -> None:
    owners: dict[str, set[str]] = {}
    for command in commands():
        for names in command.names.values():
            for name in names:
                owners.setdefault(name, set()).add(command.value)
    assert all(len(values) == 1 for values in owners.values())


def test_unknown_language_gets_the_french_menu() -> None:
    assert menu("bm") == menu("fr")

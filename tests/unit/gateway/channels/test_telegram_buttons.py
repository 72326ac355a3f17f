"""Buttons fit into Telegram's 64 bytes and open for their own conversation only."""

from __future__ import annotations

from types import SimpleNamespace, TracebackType
from typing import Any, Self

import pytest

from gateway.channels.telegram_buttons import keyboard, opened
from sira.service.outgoing import ButtonSeal

SEAL = ButtonSeal(b"k" * 32)
LONG = f"field:confirmation=yes@{'a1' * 16}"


class FakeUow:
    """Remembers one message with buttons."""

    def __init__(self, *bodies: dict[str, Any]) -> None:
        self.messages = self
        self._bodies = bodies

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

    def recent(self, conversation_id: str, limit: int) -> list[Any]:
        return [SimpleNamespace(body=body) for body in self._bodies]


def body(*values: str) -> dict[str, Any]:
    """A message with a button for each value."""
    return {"buttons": [{"title": f"Choix {value}", "value": value} for value in values]}


def payloads(*values: str, conversation: str = "c1") -> list[str]:
    """What Telegram gets."""
    markup = keyboard(body(*values), conversation, SEAL)
    assert markup is not None
    assert all(len(row) == 1 for row in markup.inline_keyboard)
    return [str(row[0].callback_data) for row in markup.inline_keyboard]


@pytest.mark.parametrize("value", ["do:menu", "answer:voluntary_return.training_business", LONG])
def test_button_opens_to_its_meaning(value: str) -> None:
    (payload,) = payloads(value)
    assert len(payload.encode()) <= 64
    assert opened(payload, "c1", SEAL, lambda: FakeUow(body("do:menu", value))) == value  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize("value", ["do:menu", LONG])
def test_button_of_another_conversation_stays_shut(value: str) -> None:
    (payload,) = payloads(value, conversation="c2")
    assert opened(payload, "c1", SEAL, lambda: FakeUow(body(value))) is None  # type: ignore[arg-type, return-value]


def test_long_button_of_an_erased_message_stays_shut() -> None:
    (payload,) = payloads(LONG)
    assert opened(payload, "c1", SEAL, lambda: FakeUow(body("do:menu"), {"text": "sans boutons"})) is None  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize("payload", ["", "do:erase_confirmed", "x" * 12 + "do:erase_confirmed", "é", "~" * 40])
def test_forged_payload_stays_shut(payload: str) -> None:
    assert opened(payload, "c1", SEAL, lambda: FakeUow()) is None  # type: ignore[arg-type, return-value]


def test_message_without_buttons_has_no_keyboard() -> None:
    assert keyboard({"text": "x"}, "c1", SEAL) is None

"""Buttons leave sealed: only what was sealed for that conversation opens."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain import intake
from sira.domain.message import Button, Conversation, Mode, Reply
from sira.service.outgoing import MAX_PAYLOAD_BYTES, ButtonSeal, body_of
from tests.support.content import real_content

SEAL = ButtonSeal(b"k" * 32)
VALUE = "do:withdraw=SIRA-0000-0000"
PAYLOAD = SEAL.seal(VALUE, "mine")


def test_sealed_button_opens_in_its_conversation() -> None:
    assert SEAL.open(PAYLOAD, "mine") == VALUE


def test_button_of_another_conversation_is_refused() -> None:
    assert SEAL.open(PAYLOAD, "yours") is None


def test_button_sealed_with_another_key_is_refused() -> None:
    assert ButtonSeal(b"x" * 32).open(PAYLOAD, "mine") is None


@given(st.integers(0, len(PAYLOAD) - 1), st.characters())
def test_changed_button_is_refused(place: int, other: str) -> None:
    changed = PAYLOAD[:place] + other + PAYLOAD[place + 1 :]
    assert SEAL.open(changed, "mine") == (VALUE if changed == PAYLOAD else None)


@given(st.text(st.characters(exclude_categories=[])) | st.sampled_from(["", VALUE, PAYLOAD[:12], PAYLOAD[:-1], PAYLOAD + "9"]))
def test_forged_button_is_refused(payload: str) -> None:
    assert SEAL.open(payload, "mine") is None


def test_every_button_that_can_be_shown_fits_into_telegram() -> None:
    choices = [f"field:{field}={choice}@{'f' * 8}" for field, known in intake.CHOICES.items() for choice in known]
    fixes = [f"field:confirmation=fix.{field}@{'f' * 8}" for field in intake.FIELDS]
    values = [VALUE, *choices, *fixes, *(f"answer:{label}" for label in real_content().answers)]
    assert max(len(SEAL.seal(value, "c").encode()) for value in values) <= MAX_PAYLOAD_BYTES


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_stored_reply_says_its_direction_and_explains_itself_only_when_asked(language: str, direction: str) -> None:
    conversation = Conversation("c", "web", "fr", True, Mode.BOT, datetime(2026, 11, 5, tzinfo=UTC))
    body = body_of(Reply("mots", language, (Button("Oui", "do:menu"),)), conversation)
    assert body["direction"] == direction
    assert body["buttons"] == [{"title": "Oui", "value": "do:menu"}]
    assert "understood" not in body
    assert body_of(Reply("mots", language), conversation, {"label": "x"})["understood"] == {"label": "x"}

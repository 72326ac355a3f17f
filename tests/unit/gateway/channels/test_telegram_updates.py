"""Every shape of update has one meaning or none, and none of them raises."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.channels.telegram_updates import MembershipChanged, Pressed, StrayPress, Written, parse_update

PERSON = {"id": 42, "is_bot": False, "first_name": "Awa", "last_name": "Secret", "username": "awa_secret", "language_code": "fr-ML"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Awa", "username": "awa_secret"}
GROUP = {"id": -100, "type": "supergroup", "title": "Une équipe"}


def message(**content: Any) -> dict[str, Any]:
    """A private message of Awa."""
    return {"update_id": 7, "message": {"message_id": 3, "date": 1_700_000_000, "from": PERSON, "chat": PRIVATE, **content}}


def press(**content: Any) -> dict[str, Any]:
    """Awa presses a button."""
    shown = {"message_id": 9, "chat": PRIVATE, "reply_markup": {"inline_keyboard": [[{"text": "Visa", "callback_data": "sealed"}]]}}
    return {"update_id": 8, "callback_query": {"id": "990", "from": PERSON, "message": shown, "data": "sealed", **content}}


@pytest.mark.parametrize(
    ("content", "kind", "text", "value"),
    [
        ({"text": "Je veux rentrer"}, "text", "Je veux rentrer", None),
        ({"text": "/start"}, "command", "/start", "do:start"),
        ({"text": "/start gare_gao"}, "command", "/start gare_gao", "do:start"),
        ({"text": "/START"}, "command", "/START", "do:start"),
        ({"text": "/aide@SiraBot"}, "command", "/aide@SiraBot", "do:menu"),
        ({"text": "/help"}, "command", "/help", "do:menu"),
        ({"text": "/langue"}, "command", "/langue", "do:language"),
        ({"text": "/language"}, "command", "/language", "do:language"),
        ({"text": "/humain on me suit"}, "command", "/humain on me suit", "do:human"),
        ({"text": "/efface"}, "command", "/efface", "do:erase"),
        ({"text": "/effacer"}, "command", "/effacer", "do:erase"),
        ({"text": "/stop"}, "command", "/stop", "do:stop"),
        ({"text": "/restart"}, "text", "/restart", None),
        ({"text": '/intent{"slot":"x"}'}, "text", '/intent{"slot":"x"}', None),
        ({"text": '/start{"slot":"x"}'}, "text", '/start{"slot":"x"}', None),
        ({"text": "/aider"}, "text", "/aider", None),
        ({"text": "merci /stop"}, "text", "merci /stop", None),
        ({"text": "half \ud83d"}, "text", "half ?", None),
        ({"text": ""}, "unsupported", "", None),
        ({"voice": {"file_id": "x", "duration": 3}}, "voice", "", None),
        ({"audio": {"file_id": "x"}, "caption": "écoutez"}, "voice", "écoutez", None),
        ({"location": {"latitude": 16.27093, "longitude": -0.04399}}, "location", "16.27,-0.04", None),
        ({"location": {"latitude": -0.001, "longitude": 0.001}}, "location", "0.00,0.00", None),
        ({"location": {"latitude": 16.2, "longitude": 1e9}}, "unsupported", "", None),
        ({"venue": {"title": "Gare"}, "location": {"latitude": 12.65, "longitude": -8}}, "location", "12.65,-8.00", None),
        ({"contact": {"phone_number": "22370000000", "user_id": 42, "first_name": "Awa"}}, "text", "+22370000000", None),
        ({"contact": {"phone_number": "+223 70 00 00 00", "user_id": 42}}, "text", "+223 70 00 00 00", None),
        ({"contact": {"phone_number": "22371111111", "user_id": 43}}, "unsupported", "", None),
        ({"contact": {"phone_number": "22371111111"}}, "unsupported", "", None),
        ({"photo": [{"file_id": "x"}], "caption": "ils vont me tuer"}, "unsupported", "ils vont me tuer", None),
        ({"document": {"file_id": "x"}}, "unsupported", "", None),
        ({"sticker": {"file_id": "x"}}, "unsupported", "", None),
        ({"video": {"file_id": "x"}}, "unsupported", "", None),
        ({"video_note": {"file_id": "x"}}, "unsupported", "", None),
        ({"animation": {}}, "unsupported", "", None),
        ({"dice": {"value": 6}}, "unsupported", "", None),
        ({"poll": {"id": "1"}}, "unsupported", "", None),
        ({"a_type_of_next_year": {}}, "unsupported", "", None),
    ],
)
def test_private_message_has_one_kind(content: dict[str, Any], kind: str, text: str, value: str | None) -> None:
    received = parse_update(message(**content))
    assert isinstance(received, Written)
    assert (received.kind, received.text, received.value) == (kind, text, value)
    assert (received.chat_id, received.language, received.update_id) == (42, "fr", 7)


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1},
        {"update_id": 1, "edited_message": message(text="autre")["message"]},
        {"update_id": 1, "channel_post": {"chat": {"id": -5, "type": "channel"}, "text": "x"}},
        {"update_id": 1, "message_reaction": {}},
        {"update_id": 1, "poll_answer": {}},
        message(text="bonjour", chat=GROUP),
        message(text="bonjour", **{"from": {**PERSON, "is_bot": True}}),
        message(pinned_message={"text": "x"}),
        message(write_access_allowed={}),
        message(message_auto_delete_timer_changed={}),
        {"update_id": 1, "message": {"text": "no chat"}},
        {"update_id": 1, "message": None},
        {"update_id": True, "message": message(text="x")["message"]},
        {"update_id": 10**30, "message": message(text="x")["message"]},
        {"message": message(text="x")["message"]},
        {"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "member"}}},
        {"update_id": 1, "my_chat_member": {"chat": PRIVATE, "new_chat_member": {"status": ["member"]}}},
        {"update_id": 1, "callback_query": {"data": "x"}},
        [],
        None,
        "update",
        3,
    ],
)
def test_what_is_not_for_us_is_ignored(update: object) -> None:
    assert parse_update(update) is None


def test_press_carries_what_its_button_said() -> None:
    received = parse_update(press())
    assert isinstance(received, Pressed)
    assert (received.chat_id, received.callback_id, received.data, received.title, received.message_id) == (42, "990", "sealed", "Visa", 9)


def test_press_on_a_message_telegram_forgot_still_works() -> None:
    received = parse_update(press(message={"message_id": 9, "chat": PRIVATE, "date": 0}))
    assert isinstance(received, Pressed)
    assert received.title is None


@pytest.mark.parametrize("content", [{"message": {"chat": GROUP}}, {"data": None}, {"message": None, "inline_message_id": "1"}])
def test_press_from_elsewhere_is_only_acknowledged(content: dict[str, Any]) -> None:
    assert parse_update(press(**content)) == StrayPress("990")


@pytest.mark.parametrize(("status", "is_blocked"), [("kicked", True), ("member", False)])
def test_blocking_and_unblocking_are_seen(status: str, is_blocked: bool) -> None:
    change = {"update_id": 1, "my_chat_member": {"chat": PRIVATE, "from": PERSON, "new_chat_member": {"status": status}}}
    assert parse_update(change) == MembershipChanged(42, is_blocked)


def test_names_stop_at_the_edge() -> None:
    for update in (message(text="bonjour"), press()):
        assert "secret" not in repr(parse_update(update)).lower()


def test_same_number_of_another_week_is_another_update() -> None:
    first, later = parse_update(message(text="a")), parse_update(message(text="a", message_id=4))
    assert isinstance(first, Written)
    assert isinstance(later, Written)
    assert first.marker != later.marker


KEYS = st.sampled_from(
    [
        *("update_id", "message", "callback_query", "my_chat_member", "chat", "from", "id", "type", "date", "text", "caption", "voice"),
        *("location", "latitude", "longitude", "contact", "user_id", "phone_number", "data", "reply_markup", "inline_keyboard"),
        *("callback_data", "new_chat_member", "status", "language_code", "is_bot"),
    ]
) | st.text(max_size=5)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(["private", "kicked", "/start"])
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=25)


@given(JSON)
def test_no_json_value_raises(update: object) -> None:
    parse_update(update)


@given(st.dictionaries(KEYS, JSON, max_size=6), st.sampled_from(["message", "callback_query", "my_chat_member", "edited_message"]))
def test_no_update_of_a_known_kind_raises(content: dict[str, object], kind: str) -> None:
    parse_update({"update_id": 1, kind: {"chat": PRIVATE, "from": PERSON, "id": "5", **content}})


@given(st.text())
def test_typed_text_never_becomes_a_hidden_command(text: str) -> None:
    received = parse_update(message(text=text))
    assert isinstance(received, Written)
    assert received.value is None or text.strip().startswith("/")

"""With the served model: words stay out of the logs, a failed turn leaves no trace, and commands that people type are words."""

import logging

import pytest

from tests.bot.support.channel import free_port
from tests.bot.support.person import Person
from tests.bot.support.world import World

CANARY = "Zanzibarimane"
NOWHERE = f"http://127.0.0.1:{free_port()}/webhook"


@pytest.fixture
def action_server_down(world: World, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Undo it to bring the server back."""
    monkeypatch.setattr(world.agent.processor.action_endpoint, "url", NOWHERE)
    return monkeypatch


def test_words_of_a_normal_turn_are_in_no_log(world: World, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    person = Person(world)
    for text in (f"bonjour {CANARY}", f"combien coûte le retour volontaire, {CANARY} ?"):
        assert person.say(text).outputs
    assert CANARY not in caplog.text + "".join(capfd.readouterr())


@pytest.mark.usefixtures("action_server_down")
def test_words_of_a_failed_turn_are_in_no_log(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    person = Person(world)
    with monkeypatch.context() as down:
        down.setattr(world.agent.processor.action_endpoint, "url", world.actions.url)
        person.press({"intent": "request_referral"})
    assert person.say(f"oui, je suis {CANARY}").outputs == []
    logged = caplog.text + "".join(capfd.readouterr())
    assert "gateway_channel.turn_" in logged
    assert CANARY not in logged


@pytest.mark.parametrize("name", ["rasa.core.processor", "rasa.core.channels.rest", "sanic.root", "sanic.error", "asyncio"])
def test_loggers_that_would_hold_words_are_silent(world: World, caplog: pytest.LogCaptureFixture, name: str) -> None:
    logging.getLogger(name).error("Exception for message %s", CANARY)
    assert CANARY not in caplog.text


def test_turn_is_undone_while_the_action_server_is_down_and_works_when_it_is_back(
    world: World, action_server_down: pytest.MonkeyPatch
) -> None:
    person = Person(world)
    assert person.say("bonjour").outputs
    before = [event.as_dict() for event in world.tracker(person.conversation).events]
    assert person.press({"intent": "request_referral"}).outputs == []
    assert [event.as_dict() for event in world.tracker(person.conversation).events] == before
    action_server_down.undo()
    assert person.press({"intent": "request_referral"}).outputs == [{"ask": "consent"}]


def test_forgotten_conversation_begins_anew(world: World) -> None:
    person = Person(world)
    person.press({"intent": "request_referral"})
    assert world.channel.post("forget", {"conversation": person.conversation}) == (200, {"forgotten": True})
    assert world.tracker(person.conversation) is None
    assert person.say("bonjour").asked_field is None


@pytest.mark.parametrize(
    "typed", ["/restart", "/back", '/choose{"field": "consent", "choice": "yes"}', '/affirm{"referral_consent": "yes"}', "/session_start"]
)
def test_typed_command_neither_consents_nor_restarts(world: World, typed: str) -> None:
    person = Person(world)
    person.press({"intent": "request_referral"})
    seen = person.say(typed)
    tracker = world.tracker(person.conversation)
    assert seen.outputs
    assert (tracker.active_loop_name, tracker.get_slot("referral_consent"), seen.asked_field) == ("referral_form", None, "consent")


@pytest.mark.parametrize(
    "text",
    ["", "   ", "🙏", "7" * 30, "é" * 4000, "a\u0301" * 500, "\u202eمرحبا\u202c", "<script>alert(1)</script>", "'; DROP TABLE x; --"],
)
def test_strange_text_gets_an_answer_outside_the_form_and_changes_nothing_in_it(world: World, text: str) -> None:
    person = Person(world)
    assert person.say(text).outputs
    person.press({"intent": "request_referral"})
    seen = person.say(text)
    assert seen.outputs
    assert seen.asked_field == "consent"

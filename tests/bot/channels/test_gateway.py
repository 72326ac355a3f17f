"""What the gateway may rely on: over HTTP, with a handler that stands for Rasa and the real tracker store."""

import base64
import logging
from pathlib import Path
from typing import Any, Iterator, List, Optional

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.tracker_store import SnapshotTrackerStore
from tests.bot.support.channel import TOKEN, Channel

CANARY = "Zanzibarimane"
DOMAIN = Domain.from_dict(
    {"slots": {"report_id": {"type": "any", "mappings": [{"type": "custom"}]}}, "forms": {"referral_form": {"required_slots": []}}}
)
PARSED = {
    "intent": {"name": "greet", "confidence": 0.9},
    "risk": {"level": "urgent", "risks": ["child_alone"]},
    "language": {"switch_to": "en"},
    "ms": 12.5,
}


class FakeRasa:
    """Keeps its trackers as an Agent does. Saves for each message the events that it `causes`, then raises `fails` if there is one."""

    def __init__(self, store: SnapshotTrackerStore) -> None:
        self.store = store
        self.tracker_store = FailSafeTrackerStore(store)
        self.heard: List[UserMessage] = []
        self.causes: List[Any] = [BotUttered(None, {"custom": {"say": "say.greet"}})]
        self.parsed: dict = PARSED
        self.fails: Optional[Exception] = None
        self.is_ready = lambda: True

    async def handle_message(self, message: UserMessage) -> None:
        self.heard.append(message)
        tracker = await self.tracker_store.retrieve(message.sender_id) or DialogueStateTracker(message.sender_id, DOMAIN.slots)
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(message.text, parse_data={"text": message.text, **self.parsed}, message_id=message.message_id))
        for event in self.causes:
            tracker.update(event)
        await self.tracker_store.save(tracker)
        if self.fails:
            raise self.fails


@pytest.fixture
def rasa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeRasa:
    monkeypatch.setenv("SIRA_TRACKER_KEYS", base64.b64encode(bytes(32)).decode())
    return FakeRasa(SnapshotTrackerStore(DOMAIN, url=f"sqlite:///{tmp_path / 'trackers.sqlite3'}"))


@pytest.fixture
def channel(rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch) -> Iterator[Channel]:
    monkeypatch.setenv("SIRA_RASA_TOKEN", TOKEN)
    served = Channel(rasa)
    yield served
    served.close()


def events_of(channel: Channel, rasa: FakeRasa) -> List[Any]:
    tracker = channel.loop.run_until_complete(rasa.store.retrieve("c1"))
    return [] if tracker is None else list(tracker.events)


@pytest.mark.parametrize("path", ["turn", "forget", "ready"])
@pytest.mark.parametrize("token", [None, "", "another token", TOKEN + "x", TOKEN[:-1]])
def test_every_call_needs_the_token(channel: Channel, rasa: FakeRasa, path: str, token: Optional[str]) -> None:
    status, answer = channel.post(path, {"conversation": "c1", "message_id": "m1", "text": "bonjour"}, token)
    assert (status, answer, rasa.heard) == (401, {"error": "unauthorized"}, [])


def test_answer_tells_what_was_said_and_understood(channel: Channel) -> None:
    assert channel.turn("c1", "m1", "bonjour") == {
        "outputs": [{"say": "say.greet"}],
        "understood": {"label": "greet", "confidence": 0.9, "language": "en", "risk": "urgent", "risks": ["child_alone"], "ms": 12.5},
        "asked_field": None,
        "report_id": None,
    }


def test_language_and_alert_level_travel_with_the_message(channel: Channel, rasa: FakeRasa) -> None:
    channel.turn("c1", "m1", "bonjour", language="fr", alert_level="N1")
    assert rasa.heard[0].metadata == {"language": "fr", "alert_level": "N1"}
    assert (rasa.heard[0].sender_id, rasa.heard[0].message_id) == ("c1", "m1")


def test_answer_tells_the_question_and_the_report_of_an_open_form(channel: Channel, rasa: FakeRasa) -> None:
    rasa.causes = [*rasa.causes, ActiveLoop("referral_form"), SlotSet("requested_slot", "referral_place"), SlotSet("report_id", "r7")]
    answer = channel.turn("c1", "m1", "bonjour")
    assert (answer["asked_field"], answer["report_id"]) == ("place", "r7")


@pytest.mark.parametrize(("intent", "label"), [("nlu_fallback", "not_understood"), ("go_back", "back"), (None, "not_understood")])
def test_labels_are_those_of_the_taxonomy(channel: Channel, rasa: FakeRasa, intent: Optional[str], label: str) -> None:
    rasa.parsed = {"intent": {"name": intent, "confidence": 0.4}}
    assert channel.turn("c1", "m1", "bonjour")["understood"]["label"] == label


def test_same_message_again_gets_the_same_answer_and_runs_nothing(channel: Channel, rasa: FakeRasa) -> None:
    first = channel.turn("c1", "m1", "bonjour")
    rasa.causes = [BotUttered(None, {"custom": {"say": "say.other"}})]
    channel.turn("c1", "m2", "merci")
    assert channel.turn("c1", "m1", "bonjour") == first
    assert [message.message_id for message in rasa.heard] == ["m1", "m2"]


def test_same_message_id_in_another_conversation_is_another_message(channel: Channel, rasa: FakeRasa) -> None:
    channel.turn("c1", "m1", "bonjour")
    channel.turn("c2", "m1", "bonjour")
    assert len(rasa.heard) == 2


@pytest.mark.parametrize("fails", [None, RuntimeError("the action server is away")])
@pytest.mark.parametrize("earlier", [0, 2])
def test_turn_that_gave_nothing_is_undone_and_can_be_tried_again(
    channel: Channel, rasa: FakeRasa, fails: Optional[Exception], earlier: int
) -> None:
    for number in range(earlier):
        channel.turn("c1", f"earlier-{number}", "bonjour")
    before, said = events_of(channel, rasa), rasa.causes
    rasa.causes, rasa.fails = [] if fails is None else said, fails
    assert channel.turn("c1", "m1", "bonjour") == {"outputs": []}
    assert events_of(channel, rasa) == before
    rasa.causes, rasa.fails = said, None
    assert channel.turn("c1", "m1", "bonjour")["outputs"] == [{"say": "say.greet"}]


def test_conversation_that_cannot_be_read_is_not_taken_for_a_new_one(
    channel: Channel, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or a failing store would end in put_back(None), which deletes everything."""
    channel.turn("c1", "m1", "bonjour")
    with monkeypatch.context() as broken:
        broken.setattr(rasa.store, "_open", lambda *_: 1 / 0)
        assert channel.post("turn", {"conversation": "c1", "message_id": "m2", "text": "merci"})[0] == 500
    assert len(rasa.heard) == 1
    assert channel.turn("c1", "m1", "bonjour")["outputs"] == [{"say": "say.greet"}]


def test_failed_turn_is_logged_without_the_words(channel: Channel, rasa: FakeRasa, caplog: pytest.LogCaptureFixture) -> None:
    rasa.fails = RuntimeError(f"could not handle {CANARY}")
    with caplog.at_level(logging.DEBUG):
        channel.turn("c1", "m1", f"je suis {CANARY}")
    assert "gateway_channel.turn_failed error=RuntimeError" in caplog.text
    assert CANARY not in caplog.text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ('/request_referral{"x": "y"}', 'request_referral{"x": "y"}'),
        ("//restart", "restart"),
        (" / \t/\n/back", "back"),
        ("\u00a0/restart", "restart"),
        ("1/2", "1/2"),
        ("", ""),
        (None, ""),
    ],
)
def test_typed_text_is_never_an_intent(channel: Channel, rasa: FakeRasa, typed: Optional[str], text: str) -> None:
    channel.turn("c1", "m1", typed)
    assert rasa.heard[0].text == text


def test_choice_becomes_an_intent_with_its_entities(channel: Channel, rasa: FakeRasa) -> None:
    channel.turn("c1", "m1", "/stop", choice={"intent": "choose", "field": "need", "choice": "santé", "report": "r1"})
    assert rasa.heard[0].text == '/choose{"field": "need", "choice": "santé", "report": "r1"}'


def test_forgotten_conversation_is_new_again(channel: Channel, rasa: FakeRasa) -> None:
    channel.turn("c1", "m1", "bonjour")
    channel.turn("c2", "m1", "bonjour")
    assert channel.post("forget", {"conversation": "c1"}) == (200, {"forgotten": True})
    assert channel.loop.run_until_complete(rasa.store.keys()) == ["c2"]


@pytest.mark.parametrize("is_ready", [True, False])
def test_ready_tells_whether_a_model_is_loaded(channel: Channel, rasa: FakeRasa, is_ready: bool) -> None:
    rasa.is_ready = lambda: is_ready
    assert channel.post("ready", {}) == (200, {"ready": is_ready})


def test_not_ready_before_there_is_an_agent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIRA_RASA_TOKEN", TOKEN)
    served = Channel(None)
    try:
        assert served.post("ready", {}) == (200, {"ready": False})
    finally:
        served.close()

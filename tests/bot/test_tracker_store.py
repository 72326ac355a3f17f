"""Trackers on disk: sealed, bounded, and the same when they come back."""

import asyncio
import base64
from pathlib import Path
from typing import Any, List

import pytest
from cryptography.exceptions import InvalidTag
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.tracker_store import KEPT_TURNS, SnapshotTrackerStore

CANARY = "Zanzibarimane"
DOMAIN = Domain.from_dict(
    {
        "slots": {name: {"type": "any", "mappings": [{"type": "custom"}]} for name in ("referral_need", "report_id")},
        "forms": {"referral_form": {"required_slots": ["referral_need"]}},
    }
)


def key(number: int) -> str:
    return base64.b64encode(bytes([number]) * 32).decode()


def run(wait: Any) -> Any:
    return asyncio.new_event_loop().run_until_complete(wait)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIRA_TRACKER_KEYS", key(1))
    return tmp_path / "trackers.sqlite3"


@pytest.fixture
def store(file: Path) -> SnapshotTrackerStore:
    return opened(file)


def opened(file: Path) -> SnapshotTrackerStore:
    return SnapshotTrackerStore(DOMAIN, url=f"sqlite:///{file}")


def tracker(*events: Event, sender: str = "c1") -> DialogueStateTracker:
    return DialogueStateTracker.from_events(sender, [ActionExecuted("action_session_start"), SessionStarted(), *events], DOMAIN.slots)


def turn(number: int, text: str = "bonjour") -> List[Event]:
    said = UserUttered(text, parse_data={"intent": {"name": "greet"}}, message_id=f"m{number}")
    return [ActionExecuted("action_listen"), said, BotUttered(None, {"custom": {"say": "say.greet"}})]


def as_dicts(kept: DialogueStateTracker) -> list[dict]:
    return [event.as_dict() for event in kept.events]


def on_disk(file: Path) -> bytes:
    return b"".join(found.read_bytes() for found in file.parent.glob(f"{file.name}*"))


def test_unknown_conversation_has_no_tracker(store: SnapshotTrackerStore) -> None:
    assert run(store.retrieve("c1")) is None


def test_tracker_comes_back_as_it_was(store: SnapshotTrackerStore, file: Path) -> None:
    kept = tracker(*turn(1), SlotSet("referral_need", "santé"), ActiveLoop("referral_form"), SlotSet("requested_slot", "referral_need"))
    run(store.save(kept))
    back = run(opened(file).retrieve("c1"))
    assert as_dicts(back) == as_dicts(kept)
    assert back.current_slot_values() == kept.current_slot_values()
    assert back.active_loop_name == "referral_form"
    assert back.latest_message.message_id == "m1"


def test_words_do_not_lie_on_the_disk(store: SnapshotTrackerStore, file: Path) -> None:
    run(store.save(tracker(*turn(1, f"je suis {CANARY}"))))
    assert b"c1" in on_disk(file)
    assert CANARY.encode() not in on_disk(file)
    assert b"greet" not in on_disk(file)


def test_same_tracker_is_never_sealed_the_same_way_twice(store: SnapshotTrackerStore) -> None:
    assert store._seal("plain", "c1") != store._seal("plain", "c1")


def test_wrong_key_opens_nothing(store: SnapshotTrackerStore, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(store.save(tracker(*turn(1))))
    monkeypatch.setenv("SIRA_TRACKER_KEYS", key(2))
    with pytest.raises(InvalidTag):
        run(opened(file).retrieve("c1"))


def test_older_key_still_opens_and_the_newer_one_seals(store: SnapshotTrackerStore, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(store.save(tracker(*turn(1))))
    monkeypatch.setenv("SIRA_TRACKER_KEYS", f"{key(2)},{key(1)}")
    both = opened(file)
    run(both.save(run(both.retrieve("c1"))))
    monkeypatch.setenv("SIRA_TRACKER_KEYS", key(2))
    assert run(opened(file).retrieve("c1")).latest_message.message_id == "m1"


def test_row_moved_to_another_conversation_does_not_open(store: SnapshotTrackerStore, file: Path) -> None:
    run(store.save(tracker(*turn(1))))
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE rasa_trackers SET sender_id = 'c2'")
    with pytest.raises(InvalidTag):
        run(opened(file).retrieve("c2"))


def test_hundred_turns_cost_no_more_than_a_few_and_keep_the_form(store: SnapshotTrackerStore, file: Path) -> None:
    run(store.save(tracker(*turn(0), SlotSet("referral_need", "santé"), SlotSet("report_id", "r1"), ActiveLoop("referral_form"))))
    sizes = []
    for number in range(1, 101):
        current = run(store.retrieve("c1"))
        current.update_with_events(turn(number), DOMAIN)
        run(store.save(current))
        sizes.append(len(sealed(store)))
    back = run(opened(file).retrieve("c1"))
    assert max(sizes[KEPT_TURNS + 1 :]) <= sizes[KEPT_TURNS + 1] + 200
    assert len([event for event in back.events if isinstance(event, UserUttered)]) == KEPT_TURNS
    assert (back.get_slot("referral_need"), back.get_slot("report_id"), back.active_loop_name) == ("santé", "r1", "referral_form")
    assert back.latest_message.message_id == "m100"


def test_form_that_ended_long_ago_stays_ended(store: SnapshotTrackerStore) -> None:
    begun = [*turn(0), ActiveLoop("referral_form"), SlotSet("referral_need", "santé")]
    ended = [*turn(1), ActiveLoop(None), SlotSet("referral_need", None)]
    run(store.save(tracker(*begun, *ended, *(event for number in range(2, 40) for event in turn(number)))))
    back = run(store.retrieve("c1"))
    assert (back.active_loop_name, back.get_slot("referral_need")) == (None, None)


def test_deleted_conversation_leaves_nothing(store: SnapshotTrackerStore) -> None:
    run(store.save(tracker(*turn(1))))
    run(store.save(tracker(*turn(1), sender="c2")))
    run(store.delete("c1"))
    run(store.delete("never seen"))
    assert run(store.retrieve("c1")) is None
    assert run(store.keys()) == ["c2"]


def test_turn_is_put_back(store: SnapshotTrackerStore) -> None:
    before = tracker(*turn(1))
    run(store.save(tracker(*turn(1), *turn(2))))
    run(store.put_back("c1", before))
    assert as_dicts(run(store.retrieve("c1"))) == as_dicts(before)


def test_first_turn_put_back_leaves_no_conversation(store: SnapshotTrackerStore) -> None:
    run(store.save(tracker(*turn(1))))
    run(store.put_back("c1", None))
    assert run(store.retrieve("c1")) is None


def sealed(store: SnapshotTrackerStore) -> bytes:
    with store._engine.connect() as connection:
        return connection.exec_driver_sql("SELECT sealed FROM rasa_trackers WHERE sender_id = 'c1'").scalar()

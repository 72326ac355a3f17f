"""The chain of events notices every tampering but a cut tail."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.event import GENESIS, Event, first_broken

KEY = b"k" * 32
NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)


def chain(length: int, key: bytes = KEY) -> list[Event]:
    events: list[Event] = []
    for number in range(1, length + 1):
        event = Event("referral:1", NOW + timedelta(minutes=number), "sira", "note.added", {"n": str(number)})
        events.append(event.chained(number, events[-1].hash if events else GENESIS, key))
    return events


@given(st.integers(0, 8))
def test_untouched_chain_holds(length: int) -> None:
    assert first_broken(chain(length), KEY) is None


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "referral:2"},
        {"at": NOW},
        {"actor": "other"},
        {"kind": "note.removed"},
        {"data": {"n": "9"}},
        {"data": {}},
        {"sequence": 9},
        {"previous_hash": GENESIS},
        {"hash": "0" * 64},
    ],
)
def test_edited_event_is_found(change: dict[str, object]) -> None:
    events = chain(5)
    events[2] = replace(events[2], **change)
    assert first_broken(events, KEY) == 3


@given(st.integers(0, 3))
def test_deleted_event_is_found(place: int) -> None:
    events = chain(5)
    del events[place]
    assert first_broken(events, KEY) == place + 1


@given(st.integers(0, 5))
def test_inserted_event_is_found(place: int) -> None:
    events = chain(5)
    forged = Event("referral:1", NOW, "sira", "note.added", {}).chained(place + 1, events[place - 1].hash if place else GENESIS, b"x" * 32)
    assert first_broken([*events[:place], forged, *events[place:]], KEY) == place + 1


@given(st.integers(0, 3))
def test_swapped_events_are_found(place: int) -> None:
    events = chain(5)
    events[place], events[place + 1] = events[place + 1], events[place]
    assert first_broken(events, KEY) == place + 1


def test_chain_made_anew_without_the_key_is_found() -> None:
    assert first_broken(chain(3, b"x" * 32), KEY) == 1

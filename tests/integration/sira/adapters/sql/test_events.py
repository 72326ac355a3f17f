"""The hash chain on both databases: one writer at a time, and tampering with rows is found."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text

from sira.domain.event import Event, first_broken
from sira.service.ports import UnitOfWork
from tests.support.memory import CHAIN_KEY

NOW = datetime(2026, 11, 5, 9, 0, 0, 123456, tzinfo=UTC)
type NewUow = Callable[[], UnitOfWork]


def append(new_uow: NewUow, times: int = 5) -> None:
    for number in range(times):
        with new_uow() as uow:
            uow.events.append(Event("referral:1", NOW, "sira", "note.added", {"n": str(number), "é": "ç"}))
            uow.commit()


def broken_at(new_uow: NewUow) -> int | None:
    with new_uow() as uow:
        return first_broken(uow.events.all(), CHAIN_KEY)


def test_stored_chain_holds_and_is_read_by_subject_and_from_its_end(new_uow: NewUow) -> None:
    append(new_uow)
    with new_uow() as uow:
        uow.events.append(Event("staff:1", NOW, "sira", "signed.in", {}))
        uow.commit()
    assert broken_at(new_uow) is None
    with new_uow() as uow:
        assert [event.sequence for event in uow.events.of_subject("referral:1")] == [1, 2, 3, 4, 5]
        assert [event.sequence for event in uow.events.latest(2)] == [6, 5]
        assert [event.sequence for event in uow.events.latest(2, before=5)] == [4, 3]


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE events SET actor = 'other' WHERE sequence = 3", 3),
        ("DELETE FROM events WHERE sequence = 2", 2),
        ("UPDATE events SET sequence = 9 WHERE sequence = 5", 5),
        ("UPDATE events SET hash = (SELECT hash FROM events WHERE sequence = 1) WHERE sequence = 4", 4),
        ("UPDATE events SET sequence = 9 - sequence WHERE sequence = 1", 1),
    ],
)
def test_tampering_with_rows_is_found(new_uow: NewUow, engine: Engine, tampering: str, found: int) -> None:
    append(new_uow)
    with engine.begin() as connection:
        connection.execute(text(tampering))
    assert broken_at(new_uow) == found


def test_many_writers_make_one_chain(new_uow: NewUow) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: append(new_uow, 4), range(6)))
    assert broken_at(new_uow) is None
    with new_uow() as uow:
        assert len(list(uow.events.all())) == 24

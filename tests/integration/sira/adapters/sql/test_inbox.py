"""The inbox on both databases: in order, one at a time each conversation, lost by nobody; danger waits for nothing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from sira.adapters.cipher import DecryptionFailed
from sira.domain.message import Conversation, Inbound, Mode
from sira.service.ports import InboxItem, UnitOfWork

NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=31)
LEASE_S = 30.0
type NewUow = Callable[[], UnitOfWork]


@pytest.fixture(autouse=True)
def stored(new_uow: NewUow) -> None:
    with new_uow() as uow:
        for number in (1, 2):
            uow.conversations.add(Conversation(f"c{number}", "web", "fr", False, Mode.BOT, NOW))
        uow.commit()


def add(new_uow: NewUow, external_id: str, conversation: str = "c1", words: str = "bonjour") -> int:
    with new_uow() as uow:
        item = uow.inbox.add(Inbound("web", external_id, conversation, "text", words), NOW)
        uow.commit()
    return item.id


def claim(new_uow: NewUow, now: datetime = NOW) -> InboxItem | None:
    with new_uow() as uow:
        item = uow.inbox.claim_next(now, LEASE_S)
        uow.commit()
    return item


def claimed_id(new_uow: NewUow, now: datetime = NOW) -> int | None:
    item = claim(new_uow, now)
    return item.id if item else None


def do(new_uow: NewUow, act: str, *values: object) -> None:
    with new_uow() as uow:
        getattr(uow.inbox, act)(*values)
        uow.commit()


def test_message_comes_back_and_lies_sealed(new_uow: NewUow, engine: Engine) -> None:
    add(new_uow, "1", words="phrase-canari")
    with new_uow() as uow:
        found = uow.inbox.find("web", "1")
        assert uow.inbox.find("telegram", "1") is None
    assert found is not None
    assert found.inbound == Inbound("web", "1", "c1", "text", "phrase-canari", None, NOW)
    with engine.connect() as connection:
        assert b"canari" not in bytes(connection.scalar(text("SELECT body_enc FROM inbox")))


def test_words_moved_to_another_message_are_refused(new_uow: NewUow, engine: Engine) -> None:
    add(new_uow, "1")
    add(new_uow, "2", words="autre")
    with engine.begin() as connection:
        connection.execute(text("UPDATE inbox SET body_enc = (SELECT body_enc FROM inbox WHERE external_id = '2') WHERE external_id = '1'"))
    with pytest.raises(DecryptionFailed), new_uow() as uow:
        uow.inbox.find("web", "1")


def test_the_same_id_of_a_channel_is_stored_once(new_uow: NewUow) -> None:
    add(new_uow, "1")
    with pytest.raises(IntegrityError):
        add(new_uow, "1", "c2")


def test_messages_of_a_conversation_are_claimed_in_order_one_at_a_time(new_uow: NewUow) -> None:
    first, second = add(new_uow, "1"), add(new_uow, "2")
    do(new_uow, "mark_danger_done", second)
    assert claimed_id(new_uow) == first
    assert claimed_id(new_uow) is None
    do(new_uow, "finish", first, NOW)
    assert claimed_id(new_uow) == second


def test_a_conversation_does_not_wait_for_another(new_uow: NewUow) -> None:
    ids = {add(new_uow, "1", "c1"), add(new_uow, "2", "c2")}
    assert {claimed_id(new_uow), claimed_id(new_uow)} == ids


def test_an_early_message_is_claimed_once_to_be_read_for_danger(new_uow: NewUow) -> None:
    first, second = add(new_uow, "1"), add(new_uow, "2")
    assert [claimed_id(new_uow), claimed_id(new_uow)] == [first, second]
    with new_uow() as uow:
        assert (uow.inbox.is_early(first), uow.inbox.is_early(second)) == (False, True)
    do(new_uow, "put_back", second)
    assert claimed_id(new_uow) is None
    do(new_uow, "finish", first, NOW)
    item = claim(new_uow)
    assert item is not None
    assert (item.id, item.attempts) == (second, 1)


def test_lease_protects_and_then_leaves_the_message_to_the_next(new_uow: NewUow) -> None:
    first = add(new_uow, "1")
    assert claimed_id(new_uow) == first
    assert claimed_id(new_uow, NOW + timedelta(seconds=29)) is None
    item = claim(new_uow, LATER)
    assert item is not None
    assert (item.id, item.attempts, item.state) == (first, 2, "processing")


def test_retry_comes_at_its_time_and_holds_back_what_follows(new_uow: NewUow) -> None:
    first, second = add(new_uow, "1"), add(new_uow, "2")
    do(new_uow, "mark_danger_done", second)
    claim(new_uow)
    do(new_uow, "retry_at", first, NOW + timedelta(seconds=4))
    assert claimed_id(new_uow, NOW + timedelta(seconds=3)) is None
    assert claimed_id(new_uow, NOW + timedelta(seconds=4)) == first


@pytest.mark.parametrize("state", ["done", "abandoned"])
def test_what_is_over_is_claimed_no_more(new_uow: NewUow, state: str) -> None:
    first = add(new_uow, "1")
    do(new_uow, "finish", first, NOW, state)
    assert claimed_id(new_uow, LATER) is None
    with new_uow() as uow:
        assert uow.inbox.waiting() == 0


def test_many_workers_never_take_the_same_message(new_uow: NewUow) -> None:
    ids = {add(new_uow, str(number), f"c{number % 2 + 1}") for number in range(12)}

    def worker(_: int) -> list[int]:
        mine = []
        while found := claimed_id(new_uow):
            mine.append(found)
        return mine

    with ThreadPoolExecutor(4) as pool:
        taken = [found for mine in pool.map(worker, range(4)) for found in mine]
    taken += worker(0)  # on PostgreSQL a worker gives up when another was quicker on all it saw; the next poll takes the rest
    assert sorted(taken) == sorted(ids)

"""Transcripts and deliveries on both databases: sealed, in order, safety first, and harmless when erased meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, text

from sira.domain.message import Conversation, Inbound, Mode
from sira.service.ports import Delivery, StoredMessage, UnitOfWork

NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
type NewUow = Callable[[], UnitOfWork]


@pytest.fixture(autouse=True)
def stored(new_uow: NewUow) -> None:
    with new_uow() as uow:
        for number in (1, 2):
            uow.conversations.add(Conversation(f"c{number}", "telegram", "fr", False, Mode.BOT, NOW))
        uow.commit()


def say(new_uow: NewUow, words: str, priority: int = 5, conversation: str = "c1") -> StoredMessage:
    with new_uow() as uow:
        message = uow.messages.add(conversation, "bot", {"text": words}, NOW)
        uow.outbox.add(message, "telegram", NOW, priority)
        uow.commit()
    return message


def claim(new_uow: NewUow, now: datetime = NOW) -> Delivery | None:
    with new_uow() as uow:
        delivery = uow.outbox.claim_next("telegram", now, 30)
        uow.commit()
    return delivery


def claimed(new_uow: NewUow, now: datetime = NOW) -> str | None:
    delivery = claim(new_uow, now)
    return str(delivery.message.body["text"]) if delivery else None


def settle(new_uow: NewUow, delivery: Delivery | None, act: str, *values: object) -> None:
    assert delivery is not None
    with new_uow() as uow:
        getattr(uow.outbox, act)(delivery.id, *values)
        uow.commit()


def test_transcript_comes_back_in_order_in_pages_and_lies_sealed(new_uow: NewUow, engine: Engine) -> None:
    messages = [say(new_uow, f"canari-{number}") for number in range(4)]
    say(new_uow, "autre", conversation="c2")
    with new_uow() as uow:
        assert uow.messages.of_conversation("c1") == messages
        assert uow.messages.of_conversation("c1", after=messages[1].public_id) == messages[2:]
        assert uow.messages.of_conversation("c2", after=messages[1].public_id) == []
        assert uow.messages.recent("c1", 2) == messages[2:]
        assert uow.messages.recent("c1", 2, before=messages[2].public_id) == messages[:2]
        assert uow.messages.holds("c1", messages[0].public_id)
        assert not uow.messages.holds("c2", messages[0].public_id)
    with engine.connect() as connection:
        assert not any(b"canari" in bytes(body) for body in connection.scalars(text("SELECT body_enc FROM messages")))


def test_answers_to_a_message_are_those_of_others(new_uow: NewUow) -> None:
    with new_uow() as uow:
        item = uow.inbox.add(Inbound("telegram", "1", "c1", "text", "bonjour"), NOW)
        uow.messages.add("c1", "person", {"text": "bonjour"}, NOW, item.id)
        answer = uow.messages.add("c1", "bot", {"text": "oui"}, NOW, item.id)
        uow.commit()
    with new_uow() as uow:
        assert uow.messages.answering(item.id) == [answer]


def test_deliveries_of_a_conversation_go_in_order_one_at_a_time(new_uow: NewUow) -> None:
    say(new_uow, "un")
    say(new_uow, "deux")
    first = claim(new_uow)
    assert claimed(new_uow) is None
    settle(new_uow, first, "sent", NOW)
    assert claimed(new_uow) == "deux"


def test_safety_overtakes_all_but_earlier_safety(new_uow: NewUow) -> None:
    say(new_uow, "un")
    say(new_uow, "carte", priority=0)
    say(new_uow, "alerte", priority=0)
    first = claim(new_uow)
    assert first is not None
    assert first.message.body["text"] == "carte"
    settle(new_uow, first, "sent", NOW)
    assert [claimed(new_uow), claimed(new_uow)] == ["alerte", "un"]


def test_failed_delivery_comes_again_at_its_time_and_holds_back_what_follows(new_uow: NewUow) -> None:
    say(new_uow, "un")
    say(new_uow, "deux")
    settle(new_uow, claim(new_uow), "retry_at", NOW + timedelta(seconds=5), "flood " * 40)
    assert claimed(new_uow, NOW + timedelta(seconds=4)) is None
    again = claim(new_uow, NOW + timedelta(seconds=5))
    assert again is not None
    assert (again.message.body["text"], again.attempts) == ("un", 2)


def test_refused_delivery_lets_the_next_one_go(new_uow: NewUow) -> None:
    say(new_uow, "un")
    say(new_uow, "deux")
    settle(new_uow, claim(new_uow), "refused", "blocked")
    assert claimed(new_uow) == "deux"


def test_sender_that_died_leaves_the_delivery_to_the_next(new_uow: NewUow) -> None:
    say(new_uow, "un")
    assert claimed(new_uow) == "un"
    assert claimed(new_uow, NOW + timedelta(seconds=31)) == "un"


@pytest.mark.parametrize(("act", "values"), [("sent", (NOW,)), ("retry_at", (NOW, "flood")), ("refused", ("blocked",))])
def test_delivery_erased_on_its_way_is_no_error(new_uow: NewUow, act: str, values: tuple[object, ...]) -> None:
    say(new_uow, "un")
    delivery = claim(new_uow)
    with new_uow() as uow:
        uow.conversations.erase("c1")
        uow.commit()
    settle(new_uow, delivery, act, *values)

"""Conversations on both databases: found by token or address, held by one, forgotten whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, StatementError

from sira.domain.message import Conversation, Mode
from sira.service.ports import UnitOfWork

NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
ONE = Conversation("c1", "telegram", "fr", False, Mode.BOT, NOW, "chat-42")
type NewUow = Callable[[], UnitOfWork]


@pytest.fixture(autouse=True)
def stored(new_uow: NewUow) -> None:
    with new_uow() as uow:
        uow.conversations.add(ONE, "token")
        uow.commit()


def test_everything_comes_back_as_it_was_saved(new_uow: NewUow) -> None:
    changed = replace(
        ONE,
        language="ar",
        language_chosen=True,
        mode=Mode.HUMAN,
        holder_id="s1",
        asked_field="place",
        report_id="r1",
        last_answer="visa.overview",
        alert_level="N1",
    )
    with new_uow() as uow:
        uow.conversations.save(changed)
        uow.commit()
    with new_uow() as uow:
        assert uow.conversations.get("c1") == changed
        assert uow.conversations.get("c2") is None


def test_nothing_stays_without_a_commit(new_uow: NewUow) -> None:
    with new_uow() as uow:
        uow.conversations.save(replace(ONE, language="ar"))
    with suppress(RuntimeError), new_uow() as uow:
        uow.conversations.save(replace(ONE, language="en"))
        raise RuntimeError
    with new_uow() as uow:
        assert uow.conversations.get("c1") == ONE


def test_token_and_address_open_their_own_conversation_only(new_uow: NewUow) -> None:
    with new_uow() as uow:
        assert uow.conversations.by_token("c1", "token") == ONE
        assert uow.conversations.by_token("c1", "other") is None
        assert uow.conversations.by_token("c2", "token") is None
        assert uow.conversations.by_address("telegram", "chat-42") == ONE
        assert uow.conversations.by_address("sms", "chat-42") is None


def test_one_address_has_one_conversation(new_uow: NewUow) -> None:
    with pytest.raises(IntegrityError), new_uow() as uow:
        uow.conversations.add(replace(ONE, id="c2"))


def test_address_lies_sealed(new_uow: NewUow, engine: Engine) -> None:
    with engine.connect() as connection:
        row = connection.execute(text("SELECT address_enc, address_index, token_index FROM conversations")).one()
    assert b"chat-42" not in bytes(row[0])
    assert "chat-42" not in row[1]
    assert "token" not in row[2]


def test_one_colleague_holds_it_and_only_that_one_gives_it_back(new_uow: NewUow) -> None:
    with new_uow() as uow:
        assert uow.conversations.hold("c1", "s1")
        assert not uow.conversations.hold("c1", "s2")
        held = uow.conversations.get("c1")
        assert not uow.conversations.release("c1", "s2")
        assert uow.conversations.release("c1", "s1")
        uow.commit()
    assert held is not None
    assert (held.mode, held.holder_id) == (Mode.HUMAN, "s1")
    with new_uow() as uow:
        assert uow.conversations.get("c1") == ONE


def test_list_is_newest_first_and_narrowed_by_mode(new_uow: NewUow) -> None:
    later = replace(ONE, id="c2", address=None, mode=Mode.WAITING, created_at=NOW + timedelta(hours=1))
    with new_uow() as uow:
        uow.conversations.add(later)
        uow.commit()
    with new_uow() as uow:
        assert [found.id for found, _ in uow.conversations.listed(None, 9)] == ["c2", "c1"]
        assert [found.id for found, _ in uow.conversations.listed(("bot",), 9)] == ["c1"]
        uow.conversations.save(ONE, at=NOW + timedelta(hours=2))
        assert uow.conversations.listed(None, 1) == [(ONE, NOW + timedelta(hours=2))]


def test_times_are_kept_in_utc_and_naive_ones_refused(new_uow: NewUow) -> None:
    bamako_plus_two = NOW.astimezone(timezone(timedelta(hours=2)))
    with new_uow() as uow:
        uow.conversations.save(ONE, at=bamako_plus_two)
        uow.commit()
    with new_uow() as uow:
        ((_, at),) = uow.conversations.listed(None, 1)
    assert (at, at.tzinfo) == (NOW, UTC)
    with pytest.raises(StatementError), new_uow() as uow:
        uow.conversations.save(ONE, at=NOW.replace(tzinfo=None))

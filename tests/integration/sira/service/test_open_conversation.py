"""Conversations begin, are found again, and leave no word behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from sira.adapters.sql.tables import Base
from sira.domain.event import first_broken
from sira.service.open_conversation import conversation_at, erase_conversation, open_web_conversation
from tests.support.databases import stored_bytes
from tests.support.journey import Journey
from tests.support.understanding import turn

CANARIES = ("Canarinette", "70111213", "70 11 12 13", "chat-42", "phrase-canari")


async def tell_everything(person: Journey) -> None:
    """Name, phone, place and a story, and a filed referral."""
    person.change(asked_field="first_name", report_id="r1")
    person.rasa.script = [turn({"ask": "safe_phone"}, asked="safe_phone", report="r1") for _ in range(2)]
    await person.write("Canarinette")
    await person.write("70 11 12 13 et une phrase-canari")
    person.record()
    await person.write("on m'a kidnappé, phrase-canari")
    person.change(asked_field="first_name", report_id="r2")
    await person.write("Canarinette")


def sealed_words(person: Journey) -> list[bytes]:
    """Every ciphertext of the person's words."""
    with person.container.engine.begin() as connection:
        return [
            bytes(value)
            for table, column in (("messages", "body_enc"), ("inbox", "body_enc"), ("drafts", "value_enc"))
            for value in connection.scalars(text(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"))
        ]


def on_disk(person: Journey) -> bytes:
    return stored_bytes(Path(person.container.engine.url.database or ""))


def written_through(person: Journey) -> bytes:
    """The file after its write-ahead log was folded in, as SQLite does by itself from time to time."""
    with person.container.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return on_disk(person)


async def test_no_word_lies_readable_in_the_database(person: Journey) -> None:
    await tell_everything(person)
    stored = on_disk(person)
    assert stored.startswith(b"SQLite format 3")
    assert [canary for canary in CANARIES if canary.encode() in stored] == []


@pytest.mark.parametrize("way", ["the person says so", "the web chat is deleted"])
async def test_erased_words_are_gone_from_the_file_even_as_ciphertext(person: Journey, way: str) -> None:
    await tell_everything(person)
    sealed = sealed_words(person)
    assert len(sealed) > 8
    assert all(words in written_through(person) for words in sealed)
    if way == "the person says so":
        assert await person.press("do:erase_confirmed") == [person.words("erase.done")]
        assert person.rasa.forgotten == [person.conversation_id]
        assert [line.body["text"] for line in person.transcript] == [person.words("erase.done")]
    else:
        erase_conversation(person.conversation_id, person.container.new_uow, person.clock)
    stored = written_through(person)
    assert [words for words in sealed if words in stored] == []


async def test_deleted_conversation_leaves_no_row_but_referral_and_events(person: Journey) -> None:
    await tell_everything(person)
    erase_conversation(person.conversation_id, person.container.new_uow, person.clock)
    with person.container.engine.begin() as connection:
        left = {table.name for table in Base.metadata.sorted_tables if connection.scalar(text(f"SELECT count(*) FROM {table.name}"))}
    assert left == {"referrals", "events"}
    with person.container.new_uow() as uow:
        events = list(uow.events.all())
    assert events[-1].kind == "conversation.erased"
    assert first_broken(events, person.container.chain_key) is None


async def test_erasing_while_rasa_is_away_is_kept_and_done_when_it_is_back(person: Journey) -> None:
    await person.write("phrase-canari")
    person.rasa.is_down = True
    await person.press("do:erase_confirmed")
    person.clock.forward(seconds=2)
    await person.work()
    assert person.said[-1] == person.words("say.kept")
    person.rasa.is_down = False
    person.clock.forward(seconds=30)
    await person.work()
    assert [line.body["text"] for line in person.transcript] == [person.words("erase.done")]


@pytest.mark.parametrize(
    ("asked", "is_chosen", "language", "chosen"),
    [("ar", None, "ar", True), (None, None, "fr", False), ("xx", None, "fr", True), ("en", False, "en", False)],
)
def test_web_chat_begins_in_its_language(person: Journey, asked: str | None, is_chosen: bool | None, language: str, chosen: bool) -> None:
    made = person.container
    begun, token, messages = open_web_conversation(asked, made.new_uow, made.responder, person.clock, is_chosen)
    assert (begun.language, begun.language_chosen, len(messages)) == (language, chosen, 2)
    with made.new_uow() as uow:
        assert uow.conversations.by_token(begun.id, token) == begun
        assert uow.conversations.by_token(begun.id, token + "x") is None
        assert uow.conversations.by_token(person.conversation_id, token) is None
    assert token.encode() not in on_disk(person)


def test_chat_is_found_again_and_never_mixed_with_another(person: Journey) -> None:
    def at(channel: str, address: str) -> str:
        return conversation_at(channel, address, None, person.container.new_uow, person.clock).id

    assert at("telegram", "chat-42") == person.conversation_id
    assert len({at("telegram", "chat-43"), at("sms", "chat-42"), person.conversation_id}) == 3


async def test_later_message_of_an_erased_conversation_changes_nothing(person: Journey) -> None:
    person.receive("bonjour")
    item = person.claim()
    assert item is not None
    erase_conversation(person.conversation_id, person.container.new_uow, person.clock)
    assert await person.container.processor.process(replace(item, state="processing")) is True
    assert person.rasa.heard == []

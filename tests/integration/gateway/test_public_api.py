"""The public chat API as a program uses it: answers, repetition, erasure, Rasa away, danger."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from gateway.public import waiting
from gateway.public.limits import Allowances
from tests.support.public_gateway import Person, ScriptedUnderstanding, Served, new_person, public_container, served

DANGER = "aidez-moi, ils m'ont enlevé et ils demandent une rançon"
MESSAGE_KEYS = {"id", "author", "text", "language", "direction", "at", "buttons", "answer", "audio", "notice"}


@pytest.fixture
def rasa() -> ScriptedUnderstanding:
    return ScriptedUnderstanding()


@pytest.fixture
async def parts(tmp_path: Path, rasa: ScriptedUnderstanding) -> AsyncIterator[Served]:
    with public_container(tmp_path, rasa) as container:
        async with served(container) as parts:
            yield parts


@pytest.fixture
async def client(parts: Served) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(parts.app), base_url="http://test", timeout=20) as client:
        yield client


@pytest.fixture
async def person(client: httpx.AsyncClient) -> Person:
    return await new_person(client)


async def test_conversation_begins_with_a_token_and_a_greeting(client: httpx.AsyncClient) -> None:
    begun = (await new_person(client, "ar")).begun
    assert begun["language"] == "ar"
    assert len(begun["token"]) >= 40
    assert [message["author"] for message in begun["messages"]] == ["bot", "bot"]
    assert {language["code"] for language in begun["languages"]} >= {"fr", "en", "ar", "bm"}
    assert begun["messages"][0]["direction"] == "rtl"


@pytest.mark.parametrize("language", [None, "xx"])
async def test_no_or_unknown_language_begins_in_french_and_may_change_with_the_first_words(
    client: httpx.AsyncClient, parts: Served, language: str | None
) -> None:
    person = await new_person(client, language)
    assert person.begun["language"] == "fr"
    with parts.container.new_uow() as uow:
        conversation = uow.conversations.get(person.id)
    assert conversation is not None
    assert not conversation.language_chosen


async def test_question_is_answered_with_words_buttons_and_sources(person: Person, rasa: ScriptedUnderstanding) -> None:
    answer = await person.send("Est-ce que le retour est gratuit ?")
    assert answer.status_code == 200
    (message,) = answer.json()["messages"]
    assert set(message) == MESSAGE_KEYS
    assert "gratuit" in message["text"]
    assert message["answer"]["id"] == "voluntary_return.cost"
    assert message["answer"]["status"] == "reviewed"
    assert set(message["answer"]["sources"][0]) == {"title", "publisher", "url", "date"}
    assert all(set(button) == {"title", "payload"} for button in message["buttons"])
    assert rasa.turns[-1]["text"] == "Est-ce que le retour est gratuit ?"


async def test_pressed_button_means_what_it_said(person: Person, rasa: ScriptedUnderstanding) -> None:
    button = person.begun["messages"][1]["buttons"][0]
    answer = await person.send(payload=button["payload"])
    assert answer.status_code == 200
    assert rasa.turns[-1]["choice"] == {"intent": "voluntary_return.overview"}
    assert ("person", button["title"]) in await person.transcript()


async def test_language_payload_changes_the_language(person: Person) -> None:
    arabic = next(language for language in person.begun["languages"] if language["code"] == "ar")
    answer = await person.send(payload=arabic["payload"])
    assert answer.json()["messages"][0]["language"] == "ar"
    assert ("person", "العربية") in await person.transcript()


async def test_same_id_again_gives_the_same_answer_and_no_second_effect(person: Person, rasa: ScriptedUnderstanding) -> None:
    first = await person.send("C'est gratuit ?", id="one")
    again = await person.send("C'est gratuit ?", id="one")
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()
    assert len(rasa.turns) == 1
    assert [text for author, text in await person.transcript() if author == "person"] == ["C'est gratuit ?"]


async def test_double_click_takes_effect_once(person: Person, rasa: ScriptedUnderstanding) -> None:
    rasa.delay_s = 0.1
    answers = await asyncio.gather(*(person.send("C'est gratuit ?", id="double") for _ in range(5)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len(rasa.turns) == 1


async def test_same_id_with_other_content_is_a_conflict(person: Person, rasa: ScriptedUnderstanding) -> None:
    await person.send("C'est gratuit ?", id="one")
    answer = await person.send("Autre chose", id="one")
    assert (answer.status_code, answer.json()["code"]) == (409, "conflicting_content")
    assert len(rasa.turns) == 1


async def test_same_id_in_another_conversation_is_another_message(client: httpx.AsyncClient, person: Person) -> None:
    other = await new_person(client)
    assert (await person.send("C'est gratuit ?", id="one")).status_code == 200
    assert (await other.send("Autre chose", id="one")).status_code == 200


async def test_messages_after_one_are_those_that_followed(person: Person) -> None:
    await person.send("C'est gratuit ?", id="mine")
    everything = (await person.read()).json()["messages"]
    after = (await person.read(everything[1]["id"])).json()["messages"]
    assert [message["author"] for message in after] == ["person", "bot"]
    assert after[0]["client_id"] == "mine"
    assert (await person.read(everything[-1]["id"])).json() == {"messages": []}


async def test_message_is_kept_and_said_so_when_rasa_is_away(
    person: Person, rasa: ScriptedUnderstanding, monkeypatch: pytest.MonkeyPatch
) -> None:
    rasa.is_down = True
    answer = await person.send("C'est gratuit ?", id="kept")
    assert answer.status_code == 202
    assert [message["author"] for message in answer.json()["messages"]] == ["system"]
    rasa.is_down = False
    for _ in range(100):
        if len(await person.transcript()) == 5:
            break
        await asyncio.sleep(0.1)
    repeated = await person.send("C'est gratuit ?", id="kept")
    assert repeated.status_code == 200
    assert [message["author"] for message in repeated.json()["messages"]] == ["system", "bot"]


async def test_slow_answer_is_announced_as_accepted(person: Person, rasa: ScriptedUnderstanding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "ANSWER_WITHIN_S", 0.2)
    rasa.delay_s = 0.6
    answer = await person.send("C'est gratuit ?", id="slow")
    assert (answer.status_code, answer.json()) == (202, {"messages": []})
    monkeypatch.setattr(waiting, "ANSWER_WITHIN_S", 15.0)
    assert (await person.send("C'est gratuit ?", id="slow")).status_code == 200


async def test_safety_card_does_not_wait_for_rasa(person: Person, rasa: ScriptedUnderstanding) -> None:
    rasa.delay_s = 6
    began = time.monotonic()
    answer = await person.send(DANGER)
    assert time.monotonic() - began < 4
    assert answer.status_code == 202
    assert answer.json()["messages"][0]["safety"] is True


async def test_erased_conversation_is_gone_with_its_tracker(person: Person, parts: Served, rasa: ScriptedUnderstanding) -> None:
    await person.send("C'est gratuit ?")
    answer = await person.client.delete(person.path, headers=person.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert rasa.forgotten == [person.id]
    assert (await person.read()).status_code == 401
    with parts.container.new_uow() as uow:
        assert uow.messages.of_conversation(person.id) == []


async def test_conversation_is_erased_even_when_rasa_is_away(person: Person, rasa: ScriptedUnderstanding) -> None:
    rasa.is_down = True
    assert (await person.client.delete(person.path, headers=person.headers)).status_code == 204
    assert (await person.read()).status_code == 401


async def test_voice_note_is_acknowledged_and_its_sound_is_not_kept(person: Person, parts: Served) -> None:
    files = {"voice": ("note.ogg", b"OggS" + bytes(5000), "audio/ogg")}
    answer = await person.client.post(f"{person.path}/messages", data={"id": "v1"}, files=files, headers=person.headers)
    assert answer.status_code == 200
    assert len(answer.json()["messages"]) == 1
    with parts.container.new_uow() as uow:
        item = uow.inbox.find("web", f"{person.id}:v1")
    assert item is not None
    assert (item.inbound.kind, item.inbound.text) == ("voice", "")
    assert (await person.send("texte", id="v1")).status_code == 409


async def test_understood_is_shown_only_when_asked_for(tmp_path: Path, rasa: ScriptedUnderstanding) -> None:
    with public_container(tmp_path, rasa, SIRA_EXPLAIN="1") as container:
        async with (
            served(container) as parts,
            httpx.AsyncClient(transport=httpx.ASGITransport(parts.app), base_url="http://test") as client,
        ):
            (message,) = (await (await new_person(client)).send("C'est gratuit ?")).json()["messages"]
    assert set(message["understood"]) == {"label", "confidence", "language", "risk", "risks", "ms"}


async def test_too_many_messages_are_refused_but_never_a_danger(tmp_path: Path, rasa: ScriptedUnderstanding) -> None:
    with public_container(tmp_path, rasa) as container:
        async with (
            served(container, Allowances(("2/minute",), ("1/minute",))) as parts,
            httpx.AsyncClient(transport=httpx.ASGITransport(parts.app), base_url="http://test") as client,
        ):
            person = await new_person(client)
            assert [(await person.send(f"question {n}", id=f"q{n}")).status_code for n in range(3)] == [200, 200, 429]
            refused = await person.send("question")
            assert int(refused.headers["retry-after"]) >= 1
            assert (await person.send("question 0", id="q0")).status_code == 200, "a repetition costs nothing"
            assert (await person.send(DANGER)).status_code in {200, 202}
            assert (await client.post("/api/v1/conversations", json={"language": "fr"})).status_code == 429

"""A person on Telegram, from the update to the answer, over real HTTP to our own Bot API fake."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, select

from gateway.channels import telegram_backoff
from gateway.dispatcher import LEASE_S
from sira.adapters.sql.tables import OutboxRow
from sira.service.outgoing import ButtonSeal
from tests.support.fake_bot_api import FakeBotApi
from tests.support.telegram_gateway import ScriptedUnderstanding, conversation_with, gateway, telegram_container, until

AWA = 5_001_000_001
GROUP = {"id": -1_009, "type": "supergroup", "title": "Un groupe"}


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi().running() as running:
        yield running


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_backoff, "FIRST_PAUSE_S", 0.02)
    monkeypatch.setattr(telegram_backoff, "LONGEST_PAUSE_S", 0.1)


@pytest.fixture
def understanding() -> ScriptedUnderstanding:
    return ScriptedUnderstanding()


async def test_question_is_answered_once_with_its_source(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    api.write(AWA, "Combien coûte le retour ?")
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: api.to(AWA))
        await until(lambda: not api.waiting)
    (answer,) = api.to(AWA)
    assert "<i>Source : " in (answer.html or "")
    assert '"is_disabled": true' in answer.raw["link_preview_options"]
    assert answer.buttons
    assert [turn["text"] for turn in understanding.turns] == ["Combien coûte le retour ?"]
    assert api.called("sendChatAction")[0]["action"] == "typing"


async def test_duplicated_and_shuffled_updates_have_one_effect(
    tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding
) -> None:
    api.deliveries, api.shuffled = 3, random.Random(7)
    updates = [api.write(AWA + number % 5, f"Question {number}") for number in range(30)]
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: len(api.sent) >= 30 and not api.waiting)
        for update in updates[:10]:
            api.deliver_again(update)
        await until(lambda: not api.waiting)
        api.write(AWA, "La dernière")
        await until(lambda: len(api.sent) >= 31)
    assert sorted(turn["text"] for turn in understanding.turns) == sorted([*(f"Question {number}" for number in range(30)), "La dernière"])
    assert [len(api.to(AWA + person)) for person in range(5)] == [7, 6, 6, 6, 6]


async def test_answers_keep_the_order_of_a_chat(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    for number in range(12):
        api.write(AWA, f"Question {number}")
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: len(api.to(AWA)) == 12)
    assert [turn["text"] for turn in understanding.turns] == [f"Question {number}" for number in range(12)]


async def test_restart_midway_loses_nothing(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    understanding.is_down = True
    for number in range(5):
        api.write(AWA + number, f"Question {number}")
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: not api.waiting)
    assert not any(sent.buttons for sent in api.sent), "at most a word that the message was kept"
    understanding.is_down = False
    api.write(AWA + 5, "Question 5")
    async with gateway(telegram_container(tmp_path, api, understanding)):
        # A message that was claimed at the very moment of the stop waits for its lease.
        await until(lambda: len([sent for sent in api.sent if sent.buttons]) == 6, timeout_s=LEASE_S + 20)
    assert sorted(turn["text"] for turn in understanding.turns) == [f"Question {number}" for number in range(6)]


@pytest.mark.parametrize("text", ['/intent{"slot":"x"}', "/restart", '/start{"slot":"x"}'])
async def test_slash_text_is_plain_text(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding, text: str) -> None:
    api.write(AWA, text)
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: api.to(AWA))
    assert [(turn["text"], turn["choice"]) for turn in understanding.turns] == [(text.lstrip("/"), None)]


@pytest.mark.parametrize(
    ("command", "words"), [("/start affiche_gao", "Bonjour, je suis Sira"), ("/langue", "langue"), ("/efface", "effacer")]
)
async def test_command_is_carried_out_without_understanding(
    tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding, command: str, words: str
) -> None:
    api.write(AWA, command)
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: any(words in sent.text for sent in api.to(AWA)))
    assert not understanding.turns


async def test_button_press_works_and_is_acknowledged(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    api.write(AWA, "/aide")
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: api.to(AWA))
        press = api.press(api.to(AWA)[0], "Rentrer chez moi")
        await until(lambda: len(api.to(AWA)) == 2)
        await until(lambda: api.called("answerCallbackQuery"))
        api.deliver_again(press)
        await until(lambda: not api.waiting and len(api.called("answerCallbackQuery")) == 2)
    assert [turn["choice"] for turn in understanding.turns] == [{"intent": "voluntary_return.overview"}]
    assert not api.called("editMessageReplyMarkup"), "a menu stays"


@pytest.mark.parametrize("forged", ["do:erase_confirmed", "AAAAAAAAAAAAdo:erase_confirmed", "answer:visa.fees", "\x00", "~" * 60])
async def test_forged_button_does_nothing_but_say_so(
    tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding, forged: str
) -> None:
    api.write(AWA, "/aide")
    container = telegram_container(tmp_path, api, understanding)
    async with gateway(container):
        await until(lambda: api.to(AWA))
        press = api.press(api.to(AWA)[0], "", data=forged)
        await until(lambda: len(api.to(AWA)) == 2)
        await until(lambda: api.called("answerCallbackQuery") and api.called("editMessageReplyMarkup"))
        api.deliver_again(press)
        await until(lambda: not api.waiting)
        api.write(AWA, "/aide")
        await until(lambda: len(api.to(AWA)) == 3)
    assert api.to(AWA)[1].text == "Ce bouton n'est plus valable. Continuons ici."
    assert not understanding.turns


async def test_button_of_another_person_does_nothing(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    container = telegram_container(tmp_path, api, understanding)
    api.write(AWA, "/efface")
    api.write(AWA + 1, "/efface")
    async with gateway(container):
        await until(lambda: api.to(AWA) and api.to(AWA + 1))
        stolen = dict(api.to(AWA + 1)[0].buttons)["Oui"]
        assert ButtonSeal.open(container.seal, stolen, "someone") is None
        api.press(api.to(AWA)[0], "", data=stolen)
        await until(lambda: len(api.to(AWA)) == 2)
    assert "plus valable" in api.to(AWA)[1].text


async def test_question_of_a_form_loses_its_buttons_once_answered(
    tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding
) -> None:
    report = "b7" * 16  # as long as ids get: the payload does not fit into 64 bytes as it is
    understanding.outputs = ({"ask": "access", "report": report},)
    api.write(AWA, "Aidez-moi")
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: api.to(AWA))
        api.press(api.to(AWA)[-1], "Une grossesse")
        await until(lambda: len(understanding.turns) == 2 and api.called("editMessageReplyMarkup"))
    assert understanding.turns[1]["choice"] == {"intent": "choose", "field": "access", "choice": "pregnancy", "report": report}


@pytest.mark.parametrize(
    "content", [{"voice": {"file_id": "v", "duration": 2}}, {"sticker": {}}, {"location": {"latitude": 1, "longitude": 2}}]
)
async def test_what_is_not_text_gets_a_kind_answer(
    tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding, content: dict[str, Any]
) -> None:
    api.write(AWA, **content)
    async with gateway(telegram_container(tmp_path, api, understanding)):
        await until(lambda: api.to(AWA))
    assert "écrire" in api.to(AWA)[0].text
    assert not understanding.turns


async def test_groups_edits_and_strange_updates_are_ignored(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    container = telegram_container(tmp_path, api, understanding)
    api.write(AWA, "Bonjour le groupe", chat=GROUP)
    api.deliver({"message": {"text": 3, "chat": "private"}})
    api.deliver({"message": None})
    edited = api.write(AWA, "une autre version")
    edited["edited_message"] = edited.pop("message")
    async with gateway(container):
        await until(lambda: not api.waiting)
        api.write(AWA + 1, "Bonjour")
        await until(lambda: api.to(AWA + 1))
        assert conversation_with(container, AWA) is None
    assert {sent.chat_id for sent in api.sent} == {AWA + 1}
    assert len(understanding.turns) == 1


async def test_blocked_chat_is_recorded_and_others_go_on(tmp_path: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> None:
    container = telegram_container(tmp_path, api, understanding)
    api.blocked.add(AWA)
    api.unknown.add(AWA + 1)
    for person in range(3):
        api.write(AWA + person, "Bonjour")
    async with gateway(container):
        await until(lambda: api.to(AWA + 2))
        await until(lambda: _outbox(tmp_path, api, understanding) == {"blocked", "chat_not_found", None})
        conversation = conversation_with(container, AWA)
        assert conversation is not None
        with container.new_uow() as uow:
            assert "channel.blocked" in [event.kind for event in uow.events.of_subject(f"conversation:{conversation.id}")]
        change = {"chat": {"id": AWA, "type": "private"}, "from": {"id": AWA}, "new_chat_member": {"status": "member"}}
        for _ in range(2):
            api.deliver({"my_chat_member": change})
        await until(lambda: not api.waiting)
        with container.new_uow() as uow:
            kinds = [event.kind for event in uow.events.of_subject(f"conversation:{conversation.id}")]
    assert [kind for kind in kinds if kind.startswith("channel.")] == ["channel.blocked", "channel.unblocked"]


def _outbox(directory: Path, api: FakeBotApi, understanding: ScriptedUnderstanding) -> set[str | None]:
    engine = create_engine(f"sqlite:///{directory / 'sira.sqlite3'}")
    try:
        with engine.connect() as connection:
            rows = connection.execute(select(OutboxRow.state, OutboxRow.error)).all()
    finally:
        engine.dispose()
    return {error for state, error in rows if state in {"sent", "refused"}}

"""What happens to an answer when Telegram is slow, strict, away or against us; and what staff are told."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy.exc import OperationalError

from gateway.channels import telegram_backoff, telegram_intake, telegram_sender
from gateway.channels.telegram import telegram_running
from gateway.channels.telegram_text import STAFF_PREFIX
from gateway.channels.telegram_updates import parse_update
from gateway.dispatcher import Dispatcher
from gateway.live import Live
from sira.bootstrap import Container
from sira.domain.message import Author, Reply
from sira.domain.triage import Level
from sira.service.open_conversation import conversation_at
from sira.service.outgoing import say
from sira.service.ports import Alert
from sira.service.receive_message import receive_message
from tests.support.fake_bot_api import TOKEN, FakeBotApi
from tests.support.telegram_gateway import ScriptedUnderstanding, gateway, telegram_container, until

AWA = 5_001_000_001
STAFF_CHAT = -100_500

type Restart = Callable[..., Container]


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi().running() as running:
        yield running


@pytest.fixture
def restart(tmp_path: Path, api: FakeBotApi) -> Restart:
    """A container on the same data each time."""
    return lambda **environ: telegram_container(tmp_path, api, ScriptedUnderstanding(), **environ)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_backoff, "FIRST_PAUSE_S", 0.02)
    monkeypatch.setattr(telegram_backoff, "LONGEST_PAUSE_S", 0.1)


def send(container: Container, *replies: Reply, chat_id: int = AWA) -> None:
    """Put replies into the outbox, as a use case does."""
    conversation = conversation_at("telegram", str(chat_id), "fr", container.new_uow, container.clock)
    with container.new_uow() as uow:
        say(uow, conversation, list(replies), container.clock())
        uow.commit()


def alarm(container: Container, *reasons: str) -> None:
    """Raise an alert, as the danger rules do."""
    conversation = conversation_at("telegram", str(AWA), "fr", container.new_uow, container.clock)
    now = datetime.now(UTC)
    with container.new_uow() as uow:
        uow.alerts.add(Alert(f"alert-{reasons[0]}", conversation.id, None, Level.N1, reasons, now, now + timedelta(minutes=15)))
        uow.commit()


async def test_safety_overtakes_and_every_chat_keeps_its_order(api: FakeBotApi, restart: Restart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_sender, "MAX_IN_FLIGHT", 1)
    container = restart()
    send(container, *(Reply(word, "fr", safety=word in {"carte", "alerte"}) for word in ("un", "deux", "carte", "alerte", "trois")))
    async with gateway(container):
        await until(lambda: len(api.sent) == 5)
    assert [sent.text for sent in api.sent] == ["carte", "alerte", "un", "deux", "trois"]


async def test_order_of_a_chat_holds_with_many_senders(api: FakeBotApi, restart: Restart) -> None:
    container = restart()
    for chat_id in range(AWA, AWA + 4):
        send(container, *(Reply(str(number), "fr", safety=number % 4 == 3) for number in range(12)), chat_id=chat_id)
    async with gateway(container):
        await until(lambda: len(api.sent) == 48)
    for chat_id in range(AWA, AWA + 4):
        numbers = [int(sent.text) for sent in api.to(chat_id)]
        assert [number for number in numbers if number % 4 == 3] == [3, 7, 11]
        assert [number for number in numbers if number % 4 != 3] == [0, 1, 2, 4, 5, 6, 8, 9, 10]


async def test_retry_after_is_obeyed(api: FakeBotApi, restart: Restart) -> None:
    api.flood = [1]
    container = restart()
    send(container, Reply("Bonjour", "fr"))
    begun = time.monotonic()
    async with gateway(container):
        await until(lambda: api.sent)
    assert time.monotonic() - begun >= 1
    assert len(api.called("sendMessage")) == 2


async def test_network_trouble_is_overcome(api: FakeBotApi, restart: Restart) -> None:
    api.broken = ["sendMessage", "sendMessage"]
    container = restart()
    send(container, Reply("Bonjour", "fr"), Reply("Ça va ?", "fr"))
    async with gateway(container):
        await until(lambda: len(api.sent) == 2)
    assert [sent.text for sent in api.sent] == ["Bonjour", "Ça va ?"]


async def test_staff_words_arrive_whole_and_marked(api: FakeBotApi, restart: Restart) -> None:
    container = restart()
    text = "Je suis là & je vous <écoute>. " * 400
    send(container, Reply(text, "fr", author=Author.STAFF))
    async with gateway(container):
        await until(lambda: len(api.sent) == 4)
    assert api.sent[0].text.startswith(STAFF_PREFIX)
    assert "".join(sent.text for sent in api.sent).replace(" ", "") == (STAFF_PREFIX + text).replace(" ", "")


async def test_part_that_arrived_is_not_sent_again(api: FakeBotApi, restart: Restart, monkeypatch: pytest.MonkeyPatch) -> None:
    container = restart()
    send(container, Reply("Une phrase assez longue. " * 300, "fr"))
    original = FakeBotApi._sendMessage

    def fails_second(self: FakeBotApi, form: dict[str, str]) -> object:
        if len(self.sent) == 1 and not self.flood and len(self.called("sendMessage")) == 2:
            self.flood = [1]
        return original(self, form)

    monkeypatch.setattr(FakeBotApi, "_sendMessage", fails_second)
    async with gateway(container):
        await until(lambda: len(api.sent) == 2)
    assert len({sent.text for sent in api.sent}) == 2


async def test_words_arrive_when_telegram_refuses_our_markup(api: FakeBotApi, restart: Restart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_sender, "render", lambda *_: ["<b>cassé"])
    container = restart()
    send(container, Reply("Cherchez un endroit sûr.", "fr", safety=True))
    async with gateway(container):
        await until(lambda: api.sent)
    assert [(sent.text, sent.html) for sent in api.sent] == [("Cherchez un endroit sûr.", None)]


async def test_database_trouble_keeps_updates_with_telegram(api: FakeBotApi, restart: Restart, monkeypatch: pytest.MonkeyPatch) -> None:
    original, failures = receive_message, [1, 2, 3]

    def sometimes(*args: object, **more: object) -> object:
        if failures:
            failures.pop()
            raise OperationalError("insert", {}, Exception("locked"))
        return original(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(telegram_intake, "receive_message", sometimes)
    api.write(AWA, "Bonjour")
    async with gateway(restart()):
        await until(lambda: api.to(AWA) and not api.waiting)
    assert not failures
    assert len(api.to(AWA)) == 1


async def test_update_that_always_fails_does_not_hold_back_the_others(
    api: FakeBotApi, restart: Restart, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = parse_update

    def faulty(update: object) -> object:
        if isinstance(update, dict) and update["message"]["chat"]["id"] == AWA:
            raise ZeroDivisionError
        return original(update)

    monkeypatch.setattr(telegram_intake, "parse_update", faulty)
    api.write(AWA, "Bonjour")
    api.write(AWA + 1, "Bonjour")
    async with gateway(restart()):
        await until(lambda: api.to(AWA + 1) and not api.waiting)


async def test_refused_token_never_stops_the_gateway_nor_reaches_the_log(
    api: FakeBotApi, restart: Restart, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.token = "another"
    api.write(AWA, "Un secret que personne ne lit")
    async with gateway(restart()):
        await until(lambda: len(api.called("getMe")) >= 3)
        api.token = TOKEN
        await until(lambda: api.to(AWA))
    assert "telegram.not_ready" in caplog.text
    for record in caplog.records:
        shown = f"{record.getMessage()} {vars(record)}"
        assert TOKEN not in shown
        assert "personne ne lit" not in shown
        assert str(AWA) not in shown


async def test_nobody_there_never_stops_the_gateway(restart: Restart) -> None:
    async with gateway(restart(SIRA_TELEGRAM_API_URL="http://127.0.0.1:9")):
        pass


async def test_command_menus_are_set_in_each_language(api: FakeBotApi, restart: Restart) -> None:
    async with gateway(restart()):
        await until(lambda: set(api.commands) == {"", "en", "ar"})
    assert [entry["command"] for entry in api.commands[""]] == ["start", "aide", "langue", "humain", "efface", "stop"]


async def test_channel_without_token_is_off(tmp_path: Path, api: FakeBotApi) -> None:
    container = telegram_container(tmp_path, api, ScriptedUnderstanding(), SIRA_TELEGRAM_TOKEN="")
    live = Live()
    async with telegram_running(FastAPI(), container, Dispatcher(container, live), live):
        pass
    container.engine.dispose()
    assert not api.calls


async def test_staff_group_hears_of_each_alert_once(api: FakeBotApi, restart: Restart) -> None:
    container = restart(SIRA_STAFF_ALERT_CHAT=str(STAFF_CHAT))
    alarm(container, "risk:abduction_ransom")
    async with gateway(container):
        await until(lambda: api.to(STAFF_CHAT))
    container = restart(SIRA_STAFF_ALERT_CHAT=str(STAFF_CHAT))
    async with gateway(container):
        alarm(container, "risk:life_danger")
        await until(lambda: len(api.to(STAFF_CHAT)) == 2)
    first, second = api.to(STAFF_CHAT)
    assert "enlèvement" in first.text
    assert "vie en danger, blessure" in second.text
    assert str(AWA) not in first.text + second.text


async def test_danger_is_answered_and_alerted_while_understanding_is_down(tmp_path: Path, api: FakeBotApi) -> None:
    understanding = ScriptedUnderstanding(is_down=True)
    api.write(AWA, "Au secours, ils m'ont kidnappé et ils demandent une rançon")
    async with gateway(telegram_container(tmp_path, api, understanding, SIRA_STAFF_ALERT_CHAT=str(STAFF_CHAT))):
        await until(lambda: api.to(AWA) and api.to(STAFF_CHAT))
    assert not understanding.turns
    assert "enlèvement" in api.to(STAFF_CHAT)[0].text
    assert "kidnappé" not in api.to(STAFF_CHAT)[0].text


async def test_alert_follows_a_group_that_moved(api: FakeBotApi, restart: Restart) -> None:
    api.moved[STAFF_CHAT] = -100_777
    container = restart(SIRA_STAFF_ALERT_CHAT=str(STAFF_CHAT))
    alarm(container, "risk:suicide")
    async with gateway(container):
        await until(lambda: api.to(-100_777))


async def test_alert_is_insisted_on(api: FakeBotApi, restart: Restart) -> None:
    api.blocked.add(STAFF_CHAT)
    container = restart(SIRA_STAFF_ALERT_CHAT=str(STAFF_CHAT))
    alarm(container, "risk:suicide")
    async with gateway(container):
        await until(lambda: api.called("sendMessage"))
        api.blocked.clear()
        await until(lambda: api.to(STAFF_CHAT))

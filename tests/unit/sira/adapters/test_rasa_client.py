"""Rasa's answers are keys or they are failures; nothing else gets inside."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from sira.adapters.rasa_client import RasaClient
from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Understood
from sira.service.ports import RasaTurn

GOOD = {
    "outputs": [{"answer": "visa.overview"}],
    "understood": {"label": "visa.overview", "confidence": 0.8, "language": "fr", "risk": "urgent", "risks": ["suicide"], "ms": 12.5},
    "asked_field": "place",
    "report_id": "r1",
}


def client(answer: Callable[[httpx.Request], httpx.Response]) -> RasaClient:
    return RasaClient("http://rasa", "secret", httpx.AsyncClient(transport=httpx.MockTransport(answer)))


async def turned(made: RasaClient) -> RasaTurn:
    return await made.turn("c1", "7", "bonjour", None, "fr", "N1")


async def test_turn_sends_ids_text_and_token_and_reads_keys() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=GOOD)

    got = await turned(client(answer))
    understood = Understood("visa.overview", 0.8, "fr", "urgent", ("suicide",), 12.5)
    assert got == RasaTurn(({"answer": "visa.overview"},), understood, "place", "r1")
    assert str(seen[0].url) == "http://rasa/webhooks/gateway/turn"
    assert seen[0].headers["Authorization"] == "Bearer secret"
    assert json.loads(seen[0].content) == {
        "conversation": "c1",
        "message_id": "7",
        "text": "bonjour",
        "choice": None,
        "language": "fr",
        "alert_level": "N1",
    }


async def test_missing_details_get_harmless_values() -> None:
    got = await turned(client(lambda _: httpx.Response(200, json={"outputs": [{"say": "say.greet"}]})))
    assert got.understood == Understood("not_understood", 0.0, "", "none")
    assert (got.asked_field, got.report_id) == (None, None)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"outputs": []},
        {"outputs": None},
        {"outputs": "visa.overview"},
        {"outputs": ["visa.overview"]},
        {**GOOD, "understood": ["visa"]},
        {**GOOD, "understood": {"confidence": "high"}},
        {**GOOD, "understood": {"risk": "terrible"}},
        [],
        "text",
        None,
    ],
)
async def test_empty_or_odd_answer_is_a_failure(body: Any) -> None:
    with pytest.raises(UnderstandingUnavailable):
        await turned(client(lambda _: httpx.Response(200, json=body)))


def refuse(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def too_late(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("late", request=request)


@pytest.mark.parametrize(
    "answer",
    [
        refuse,
        too_late,
        lambda _: httpx.Response(500),
        lambda _: httpx.Response(401, json={"error": "unauthorized"}),
        lambda _: httpx.Response(302, headers={"Location": "http://elsewhere"}),
        lambda _: httpx.Response(200, content=b"<html>"),
        lambda _: httpx.Response(200, content=b"\xff\xfe"),
    ],
)
async def test_rasa_away_slow_or_broken_is_a_failure_and_not_ready(answer: Callable[[httpx.Request], httpx.Response]) -> None:
    made = client(answer)
    with pytest.raises(UnderstandingUnavailable):
        await turned(made)
    with pytest.raises(UnderstandingUnavailable):
        await made.forget("c1")
    assert await made.is_ready() is False


@pytest.mark.parametrize("is_ready", [True, False])
async def test_ready_and_forget_ask_their_own_paths(is_ready: bool) -> None:
    paths: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path)
        return httpx.Response(200, json={"ready": is_ready})

    made = client(answer)
    assert await made.is_ready() is is_ready
    await made.forget("c1")
    await made.close()
    assert paths == ["/webhooks/gateway/ready", "/webhooks/gateway/forget"]

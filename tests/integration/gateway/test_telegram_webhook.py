"""Telegram calls us: only with the secret, and it is told 200 only after the commit."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from gateway.channels.telegram_webhook import MAX_BODY_BYTES, SECRET_HEADER, webhook_path, webhook_secret
from sira.bootstrap import Container
from tests.support.fake_bot_api import TOKEN, FakeBotApi
from tests.support.telegram_gateway import ScriptedUnderstanding, conversation_with, gateway, telegram_container, until

AWA = 5_001_000_001


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi().running() as running:
        yield running


@pytest.fixture
def container(tmp_path: Path, api: FakeBotApi) -> Container:
    return telegram_container(tmp_path, api, ScriptedUnderstanding(), SIRA_PUBLIC_URL="https://sira.example")


@asynccontextmanager
async def calling(container: Container) -> AsyncIterator[httpx.AsyncClient]:
    """A client that reaches the gateway as Telegram would."""
    async with gateway(container) as app:
        _mount_pages(app)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://sira.example") as client:
            yield client


def _mount_pages(app: FastAPI) -> None:
    app.mount("/", Starlette(routes=[Route("/{path:path}", lambda request: PlainTextResponse("pages"), methods=["GET", "POST"])]))


def _address(container: Container) -> str:
    return webhook_path(TOKEN, container.settings.secret_key)


def _secret(container: Container) -> dict[str, str]:
    return {SECRET_HEADER: webhook_secret(TOKEN, container.settings.secret_key)}


def _update(number: int = 1, text: str = "Combien ça coûte ?") -> dict[str, Any]:
    sender = {"id": AWA, "is_bot": False, "language_code": "fr"}
    message = {"message_id": number, "date": 1_700_000_000, "from": sender, "chat": {"id": AWA, "type": "private"}, "text": text}
    return {"update_id": number, "message": message}


async def test_webhook_is_set_with_its_secret(api: FakeBotApi, container: Container) -> None:
    async with calling(container):
        await until(lambda: api.webhook)
    assert api.webhook["url"] == f"https://sira.example{_address(container)}"
    assert api.webhook["secret_token"] == _secret(container)[SECRET_HEADER]
    assert json.loads(api.webhook["allowed_updates"]) == ["message", "callback_query", "my_chat_member"]
    assert TOKEN not in api.webhook["url"]
    assert not api.called("getUpdates")


async def test_update_with_the_secret_is_answered_once(api: FakeBotApi, container: Container) -> None:
    async with calling(container) as client:
        for _ in range(3):
            answer = await client.post(_address(container), json=_update(), headers=_secret(container))
            assert answer.status_code == 200
        await until(lambda: api.to(AWA))
        await client.post(_address(container), json=_update(2, "/aide"), headers=_secret(container))
        await until(lambda: len(api.to(AWA)) == 2)


@pytest.mark.parametrize(
    ("headers", "status"), [([], 401), ([(SECRET_HEADER.encode(), b"x" * 64)], 403), ([(SECRET_HEADER.encode(), "é".encode())], 403)]
)
async def test_update_without_the_secret_has_no_effect(
    container: Container, headers: list[tuple[bytes, bytes]], status: int, api: FakeBotApi
) -> None:
    async with calling(container) as client:
        answer = await client.post(_address(container), json=_update(), headers=headers)
        assert answer.status_code == status
        assert conversation_with(container, AWA) is None
    assert not api.to(AWA)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b'{"update_id": 1, "message": []}', b'{"update_id": 1e999}']
)
async def test_what_cannot_be_read_is_answered_200_and_ignored(container: Container, body: bytes) -> None:
    async with calling(container) as client:
        answer = await client.post(_address(container), content=body, headers=_secret(container))
    assert answer.status_code == 200


async def test_body_beyond_any_update_is_refused(container: Container) -> None:
    async with calling(container) as client:
        answer = await client.post(_address(container), content=b"x" * (MAX_BODY_BYTES + 1), headers=_secret(container))
    assert answer.status_code == 413


async def test_longest_message_about_the_longest_message_fits(api: FakeBotApi, container: Container) -> None:
    longest = "😀" * 4_096
    update = _update(text=longest)
    update["message"]["reply_to_message"] = {**update["message"], "message_id": 7}
    async with calling(container) as client:
        answer = await client.post(_address(container), content=json.dumps(update).encode(), headers=_secret(container))
        assert answer.status_code == 200
        await until(lambda: api.to(AWA))


async def test_what_was_not_stored_is_not_acknowledged(api: FakeBotApi, container: Container, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OperationalError("insert", {}, Exception("disk full"))

    async with calling(container) as client:
        with monkeypatch.context() as patched:
            patched.setattr("gateway.channels.telegram_intake.receive_message", broken)
            answer = await client.post(_address(container), json=_update(), headers=_secret(container))
            assert answer.status_code == 503
        answer = await client.post(_address(container), json=_update(), headers=_secret(container))
        assert answer.status_code == 200
        await until(lambda: api.to(AWA))


async def test_address_is_closed_after_the_channel(container: Container) -> None:
    async with gateway(container) as app:
        pass
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://sira.example") as client:
        assert (await client.post(_address(container), json=_update(), headers=_secret(container))).status_code == 404

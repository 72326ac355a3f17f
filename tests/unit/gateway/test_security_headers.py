"""Every response carries the headers; only the chat may be framed; bodies have a limit."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from gateway.security_headers import MAX_BODY_BYTES, MAX_UPLOAD_BYTES, SecurityHeaders, security_headers


async def echo(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())), headers=dict(request.query_params))


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = SecurityHeaders(Starlette(routes=[Route("/", echo, methods=["GET", "POST"])]))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/console", "/console/cases/1", "/api/v1/conversations", "/widget/x/chat.js", "/chatter", "/chat/x"])
def test_nothing_but_the_chat_can_be_framed(path: str) -> None:
    headers = security_headers(path, is_https=True)
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/chat", "/chat/plain"])
def test_chat_can_be_framed_and_may_ask_for_a_place_or_a_voice(path: str) -> None:
    headers = security_headers(path, is_https=True)
    assert "frame-ancestors *" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
    assert "microphone=(self)" in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/", "/chat", "/console", "/loader.js", "/widget/x/chat.js"])
def test_policy_allows_no_inline_and_nobody_elses_code(path: str) -> None:
    policy = security_headers(path, is_https=False)["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_https_is_asked_for_only_where_it_is_spoken() -> None:
    assert "Strict-Transport-Security" in security_headers("/", is_https=True)
    assert "Strict-Transport-Security" not in security_headers("/", is_https=False)


async def test_responses_are_not_stored_unless_they_say_so(client: httpx.AsyncClient) -> None:
    assert (await client.get("/")).headers["cache-control"] == "no-store"
    assert (await client.get("/?Cache-Control=public")).headers["cache-control"] == "public"
    assert (await client.get("/nowhere")).headers["cache-control"] == "no-store"


async def test_body_up_to_the_limit_passes_and_one_byte_more_does_not(client: httpx.AsyncClient) -> None:
    assert (await client.post("/", content=bytes(MAX_BODY_BYTES))).text == str(MAX_BODY_BYTES)
    refused = await client.post("/", content=bytes(MAX_BODY_BYTES + 1))
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")
    assert "content-security-policy" in refused.headers


async def test_body_of_unknown_length_has_the_same_limit(client: httpx.AsyncClient) -> None:
    async def chunks(count: int) -> AsyncIterator[bytes]:
        for _ in range(count):
            yield bytes(1024)

    assert (await client.post("/", content=chunks(64))).text == str(MAX_BODY_BYTES)
    assert (await client.post("/", content=chunks(65))).status_code == 413


async def test_uploads_may_be_larger(client: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    assert (await client.post("/", content=bytes(MAX_UPLOAD_BYTES), headers=headers)).status_code == 200
    assert (await client.post("/", content=bytes(MAX_UPLOAD_BYTES + 1), headers=headers)).status_code == 413

"""Only who has the token may call an action."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import rasa_sdk
from sanic import Sanic

from actions.server import MAX_BODY_BYTES, action_server
from tests.support.journey import Journey, journey

ACTIONS = {"validate_referral_form", "action_ask_referral_confirmation", "action_record_referral", "action_clarify"}


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Journey]:
    with journey(tmp_path) as begun:
        yield begun


@pytest.fixture
async def http(person: Journey) -> AsyncIterator[httpx.AsyncClient]:
    """The real server on a free port."""
    Sanic.test_mode = True
    app = action_server(person.container)
    server = await app.create_server(host="127.0.0.1", port=0, return_asyncio_server=True, access_log=False)
    assert server is not None
    await server.startup()
    await server.before_start()
    serving = asyncio.ensure_future(server.serve_forever())
    port = server.server.sockets[0].getsockname()[1]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        yield client
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    await server.close()


def call(person: Journey, action: str) -> dict[str, Any]:
    tracker = {
        "sender_id": person.conversation_id,
        "slots": {"requested_slot": None},
        "latest_message": {"text": "aide", "intent": {"name": "request_referral", "confidence": 1.0}, "entities": [], "metadata": {}},
        "events": [],
        "paused": False,
        "followup_action": None,
        "active_loop": {},
        "latest_action_name": "action_listen",
    }
    return {"next_action": action, "sender_id": person.conversation_id, "tracker": tracker, "domain": {}, "version": rasa_sdk.__version__}


def token(person: Journey) -> dict[str, str]:
    return {"Authorization": f"Bearer {person.container.settings.actions_token}"}


async def test_action_runs_for_who_has_the_token(http: httpx.AsyncClient, person: Journey) -> None:
    answer = await http.post("/webhook", json=call(person, "validate_referral_form"), headers=token(person))
    assert answer.status_code == 200
    assert {event["name"] for event in answer.json()["events"]} >= {"report_id", "referral_consent"}


@pytest.mark.parametrize(
    "header", [{}, {"Authorization": ""}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer é".encode("latin-1")}]
)
@pytest.mark.parametrize("path", ["/webhook", "/actions", "/unknown"])
async def test_strangers_are_refused_everywhere(http: httpx.AsyncClient, person: Journey, path: str, header: dict[str, Any]) -> None:
    answer = await http.post(path, json=call(person, "action_record_referral"), headers=header)
    assert answer.status_code == 401
    assert person.referrals == []


async def test_health_is_open_and_tells_nothing(http: httpx.AsyncClient) -> None:
    answer = await http.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


async def test_every_action_is_registered(http: httpx.AsyncClient, person: Journey) -> None:
    listed = await http.get("/actions", headers=token(person))
    assert {action["name"] for action in listed.json()} == ACTIONS


async def test_huge_body_is_refused(http: httpx.AsyncClient, person: Journey) -> None:
    answer = await http.post("/webhook", content=b"x" * (MAX_BODY_BYTES + 1), headers=token(person))
    assert answer.is_error
    assert "Exception" not in answer.text

"""Alive, ready, metrics: each part with its state; ready only when all are."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from gateway import health
from gateway.health import metrics_token
from sira.bootstrap import Container
from tests.support.public_gateway import ScriptedUnderstanding, new_person, public_container, served


@pytest.fixture
def rasa() -> ScriptedUnderstanding:
    return ScriptedUnderstanding()


@asynccontextmanager
async def seen_from(container: Container, host: str = "127.0.0.1") -> AsyncIterator[httpx.AsyncClient]:
    async with (
        served(container) as parts,
        httpx.AsyncClient(transport=httpx.ASGITransport(parts.app, client=(host, 1)), base_url="http://test") as client,
    ):
        yield client


@pytest.fixture
def actions_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """An action server in the same process."""
    server = Starlette(routes=[Route("/health", lambda request: JSONResponse({"status": "ok"}))])
    real = httpx.AsyncClient

    def client(**options: float) -> httpx.AsyncClient:
        return real(transport=httpx.ASGITransport(server), **options)

    monkeypatch.setattr(health.httpx, "AsyncClient", client)


async def test_process_is_alive(tmp_path: Path, rasa: ScriptedUnderstanding) -> None:
    with public_container(tmp_path, rasa) as container:
        async with seen_from(container) as client:
            assert (await client.get("/healthz")).json() == {"status": "alive"}


async def test_ready_when_every_part_is(tmp_path: Path, rasa: ScriptedUnderstanding, request: pytest.FixtureRequest) -> None:
    with public_container(tmp_path, rasa) as container:
        async with seen_from(container) as client:
            request.getfixturevalue("actions_answer")
            answer = await client.get("/readyz")
            assert answer.status_code == 200, answer.text
            assert answer.json() == {"status": "ready", "checks": dict.fromkeys(("database", "cipher", "rasa", "actions"), "ok")}
            with container.engine.begin() as connection:
                assert connection.execute(text("SELECT count(*) FROM attempts")).scalar() == 0, "the trial insert was taken back"


async def test_not_ready_names_the_part_that_fails(tmp_path: Path, rasa: ScriptedUnderstanding) -> None:
    rasa.is_down = True
    with public_container(tmp_path, rasa, SIRA_ACTIONS_URL="http://127.0.0.1:9/webhook") as container:
        async with seen_from(container) as client:
            answer = await client.get("/readyz")
            assert answer.status_code == 503
            assert answer.json()["checks"] == {"database": "ok", "cipher": "ok", "rasa": "failing", "actions": "failing"}
            assert answer.headers["retry-after"]


async def test_metrics_count_and_name_nobody(tmp_path: Path, rasa: ScriptedUnderstanding) -> None:
    with public_container(tmp_path, rasa) as container:
        async with seen_from(container) as client:
            person = await new_person(client)
            await person.send("ils m'ont enlevé et demandent une rançon")
            shown = (await client.get("/metrics")).text
            assert "sira_inbox_waiting 0" in shown
            assert "sira_alerts_open 1" in shown
            assert person.id not in shown


async def test_metrics_are_hidden_from_elsewhere_without_the_token(tmp_path: Path, rasa: ScriptedUnderstanding) -> None:
    with public_container(tmp_path, rasa) as container:
        async with seen_from(container, "203.0.113.7") as client:
            assert (await client.get("/metrics")).status_code == 404
            token = metrics_token(container.settings.secret_key)
            assert (await client.get("/metrics", headers={"Authorization": f"Bearer {token}"})).status_code == 200
        async with seen_from(container) as client:
            assert (await client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.7"})).status_code == 404

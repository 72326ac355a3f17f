"""The public API and web chat on SQLite in a temporary directory: all real but the understanding, which is scripted."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp

from gateway.dispatcher import Dispatcher
from gateway.health import health_router
from gateway.live import Live
from gateway.public.app import public_app
from gateway.public.limits import Allowances, PublicLimits
from gateway.security_headers import SecurityHeaders
from sira.adapters.catalogue_on_disk import CatalogueOnDisk
from sira.bootstrap import Container, build
from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Understood
from sira.service.ports import RasaTurn
from sira.settings import ROOT, load_settings

COST = ({"answer": "voluntary_return.cost"},)
GENEROUS = Allowances(("1000/minute",), ("1000/minute",))


@dataclass
class ScriptedUnderstanding:
    """Answers with the next of `script`, then with `outputs`; remembers every turn."""

    outputs: tuple[dict[str, Any], ...] = COST
    script: list[tuple[dict[str, Any], ...]] = field(default_factory=list)
    is_down: bool = False
    delay_s: float = 0.0
    turns: list[dict[str, Any]] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)

    async def turn(
        self,
        conversation_id: str,
        message_id: str,
        text: str | None,
        choice: dict[str, str] | None,
        language: str,
        alert_level: str | None,
    ) -> RasaTurn:
        if self.is_down:
            raise UnderstandingUnavailable("test")
        self.turns.append({"conversation": conversation_id, "text": text, "choice": choice, "language": language})
        await asyncio.sleep(self.delay_s)
        outputs = self.script.pop(0) if self.script else self.outputs
        return RasaTurn(outputs, Understood("voluntary_return.cost", 0.91, language, "none", ms=3.0), None, None)

    async def forget(self, conversation_id: str) -> None:
        if self.is_down:
            raise UnderstandingUnavailable("test")
        self.forgotten.append(conversation_id)

    async def is_ready(self) -> bool:
        return not self.is_down


@cache
def catalogue() -> CatalogueOnDisk:
    """The real content, read once for all tests."""
    return CatalogueOnDisk(ROOT / "content")


@contextmanager
def public_container(folder: Path, understanding: ScriptedUnderstanding, **environ: str) -> Iterator[Container]:
    """The engine is disposed of at the end."""
    settings = load_settings({"SIRA_DATA_DIR": str(folder), **environ})
    container = build(settings, understanding=understanding, catalogue=catalogue())
    try:
        yield container
    finally:
        container.engine.dispose()


@dataclass
class Served:
    """An application with its parts, for tests that look inside."""

    app: ASGIApp
    container: Container
    dispatcher: Dispatcher
    live: Live


@asynccontextmanager
async def served(container: Container, allowances: Allowances = GENEROUS) -> AsyncIterator[Served]:
    """The public part with its dispatcher running."""
    live = Live()
    dispatcher = Dispatcher(container, live)
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.include_router(health_router(container))
    app.mount("/", public_app(container, dispatcher, live, PublicLimits(None, allowances)))
    dispatcher.start()
    try:
        yield Served(SecurityHeaders(app), container, dispatcher, live)
    finally:
        await dispatcher.stop()


@dataclass
class Person:
    """Somebody who writes through the API."""

    client: httpx.AsyncClient
    id: str
    token: str
    begun: dict[str, Any]

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def path(self) -> str:
        return f"/api/v1/conversations/{self.id}"

    async def send(self, text: str | None = None, **fields: Any) -> httpx.Response:
        """A text or whatever `fields` say; the id is made when none is given."""
        body = {"id": str(uuid.uuid4()), **({} if text is None else {"text": text}), **fields}
        return await self.client.post(f"{self.path}/messages", json=body, headers=self.headers)

    async def post(self, content: bytes, content_type: str = "application/json") -> httpx.Response:
        """Raw bytes."""
        return await self.client.post(f"{self.path}/messages", content=content, headers={**self.headers, "Content-Type": content_type})

    async def read(self, after: str | None = None) -> httpx.Response:
        return await self.client.get(f"{self.path}/messages", params={"after": after} if after else None, headers=self.headers)

    async def transcript(self) -> list[tuple[str, str]]:
        """Author and text of everything."""
        return [(message["author"], message["text"]) for message in (await self.read()).json()["messages"]]


async def new_person(client: httpx.AsyncClient, language: str | None = "fr") -> Person:
    """Begin a conversation."""
    answer = await client.post("/api/v1/conversations", json={"language": language})
    assert answer.status_code == 201, answer.text
    begun = answer.json()
    return Person(client, begun["id"], begun["token"], begun)


@contextmanager
def on_a_port(container: Container, allowances: Allowances = GENEROUS) -> Iterator[str]:
    """A real server on a free loopback port, in a thread of its own; gives its address."""
    ready = threading.Event()
    found: dict[str, uvicorn.Server] = {}

    async def run(listener: socket.socket) -> None:
        async with served(container, allowances) as parts:
            server = uvicorn.Server(uvicorn.Config(parts.app, log_config=None, lifespan="off", ws="none", timeout_graceful_shutdown=1))
            found["server"] = server
            ready.set()
            await server.serve(sockets=[listener])

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=lambda: asyncio.run(run(listener)), daemon=True)
        thread.start()
        ready.wait(10)
        while not found["server"].started:
            time.sleep(0.005)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            found["server"].should_exit = True
            thread.join(timeout=10)

"""
Is the process alive (`/healthz`), can it serve people (`/readyz`), and how is it doing (`/metrics`).

Ready means that an insert and a decrypt succeeded, that Rasa has a model and that the action server answers. The metrics hold counts
only and are shown on loopback, or with the token that `metrics_token` derives from the deployment's secret.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable
from urllib.parse import urlsplit, urlunsplit

import httpx
from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, PlainTextResponse, Response

from gateway.problem import Problem
from sira.adapters.cipher import derive
from sira.bootstrap import Container

CHECK_TIMEOUT_S = 3.0
_PARTS = ("database", "cipher", "rasa", "actions")
_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


def metrics_token(secret_key: bytes) -> str:
    """The bearer token that opens `/metrics` from elsewhere."""
    return derive(secret_key, "metrics").hex()[:40]


def health_router(container: Container) -> APIRouter:
    """The three routes."""
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def healthz() -> Response:
        return JSONResponse({"status": "alive"})

    @router.get("/readyz")
    async def readyz() -> Response:
        states = dict(zip(_PARTS, await asyncio.gather(*(_is_well(check) for check in _checks(container))), strict=True))
        is_ready = all(states.values())
        shown = {name: "ok" if is_well else "failing" for name, is_well in states.items()}
        body = {"status": "ready" if is_ready else "not_ready", "checks": shown}
        return JSONResponse(body, 200 if is_ready else 503, None if is_ready else {"Retry-After": "5"})

    @router.get("/metrics")
    async def metrics(request: Request) -> Response:
        if not _may_read_metrics(request, metrics_token(container.settings.secret_key)):
            return Problem(404, "not_found").response()
        return PlainTextResponse(await run_in_threadpool(_metrics, container), media_type="text/plain; version=0.0.4")

    return router


def _checks(container: Container) -> tuple[Awaitable[bool], ...]:
    return (
        run_in_threadpool(_database, container),
        run_in_threadpool(_cipher, container),
        container.understanding.is_ready(),
        _actions(container),
    )


async def _is_well(check: Awaitable[bool]) -> bool:
    try:
        return await asyncio.wait_for(check, CHECK_TIMEOUT_S)
    except Exception:  # whatever it is, this part is not ready; its own log says why
        return False


def _database(container: Container) -> bool:
    """An insert, taken back."""
    with container.new_uow() as uow:
        uow.attempts.fail("readyz", container.clock(), 1)
    return True


def _cipher(container: Container) -> bool:
    return container.cipher.decrypt(container.cipher.encrypt("canary", "readyz"), "readyz") == "canary"


async def _actions(container: Container) -> bool:
    parts = urlsplit(container.settings.actions_url)
    async with httpx.AsyncClient(timeout=CHECK_TIMEOUT_S) as client:
        answer = await client.get(urlunsplit((parts.scheme, parts.netloc, "/health", "", "")))
    return answer.is_success


def _may_read_metrics(request: Request, token: str) -> bool:
    # Behind a proxy on the same machine everybody comes from loopback: a forwarded request needs the token.
    is_forwarded = any(name in request.headers for name in _FORWARDED)
    if request.client and request.client.host in _LOOPBACK and not is_forwarded:
        return True
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    return hmac.compare_digest(given.encode(), token.encode())


def _metrics(container: Container) -> str:
    with container.new_uow() as uow:
        values = {
            "sira_inbox_waiting": ("Stored messages that are not answered yet", uow.inbox.waiting()),
            "sira_alerts_open": ("Danger alerts that nobody has accepted", len(uow.alerts.open())),
        }
    return "".join(f"# HELP {name} {text}\n# TYPE {name} gauge\n{name} {value}\n" for name, (text, value) in values.items())

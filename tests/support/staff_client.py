"""The staff API and the console as a browser or a program sees them, without a network."""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx
from fastapi import FastAPI

from gateway.console.app import console_app
from gateway.live import Live
from gateway.staff_api.app import staff_app
from sira.bootstrap import Container
from sira.service.ports import Staff
from tests.support.make_staff import PASSWORD

API = "/api/v1/staff"
BASE_URL = "http://127.0.0.1:8000"


def staff_side(container: Container) -> FastAPI:
    """Both apps, mounted as in production."""
    live, app = Live(), FastAPI(openapi_url=None)
    app.mount(API, staff_app(container, live))
    app.mount("/console", console_app(container, live))
    return app


def browser(app: FastAPI) -> httpx.AsyncClient:
    """Keeps cookies, follows nothing by itself."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE_URL)


@dataclass
class ApiUser:
    """A signed-in program: Bearer token, so no CSRF value is needed."""

    http: httpx.AsyncClient
    staff: Staff

    async def get(self, path: str, **query: str | int) -> httpx.Response:
        return await self.http.get(f"{API}{path}", params=query)

    async def post(self, path: str, **body: object) -> httpx.Response:
        return await self.http.post(f"{API}{path}", json=body)


async def api_user(app: FastAPI, staff: Staff) -> ApiUser:
    """Sign in and use the token from then on."""
    http = browser(app)
    answer = await http.post(f"{API}/session", json={"email": staff.email, "password": PASSWORD})
    assert answer.status_code == 201, answer.text
    http.cookies.clear()
    http.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    return ApiUser(http, staff)


@dataclass
class ConsoleUser:
    """A colleague in the console."""

    http: httpx.AsyncClient
    staff: Staff
    csrf: str = ""

    async def get(self, path: str) -> httpx.Response:
        answer = await self.http.get(f"/console{path}")
        found = re.search(r'name="csrf" value="([^"]+)"', answer.text)
        self.csrf = found.group(1) if found else self.csrf
        return answer

    async def post(self, path: str, **fields: str) -> httpx.Response:
        return await self.http.post(f"/console{path}", data={"csrf": self.csrf, **fields})


async def console_user(app: FastAPI, staff: Staff) -> ConsoleUser:
    """Sign in through the form."""
    user = ConsoleUser(browser(app), staff)
    answer = await user.http.post("/console/sign-in", data={"email": staff.email, "password": PASSWORD})
    assert answer.status_code == 303, answer.text
    await user.get("/password")
    return user

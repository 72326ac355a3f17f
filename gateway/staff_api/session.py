"""Sign in, who am I, sign out, and change one's password."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool

from gateway.staff_api.desk import AtDesk
from gateway.staff_session import check_origin, drop_session_cookie, set_session_cookie
from sira.bootstrap import Container
from sira.service.access import ABILITIES, Actor
from sira.service.staff.authenticate import ABSOLUTE, IDLE
from sira.service.staff.change_password import change_password
from sira.service.staff.passwords import MAX_CHARS
from sira.service.staff.sign_in import sign_in
from sira.service.staff.sign_out import sign_out

router = APIRouter()


class Credentials(BaseModel):
    """What one signs in with."""

    email: str = Field(max_length=200)
    password: str = Field(max_length=MAX_CHARS)


class NewPassword(BaseModel):
    """The old one proves that it is really them."""

    old: str = Field(max_length=MAX_CHARS)
    new: str = Field(max_length=MAX_CHARS)


@router.post("/session", status_code=201)
async def begin(credentials: Credentials, request: Request, response: Response) -> dict[str, Any]:
    """The token works as a Bearer token too; in a browser the cookie is enough."""
    container: Container = request.app.state.container
    check_origin(request, container.settings)
    entry = await run_in_threadpool(
        sign_in, credentials.email, credentials.password, container.new_uow, container.clock, container.hasher, container.cipher
    )
    set_session_cookie(response, entry.token, container.settings)
    response.headers["Cache-Control"] = "no-store"
    return {"token": entry.token, **_session_json(entry.actor, entry.csrf)}


@router.get("/session")
async def current(desk: AtDesk) -> dict[str, Any]:
    """Who is signed in, and the CSRF value for changes."""
    return _session_json(desk.actor, desk.signed_in.session.csrf)


@router.delete("/session", status_code=204)
async def end(desk: AtDesk, response: Response) -> None:
    """Sign out."""
    await desk.run(sign_out, desk.signed_in, desk.container.new_uow, desk.container.clock)
    desk.changed()
    drop_session_cookie(response, desk.container.settings)


@router.post("/session/password", status_code=204)
async def new_password(wanted: NewPassword, desk: AtDesk) -> None:
    """Other sessions of the account end."""
    container = desk.container
    await desk.run(change_password, desk.signed_in, wanted.old, wanted.new, container.new_uow, container.clock, container.hasher)


def _session_json(actor: Actor, csrf: str) -> dict[str, Any]:
    return {
        "csrf": csrf,
        "staff": {"id": actor.id, "name": actor.name, "role": actor.role, "abilities": sorted(ABILITIES[actor.role])},
        "idle_s": int(IDLE.total_seconds()),
        "absolute_s": int(ABSOLUTE.total_seconds()),
    }

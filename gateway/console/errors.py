"""What an error looks like in the console: a page in plain words, or the way to the sign-in."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from gateway.console.visit import Visit, visit_of
from gateway.problem import Problem
from gateway.staff_problem import problem_of
from gateway.staff_session import cookie_name, signed_in
from sira.domain.errors import SiraError, WrongCredentials
from sira.service.staff.authenticate import SignedIn

_HTTP_CODES = {400: "malformed", 404: "not_found", 405: "method_not_allowed"}


async def sira_error(request: Request, error: Exception) -> Response:
    """A use case refused."""
    assert isinstance(error, SiraError)  # noqa: S101 - for the type checker: registered for SiraError only
    if isinstance(error, WrongCredentials):
        return _to_sign_in(request)
    return await problem(request, problem_of(error))


async def problem(request: Request, error: Exception) -> Response:
    """The edge refused."""
    assert isinstance(error, Problem)  # noqa: S101 - as above
    visit = replace(visit_of(request, None), who=await _who(request))
    return visit.page("error.html", error.status, message=_message(visit, error))


async def http_error(request: Request, error: Exception) -> Response:
    """The framework refused."""
    assert isinstance(error, HTTPException)  # noqa: S101 - as above
    return await problem(request, Problem(error.status_code, _HTTP_CODES.get(error.status_code, "http_error")))


def _message(visit: Visit, error: Problem) -> str:
    members = dict(error.members)
    if error.code == "invalid_transition":
        members = {name: visit.words.of("status", value) for name, value in members.items()}
    specific = f"error.{error.code}.{members.get('field', '')}"
    key = specific if visit.words.has(specific) else f"error.{error.code}"
    return visit.words(key if visit.words.has(key) else "error.http_error", **members)


def _to_sign_in(request: Request) -> Response:
    """A page goes there; a part of a page tells htmx to go there, so that a stale page never looks alive."""
    base = request.scope.get("root_path", "")
    had_session = cookie_name(request.app.state.container.settings) in request.cookies
    path = f"{base}/sign-in?{urlencode({'ended': '1'})}" if had_session else f"{base}/sign-in"
    if request.headers.get("hx-request") == "true":
        return Response(status_code=200, headers={"HX-Redirect": path, "Cache-Control": "no-store"})
    return RedirectResponse(path, 303, {"Cache-Control": "no-store"})


async def _who(request: Request) -> SignedIn | None:
    container = request.app.state.container
    try:
        return await run_in_threadpool(signed_in, request.cookies.get(cookie_name(container.settings)), container, False)
    except WrongCredentials:
        return None

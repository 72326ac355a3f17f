"""
The staff session at the edge: cookie, CSRF and origin. The API and the console share it, and nobody else uses it.

A change needs three things from a browser: the cookie (SameSite=Strict), the session's CSRF value, and an origin that is our own.
"""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from gateway.problem import Problem
from sira.bootstrap import Container
from sira.domain.errors import WrongCredentials
from sira.service.staff.authenticate import ABSOLUTE, SignedIn, authenticate
from sira.settings import Settings


def cookie_name(settings: Settings) -> str:
    """`__Host-` binds the cookie to this host over HTTPS; browsers refuse that prefix on plain HTTP."""
    return "__Host-sira_session" if settings.is_public else "sira_session"


def set_session_cookie(response: Response, token: str, settings: Settings) -> None:
    """Hand the token to the browser, out of reach of scripts."""
    response.set_cookie(
        cookie_name(settings),
        token,
        max_age=int(ABSOLUTE.total_seconds()),
        path="/",
        secure=settings.is_public,
        httponly=True,
        samesite="strict",
    )


def drop_session_cookie(response: Response, settings: Settings) -> None:
    """Forget the token in the browser."""
    response.delete_cookie(cookie_name(settings), path="/", secure=settings.is_public, httponly=True, samesite="strict")


def session_token(request: Request, settings: Settings) -> tuple[str | None, bool]:
    """The token of a request and whether it came in the cookie (and so needs CSRF protection)."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and bearer.strip():
        return bearer.strip(), False
    return request.cookies.get(cookie_name(settings)), True


def signed_in(token: str | None, container: Container, is_use: bool = True) -> SignedIn:
    """Raises: WrongCredentials. Blocking: call it in the thread pool."""
    if not token:
        raise WrongCredentials("session")
    return authenticate(token, container.new_uow, container.clock, container.cipher, is_use)


def check_origin(request: Request, settings: Settings) -> None:
    """Refuse a change that another site's page asks for. Raises: Problem 403."""
    fetched_from = request.headers.get("sec-fetch-site")
    if fetched_from is not None:
        if fetched_from not in {"same-origin", "none"}:
            raise Problem(403, "foreign_origin")
        return
    origin = request.headers.get("origin")
    ours = {urlsplit(settings.public_url).netloc, request.headers.get("host")}
    if origin is not None and urlsplit(origin).netloc not in ours:
        raise Problem(403, "foreign_origin")


def check_csrf(given: str | None, expected: str) -> None:
    """Raises: Problem 403."""
    if not given or not hmac.compare_digest(given.encode(), expected.encode()):
        raise Problem(403, "csrf")

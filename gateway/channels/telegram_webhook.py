"""
The webhook: an address nobody can guess, a secret header, and 200 only after the commit.

Anything we cannot read is answered 200, so that Telegram does not send it again; anything we could not store is answered 503, so that it
does.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from gateway.channels.telegram_backoff import error_name
from gateway.channels.telegram_intake import TelegramIntake
from gateway.problem import Problem

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
# Telegram spells each character as \uXXXX and repeats the message that is replied to: two full texts of emoji are 100 KiB.
MAX_BODY_BYTES = 256 * 1024
_log = logging.getLogger("sira.telegram")


def webhook_path(token: str, secret_key: bytes) -> str:
    """The address, the same on every gateway of a deployment."""
    return f"/telegram/{_derived('path', token, secret_key)}"


def webhook_secret(token: str, secret_key: bytes) -> str:
    """What Telegram must send in the header."""
    return _derived("secret", token, secret_key)


def webhook_route(token: str, secret_key: bytes, intake: TelegramIntake) -> Route:
    """The route to be put before every other one."""
    secret = webhook_secret(token, secret_key)

    async def receive(request: Request) -> Response:
        try:
            _check_secret(request, secret)
            update = _parsed(await _body(request))
        except Problem as problem:
            return problem.response()
        try:
            await intake.take(update)
        except Exception as error:  # not committed: Telegram keeps it and sends it again
            _log.error("telegram.store_failed", extra={"error": error_name(error)})
            return Problem(503, "not_stored", retry_after_s=1).response()
        return Response(status_code=200)

    return Route(webhook_path(token, secret_key), receive, methods=["POST"])


def _derived(purpose: str, token: str, secret_key: bytes) -> str:
    return hmac.new(secret_key, f"sira|telegram-{purpose}:{token}".encode(), hashlib.sha256).hexdigest()


def _check_secret(request: Request, secret: str) -> None:
    given = request.headers.get(SECRET_HEADER)
    if given is None:
        raise Problem(401, "secret_missing")
    if not hmac.compare_digest(given.encode(), secret.encode()):
        raise Problem(403, "secret_wrong")


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise Problem(413, "too_large")
    return body


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None

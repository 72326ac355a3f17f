"""
What every response carries and how large a request may be, on every route, error or file alike.

Strict content security: only our own files run. The widget page may be framed by any site; nothing else may. Source: OWASP ASVS 3.4, 4.2.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.problem import Problem

MAX_BODY_BYTES = 64 * 1024
MAX_UPLOAD_BYTES = 2 * 1024 * 1024  # multipart: a voice note of two minutes
FRAMED = frozenset({"/chat", "/chat/plain"})
SHARED = frozenset({"/loader.js"})  # other sites load it
HSTS = "max-age=31536000; includeSubDomains"

_SOURCES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"
)
_FILE_SOURCES = "default-src 'none'; frame-ancestors 'none'"  # scripts and styles themselves: short, a phone pays for every byte
FILES = "/widget/"
_OFF = "camera=(), display-capture=(), payment=(), usb=(), browsing-topics=(), "


class SecurityHeaders:
    """Pure ASGI: streams pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is too large, and add the headers to whatever answers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        extra = security_headers(scope["path"], scope.get("scheme") == "https")

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in extra.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        limited = await _within_limit(Headers(scope=scope), receive)
        if limited is None:
            await Problem(413, "too_large", "The request is too large.").response()(scope, receive, with_headers)
            return
        await self._app(scope, limited, with_headers)


def security_headers(path: str, is_https: bool) -> dict[str, str]:
    """The headers for one path."""
    if path.startswith(FILES):
        headers = {"Content-Security-Policy": _FILE_SOURCES, "Cross-Origin-Resource-Policy": "same-origin"}
    else:
        headers = _page_headers(path)
    headers |= {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
    if is_https:
        headers["Strict-Transport-Security"] = HSTS
    return headers


def _page_headers(path: str) -> dict[str, str]:
    is_framed = path in FRAMED
    own = "(self)" if is_framed else "()"
    headers = {
        "Content-Security-Policy": f"{_SOURCES}; frame-ancestors {'*' if is_framed else "'none'"}",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin" if is_framed or path in SHARED else "same-origin",
        "Permissions-Policy": f"{_OFF}geolocation={own}, microphone={own}",
    }
    if not is_framed:
        headers["X-Frame-Options"] = "DENY"
    return headers


async def _within_limit(headers: Headers, receive: Receive) -> Receive | None:
    """The way to read the body, None when it is too large. A body of unknown length is read here, up to the limit."""
    limit = MAX_UPLOAD_BYTES if headers.get("content-type", "").lower().startswith("multipart/") else MAX_BODY_BYTES
    stated = headers.get("content-length", "")
    if stated:
        return receive if stated.isdigit() and int(stated) <= limit else None
    if "transfer-encoding" not in headers:
        return receive
    return await _buffered(receive, limit)


async def _buffered(receive: Receive, limit: int) -> Receive | None:
    messages: list[Message] = []
    size, more = 0, True
    while more:
        message = await receive()
        messages.append(message)
        size += len(message.get("body", b""))
        more = message["type"] == "http.request" and message.get("more_body", False)
        if size > limit:
            return None

    async def replay() -> Message:
        return messages.pop(0) if messages else await receive()

    return replay

"""RFC 9457 problem documents: every error of the JSON APIs looks like this."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import JSONResponse


class Problem(Exception):
    """Raise to answer with a problem document. `code` is a stable short word for programs; `members` are further fields of it."""

    def __init__(
        self, status: int, code: str, detail: str = "", retry_after_s: int | None = None, members: dict[str, str] | None = None
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.detail = detail
        self.retry_after_s = retry_after_s
        self.members = members or {}

    def response(self) -> JSONResponse:
        """The document as a response."""
        named = {"type": f"about:blank#{self.code}", "title": HTTPStatus(self.status).phrase, "status": self.status, "code": self.code}
        body = {**self.members, **named}
        if self.detail:
            body["detail"] = self.detail
        headers = {"Cache-Control": "no-store"}
        if self.retry_after_s is not None:
            headers["Retry-After"] = str(self.retry_after_s)
        return JSONResponse(body, self.status, headers, media_type="application/problem+json")

"""Every error of the public routes as a problem document; what was sent is never repeated in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from gateway.problem import Problem
from sira.domain.errors import ConflictingContent, NotFound

RETRY_AFTER_S = 5


def invalid(errors: Sequence[Any]) -> Problem:
    """A 400 for what is not JSON, a 422 that names the fields otherwise."""
    if any(error["type"] == "json_invalid" for error in errors):
        return Problem(400, "malformed", "The body must be JSON in UTF-8.")
    named = (f"{'.'.join(str(part) for part in error['loc'] if part != 'body') or 'body'}: {error['msg']}" for error in errors)
    return Problem(422, "invalid", "; ".join(named))


def add_problem_handlers(app: FastAPI) -> None:
    """Register all of them."""

    @app.exception_handler(Problem)
    async def on_problem(request: Request, error: Problem) -> Response:
        return error.response()

    @app.exception_handler(RequestValidationError)
    async def on_invalid(request: Request, error: RequestValidationError) -> Response:
        return invalid(error.errors()).response()

    @app.exception_handler(HTTPException)
    async def on_http(request: Request, error: HTTPException) -> Response:
        codes = {400: "malformed", 404: "not_found", 405: "method_not_allowed"}
        return Problem(error.status_code, codes.get(error.status_code, "http_error")).response()

    @app.exception_handler(NotFound)
    async def on_gone(request: Request, error: NotFound) -> Response:
        return Problem(401, "unauthorised", "This conversation does not exist any more.").response()

    @app.exception_handler(ConflictingContent)
    async def on_conflict(request: Request, error: ConflictingContent) -> Response:
        return Problem(409, "conflicting_content", "This id was used with other content.").response()

    @app.exception_handler(DBAPIError)
    async def on_database(request: Request, error: DBAPIError) -> Response:
        return Problem(503, "unavailable", "Please try again.", RETRY_AFTER_S).response()

    @app.exception_handler(Exception)
    async def on_fault(request: Request, error: Exception) -> Response:
        return Problem(500, "fault", "This is our fault, please try again.").response()

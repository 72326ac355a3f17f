"""The staff API, mounted at /api/v1/staff. Routes live beside this file, one subject each."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from gateway.live import Live
from gateway.problem import Problem
from gateway.staff_api import accounts, alerts, conversations, events, oversight, referrals, session
from gateway.staff_problem import problem_of
from sira.bootstrap import Container
from sira.domain.errors import SiraError


def staff_app(container: Container, live: Live) -> FastAPI:
    """Return the app; `container` and `live` are on its state for the dependencies in `desk`."""
    app = FastAPI(title="Sira staff API", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.container = container
    app.state.live = live
    for part in (session, referrals, alerts, conversations, oversight, events, accounts):
        app.include_router(part.router)
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(SiraError, _sira_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    return app


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)  # noqa: S101 - for the type checker: registered for Problem only
    return error.response()


async def _sira_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, SiraError)  # noqa: S101 - as above
    return problem_of(error).response()


async def _invalid(request: Request, error: Exception) -> Response:
    """A body that is no JSON is 400; JSON that does not fit is 422. The input is never echoed: it may hold a password or a note."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - as above
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return Problem(400, "malformed").response()
    field = ".".join(str(part) for part in first["loc"][1:])
    return Problem(422, "invalid_input", members={"field": field, "reason": first["type"]}).response()


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - as above
    codes = {404: "not_found", 405: "method_not_allowed", 400: "malformed"}
    return Problem(error.status_code, codes.get(error.status_code, "http_error")).response()

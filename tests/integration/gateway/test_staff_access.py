"""The access matrix: every route of the staff API and the console × every role. A route that is not in the matrix fails."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from starlette.routing import Mount, Route

from gateway.console.app import console_app
from gateway.live import Live
from gateway.staff_api.app import staff_app
from sira.domain.message import Mode
from sira.service.access import ABILITIES
from tests.support.make_referral import stored_alert, stored_conversation, stored_referral
from tests.support.staff_client import api_user, browser, console_user

CASE_WORKERS = {"agent", "protection_officer", "child_protection", "gbv", "supervisor"}
EVERYBODY = set(ABILITIES)
MANAGERS = {"supervisor", "administrator"}
AUDITORS = {"supervisor", "auditor"}
STATISTICS = CASE_WORKERS | {"auditor"}

API_MATRIX = {
    "GET /session": EVERYBODY,
    "POST /session": "before sign-in",
    "DELETE /session": EVERYBODY,
    "POST /session/password": EVERYBODY,
    "GET /referrals": CASE_WORKERS,
    "GET /referrals/{ref}": CASE_WORKERS,
    "POST /referrals/{ref}/claim": CASE_WORKERS,
    "POST /referrals/{ref}/notes": CASE_WORKERS,
    "POST /referrals/{ref}/transitions": CASE_WORKERS,
    "POST /referrals/{ref}/reveal": CASE_WORKERS,
    "POST /referrals/{ref}/messages": CASE_WORKERS,
    "GET /alerts": CASE_WORKERS,
    "POST /alerts/{alert_id}/accept": CASE_WORKERS,
    "GET /conversations": CASE_WORKERS,
    "GET /conversations/{conversation_id}": CASE_WORKERS,
    "POST /conversations/{conversation_id}/takeover": CASE_WORKERS,
    "POST /conversations/{conversation_id}/handback": CASE_WORKERS,
    "POST /conversations/{conversation_id}/messages": CASE_WORKERS,
    "GET /statistics": STATISTICS,
    "GET /audit": AUDITORS,
    "GET /events": "endless",
    "GET /accounts": MANAGERS,
    "POST /accounts": MANAGERS,
    "POST /accounts/{staff_id}/deactivate": MANAGERS,
}
CONSOLE_MATRIX = {
    "GET /sign-in": "before sign-in",
    "POST /sign-in": "before sign-in",
    "POST /sign-out": EVERYBODY,
    "GET /password": EVERYBODY,
    "POST /password": EVERYBODY,
    "GET /": EVERYBODY,  # those without cases are sent to their own page
    "GET /parts/queue": CASE_WORKERS,
    "POST /alerts/{id}/accept": CASE_WORKERS,
    "GET /referrals/{ref}": CASE_WORKERS,
    "GET /referrals/{ref}/changed": CASE_WORKERS,
    "POST /referrals/{ref}/claim": CASE_WORKERS,
    "POST /referrals/{ref}/notes": CASE_WORKERS,
    "POST /referrals/{ref}/transitions": CASE_WORKERS,
    "POST /referrals/{ref}/reveal": CASE_WORKERS,
    "GET /conversations/{id}": CASE_WORKERS,
    "GET /conversations/{id}/new": CASE_WORKERS,
    "POST /conversations/{id}/takeover": CASE_WORKERS,
    "POST /conversations/{id}/handback": CASE_WORKERS,
    "POST /conversations/{id}/messages": CASE_WORKERS,
    "GET /statistics": STATISTICS,
    "GET /audit": AUDITORS,
    "GET /accounts": MANAGERS,
    "POST /accounts": MANAGERS,
    "POST /accounts/{id}/deactivate": MANAGERS,
    "GET /events": "endless",
    "GET /{path:path}": "nowhere",
}
BODIES = {
    "notes": {"text": "une note"},
    "messages": {"text": "bonjour"},
    "transitions": {"to": "triaged"},
    "reveal": {"reason": "contact_person"},
    "accounts": {"email": "new@sira.example", "name": "N", "role": "agent"},
    "password": {"old": "wrong", "new": "another long password"},
}


def routes_of(app) -> set[str]:
    return {f"{method} {route.path}" for route in _flat(app.routes) for method in route.methods - {"HEAD"}}


def _flat(routes) -> Iterable[Route]:
    for route in routes:
        if isinstance(route, Mount):
            continue  # static files: ours, public, without data
        if hasattr(route, "methods"):
            yield route
        else:  # FastAPI keeps an included router as one entry
            yield from _flat(route.original_router.routes)


def test_every_route_is_in_the_matrix(container):
    assert routes_of(staff_app(container, Live())) == set(API_MATRIX)
    assert routes_of(console_app(container, Live())) == set(CONSOLE_MATRIX)


class Records:
    """What the paths of the matrix point at; made anew for each role, so that one role's change is not another's refusal."""

    def __init__(self, container, account, role) -> None:
        conversation = stored_conversation(container.new_uow, Mode.WAITING)
        self.values = {
            "ref": stored_referral(container.new_uow, conversation=conversation).ref,
            "alert_id": stored_alert(container.new_uow).id,
            "conversation_id": conversation.id,
            "staff_id": account("agent", f"Leaver of {role}").id,
        }

    def path(self, route: str) -> str:
        kind = route.split("/")[1]
        named_id = {"alerts": "alert_id", "conversations": "conversation_id", "accounts": "staff_id"}.get(kind, "ref")
        return route.format(**self.values, id=self.values[named_id])


def body_for(route: str) -> dict[str, str]:
    return BODIES.get(route.rsplit("/", 1)[-1], {})


def is_refusal(answer) -> bool:
    """Refused for the role. Another refusal (not the holder, a wrong password) means that the role got through."""
    return answer.status_code == 403


@pytest.mark.parametrize("role", sorted(ABILITIES))
async def test_api_answers_each_role_as_the_matrix_says(app, container, account, role):
    staff = account(role, f"Test {role}")
    for route, allowed in API_MATRIX.items():
        if isinstance(allowed, str):
            continue
        method, path = route.split(" ")
        user = await api_user(app, staff)
        records = Records(container, account, f"{role} {route}")
        if path.startswith("/conversations/") and method == "POST" and "takeover" not in path and role in CASE_WORKERS:
            await user.post(records.path("/conversations/{conversation_id}/takeover"))
        if path == "/referrals/{ref}/messages" and role in CASE_WORKERS:
            await user.post(records.path("/conversations/{conversation_id}/takeover"))
        answer = await user.http.request(method, f"/api/v1/staff{records.path(path)}", json=body_for(path) if method == "POST" else None)
        assert is_refusal(answer) is (role not in allowed), (route, answer.text)


@pytest.mark.parametrize("role", sorted(ABILITIES))
async def test_console_answers_each_role_as_the_matrix_says(app, container, account, role):
    staff = account(role, f"Test {role}")
    for route, allowed in CONSOLE_MATRIX.items():
        if isinstance(allowed, str):
            continue
        method, path = route.split(" ")
        user = await console_user(app, staff)
        records = Records(container, account, f"{role} {route}")
        if path.startswith("/conversations/") and method == "POST" and "takeover" not in path and role in CASE_WORKERS:
            await user.post(records.path("/conversations/{id}/takeover"))
        answer = await (user.get(records.path(path)) if method == "GET" else user.post(records.path(path), **body_for(path)))
        assert is_refusal(answer) is (role not in allowed), (route, answer.text)
        assert answer.status_code != 500


async def test_api_refuses_strangers(app, container, account):
    records = Records(container, account, "nobody")
    for route, allowed in API_MATRIX.items():
        method, path = route.split(" ")
        if allowed != "before sign-in":
            answer = await browser(app).request(method, f"/api/v1/staff{records.path(path)}", json=body_for(path))
            assert answer.status_code == 401, route


async def test_console_sends_strangers_to_the_sign_in(app, container, account):
    records = Records(container, account, "nobody")
    for route, allowed in CONSOLE_MATRIX.items():
        method, path = route.split(" ")
        if allowed in {"before sign-in", "endless"}:
            continue
        path = "/anything" if allowed == "nowhere" else records.path(path)
        answer = await browser(app).request(method, f"/console{path}")
        assert (answer.status_code, answer.headers["location"]) == (303, "/console/sign-in"), route


async def test_stream_is_for_case_workers_and_tells_strangers_that_it_is_over(app, account):
    assert is_refusal(await (await api_user(app, account("auditor"))).get("/events"))
    answer = await browser(app).get("/console/events")
    assert "event: ended" in answer.text

"""The hotline console, mounted at /console: routes, templates, and what errors look like. Pages are in pages/."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount, Route
from starlette.templating import Jinja2Templates

from gateway.console import errors, when
from gateway.console.pages import accounts, conversation, live_events, oversight, queue, referral, sign_in
from gateway.console.phrasebook import load_phrasebooks
from gateway.console.static_files import FOLDER, KeptFiles, content_stamp
from gateway.console.visit import for_anyone, for_staff, nowhere
from gateway.live import Live
from gateway.problem import Problem
from sira.bootstrap import Container
from sira.domain.errors import SiraError
from sira.domain.language import LANGUAGES

_HERE = Path(__file__).parent


def console_app(container: Container, live: Live) -> Starlette:
    """Return the app."""
    app = Starlette(
        routes=_routes(),
        # Pages are reachable with a SameSite=Strict cookie only, so compression gives another site nothing to guess by.
        middleware=[Middleware(GZipMiddleware, minimum_size=1000)],
        exception_handlers={SiraError: errors.sira_error, Problem: errors.problem, HTTPException: errors.http_error},
    )
    app.state.container = container
    app.state.live = live
    app.state.phrasebooks = load_phrasebooks()
    app.state.templates = _templates()
    return app


def _routes() -> list[Route | Mount]:
    return [
        Mount("/static", KeptFiles(directory=FOLDER), name="static"),
        Route("/sign-in", for_anyone(sign_in.show), methods=["GET"]),
        Route("/sign-in", for_anyone(sign_in.enter), methods=["POST"]),
        Route("/sign-out", for_staff(sign_in.leave), methods=["POST"]),
        Route("/password", for_staff(sign_in.password), methods=["GET"]),
        Route("/password", for_staff(sign_in.new_password), methods=["POST"]),
        Route("/", for_staff(queue.show), methods=["GET"]),
        Route("/parts/queue", for_staff(queue.part, is_use=False), methods=["GET"]),
        Route("/alerts/{id}/accept", for_staff(queue.accept), methods=["POST"]),
        Route("/referrals/{ref}", for_staff(referral.show), methods=["GET"]),
        Route("/referrals/{ref}/changed", for_staff(referral.changed, is_use=False), methods=["GET"]),
        Route("/referrals/{ref}/claim", for_staff(referral.claim), methods=["POST"]),
        Route("/referrals/{ref}/notes", for_staff(referral.note), methods=["POST"]),
        Route("/referrals/{ref}/transitions", for_staff(referral.move), methods=["POST"]),
        Route("/referrals/{ref}/reveal", for_staff(referral.reveal), methods=["POST"]),
        Route("/conversations/{id}", for_staff(conversation.show), methods=["GET"]),
        Route("/conversations/{id}/new", for_staff(conversation.new, is_use=False), methods=["GET"]),
        Route("/conversations/{id}/takeover", for_staff(conversation.take), methods=["POST"]),
        Route("/conversations/{id}/handback", for_staff(conversation.give_back), methods=["POST"]),
        Route("/conversations/{id}/messages", for_staff(conversation.send), methods=["POST"]),
        Route("/statistics", for_staff(oversight.statistics), methods=["GET"]),
        Route("/audit", for_staff(oversight.audit), methods=["GET"]),
        Route("/accounts", for_staff(accounts.show), methods=["GET"]),
        Route("/accounts", for_staff(accounts.create), methods=["POST"]),
        Route("/accounts/{id}/deactivate", for_staff(accounts.deactivate), methods=["POST"]),
        Route("/events", live_events.events, methods=["GET"]),
        Route("/{path:path}", for_staff(nowhere), methods=["GET"]),
    ]


def _templates() -> Jinja2Templates:
    env = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    env.globals.update(length=when.length, clock_time=when.clock_time, languages=LANGUAGES, stamp=content_stamp())
    return Jinja2Templates(env=env)

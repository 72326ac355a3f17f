"""One request to the console: who visits, in which language, and how a page answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.templating import Jinja2Templates

from gateway.console.phrasebook import REFERENCE, Phrasebook
from gateway.live import STAFF, Live, conversation_topic
from gateway.staff_session import check_csrf, check_origin, cookie_name, signed_in
from sira.bootstrap import Container
from sira.domain.errors import NotFound, WrongCredentials
from sira.service.access import Ability, Actor
from sira.service.staff.authenticate import SignedIn

LANGUAGE_COOKIE = "sira_console_lang"
MAX_FORM_FIELDS = 20
_YEAR_S = 31_536_000


@dataclass(frozen=True)
class Visit:
    """`who` is None on the pages before sign-in."""

    request: Request
    container: Container
    live: Live
    words: Phrasebook
    templates: Jinja2Templates
    who: SignedIn | None

    @property
    def actor(self) -> Actor:
        """The signed-in colleague. Raises: WrongCredentials when nobody is."""
        if self.who is None:
            raise WrongCredentials("session")
        return self.who.actor

    @property
    def base(self) -> str:
        """Where the console is mounted; every link starts with it."""
        return str(self.request.scope.get("root_path", ""))

    def part(self, name: str) -> str:
        """A part of the path (`ref`)."""
        return str(self.request.path_params[name])

    async def field(self, name: str) -> str:
        """A field of the posted form; empty when it is missing."""
        value = (await self.request.form(max_fields=MAX_FORM_FIELDS, max_files=0)).get(name, "")
        return value if isinstance(value, str) else ""

    @staticmethod
    async def run[**P, R](use_case: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Call a blocking use case outside the event loop."""
        return await run_in_threadpool(use_case, *args, **kwargs)

    def changed(self, conversation_id: str | None = None) -> None:
        """Tell every open console, and the person's chat when it is theirs too."""
        topics = [STAFF]
        if conversation_id:
            topics += [conversation_topic(conversation_id), "outbox"]
        self.live.publish(*topics)

    def page(self, template: str, status: int = 200, **context: Any) -> Response:
        """Render a page. Nothing of the console is kept by a browser or a proxy."""
        actor = self.who.actor if self.who else None
        done = self.request.query_params.get("done", "")
        shared = {
            "t": self.words,
            "base": self.base,
            "actor": actor,
            "csrf": self.who.session.csrf if self.who else "",
            "can": {ability.value: bool(actor and actor.can(ability)) for ability in Ability},
            "done": self.words(f"done.{done}") if self.words.has(f"done.{done}") else "",
            "here": self.request.url.path,
            "now": self.container.clock(),
        }
        headers = {"Cache-Control": "no-store", "Vary": "Cookie"}
        response = self.templates.TemplateResponse(self.request, template, {**shared, **context}, status, headers)
        if self.request.query_params.get("lang") == self.words.language:
            response.set_cookie(LANGUAGE_COOKIE, self.words.language, max_age=_YEAR_S, path=self.base or "/", httponly=True, samesite="lax")
        return response

    def to(self, path: str, done: str = "") -> Response:
        """Go to another page of the console after a change (303, so that reloading repeats nothing)."""
        return RedirectResponse(f"{self.base}{path}{f'?done={done}' if done else ''}", 303, {"Cache-Control": "no-store"})


type Page = Callable[[Visit], Awaitable[Response]]
type Endpoint = Callable[[Request], Awaitable[Response]]


def for_staff(page: Page, is_use: bool = True) -> Endpoint:
    """
    A page for signed-in staff. A change must come from our own page with its CSRF value.

    `is_use`: False for what an open page fetches by itself; it does not keep the session alive.
    """

    async def endpoint(request: Request) -> Response:
        container: Container = request.app.state.container
        token = request.cookies.get(cookie_name(container.settings))
        who = await run_in_threadpool(signed_in, token, container, is_use and "auto" not in request.query_params)
        visit = visit_of(request, who)
        if request.method == "POST":
            check_origin(request, container.settings)
            check_csrf(await visit.field("csrf"), who.session.csrf)
        return await page(visit)

    return endpoint


def for_anyone(page: Page) -> Endpoint:
    """A page before sign-in."""

    async def endpoint(request: Request) -> Response:
        if request.method == "POST":
            check_origin(request, request.app.state.container.settings)
        return await page(visit_of(request, None))

    return endpoint


def visit_of(request: Request, who: SignedIn | None) -> Visit:
    """Put the request and what the app holds together."""
    state = request.app.state
    asked = (request.query_params.get("lang", ""), request.cookies.get(LANGUAGE_COOKIE, ""), REFERENCE)
    words = next(state.phrasebooks[language] for language in asked if language in state.phrasebooks)
    return Visit(request, state.container, state.live, words, state.templates, who)


async def nowhere(visit: Visit) -> Response:
    """No such page: said to staff only, strangers are asked to sign in."""
    raise NotFound(visit.request.url.path)

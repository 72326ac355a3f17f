"""The pages that people open: the landing page, the web chat, the API's description; and the files these need."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse, RedirectResponse

from gateway.problem import Problem
from gateway.public.assets import FOR_A_WHILE, FOR_EVER, WIDGET, widget_assets
from gateway.public.context import PublicParts
from gateway.public.words import page_language, words_in
from sira.domain.language import LANGUAGES, direction_of

EXIT_URL = "https://www.wikipedia.org"
router = APIRouter(include_in_schema=False)


@router.get("/")
async def landing() -> Response:
    """What Sira is, the chat itself, and where staff and developers go."""
    return page("landing.html", "fr")


@router.get("/chat")
async def chat(request: Request, lang: str | None = None) -> Response:
    """The web chat; without scripts its form leads to the plain page."""
    return page("chat.html", page_language(lang, request.headers.get("accept-language", "")))


@router.get("/console")
async def console() -> Response:
    """The console is mounted below this address; staff type it without the slash."""
    return RedirectResponse("/console/", 308)


@router.get("/loader.js")
async def loader(request: Request) -> Response:
    """What other sites include."""
    return widget_assets().files["loader.js"].response(request, FOR_A_WHILE)


@router.get("/widget/{version}/{name:path}")
async def asset(request: Request, version: str, name: str) -> Response:
    """A file of the web chat. An older page's address gets today's file, but may not keep it."""
    assets = widget_assets()
    found = assets.files.get(name)
    if found is None:
        raise Problem(404, "not_found")
    return found.response(request, FOR_EVER if version == assets.version else "no-store")


@router.get("/api/docs")
async def docs(request: Request, public: PublicParts) -> Response:
    """The OpenAPI document for human eyes, without scripts."""
    document = request.app.openapi()
    calls = [
        {"method": method.upper(), "path": path, **described}
        for path, methods in document["paths"].items()
        for method, described in methods.items()
    ]
    return page("docs.html", "en", info=document["info"], calls=calls, shapes=document["components"]["schemas"], pretty=_pretty)


def page(name: str, language: str, **values: Any) -> HTMLResponse:
    """A rendered page in one language."""
    html = (
        _templates()
        .get_template(name)
        .render(
            language=language,
            direction=direction_of(language),
            words=words_in(language),
            languages=LANGUAGES.values(),
            files=f"/widget/{widget_assets().version}",
            exit_url=EXIT_URL,
            **values,
        )
    )
    return HTMLResponse(html, headers={"Content-Language": language})


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader([WIDGET, WIDGET.parent / "public" / "pages"]),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)

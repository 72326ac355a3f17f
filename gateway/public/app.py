"""The public application: routes only. Mounted at `/`, after everything else."""

from __future__ import annotations

from fastapi import FastAPI

from gateway.dispatcher import Dispatcher
from gateway.live import Live
from gateway.public import conversations, events, messages, pages, plain_chat
from gateway.public.context import Public
from gateway.public.limits import Allowances, PublicLimits
from gateway.public.validation import add_problem_handlers
from sira.bootstrap import Container

DESCRIPTION = (
    "Talk with Sira from any program. Begin a conversation, keep its token, send messages with ids of your own. "
    "Errors are problem documents (RFC 9457) with a stable code."
)


def public_app(container: Container, dispatcher: Dispatcher, live: Live, limits: PublicLimits | None = None) -> FastAPI:
    """`limits` can be replaced for tests and measurements."""
    app = FastAPI(
        title="Sira: public chat API", version="1", description=DESCRIPTION, openapi_url="/api/openapi.json", docs_url=None, redoc_url=None
    )
    limits = limits or PublicLimits(container.settings.redis_url, Allowances().times(container.settings.chat_limit_factor))
    app.state.public = Public(container, dispatcher, live, limits)
    add_problem_handlers(app)
    for part in (conversations, messages, events, plain_chat, pages):
        app.include_router(part.router)
    return app

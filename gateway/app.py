"""The ASGI application: routes and start/stop, nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI
from starlette.types import ASGIApp

from gateway.channels.telegram import telegram_running
from gateway.console.app import console_app
from gateway.dispatcher import Dispatcher
from gateway.health import health_router
from gateway.live import Live
from gateway.public.app import public_app
from gateway.security_headers import SecurityHeaders
from gateway.staff_api.app import staff_app
from sira.bootstrap import Container, build
from sira.settings import load_settings


def create_app(container: Container | None = None) -> ASGIApp:
    """Wire the parts. `container` is given by tests; production builds it from the environment."""
    container = container or build(load_settings())
    live = Live()
    dispatcher = Dispatcher(container, live)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            dispatcher.start()
            stack.push_async_callback(dispatcher.stop)
            await stack.enter_async_context(telegram_running(app, container, dispatcher, live))
            yield

    app = FastAPI(title="Sira", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(health_router(container))
    app.mount("/api/v1/staff", staff_app(container, live))
    app.mount("/console", console_app(container, live))
    app.mount("/", public_app(container, dispatcher, live))
    return SecurityHeaders(app)

"""
Serve the actions to Rasa on loopback (or the private network), with a token.

rasa-sdk's own command binds every interface and asks nobody who they are; this is the same application behind a bearer token and a body limit.
"""

from __future__ import annotations

import hmac
import logging
from typing import Any
from urllib.parse import urlsplit

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from actions.ask_referral_confirmation import AskReferralConfirmation
from actions.clarify import Clarify
from actions.record_referral import RecordReferral
from actions.validate_referral_form import ValidateReferralForm
from sira.bootstrap import Container, build
from sira.settings import load_settings

MAX_BODY_BYTES = 2_000_000


def action_server(container: Container) -> Sanic[Any, Any]:
    """The application with every action registered."""
    executor = ActionExecutor()
    for action in (ValidateReferralForm(), AskReferralConfirmation(), RecordReferral(container), Clarify()):
        executor.register_action(action)
    app: Sanic[Any, Any] = create_app(executor)
    app.config.REQUEST_MAX_SIZE = MAX_BODY_BYTES
    expected = f"Bearer {container.settings.actions_token}".encode()

    async def refuse_strangers(request: Request) -> HTTPResponse | None:
        given = request.headers.get("Authorization", "").encode(errors="surrogateescape")
        if request.path == "/health" or hmac.compare_digest(given, expected):
            return None
        return json({"error": "unauthorized"}, status=401)

    app.register_middleware(refuse_strangers, "request")
    return app


def main() -> None:
    """Entry of the `actions` process."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(levelname)s %(message)s")
    container = build(load_settings())
    address = urlsplit(container.settings.actions_url)
    action_server(container).run(
        host=address.hostname or "127.0.0.1", port=address.port or 5055, single_process=True, access_log=False, motd=False
    )


if __name__ == "__main__":
    main()

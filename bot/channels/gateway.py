"""
The only way into Rasa: the gateway's internal channel.

POST /webhooks/gateway/turn    one message of one conversation → keys, never prose (shapes: tests/contracts/rasa_turn.json)
POST /webhooks/gateway/forget  erase a conversation's tracker
POST /webhooks/gateway/ready   is a model loaded?

Rasa 3.6 says 200 to almost everything that goes wrong, so this channel promises more:
- the same message id again returns what was answered then, and runs nothing;
- a turn that gave nothing (an action failed, the store was away) is undone: the tracker is put back as it was, so that the gateway can try again;
- typed text can never be an intent: only `choice` can, and it carries no other slot.
Every call needs the bearer token that the launcher shares with the gateway.
"""

import hmac
import json
import logging
import os
from typing import Any, Awaitable, Callable, Dict, List, Optional

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.text.labels import label_of
from bot.tracker_store import SnapshotTrackerStore

logger = logging.getLogger(__name__)

NOT_UNDERSTOOD = "not_understood"
FALLBACK_INTENT = "nlu_fallback"


class GatewayInput(InputChannel):
    """See the module."""

    @classmethod
    def name(cls) -> str:
        """Path prefix below /webhooks."""
        return "gateway"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Routes of the channel."""
        routes = Blueprint("gateway_channel")
        token = os.environ["SIRA_RASA_TOKEN"]

        def allowed(request: Request) -> bool:
            given = request.headers.get("Authorization", "")
            return hmac.compare_digest(given.encode(), f"Bearer {token}".encode())

        @routes.route("/turn", methods=["POST"])
        async def turn(request: Request) -> HTTPResponse:
            if not allowed(request):
                return response.json({"error": "unauthorized"}, status=401)
            return response.json(await _turn(request, on_new_message))

        @routes.route("/forget", methods=["POST"])
        async def forget(request: Request) -> HTTPResponse:
            if not allowed(request):
                return response.json({"error": "unauthorized"}, status=401)
            await _store(request).delete(request.json["conversation"])
            return response.json({"forgotten": True})

        @routes.route("/ready", methods=["POST"])
        async def ready(request: Request) -> HTTPResponse:
            if not allowed(request):
                return response.json({"error": "unauthorized"}, status=401)
            agent = request.app.ctx.agent
            return response.json({"ready": bool(agent and agent.is_ready())})

        return routes


async def _turn(request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Dict[str, Any]:
    body = request.json
    sender, message_id = body["conversation"], body["message_id"]
    store = _store(request)
    before = await store.retrieve(sender)
    if before is not None:
        answered = _answered_before(before, message_id)
        if answered is not None:
            return answered
    message = UserMessage(
        text=_text(body),
        output_channel=CollectingOutputChannel(),
        sender_id=sender,
        input_channel=GatewayInput.name(),
        message_id=message_id,
        metadata={"language": body.get("language"), "alert_level": body.get("alert_level")},
    )
    try:
        await on_new_message(message)
    except Exception as error:
        # Never the text: only what kind of failure it was.
        logger.error("gateway_channel.turn_failed error=%s", type(error).__name__)
        await store.put_back(sender, before)
        return {"outputs": []}
    after = await store.retrieve(sender)
    answered = _answered_before(after, message_id) if after is not None else None
    if answered is None:
        logger.error("gateway_channel.turn_empty")
        await store.put_back(sender, before)
        return {"outputs": []}
    return answered


def _store(request: Request) -> SnapshotTrackerStore:
    """The store itself. Rasa wraps it in one that can neither delete nor put back, and takes a failed reading for a new conversation."""
    store = request.app.ctx.agent.tracker_store
    return getattr(store, "_tracker_store", store)


def _text(body: Dict[str, Any]) -> str:
    """A choice becomes Rasa's payload syntax; typed text never does."""
    choice = body.get("choice")
    if not choice:
        return (body.get("text") or "").lstrip("/ \t\r\n\u00a0")
    entities = {key: value for key, value in choice.items() if key != "intent"}
    return f"/{choice['intent']}{json.dumps(entities, ensure_ascii=False)}"


def _answered_before(tracker: DialogueStateTracker, message_id: str) -> Optional[Dict[str, Any]]:
    """What was answered to that message; None when it was not seen or nothing was said."""
    events = list(tracker.events)
    position = next(
        (i for i in range(len(events) - 1, -1, -1) if isinstance(events[i], UserUttered) and events[i].message_id == message_id), None
    )
    if position is None:
        return None
    outputs: List[Dict[str, Any]] = []
    for event in events[position + 1 :]:
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered) and (event.data or {}).get("custom"):
            outputs.append(event.data["custom"])
    if not outputs:
        return None
    return {"outputs": outputs, "understood": _understood(events[position]), **_form_state(tracker)}


def _understood(event: UserUttered) -> Dict[str, Any]:
    parsed = event.parse_data or {}
    intent = parsed.get("intent") or {}
    risk = parsed.get("risk") or {}
    label = intent.get("name") or NOT_UNDERSTOOD
    return {
        "label": NOT_UNDERSTOOD if label == FALLBACK_INTENT else label_of(label),
        "confidence": intent.get("confidence", 0.0),
        "language": (parsed.get("language") or {}).get("switch_to"),
        "risk": risk.get("level", "none"),
        "risks": risk.get("risks", []),
        "ms": parsed.get("ms", 0.0),
    }


def _form_state(tracker: DialogueStateTracker) -> Dict[str, Any]:
    if not tracker.active_loop_name:
        return {"asked_field": None, "report_id": None}
    requested = tracker.get_slot("requested_slot")
    return {
        "asked_field": requested[len("referral_") :] if requested else None,
        "report_id": tracker.get_slot("report_id"),
    }

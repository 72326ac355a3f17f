"""A conversation: what was said, and taking it over, writing, handing it back."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from gateway.console.visit import Visit
from sira.domain.message import Conversation
from sira.service.staff.conversations import Transcript, open_conversation
from sira.service.staff.hand_back import hand_back
from sira.service.staff.names import staff_names
from sira.service.staff.send_message import send_message
from sira.service.staff.take_over import take_over


async def show(visit: Visit) -> Response:
    """The page with the newest messages, or older ones; opening it is logged."""
    before = visit.request.query_params.get("before")
    transcript = await _opened(visit, before, is_reading=True)
    names = await visit.run(staff_names, visit.container.new_uow)
    return visit.page("conversation.html", is_older=bool(before), **_context(visit, transcript, names))


async def new(visit: Visit) -> Response:
    """What came after the last message on the screen; nothing (204) when nothing did."""
    seen, state = visit.request.query_params.get("after", ""), visit.request.query_params.get("state", "")
    transcript = await _opened(visit, None, is_reading=False)
    ids = [message.public_id for message in transcript.messages]
    fresh = transcript.messages[ids.index(seen) + 1 :] if seen in ids else transcript.messages
    is_same_state = state == state_of(transcript.conversation)
    if not fresh and is_same_state:
        return Response(status_code=204)
    context = _context(visit, transcript, {})
    return visit.page("conversation_new.html", **{**context, "fresh": fresh, "is_same_state": is_same_state, "seen_state": state})


async def take(visit: Visit) -> Response:
    """Take it over."""
    container = visit.container
    await visit.run(take_over, visit.actor, visit.part("id"), container.new_uow, container.clock, container.responder)
    return _done(visit, "taken")


async def give_back(visit: Visit) -> Response:
    """To the bot, and back to the queue: a conversation that nobody needs to read may be closed to staff from now on."""
    container = visit.container
    await visit.run(hand_back, visit.actor, visit.part("id"), container.new_uow, container.clock, container.responder)
    visit.changed(visit.part("id"))
    return visit.to("/", "handed_back")


async def send(visit: Visit) -> Response:
    """Write to the person."""
    text = await visit.field("text")
    await visit.run(send_message, visit.actor, visit.part("id"), text, visit.container.new_uow, visit.container.clock)
    return _done(visit, "sent")


def state_of(conversation: Conversation) -> str:
    """What the controls of the page depend on."""
    return f"{conversation.mode.value}-{conversation.holder_id or ''}"


async def _opened(visit: Visit, before: str | None, is_reading: bool) -> Transcript:
    container = visit.container
    return await visit.run(open_conversation, visit.actor, visit.part("id"), container.new_uow, container.clock, before, is_reading)


def _context(visit: Visit, transcript: Transcript, names: dict[str, str]) -> dict[str, Any]:
    conversation, messages = transcript.conversation, transcript.messages
    return {
        "conversation": conversation,
        "messages": messages,
        "has_older": transcript.has_older,
        "refs": transcript.refs,
        "names": names,
        "state": state_of(conversation),
        "last_id": messages[-1].public_id if messages else "",
        "is_mine": conversation.holder_id == visit.actor.id,
    }


def _done(visit: Visit, what: str) -> Response:
    conversation_id = visit.part("id")
    visit.changed(conversation_id)
    return visit.to(f"/conversations/{conversation_id}", what)

"""Server-sent events for staff: `changed` says that something at the desk changed, never what."""

from __future__ import annotations

from fastapi import APIRouter
from sse_starlette.sse import EventSourceResponse

from gateway.staff_api.desk import AtDesk
from gateway.staff_changes import staff_changes
from sira.service.access import Ability, require

router = APIRouter()


@router.get("/events")
async def events(desk: AtDesk) -> EventSourceResponse:
    """Endless; ends when the session does."""
    require(desk.actor, Ability.WORK_ON_CASES)
    return EventSourceResponse(staff_changes(desk.live, desk.container, desk.signed_in.session.token_index))

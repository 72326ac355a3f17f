"""Danger alerts that nobody has accepted yet. Not in the contract's list: the console can accept them, so the API can."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from gateway.staff_api.desk import AtDesk
from sira.service.staff.alerts import ShownAlert, accept_alert, open_alerts

router = APIRouter(prefix="/alerts")


@router.get("")
async def listed(desk: AtDesk) -> dict[str, Any]:
    """The most urgent first; those of closed queues without reasons and conversation."""
    found = await desk.run(open_alerts, desk.actor, desk.container.new_uow)
    return {"alerts": [_alert_json(shown) for shown in found]}


@router.post("/{alert_id}/accept")
async def accepted(alert_id: str, desk: AtDesk) -> dict[str, Any]:
    """409 with `holder` when a colleague was first."""
    alert = await desk.run(accept_alert, desk.actor, alert_id, desk.container.new_uow, desk.container.clock)
    desk.changed()
    return _alert_json(ShownAlert(alert, False))


def _alert_json(shown: ShownAlert) -> dict[str, Any]:
    alert = shown.alert
    return {
        "id": None if shown.is_masked else alert.id,
        "level": alert.level.value,
        "reasons": [] if shown.is_masked else list(alert.reasons),
        "conversation_id": None if shown.is_masked else alert.conversation_id,
        "at": alert.at.isoformat(),
        "due_at": alert.due_at.isoformat(),
        "is_masked": shown.is_masked,
    }

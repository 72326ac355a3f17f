"""Statistics and the audit."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from gateway.staff_api.desk import AtDesk
from gateway.staff_api.referral_json import event_json
from sira.service.staff.audit import MAX_PAGE, read_audit
from sira.service.staff.statistics import read_statistics

router = APIRouter()


@router.get("/statistics")
async def statistics(desk: AtDesk) -> dict[str, Any]:
    """Counts; cells under 10 are `<10`, `*` protects another cell."""
    return {"referrals": (await desk.run(read_statistics, desk.actor, desk.container.new_uow)).tables}


@router.get("/audit")
async def audit(
    desk: AtDesk,
    limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = 50,
    before: Annotated[int | None, Query(ge=1)] = None,
    verify: bool = False,
) -> dict[str, Any]:
    """The latest events; `verify=true` checks the whole chain."""
    container = desk.container
    page = await desk.run(read_audit, desk.actor, container.new_uow, container.clock, container.chain_key, limit, before, verify)
    return {
        "events": [{"sequence": event.sequence, "subject": event.subject, **event_json(event, page.names)} for event in page.events],
        "next": page.next_before,
        "chain": {"verified": page.verified, "broken_at": page.broken_at},
    }

"""Statistics and the audit."""

from __future__ import annotations

from starlette.responses import Response

from gateway.console.visit import Visit
from sira.service.staff.audit import read_audit
from sira.service.staff.statistics import Cells, read_statistics

AUDIT_PAGE = 50


async def statistics(visit: Visit) -> Response:
    """Tables with bars."""
    found = await visit.run(read_statistics, visit.actor, visit.container.new_uow)
    return visit.page("statistics.html", tables={name: (cells, _longest(cells)) for name, cells in found.tables.items()})


async def audit(visit: Visit) -> Response:
    """The latest events, and on request whether the chain holds."""
    before = visit.request.query_params.get("before", "")
    container = visit.container
    page = await visit.run(
        read_audit,
        visit.actor,
        container.new_uow,
        container.clock,
        container.chain_key,
        AUDIT_PAGE,
        int(before) if before.isascii() and before.isdigit() and len(before) < 16 else None,
        "verify" in visit.request.query_params,
    )
    return visit.page("audit.html", audit=page)


def _longest(cells: Cells) -> int:
    return max((cell for cell in cells.values() if isinstance(cell, int)), default=0)

"""Staff accounts, for those who manage them."""

from __future__ import annotations

from starlette.responses import Response

from gateway.console.visit import Visit
from sira.service.access import ABILITIES
from sira.service.staff.accounts import create_account, deactivate_account, list_accounts


async def show(visit: Visit) -> Response:
    """Everybody, and a form for one more."""
    return await _page(visit)


async def create(visit: Visit) -> Response:
    """The new account's first password is on this page only: no redirect."""
    container = visit.container
    email, name, role = await visit.field("email"), await visit.field("name"), await visit.field("role")
    staff, password = await visit.run(create_account, visit.actor, email, name, role, container.new_uow, container.clock, container.hasher)
    return await _page(visit, staff.email, password)


async def deactivate(visit: Visit) -> Response:
    """Switch an account off."""
    await visit.run(deactivate_account, visit.actor, visit.part("id"), visit.container.new_uow, visit.container.clock)
    visit.changed()  # their open pages end at once
    return visit.to("/accounts", "deactivated")


async def _page(visit: Visit, created: str = "", password: str = "") -> Response:
    accounts = await visit.run(list_accounts, visit.actor, visit.container.new_uow)
    return visit.page("accounts.html", accounts=accounts, roles=list(ABILITIES), created=created, password=password)

"""Staff accounts. Not in the contract's list: the console manages them, so the API can."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from gateway.staff_api.desk import AtDesk
from sira.service.ports import Staff
from sira.service.staff.accounts import MAX_NAME_CHARS, create_account, deactivate_account, list_accounts

router = APIRouter(prefix="/accounts")


class NewAccount(BaseModel):
    """A colleague; the first password is made for them."""

    email: str = Field(max_length=200)
    name: str = Field(max_length=MAX_NAME_CHARS * 2)
    role: str = Field(max_length=20)


@router.get("")
async def listed(desk: AtDesk) -> dict[str, Any]:
    """Every account."""
    found = await desk.run(list_accounts, desk.actor, desk.container.new_uow)
    return {"accounts": [_account_json(staff) for staff in found]}


@router.post("", status_code=201)
async def created(account: NewAccount, desk: AtDesk) -> dict[str, Any]:
    """`password` is in this answer and nowhere else."""
    container = desk.container
    staff, password = await desk.run(
        create_account, desk.actor, account.email, account.name, account.role, container.new_uow, container.clock, container.hasher
    )
    return {**_account_json(staff), "password": password}


@router.post("/{staff_id}/deactivate")
async def deactivated(staff_id: str, desk: AtDesk) -> dict[str, Any]:
    """Ends every session of that account."""
    ended = await desk.run(deactivate_account, desk.actor, staff_id, desk.container.new_uow, desk.container.clock)
    desk.changed()
    return _account_json(ended)


def _account_json(staff: Staff) -> dict[str, Any]:
    return {"id": staff.id, "email": staff.email, "name": staff.name, "role": staff.role, "is_active": staff.is_active}

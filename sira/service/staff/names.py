"""Staff names for ids, to show instead of them."""

from __future__ import annotations

from sira.service.ports import NewUnitOfWork


def staff_names(new_uow: NewUnitOfWork) -> dict[str, str]:
    """Every account's name by id, also of those that are switched off."""
    with new_uow() as uow:
        return {staff.id: staff.name for staff in uow.staff.all()}

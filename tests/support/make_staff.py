"""Invented staff accounts and their sessions."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from sira.service.access import Actor, actor_for
from sira.service.ports import Hasher, Staff, UnitOfWork
from tests.support.make_referral import START

PASSWORD = "correct-horse-battery"


def stored_staff(new_uow: Callable[[], UnitOfWork], role: str, hasher: Hasher, name: str | None = None, is_active: bool = True) -> Staff:
    """An account in the database whose password is `PASSWORD`."""
    name = name or role
    email = f"{name.lower().replace(' ', '.')}@sira.example"
    staff = Staff(uuid.uuid4().hex, email, name, hasher.hash(PASSWORD), role, is_active, 0, None, START)
    with new_uow() as uow:
        uow.staff.add(staff)
        uow.commit()
    return staff


def actor_of(new_uow: Callable[[], UnitOfWork], staff: Staff) -> Actor:
    """The account as it acts, given who else there is."""
    with new_uow() as uow:
        return actor_for(staff, uow.staff.all())

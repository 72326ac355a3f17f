"""The first account of a new deployment: a supervisor, who reads the queues and makes the other accounts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sira.domain.event import Event
from sira.service.ports import Clock, Hasher, NewUnitOfWork, Staff
from sira.service.staff.passwords import new_password

FIRST_ROLE = "supervisor"


@dataclass(frozen=True)
class FirstAccount:
    """`generated_password` is shown once and stored nowhere; None when the settings gave one."""

    email: str
    generated_password: str | None


def first_account(email: str, password: str | None, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher) -> FirstAccount | None:
    """Create the account when there is none at all; None when there is one already."""
    with new_uow() as uow:
        if uow.staff.all():
            return None
        generated = None if password else new_password()
        now = clock()
        email = email.strip().lower()
        hashed = hasher.hash(password or generated or "")
        staff = Staff(uuid.uuid4().hex, email, email.split("@")[0], hashed, FIRST_ROLE, True, 0, None, now)
        uow.staff.add(staff)
        uow.events.append(Event(f"staff:{staff.id}", now, "sira", "account.created", {"role": FIRST_ROLE}))
        uow.commit()
    return FirstAccount(email, generated)

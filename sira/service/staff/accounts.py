"""Staff accounts: list, create, switch off. Nobody locks the last manager out, nobody switches themselves off."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace

from sira.domain.errors import InvalidInput, NotAllowed, NotFound
from sira.domain.event import Event
from sira.domain.text_cleaning import clean_text
from sira.service.access import ABILITIES, Ability, Actor, require
from sira.service.ports import Clock, Hasher, NewUnitOfWork, Staff, UnitOfWork
from sira.service.staff.passwords import new_password

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,130}")
MAX_NAME_CHARS = 80


def list_accounts(actor: Actor, new_uow: NewUnitOfWork) -> list[Staff]:
    """Every account by name. Raises: NotAllowed."""
    require(actor, Ability.MANAGE_ACCOUNTS)
    with new_uow() as uow:
        return uow.staff.all()


def create_account(
    actor: Actor, email: str, name: str, role: str, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher
) -> tuple[Staff, str]:
    """Create an account. Returns: it and its first password, which is shown once. Raises: NotAllowed, InvalidInput."""
    require(actor, Ability.MANAGE_ACCOUNTS)
    email, name = email.strip().lower(), clean_text(name)
    _check(email, name, role)
    password = new_password()
    hashed = hasher.hash(password)
    with new_uow() as uow:
        if uow.staff.by_email(email):
            raise InvalidInput("email", "taken")
        staff = Staff(uuid.uuid4().hex, email, name, hashed, role, True, 0, None, clock())
        uow.staff.add(staff)
        _record(uow, actor, staff, "account.created", clock)
        uow.commit()
    return staff, password


def deactivate_account(actor: Actor, staff_id: str, new_uow: NewUnitOfWork, clock: Clock) -> Staff:
    """Switch an account off and end its sessions. Raises: NotAllowed (also for one's own), NotFound."""
    require(actor, Ability.MANAGE_ACCOUNTS)
    if staff_id == actor.id:
        raise NotAllowed("self")
    with new_uow() as uow:
        staff = uow.staff.get(staff_id)
        if staff is None:
            raise NotFound(staff_id)
        changed = replace(staff, is_active=False)
        uow.staff.save(changed)
        uow.staff.end_sessions_of(staff_id)
        _record(uow, actor, changed, "account.deactivated", clock)
        uow.commit()
    return changed


def _check(email: str, name: str, role: str) -> None:
    if not _EMAIL.fullmatch(email):
        raise InvalidInput("email", "malformed")
    if not 1 <= len(name) <= MAX_NAME_CHARS:
        raise InvalidInput("name", "length")
    if role not in ABILITIES:
        raise InvalidInput("role", "unknown")


def _record(uow: UnitOfWork, actor: Actor, staff: Staff, kind: str, clock: Clock) -> None:
    uow.events.append(Event(f"staff:{staff.id}", clock(), actor.subject, kind, {"role": staff.role}))

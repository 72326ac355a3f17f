"""Replace one's own password, above all the first one that was printed or handed over."""

from __future__ import annotations

from dataclasses import replace

from sira.domain.errors import WrongCredentials
from sira.domain.event import Event
from sira.service.ports import Clock, Hasher, NewUnitOfWork
from sira.service.staff.authenticate import SignedIn
from sira.service.staff.passwords import check_password


def change_password(signed_in: SignedIn, old: str, new: str, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher) -> None:
    """Change it and end every other session of the account. Raises: WrongCredentials, InvalidInput."""
    check_password(new)
    actor = signed_in.actor
    with new_uow() as uow:
        staff = uow.staff.get(actor.id)
    if staff is None or not hasher.verify(staff.password_hash, old):
        raise WrongCredentials("password")
    hashed = hasher.hash(new)
    with new_uow() as uow:
        uow.staff.save(replace(staff, password_hash=hashed))
        uow.staff.end_sessions_of(actor.id)
        uow.staff.add_session(signed_in.session)
        uow.events.append(Event(actor.subject, clock(), actor.subject, "account.password_changed", {}))
        uow.commit()

"""
Who is behind a session token. Sessions end after 15 minutes without use and after 8 hours in any case.

The page that refreshes itself is no use: only what a person does keeps a session alive (`is_use`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sira.domain.errors import WrongCredentials
from sira.service.access import Actor, actor_for
from sira.service.ports import Clock, Keyed, NewUnitOfWork, StaffSession

IDLE = timedelta(minutes=15)
ABSOLUTE = timedelta(hours=8)
# Writing `last_at` at every click would make each read a write.
_TOUCH_EVERY = timedelta(seconds=30)


@dataclass(frozen=True)
class SignedIn:
    """A valid session and whose it is."""

    actor: Actor
    session: StaffSession


def token_index(token: str, keyed: Keyed) -> str:
    """The only form in which a session token is stored."""
    return keyed.index("staff-session", token)


def authenticate(token: str, new_uow: NewUnitOfWork, clock: Clock, keyed: Keyed, is_use: bool = True) -> SignedIn:
    """Return the signed-in colleague. Raises: WrongCredentials (unknown, ended, idle, too old, or the account is switched off)."""
    now = clock()
    with new_uow() as uow:
        session = uow.staff.session(token_index(token, keyed))
        if session is None or has_ended(session, now):
            raise WrongCredentials("session")
        everyone = uow.staff.all()
        staff = next((account for account in everyone if account.id == session.staff_id), None)
        if staff is None or not staff.is_active:
            raise WrongCredentials("session")
        if is_use and now - session.last_at >= _TOUCH_EVERY:
            uow.staff.touch(session.token_index, now)
            uow.commit()
    return SignedIn(actor_for(staff, everyone), session)


def has_ended(session: StaffSession, now: datetime) -> bool:
    """Idle or too old."""
    return now - session.last_at >= IDLE or now - session.created_at >= ABSOLUTE

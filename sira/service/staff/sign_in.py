"""
Sign in with e-mail and password.

Unknown and wrong look and last alike: a hash is verified in both cases, and guesses are counted per e-mail, known or not. Five failures
lock that e-mail for 15 minutes. A try is counted before the password is looked at, so that many at once do not get past the limit.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sira.domain.errors import TooManyAttempts, WrongCredentials
from sira.domain.event import Event
from sira.service.access import Actor, actor_for
from sira.service.ports import Clock, Hasher, Keyed, NewUnitOfWork, Staff, StaffSession, UnitOfWork
from sira.service.staff.authenticate import token_index

MAX_FAILURES = 5
LOCKED_S = 900
# Verified against when the account is unknown; made with the same cost as real ones.
_UNKNOWN_HASH = "$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@dataclass(frozen=True)
class Entry:
    """A fresh session. `token` goes to the browser once; only its keyed hash is stored."""

    actor: Actor
    token: str
    csrf: str


def sign_in(email: str, password: str, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher, keyed: Keyed) -> Entry:
    """Begin a session. Raises: WrongCredentials, TooManyAttempts."""
    guesses = f"sign-in:{keyed.index('sign-in', email.strip().lower())}"
    staff = _counted(email, guesses, new_uow, clock)
    is_right = hasher.verify(staff.password_hash if staff else _UNKNOWN_HASH, password)
    with new_uow() as uow:
        current = uow.staff.get(staff.id) if staff else None
        if current is None or not is_right or not current.is_active:
            _record(uow, current, "staff.sign_in_failed", clock)
            uow.commit()
            raise WrongCredentials("sign-in")
        for scope in (guesses, _lock(guesses)):
            uow.attempts.clear(scope)
        entry = _begin(uow, current, clock, keyed)
        uow.commit()
    return entry


def _counted(email: str, guesses: str, new_uow: NewUnitOfWork, clock: Clock) -> Staff | None:
    """Count the try and return the account, if there is one."""
    now = clock()
    with new_uow() as uow:
        uow.attempts.fail(guesses, now, LOCKED_S)  # tries at the same moment queue up here, so that each sees what the one before did
        if uow.attempts.failures(_lock(guesses), now, LOCKED_S):
            raise TooManyAttempts(LOCKED_S)  # nothing is committed: trying does not prolong the lock
        staff = uow.staff.by_email(email)
        if uow.attempts.failures(guesses, now, LOCKED_S) >= MAX_FAILURES:
            uow.attempts.clear(guesses)
            uow.attempts.fail(_lock(guesses), now, LOCKED_S)
        uow.commit()
        return staff


def _begin(uow: UnitOfWork, staff: Staff, clock: Clock, keyed: Keyed) -> Entry:
    token, csrf, now = secrets.token_urlsafe(32), secrets.token_urlsafe(24), clock()
    uow.staff.add_session(StaffSession(token_index(token, keyed), staff.id, csrf, now, now))
    _record(uow, staff, "staff.signed_in", clock)
    return Entry(actor_for(staff, uow.staff.all()), token, csrf)


def _record(uow: UnitOfWork, staff: Staff | None, kind: str, clock: Clock) -> None:
    subject = f"staff:{staff.id}" if staff else "staff:unknown"
    uow.events.append(Event(subject, clock(), subject, kind, {}))


def _lock(guesses: str) -> str:
    return guesses.replace("sign-in:", "locked:")

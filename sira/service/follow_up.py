"""
Follow a referral with its reference and PIN, from any channel.

Wrong and unknown give the same answer in the same time. Guesses are counted per reference and in all; a lock never touches danger messages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sira.domain.errors import TooManyAttempts, WrongCredentials
from sira.domain.event import Event
from sira.domain.reference import find_reference
from sira.domain.referral import Referral, Status
from sira.service.ports import Clock, Hasher, NewUnitOfWork, UnitOfWork

WINDOW_S = 900
MAX_PER_REFERENCE = 5
MAX_IN_ALL = 200
_PIN = re.compile(r"(?<!\d)(\d{6})(?!\d)")
_WITHDRAW = re.compile(r"\b(retir\w*|annul\w*|withdraw\w*|cancel\w*|retirar|retirer)\b|سحب|الغاء|إلغاء", re.IGNORECASE)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
# Verified against when the reference is unknown, so that both cases take the same time.
_UNKNOWN_HASH = "$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@dataclass(frozen=True)
class FollowUpRequest:
    """What a person typed: a reference, a PIN (None when missing) and whether they want to withdraw."""

    ref: str
    pin: str | None
    wants_withdrawal: bool


def read_follow_up(text: str) -> FollowUpRequest | None:
    """Find a reference with its PIN in a text; None when it holds no reference."""
    text = text.translate(_DIGITS)
    ref = find_reference(text)
    if ref is None:
        return None
    rest = re.sub(r"SIRA[\s–—-]*\w{4}[\s–—-]*\w{4}", " ", text, flags=re.IGNORECASE)
    pin = _PIN.search(rest)
    return FollowUpRequest(ref, pin.group(1) if pin else None, bool(_WITHDRAW.search(rest)))


def check_status(ref: str, pin: str, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher) -> Referral:
    """Return the referral. Raises: WrongCredentials, TooManyAttempts."""
    with new_uow() as uow:
        referral = _authenticated(ref, pin, uow, clock, hasher)
        uow.commit()
        return referral


def withdraw_with_pin(ref: str, pin: str, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher) -> Referral:
    """Take the consent back; at once and for good. Raises: WrongCredentials, TooManyAttempts, InvalidTransition."""
    with new_uow() as uow:
        referral = withdraw(_authenticated(ref, pin, uow, clock, hasher), uow, clock)
        uow.commit()
        return referral


def withdraw(referral: Referral, uow: UnitOfWork, clock: Clock) -> Referral:
    """Withdraw in the caller's transaction; a referral that is withdrawn already stays as it is."""
    if referral.status is Status.WITHDRAWN:
        return referral
    now = clock()
    changed = replace(referral.moved_to(Status.WITHDRAWN), consent=referral.consent.withdrawn(now))
    uow.referrals.save(changed)
    uow.events.append(Event(f"referral:{referral.id}", now, "person", "consent.withdrawn", {"from": referral.status.value}))
    return changed


def _authenticated(ref: str, pin: str, uow: UnitOfWork, clock: Clock, hasher: Hasher) -> Referral:
    now = clock()
    scope = f"ref:{ref}"
    if uow.attempts.failures(scope, now, WINDOW_S) >= MAX_PER_REFERENCE or uow.attempts.failures("ref:*", now, WINDOW_S) >= MAX_IN_ALL:
        raise TooManyAttempts(WINDOW_S)
    hashed = uow.referrals.pin_hash(ref)
    is_right = hasher.verify(hashed or _UNKNOWN_HASH, pin)
    referral = uow.referrals.by_ref(ref) if hashed and is_right else None
    if referral is None:
        uow.attempts.fail(scope, now, WINDOW_S)
        uow.attempts.fail("ref:*", now, WINDOW_S)
        uow.commit()
        raise WrongCredentials(ref)
    uow.attempts.clear(scope)
    return referral

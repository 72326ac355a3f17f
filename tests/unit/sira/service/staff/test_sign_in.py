"""Signing in tells a stranger nothing, stops guessing, and ends by itself."""

from __future__ import annotations

import pytest

from sira.adapters.hasher import Argon2Hasher
from sira.domain.errors import TooManyAttempts, WrongCredentials
from sira.service.staff.authenticate import authenticate
from sira.service.staff.sign_in import _UNKNOWN_HASH, MAX_FAILURES, Entry, sign_in
from sira.service.staff.sign_out import sign_out
from tests.support.make_staff import PASSWORD, stored_staff
from tests.support.memory import KEYED


def enter(new_uow, clock, hasher, email="agent@sira.example", password=PASSWORD) -> Entry:
    return sign_in(email, password, new_uow, clock, hasher, KEYED)


def kinds(new_uow) -> list[str]:
    with new_uow() as uow:
        return [event.kind for event in uow.events.all()]


def test_right_password_gives_a_session(new_uow, clock, hasher):
    staff = stored_staff(new_uow, "agent", hasher)
    entry = enter(new_uow, clock, hasher, " AGENT@sira.example ")
    assert authenticate(entry.token, new_uow, clock, KEYED).actor.id == staff.id
    assert kinds(new_uow) == ["staff.signed_in"]


def test_session_token_is_not_stored(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    entry = enter(new_uow, clock, hasher)
    with new_uow() as uow:
        assert uow.staff.session(entry.token) is None


@pytest.mark.parametrize("email", ["agent@sira.example", "nobody@sira.example"])
def test_wrong_password_and_unknown_account_look_alike(new_uow, clock, hasher, email):
    stored_staff(new_uow, "agent", hasher)
    for _ in range(MAX_FAILURES):
        with pytest.raises(WrongCredentials):
            enter(new_uow, clock, hasher, email, "wrong")
    with pytest.raises(TooManyAttempts) as refused:
        enter(new_uow, clock, hasher, email, "wrong")
    assert refused.value.retry_after_s == 900


class CountingHasher:
    def __init__(self):
        self.verified = 0

    def hash(self, secret):
        return secret

    def verify(self, hashed, secret):
        self.verified += 1
        return False


def test_a_hash_is_verified_for_an_unknown_account_too(new_uow, clock):
    hasher = CountingHasher()
    with pytest.raises(WrongCredentials):
        enter(new_uow, clock, hasher, "nobody@sira.example")
    assert hasher.verified == 1


def test_unknown_account_costs_as_much_as_a_real_one():
    def cost(hashed: str) -> list[str]:
        return hashed.split("$")[1:4]

    assert cost(_UNKNOWN_HASH) == cost(Argon2Hasher().hash("x"))


def test_locked_account_refuses_the_right_password_for_15_minutes(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    for _ in range(MAX_FAILURES):
        with pytest.raises(WrongCredentials):
            enter(new_uow, clock, hasher, password="wrong")
    clock.forward(minutes=14)
    with pytest.raises(TooManyAttempts):
        enter(new_uow, clock, hasher)
    clock.forward(minutes=1)
    assert enter(new_uow, clock, hasher).token


def test_success_forgets_earlier_failures(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    for _ in range(3):
        for _ in range(MAX_FAILURES - 1):
            with pytest.raises(WrongCredentials):
                enter(new_uow, clock, hasher, password="wrong")
        assert enter(new_uow, clock, hasher)


def test_switched_off_account_cannot_sign_in(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher, is_active=False)
    with pytest.raises(WrongCredentials):
        enter(new_uow, clock, hasher)


def test_session_ends_after_15_minutes_without_use(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    token = enter(new_uow, clock, hasher).token
    clock.forward(minutes=14)
    authenticate(token, new_uow, clock, KEYED)
    clock.forward(minutes=14)
    authenticate(token, new_uow, clock, KEYED)
    clock.forward(minutes=15)
    with pytest.raises(WrongCredentials):
        authenticate(token, new_uow, clock, KEYED)


def test_what_a_page_fetches_by_itself_keeps_no_session_alive(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    token = enter(new_uow, clock, hasher).token
    clock.forward(minutes=14)
    authenticate(token, new_uow, clock, KEYED, is_use=False)
    clock.forward(minutes=1)
    with pytest.raises(WrongCredentials):
        authenticate(token, new_uow, clock, KEYED)


def test_session_ends_after_8_hours_of_work(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    token = enter(new_uow, clock, hasher).token
    for _ in range(47):
        clock.forward(minutes=10)
        authenticate(token, new_uow, clock, KEYED)
    clock.forward(minutes=10)
    with pytest.raises(WrongCredentials):
        authenticate(token, new_uow, clock, KEYED)


def test_signing_out_ends_the_session_on_the_server(new_uow, clock, hasher):
    stored_staff(new_uow, "agent", hasher)
    token = enter(new_uow, clock, hasher).token
    sign_out(authenticate(token, new_uow, clock, KEYED), new_uow, clock)
    with pytest.raises(WrongCredentials):
        authenticate(token, new_uow, clock, KEYED)
    assert kinds(new_uow)[-1] == "staff.signed_out"

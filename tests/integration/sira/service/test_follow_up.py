"""Following a referral: reference and PIN open it, guessing does not, and the consent can be taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sira.domain.errors import InvalidTransition, TooManyAttempts, WrongCredentials
from sira.domain.referral import Referral, Status
from sira.service.follow_up import MAX_IN_ALL, MAX_PER_REFERENCE, WINDOW_S, check_status, read_follow_up, withdraw_with_pin
from tests.support.journey import Journey

type Act = Callable[..., Referral]


def tried(person: Journey, ref: str, pin: str, act: Act = check_status) -> Referral:
    return act(ref, pin, person.container.new_uow, person.clock, person.container.hasher)


def guess(person: Journey, ref: str, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongCredentials):
            tried(person, ref, "wrong")


@pytest.mark.parametrize("act", [check_status, withdraw_with_pin])
def test_wrong_pin_and_unknown_reference_are_refused_alike(person: Journey, act: Act) -> None:
    receipt = person.record()
    for ref, pin in ((receipt.ref, "000000" if receipt.pin != "000000" else "111111"), ("SIRA-0000-0000", receipt.pin)):
        with pytest.raises(WrongCredentials):
            tried(person, ref, pin, act)
    assert person.referrals[0].status is Status.SUBMITTED


def test_guessing_locks_the_reference_even_for_the_right_pin_until_the_window_is_over(person: Journey) -> None:
    receipt, other = person.record("r1"), person.record("r2")
    guess(person, receipt.ref, MAX_PER_REFERENCE)
    with pytest.raises(TooManyAttempts) as refused:
        tried(person, receipt.ref, receipt.pin)
    assert refused.value.retry_after_s == WINDOW_S
    assert tried(person, other.ref, other.pin).ref == other.ref
    person.clock.forward(seconds=WINDOW_S)
    assert tried(person, receipt.ref, receipt.pin).ref == receipt.ref


def test_guessing_many_references_locks_them_all(person: Journey) -> None:
    receipt = person.record()
    with person.container.new_uow() as uow:
        for _ in range(MAX_IN_ALL - 1):
            uow.attempts.fail("ref:*", person.clock(), WINDOW_S)
        uow.commit()
    guess(person, "SIRA-0000-0000", 1)
    with pytest.raises(TooManyAttempts):
        tried(person, receipt.ref, receipt.pin)
    person.clock.forward(seconds=WINDOW_S)
    assert tried(person, receipt.ref, receipt.pin).ref == receipt.ref


def test_right_pin_clears_the_count_of_its_reference(person: Journey) -> None:
    receipt = person.record()
    for _ in range(3):
        guess(person, receipt.ref, MAX_PER_REFERENCE - 1)
        tried(person, receipt.ref, receipt.pin)


def test_withdrawal_is_stored_with_its_time_and_its_event(person: Journey) -> None:
    receipt = person.record()
    person.clock.forward(hours=1)
    tried(person, receipt.ref, receipt.pin, withdraw_with_pin)
    (stored,) = person.referrals
    assert (stored.status, stored.consent.withdrawn_at) == (Status.WITHDRAWN, person.clock.now)
    with person.container.new_uow() as uow:
        last = uow.events.of_subject(f"referral:{stored.id}")[-1]
    assert (last.kind, last.actor, last.data) == ("consent.withdrawn", "person", {"from": "submitted"})


def test_withdrawing_twice_keeps_the_first_time(person: Journey) -> None:
    receipt = person.record()
    first = tried(person, receipt.ref, receipt.pin, withdraw_with_pin)
    person.clock.forward(hours=1)
    assert tried(person, receipt.ref, receipt.pin, withdraw_with_pin) == first


@pytest.mark.parametrize("status", [Status.DONE, Status.CLOSED])
def test_what_is_over_cannot_be_withdrawn(person: Journey, status: Status) -> None:
    receipt = person.record()
    with person.container.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE referrals SET status = '{status}'")
    with pytest.raises(InvalidTransition):
        tried(person, receipt.ref, receipt.pin, withdraw_with_pin)
    assert tried(person, receipt.ref, receipt.pin).status is status


@pytest.mark.parametrize(
    ("text", "pin", "withdraws"),
    [
        ("SIRA-0000-0000 123456", "123456", False),
        ("code 123456 pour sira 0000 0000", "123456", False),
        ("SIRA-0000-0000 ١٢٣٤٥٦", "123456", False),
        ("je veux retirer SIRA-0000-0000 123456", "123456", True),
        ("annuler SIRA-0000-0000", None, True),
        ("سحب SIRA-0000-0000", None, True),
        ("SIRA-0000-0000 1234567", None, False),
        ("SIRA-0000-0000", None, False),
    ],
)
def test_reference_pin_and_wish_are_read_from_a_text(text: str, pin: str | None, withdraws: bool) -> None:
    request = read_follow_up(text)
    assert request is not None
    assert (request.ref, request.pin, request.wants_withdrawal) == ("SIRA-0000-0000", pin, withdraws)


@pytest.mark.parametrize("text", ["", "bonjour", "123456", "SIRA-0000-0001 123456"])
def test_text_without_a_right_reference_is_no_request(text: str) -> None:
    assert read_follow_up(text) is None

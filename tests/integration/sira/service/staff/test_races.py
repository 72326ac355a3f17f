"""Many colleagues at once, on both databases: one gets it, everybody else learns who."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from sira.adapters.content_files import load_catalogue
from sira.domain.errors import AlreadyClaimed, TooManyAttempts, WrongCredentials
from sira.domain.event import first_broken
from sira.domain.message import Mode
from sira.service.respond import Responder
from sira.service.staff.alerts import accept_alert
from sira.service.staff.claim_referral import claim_referral
from sira.service.staff.sign_in import MAX_FAILURES, sign_in
from sira.service.staff.take_over import take_over
from sira.settings import ROOT
from tests.support.container import TestClock
from tests.support.make_referral import stored_alert, stored_conversation, stored_referral
from tests.support.make_staff import actor_of, stored_staff
from tests.support.memory import CHAIN_KEY, KEYED, QuickHasher

PEOPLE = 8


@pytest.fixture
def colleagues(new_uow):
    staff = [stored_staff(new_uow, "agent", QuickHasher(), f"Colleague {number}") for number in range(PEOPLE)]
    return [actor_of(new_uow, account) for account in staff]


def at_once(act, people) -> tuple[list[str], list[str]]:
    """The names of those who got it, and the holders that the others were told of."""
    won, told = [], []

    def one(actor) -> None:
        try:
            act(actor)
            won.append(actor.name)
        except AlreadyClaimed as refused:
            told.append(refused.holder)

    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(one, people))
    return won, told


def assert_one_won(won: list[str], told: list[str]) -> None:
    assert len(won) == 1
    assert told == won * (PEOPLE - 1)


def test_one_of_many_gets_the_referral_and_the_chain_holds(new_uow, colleagues):
    referral = stored_referral(new_uow)
    won, told = at_once(lambda actor: claim_referral(actor, referral.ref, new_uow, TestClock()), colleagues)
    assert_one_won(won, told)
    with new_uow() as uow:
        assert [event.kind for event in uow.events.all()] == ["referral.claimed"]
        assert first_broken(uow.events.all(), CHAIN_KEY) is None


def test_one_of_many_gets_the_alert(new_uow, colleagues):
    alert = stored_alert(new_uow)
    assert_one_won(*at_once(lambda actor: accept_alert(actor, alert.id, new_uow, TestClock()), colleagues))


def test_one_of_many_gets_the_conversation_and_the_person_is_told_once(new_uow, colleagues):
    conversation, catalogue = stored_conversation(new_uow, Mode.WAITING), load_catalogue(ROOT / "content")
    responder = Responder(lambda: catalogue, lambda: date(2026, 11, 5))
    assert_one_won(*at_once(lambda actor: take_over(actor, conversation.id, new_uow, TestClock(), responder), colleagues))
    with new_uow() as uow:
        assert len(uow.messages.of_conversation(conversation.id)) == 1


def test_guessing_in_parallel_gets_no_more_tries(new_uow):
    """On a new e-mail too, where all the first tries meet in one counter."""
    tried = []

    class Watching(QuickHasher):
        def verify(self, hashed: str, secret: str) -> bool:
            tried.append(secret)
            return False

    def guess(number: int) -> None:
        with pytest.raises((WrongCredentials, TooManyAttempts)):
            sign_in("agent@sira.example", str(number), new_uow, TestClock(), Watching(), KEYED)

    stored_staff(new_uow, "agent", QuickHasher())
    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(guess, range(3 * PEOPLE)))
    assert len(tried) == MAX_FAILURES

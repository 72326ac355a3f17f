"""Alerts are accepted once; wrong guesses are counted in a window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sira.domain.triage import Level
from sira.service.ports import UnitOfWork
from tests.support.make_referral import START, stored_alert, stored_conversation

type NewUow = Callable[[], UnitOfWork]


def test_open_alerts_come_most_urgent_first(new_uow: NewUow) -> None:
    mild = stored_alert(new_uow, level=Level.N2, waiting=timedelta(hours=3))
    new, old = stored_alert(new_uow), stored_alert(new_uow, waiting=timedelta(minutes=5))
    with new_uow() as uow:
        assert uow.alerts.open() == [old, new, mild]
        assert uow.alerts.get(old.id) == old
        assert uow.alerts.get("unknown") is None


def test_alert_is_accepted_by_the_first_only(new_uow: NewUow) -> None:
    alert = stored_alert(new_uow)
    with new_uow() as uow:
        assert uow.alerts.accept(alert.id, "s1", START)
        assert not uow.alerts.accept(alert.id, "s2", START)
        uow.commit()
    with new_uow() as uow:
        accepted = uow.alerts.get(alert.id)
        assert uow.alerts.open() == []
    assert accepted is not None
    assert (accepted.accepted_by, accepted.accepted_at) == ("s1", START)


def test_alerts_of_a_conversation_go_with_it(new_uow: NewUow) -> None:
    conversation = stored_conversation(new_uow)
    alert = stored_alert(new_uow, conversation)
    with new_uow() as uow:
        assert uow.alerts.of_conversation(conversation.id) == [alert]
        uow.conversations.erase(conversation.id)
        assert uow.alerts.of_conversation(conversation.id) == []


def test_failures_are_counted_by_scope_until_the_window_is_over(new_uow: NewUow) -> None:
    with new_uow() as uow:
        for _ in range(3):
            uow.attempts.fail("one", START, 60)
        uow.attempts.fail("two", START, 60)
        uow.commit()
    with new_uow() as uow:
        assert [uow.attempts.failures(scope, START, 60) for scope in ("one", "two", "three")] == [3, 1, 0]
        assert uow.attempts.failures("one", START + timedelta(seconds=60), 60) == 0
        uow.attempts.fail("one", START + timedelta(seconds=60), 60)
        assert uow.attempts.failures("one", START + timedelta(seconds=61), 60) == 1
        uow.attempts.clear("one")
        assert uow.attempts.failures("one", START + timedelta(seconds=61), 60) == 0

"""How often the public API may be used."""

from __future__ import annotations

import pytest

from gateway.problem import Problem
from gateway.public.limits import Allowances, PublicLimits


def test_a_burst_of_ten_passes_and_the_eleventh_waits() -> None:
    limits = PublicLimits()
    for _ in range(10):
        limits.take_message("a")
    with pytest.raises(Problem) as refused:
        limits.take_message("a")
    assert refused.value.status == 429
    assert refused.value.retry_after_s is not None
    assert 1 <= refused.value.retry_after_s <= 11


def test_conversations_do_not_count_against_each_other() -> None:
    limits = PublicLimits(allowances=Allowances(messages=("1/minute",)))
    limits.take_message("a")
    limits.take_message("b")
    with pytest.raises(Problem):
        limits.take_message("a")


def test_a_refused_message_costs_nothing_of_the_other_window() -> None:
    limits = PublicLimits(allowances=Allowances(messages=("2/minute", "1/second")))
    limits.take_message("a")
    with pytest.raises(Problem) as refused:
        limits.take_message("a")
    assert refused.value.retry_after_s is not None
    assert refused.value.retry_after_s <= 2


def test_new_conversations_are_limited_in_all() -> None:
    limits = PublicLimits()
    for _ in range(30):
        limits.take_conversation()
    with pytest.raises(Problem):
        limits.take_conversation()


def test_a_counter_that_cannot_be_reached_refuses_nobody() -> None:
    limits = PublicLimits("redis://127.0.0.1:9/0")
    limits.take_message("a")


def test_a_factor_multiplies_every_window() -> None:
    usual = Allowances()
    assert usual.times(3) == Allowances(("60/minute", "30/10 second"), ("90/minute",))
    assert usual.times(1) == usual
    limits = PublicLimits(allowances=Allowances(messages=("2/minute",)).times(2))
    for _ in range(4):
        limits.take_message("a")
    with pytest.raises(Problem):
        limits.take_message("a")

"""A fact is shown only while it is verified, current, uncontradicted and of more than weak confidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.answer import Fact

TODAY = date(2026, 11, 5)
GOOD = Fact("f", "phone", {"fr": "un", "*": "tous"}, "s", None, "haute", TODAY, TODAY + timedelta(days=1), "desk")


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({}, True),
        ({"confidence": "moyenne"}, True),
        ({"expires_on": None}, True),
        ({"confidence": "faible"}, False),
        ({"verified_on": None}, False),
        ({"contradicted_by": ("g",)}, False),
        ({"expires_on": TODAY}, False),
        ({"expires_on": TODAY - timedelta(days=1)}, False),
    ],
)
def test_one_fault_is_enough_to_hide_a_fact(change: dict[str, object], shown: bool) -> None:
    assert replace(GOOD, **change).may_be_shown(TODAY) is shown


@given(st.dates())
def test_a_hidden_fact_never_comes_back_with_time(day: date) -> None:
    if not GOOD.may_be_shown(day):
        assert not GOOD.may_be_shown(day + timedelta(days=1)) or day == date.max


def test_words_of_a_language_or_for_all() -> None:
    assert [GOOD.in_language("fr"), GOOD.in_language("en")] == ["un", "tous"]
    assert replace(GOOD, value={"fr": "un"}).in_language("en") is None

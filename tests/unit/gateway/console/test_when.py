"""Times as staff read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from gateway.console.phrasebook import load_phrasebooks
from gateway.console.when import clock_time, length


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=20), "moins d'une minute"),
        (timedelta(minutes=5, seconds=59), "5 min"),
        (timedelta(hours=3, minutes=5), "3 h 05"),
        (timedelta(hours=47, minutes=59), "47 h 59"),
        (timedelta(days=2, hours=4), "2 j 4 h"),
        (-timedelta(minutes=5), "5 min"),
    ],
)
def test_length_is_said_in_the_two_largest_units(span, words):
    assert length(span, load_phrasebooks()["fr"]) == words.replace(" ", "\u00a0")


def test_clock_time_is_bamakos():
    assert clock_time(datetime(2026, 11, 5, 14, 32, tzinfo=UTC)) == "05/11/2026 14:32"

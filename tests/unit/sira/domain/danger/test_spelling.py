"""One slip in a long word is forgiven; short and unknown words stay what they are."""

from __future__ import annotations

import pytest

from sira.domain.danger.spelling import Spelling

SPELLING = Spelling({"accident", "enferme*", "mort", "algerie", "سجن"})


@pytest.mark.parametrize(
    ("token", "keys"),
    [
        ("accident", {"accident"}),
        ("acident", set()),  # seven letters: too short to guess
        ("accidant", {"accident"}),
        ("acciednt", {"accident"}),
        ("accidents", {"accident"}),
        ("occident", set()),  # the first letter is not guessed
        ("enfermees", {"enferme*"}),
        ("mors", set()),
        ("dalgerie", {"algerie"}),
        ("والسجن", {"سجن"}),
        ("بسجن", {"سجن"}),
    ],
)
def test_word_answers_to_the_keys_it_may_stand_for(token: str, keys: set[str]) -> None:
    assert SPELLING.keys_of(token) == keys

"""Where a pattern was found is told, hidden words are not read, and repetition costs nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sira.domain.danger.matching import MAX_SPANS, Matcher, words_of
from sira.domain.danger.normalise import normalised_words
from sira.domain.danger.pattern import parse_lines
from sira.domain.danger.spelling import Spelling

MATCHER = Matcher({"out": parse_lines("dors ~ dehors\nnuit dehors", {})}, {})
SPELLING = Spelling(MATCHER.keys())


def test_span_covers_first_to_last_word() -> None:
    words = words_of(normalised_words("bonjour je dors toujours dehors ici"), SPELLING)
    assert MATCHER.find(words)["out"] == [(3, 6)]


def test_hidden_words_are_not_read() -> None:
    words = words_of(normalised_words("je dors dehors"), SPELLING)
    assert MATCHER.find(words.without([(2, 3)])) == {}


@given(st.lists(st.sampled_from(["dors", "dehors", "nuit", "puis"]), max_size=1_000))
def test_however_often_words_repeat_few_spans_are_kept_and_each_holds_the_pattern(tokens: list[str]) -> None:
    spans = MATCHER.find(words_of(tuple(tokens), SPELLING)).get("out", [])
    assert len(spans) <= MAX_SPANS
    assert all(tokens[end - 2] == "dehors" for _, end in spans)

"""Words arrive whole, escaped and in parts that Telegram takes."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.channels.telegram_text import MAX_UNITS, STAFF_PREFIX, render, sources_of, split_text, units
from tests.support.telegram_html import utf16_units, visible_text

SENTENCE = "Le retour volontaire est gratuit. "


def body(text: str, **more: Any) -> dict[str, Any]:
    """A stored message."""
    return {"text": text, "language": "fr", "buttons": [], "answer": None, "notice": None, **more}


@given(st.text(max_size=400), st.integers(min_value=2, max_value=60))
def test_splitting_loses_nothing_and_keeps_the_limit(text: str, limit: int) -> None:
    parts = split_text(text, limit)
    assert "".join(parts) == text
    assert all(units(part) <= limit for part in parts)


def test_long_text_is_cut_after_a_sentence() -> None:
    parts = split_text(SENTENCE * 300)
    assert len(parts) == 3
    assert all(part.rstrip().endswith("gratuit.") for part in parts)


@pytest.mark.parametrize("end", ["؟ ", "! ", "… ", "\n", ".» ", "۔ "])
def test_sentences_end_in_every_script(end: str) -> None:
    text = "كلمة" * 5 + end + "كلمة" * 5
    assert split_text(text, 30)[0] == "كلمة" * 5 + end


def test_text_without_sentences_is_cut_after_a_word() -> None:
    assert all(part.endswith(" ") for part in split_text("mot " * 30, 50)[:-1])


@pytest.mark.parametrize("row", [".", " ", "\n", ". ", ".)"])
def test_monotonous_text_is_cut_in_no_time(row: str) -> None:
    begun = time.perf_counter()
    assert "".join(split_text(row * 20_000)) == row * 20_000
    assert time.perf_counter() - begun < 2


def test_characters_outside_the_basic_plane_count_twice_and_stay_whole() -> None:
    parts = split_text("😀" * 2_050)
    assert [units(part) for part in parts] == [MAX_UNITS, 4]


@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=60), st.sampled_from(["bot", "staff", "system"]))
def test_output_is_balanced_html_that_shows_the_words(text: str, source: str, notice: str, author: str) -> None:
    texts = render(body(text, notice={"text": notice, "since": "2026-01-01"}), author, source)
    shown = "".join(visible_text(html) for html in texts)
    assert text.strip() in shown or not text.strip()
    assert bool(texts) == bool(text.strip())


@settings(deadline=None)
@given(st.integers(min_value=4_000, max_value=9_000), st.text(alphabet="ab <&>. \n😀", min_size=1, max_size=40), st.text(max_size=200))
def test_no_part_is_too_long_or_empty(length: int, pattern: str, source: str) -> None:
    text = (pattern * length)[:length]
    for html in render(body(text), "bot", source):
        shown = visible_text(html)
        assert 0 < utf16_units(shown) <= MAX_UNITS
        assert shown.strip()


def test_markup_in_words_stays_words() -> None:
    assert render(body('<b>a</b> & "x" &lt;'), "bot") == ['&lt;b&gt;a&lt;/b&gt; &amp; "x" &amp;lt;']


def test_source_stands_small_under_the_answer() -> None:
    assert render(body("Oui."), "bot", "Source : OIM, 2025") == ["Oui.\n\n<i>Source : OIM, 2025</i>"]


def test_notice_stands_above() -> None:
    assert render(body("Oui.", notice={"text": "Service suspendu", "since": "2026-01-01"}), "bot") == ["<b>Service suspendu</b>\n\nOui."]


def test_staff_words_carry_a_neutral_prefix() -> None:
    assert render(body("Bonjour"), "staff") == [f"{STAFF_PREFIX}Bonjour"]


def test_nothing_is_rendered_for_blank_text() -> None:
    assert render(body(" \n"), "staff") == []


def test_each_publisher_is_named_once() -> None:
    sources = [{"publisher": "OIM", "date": "2025"}, {"publisher": "OIM", "date": "2024"}, {"publisher": "HCR", "date": None}]
    assert sources_of(body("x", answer={"sources": sources})) == [("OIM", "2025"), ("HCR", "")]
    assert sources_of(body("x")) == []

"""Whatever people type or paste, only harmless text gets inside, and never an intent."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.text_cleaning import MAX_COMBINING_RUN, MAX_RASA_CHARS, MAX_RASA_WORDS, MAX_TEXT_CHARS, clean_text, text_for_rasa

ANYTHING = st.text(st.characters())  # surrogates too
NASTY = st.lists(
    st.sampled_from(list("ab é/\\\n\t\r\u202e\u2066\u200b\u200d\u200c\ufeff\ud800\x00\x1b\u0301\u0488\u034f\ufe0f\u3000\u2028ು೅ೆೀ"))
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  bonjour \n", "bonjour"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("aide\u202eged\u202c", "aideged"),
        ("a\u2066b\u2069", "ab"),
        ("a\ud800b", "ab"),
        ("a\x00\x07\x1b[31mb", "a[31mb"),
        ("zéro\u200blargeur", "zérolargeur"),
        ("e\u0301te\u0301", "été"),
        ("un\u2028deux", "un\ndeux"),
        ("un\u3000deux\u00a0trois", "un deux trois"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("", ""),
        ("\u200b\u2060\ufeff", ""),
        ("كتاب", "كتاب"),
    ],
)
def test_harmful_characters_are_taken_out_and_words_are_kept(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@pytest.mark.parametrize("mark", ["\u0316", "\u0488", "\u034f", "\ufe0f", "\u0316\u034f"])
def test_runs_of_combining_marks_are_cut(mark: str) -> None:
    cleaned = clean_text("a" + mark * 500 + "b")
    assert cleaned.endswith("b")
    assert len(cleaned) <= 2 + MAX_COMBINING_RUN


@given(ANYTHING | NASTY.map("".join))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@given(ANYTHING | NASTY.map("".join))
def test_nothing_invisible_stays_but_line_breaks_and_joiners(text: str) -> None:
    kept = set(clean_text(text)) - set("\n\t\u200c\u200d")
    assert not {char for char in kept if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}}
    clean_text(text).encode()


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("/restart", "restart"),
        ('/intent{"slot":"x"}', 'intent{"slot":"x"}'),
        (" / / /restart", "restart"),
        ("\\/restart", "restart"),
        ("\u200d/restart", "restart"),
        ("/\u200d/restart", "restart"),
        ("/ \u200c /stop", "stop"),
        ("\u202e/restart", "restart"),
        ("un\n\ndeux\ttrois", "un deux trois"),
        ("et/ou", "et/ou"),
        ("///", ""),
        ("", ""),
    ],
)
def test_typed_commands_become_plain_text(typed: str, line: str) -> None:
    assert text_for_rasa(clean_text(typed)) == line


@given(ANYTHING | NASTY.map("".join))
def test_rasa_never_sees_a_slash_first_or_a_second_line(text: str) -> None:
    line = text_for_rasa(clean_text(text))
    assert not line.startswith(("/", "\\", " ", "\u200c", "\u200d"))
    assert len(line.splitlines()) <= 1


def test_long_texts_are_capped_for_rasa() -> None:
    assert len(text_for_rasa("a" * MAX_TEXT_CHARS)) == MAX_RASA_CHARS
    assert len(text_for_rasa("a " * MAX_TEXT_CHARS).split()) == MAX_RASA_WORDS

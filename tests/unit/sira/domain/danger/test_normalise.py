"""However it is typed, a message becomes the same folded words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.danger.normalise import MAX_CHARS, MAX_WORD_CHARS, fold_word, normalised_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Jveu plu vivre", "je veux plus vivre"),
        ("jsui mineur", "je suis mineur"),
        ("C'est grave", "c est grave"),
        ("Aidez-moi ! 3.5 km. Vite", "aidez moi . 3 5 km . vite"),
        ("c grave", "c est grave"),
        ("jé mal", "j ai mal"),
        ("aiiiidez-nous", "aidez nous"),
        ("je suis mineur, j'ai 15ans", "je suis mineur j ai 15 ans"),
        ("Violée ! ELLE A ÉTÉ…", "viole . ele a ete"),
        ("dɔgɔtɔrɔ tɛ yan", "dogotoro te yan"),
        ("إطلاق نارٍ الآن", "اطلاق نار الان"),
        ("٣ أيام", "3 ايام"),
        ("ma n9darch nkhroj", "ma nqdarch nkhroj"),
        ("n’arrive", "n arive"),
        ("", ""),
        ("🙏🙏", ""),
    ],
)
def test_spellings_become_the_same_words(typed: str, words: str) -> None:
    assert " ".join(normalised_words(typed)) == words


@pytest.mark.parametrize("word", ["frappée", "accouche", "bɔlɔ", "اغتصبوني", "مُسلَّح", "3andi", "koi"])
def test_a_rule_word_is_folded_like_a_message_word(word: str) -> None:
    assert (fold_word(word),) == normalised_words(word)


def test_the_end_of_a_long_message_is_read() -> None:
    assert normalised_words("bla " * 5_000 + "aidez")[-1] == "aidez"


@given(st.text(max_size=3 * MAX_CHARS))
def test_any_text_gives_a_bounded_number_of_short_words(text: str) -> None:
    words = normalised_words(text)
    assert sum(len(word) for word in words) <= 6 * MAX_CHARS
    assert all(word and len(word) <= 3 * MAX_WORD_CHARS for word in words)

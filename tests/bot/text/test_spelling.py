"""What people type, in one spelling; the words that are expected here were written by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.spelling import SMS_FRENCH, folded, spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bjr cb", "bonjour combien"),
        ("Bonjouuuuur", "Bonjouur"),
        ("AIDEZ-MOI SVP", "aidez-moi s'il vous plaît"),
        ("l’OIM", "l'OIM"),
        ("e\u0301te\u0301", "été"),
        ("  trop   d'espaces \n", "trop d'espaces"),
        ("", ""),
    ],
)
def test_words_are_written_as_an_encoder_knows_them(text: str, expected: str) -> None:
    assert spoken(text) == expected


@pytest.mark.parametrize("number", ["+223 76 12 34 56", "0022376123456", "76.12.34.56", "(+223) 76-12-34-56", "٧٦١٢٣٤٥٦", "۷۶۱۲۳۴۵۶"])
def test_phone_is_masked(number: str) -> None:
    assert "[phone]" in spoken(f"mon numéro {number} merci")
    assert not any(char.isdigit() for char in spoken(f"mon numéro {number} merci"))


@pytest.mark.parametrize("text", ["j'ai 15 ans", "en 2024", "18 enfants", "chambre 1234567"])
def test_other_numbers_stay(text: str) -> None:
    assert spoken(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Où est ma sœur ?", "ou est ma soeur"),
        ("ÉTÉ", "ete"),
        ("n bɛ taa ɲɛ", "N be taa nye"),
        ("أين إبني", "اين ابني"),
        ("مدرسة", "مدرسه"),
        ("مُسَاعَدَة", "مساعدة"),
        ("مـــرحبا", "مرحبا"),
        ("informação", "informacao"),
        ("mañana", "manana"),
        ("aidez-moi!!!", "aidez moi"),
    ],
)
def test_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_placeholders_survive_folding() -> None:
    assert folded("appelez [phone], je suis [name].") == "appelez [phone] je suis [name]"


def test_sms_words_are_single_and_in_lower_case() -> None:
    assert [word for word in SMS_FRENCH if word != word.lower() or " " in word] == []


@settings(deadline=None)
@given(st.text(max_size=400))
def test_folded_text_is_lower_case_words_with_single_spaces(text: str) -> None:
    read = folded(text)
    assert read == " ".join(read.split())
    assert isinstance(spoken(text), str)

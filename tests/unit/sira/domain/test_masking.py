"""What identifies somebody becomes a placeholder; what does not is left to be understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.masking import EMAIL, NAME, PHONE, REFERENCE, mask


@pytest.mark.parametrize(
    ("text", "masked", "phone"),
    [
        ("mon numéro est 70 12 34 56", f"mon numéro est {PHONE}", "70 12 34 56"),
        ("+223 70123456 svp", f"{PHONE} svp", "+223 70123456"),
        ("0022370123456", PHONE, "0022370123456"),
        ("appelez le (70) 12-34-56.", f"appelez le ({PHONE}.", "70) 12-34-56"),
        ("70–12–34–56", PHONE, "70–12–34–56"),
        ("70.12.34.56", PHONE, "70.12.34.56"),
        ("٧٠١٢٣٤٥٦", PHONE, "٧٠١٢٣٤٥٦"),
        ("tel70123456", f"tel{PHONE}", "70123456"),
        ("70123456svp", f"{PHONE}svp", "70123456"),
        ("Appelez.70123456", f"Appelez.{PHONE}", "70123456"),
        ("70123456 66123456", f"{PHONE} {PHONE}", "70123456"),
        ("70\u200d12\u200c34 56", PHONE, "70\u200d12\u200c34 56"),
    ],
)
def test_phone_is_masked_and_handed_out(text: str, masked: str, phone: str) -> None:
    found = mask(text)
    assert (found.text, found.phone) == (masked, phone)


@pytest.mark.parametrize(
    "text", ["j'ai 17 ans", "15 000 francs", "le 12/03/2008", "né le 2008-03-12", "le 3.4.1999 à Gao", "il y a 2 enfants et 3 adultes"]
)
def test_other_numbers_are_no_phones(text: str) -> None:
    found = mask(text)
    assert (found.text, found.phone) == (text, None)


@pytest.mark.parametrize(
    ("text", "masked", "name"),
    [
        ("je m'appelle Fatoumata et je suis à Gao", f"je m'appelle {NAME} et je suis à Gao", "Fatoumata"),
        ("Je m’appelle Fatoumata Traoré.", f"Je m’appelle {NAME}.", "Fatoumata"),
        ("jmappelle awa", f"jmappelle {NAME}", "awa"),
        ("appelez-moi Awa", f"appelez-moi {NAME}", "Awa"),
        ("My name is Kofi Mensah, help", f"My name is {NAME}, help", "Kofi"),
        ("اسمي فاطمة", f"اسمي {NAME}", "فاطمة"),
        ("mon nom est N'Golo", f"mon nom est {NAME}", "N'Golo"),
    ],
)
def test_announced_name_is_masked(text: str, masked: str, name: str) -> None:
    found = mask(text)
    assert (found.text, found.name) == (masked, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Awa", "Awa"),
        ("awa", "awa"),
        ("Mamadou B.", "Mamadou B"),
        ("Marie-Claire", "Marie-Claire"),
        ("c'est Awa", "Awa"),
        ("فاطمة", "فاطمة"),
    ],
)
def test_short_reply_to_the_name_question_is_a_name(text: str, name: str) -> None:
    found = mask(text, asked_for_name=True)
    assert NAME in found.text
    assert found.name == name
    assert mask(text).name is None


@pytest.mark.parametrize("text", ["passer", "retour", "stop", "pourquoi ?", "je ne veux pas dire", "oui", "Awa ?", "17", "a b c d", ""])
def test_another_reply_to_the_name_question_is_left_alone(text: str) -> None:
    found = mask(text, asked_for_name=True)
    assert (found.text, found.name) == (text, None)


def test_email_and_reference_are_masked() -> None:
    found = mask("awa@example.org demande SIRA-0000-0000 et sira 7k3m q2x9")
    assert found.text == f"{EMAIL} demande {REFERENCE} et {REFERENCE}"
    assert found.reference == "SIRA-0000-0000"


PHONES = st.from_regex(r"(\+223 ?|00223 ?)?[5-9]\d([ .-]?\d\d){3}", fullmatch=True)


@given(st.text(max_size=30), PHONES, st.sampled_from([" ", ", ", " : ", "\n", "n°"]))
def test_no_phone_survives_whatever_stands_before_it(before: str, phone: str, between: str) -> None:
    before = "".join(char for char in before if not char.isdigit())
    assert phone not in mask(f"{before}{between}{phone}").text


@given(st.text())
def test_masking_never_fails(text: str) -> None:
    mask(text)
    mask(text, asked_for_name=True)


@pytest.mark.parametrize(
    "text", ["SIRA-7K3M-Q2X8 123456", "sira 7k3m 123456", "mon code SIRA est 123456", "123456", " 123456 ", "SIRA-7K3M-Q2X9 ١٢٣٤٥٦"]
)
def test_pin_is_masked_even_beside_a_mistyped_reference(text: str) -> None:
    masked = mask(text).text
    assert "123456" not in masked
    assert "١٢٣٤٥٦" not in masked


def test_an_amount_of_six_digits_is_no_pin() -> None:
    assert mask("il demande 150000 francs").text == "il demande 150000 francs"

"""Typed replies to the questions of a referral: only clear words count, and consent least of all is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain import intake
from sira.domain.intake_answers import read_choice, wants

YES = [
    "oui",
    "Oui.",
    "oui merci",
    "ouii",
    "ok d'accord",
    "j’accepte",
    "Je suis d'accord",
    "نعم",
    "awɔ",
    "sim",
    "sí",
    "yes please",
    "1",
    "1.",
]
NO = ["non", "NON !", "pas d'accord", "je ne suis pas d'accord", "n'envoyez pas", "n'envoie rien", "لا", "ayi", "não", "nope", "2"]
UNCLEAR = [
    "",
    "oui ?",
    "oui mais non",
    "non, oui",
    "peut-être",
    "c'est quoi",
    "oui je veux savoir qui lit",
    "12",
    "0",
    "3",
    "👍?",
    "un oui",
]


@pytest.mark.parametrize("field", [intake.CONSENT, intake.CONFIRMATION])
@pytest.mark.parametrize(("texts", "meaning"), [(YES, "yes"), (NO, "no"), (UNCLEAR, None)])
def test_consent_is_a_clear_yes_or_a_clear_no(field: str, texts: list[str], meaning: str | None) -> None:
    assert {text: read_choice(field, text) for text in texts} == dict.fromkeys(texts, meaning)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("17", "under_18"),
        ("18", "adult"),
        ("j'ai 16 ans", "under_18"),
        ("moins de 18 ans", "under_18"),
        ("J'ai moins de 18 ans", "under_18"),
        ("under 18 years", "under_18"),
        ("18 ans ou plus", "adult"),
        ("plus de 18 ans", "adult"),
        ("j'ai 2 enfants et 30 ans", "adult"),
        ("oui", "under_18"),
        ("non", "adult"),
        ("1", "under_18"),
        ("3", "unsure"),
        ("je ne sais pas", "unsure"),
        ("قاصر", "under_18"),
        ("bonjour", None),
    ],
)
def test_age_is_read_from_words_numbers_and_digits(text: str, choice: str | None) -> None:
    assert read_choice("is_minor", text) == choice


@pytest.mark.parametrize(
    ("field", "text", "choice"),
    [
        ("need", "العودة", "return"),
        ("need", "الصحة", "health"),
        ("need", "الوثائق", "documents"),
        ("access", "الحمل", "pregnancy"),
        ("with_whom", "je suis avec une personne adulte", "other_adult"),
        ("with_whom", "une personne de confiance", "guardian"),
        ("with_whom", "avec d'autres personnes", "other_adult"),
        ("with_whom", "il n'y a personne", "alone"),
        ("with_whom", "personne", "alone"),
        ("need", "je veux rentrer chez moi", "return"),
        ("need", "Santé", "health"),
        ("need", "je cherche mon fils", "missing_relative"),
        ("need", "quelque chose de confidentiel", "confidential"),
        ("need", "10", "other"),
        ("need", "11", None),
        ("with_whom", "toute seule", "alone"),
        ("with_whom", "avec ma sœur", "family"),
        ("with_whom", "mon patron", "other_adult"),
        ("safe_hours", "le soir", "evening"),
        ("safe_hours", "après-midi", "afternoon"),
        ("safe_hours", "pas d'appel", "no_call"),
        ("interview", "une femme", "woman"),
        ("interview", "pas de préférence", "any"),
        ("access", "je suis enceinte", "pregnancy"),
        ("access", "rien", "none"),
        ("access", "لا", "none"),
        ("place", "1", None),
    ],
)
def test_words_and_digits_make_a_choice(field: str, text: str, choice: str | None) -> None:
    assert read_choice(field, text) == choice


@pytest.mark.parametrize("field", sorted(intake.CHOICES))
def test_digits_stand_for_the_buttons_in_their_order(field: str) -> None:
    choices = intake.CHOICES[field]
    assert [read_choice(field, str(number)) for number in range(1, len(choices) + 1)] == list(choices)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("passer", "skip"),
        ("je ne sais pas", "skip"),
        ("je préfère ne pas répondre", "skip"),
        ("retour", "back"),
        ("Stop !", "stop"),
        ("je veux arrêter", "stop"),
        ("annuler la demande", "stop"),
        ("plus tard svp", "stop"),
        ("إلغاء", "stop"),
        ("corriger", "correct"),
        ("je me suis trompée", "correct"),
        ("retour au pays", None),
        ("stop les passeurs", None),
        ("je ne sais pas où je suis", None),
        ("", None),
    ],
)
def test_a_wish_counts_only_when_it_is_the_whole_reply(text: str, meaning: str | None) -> None:
    assert wants(text) == meaning


@given(st.sampled_from(intake.FIELDS), st.text())
def test_any_reply_is_a_known_choice_or_nothing(field: str, text: str) -> None:
    assert read_choice(field, text) in {None, *intake.CHOICES.get(field, ())}
    assert wants(text) in {None, "skip", "back", "stop", "correct"}


@pytest.mark.parametrize(
    "text", ["oui, j'accepte", "Oui j'accepte", "oui, d'accord", "نعم أوافق", "نعم، موافق", "yes, I agree", "ok, vas-y"]
)
def test_a_yes_said_twice_is_still_a_yes(text: str) -> None:
    assert read_choice("consent", text) == "yes"


@pytest.mark.parametrize(
    "text", ["oui, mais", "oui, non", "oui, pas maintenant", "j'accepte pas", "oui, j'accepte ?", "نعم لا", "oui je refuse"]
)
def test_a_yes_with_anything_against_it_is_no_yes(text: str) -> None:
    assert read_choice("consent", text) != "yes"

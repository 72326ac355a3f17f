"""The fixed messages: the same keys and the same placeholders in every language."""

from __future__ import annotations

import re

import pytest

from sira.domain.intake import CHOICES, CONFIRMATION, CONSENT, FIELDS
from sira.domain.language import LANGUAGES, REFERENCE_LANGUAGE
from sira.domain.referral import Status
from tests.repo.house import catalogue
from tests.repo.test_answers import promises

PLACEHOLDER = re.compile(r"\{(\w+)\}")
every_language = pytest.mark.parametrize("language", sorted(LANGUAGES))


@every_language
def test_every_language_has_the_same_keys_in_the_same_order(language: str) -> None:
    assert list(catalogue().messages[language]) == list(catalogue().messages[REFERENCE_LANGUAGE])


@every_language
def test_every_language_fills_the_same_placeholders(language: str) -> None:
    theirs, reference = catalogue().messages[language], catalogue().messages[REFERENCE_LANGUAGE]
    assert [key for key, words in reference.items() if _placeholders(words) != _placeholders(theirs.get(key, ""))] == []


@every_language
def test_no_message_is_empty_or_promises(language: str) -> None:
    messages = catalogue().messages[language]
    assert [key for key, words in messages.items() if not words] == []
    assert [sentence for words in messages.values() for sentence in promises(words, language)] == []


def test_there_are_messages_for_sira_s_languages_and_no_other() -> None:
    assert set(catalogue().messages) == set(LANGUAGES)


def test_every_question_and_choice_of_the_referral_has_words() -> None:
    wanted = {f"ask.{field}" for field in FIELDS}
    wanted |= {f"field.{field}" for field in FIELDS if field not in {CONSENT, CONFIRMATION}}
    wanted |= {f"choice.{field}.{choice}" for field, choices in CHOICES.items() for choice in choices}
    assert wanted - set(catalogue().messages[REFERENCE_LANGUAGE]) == set()


def test_every_state_that_a_person_can_ask_about_has_words() -> None:
    wanted = {f"status.{status}" for status in Status if status is not Status.DRAFT}
    assert wanted - set(catalogue().messages[REFERENCE_LANGUAGE]) == set()


def test_french_says_vous_to_the_person() -> None:
    familiar = re.compile(r"\b(?:es-tu|as-tu|veux-tu|peux-tu|ton|ta|tes|toi|tu)\b", re.IGNORECASE)
    assert [key for key, words in catalogue().messages["fr"].items() if familiar.search(words)] == []


def _placeholders(words: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(words))

"""Every danger sign has a card in all six languages, short, without a digit of its own, and true even when every fact is out of date."""

from __future__ import annotations

import re

import pytest

from sira.domain.catalogue import SafetyCard
from tests.repo.house import catalogue, facts_in, prose, rendered, risks, without_facts, word_count
from tests.repo.test_answers import promises

LANGUAGES = {"fr", "en", "ar", "bm", "pt", "es"}
MOST_WORDS = 70
DRAFTS = {"ar", "bm", "pt", "es"}

every_card = pytest.mark.parametrize("card", catalogue().safety.values(), ids=lambda card: card.id)


def test_every_risk_has_a_card_and_no_card_is_without_a_risk() -> None:
    assert set(catalogue().safety) == set(risks())


@every_card
def test_a_card_is_there_in_six_languages(card: SafetyCard) -> None:
    assert set(card.text) == LANGUAGES
    assert set(card.review) == LANGUAGES


@every_card
def test_a_card_with_facts_can_be_said_without_them(card: SafetyCard) -> None:
    if any(facts_in(text) for text in card.text.values()):
        assert set(card.cautious) == LANGUAGES
    assert [language for language, text in card.cautious.items() if facts_in(text)] == []


@every_card
def test_a_card_has_facts_in_its_language_and_no_digit_of_its_own(card: SafetyCard) -> None:
    facts = catalogue().facts
    assert [where for where, _, words in prose(card) if re.search(r"\d", without_facts(words))] == []
    assert [
        (fact, language) for language, text in card.text.items() for fact in facts_in(text) if not facts[fact].in_language(language)
    ] == []


@every_card
def test_a_card_is_short(card: SafetyCard) -> None:
    counts = {language: word_count(rendered(text, language)) for language, text in card.text.items()}
    assert {language: count for language, count in counts.items() if count > MOST_WORDS} == {}


@every_card
def test_a_card_promises_nothing(card: SafetyCard) -> None:
    assert [sentence for _, language, words in prose(card) for sentence in promises(words, language)] == []


@every_card
def test_languages_without_a_native_reader_stay_drafts(card: SafetyCard) -> None:
    unsigned = {language: review for language, review in card.review.items() if language in DRAFTS and review.by == "desk"}
    assert [language for language, review in unsigned.items() if review.state != "draft"] == []

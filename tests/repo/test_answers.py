"""The rules of an answer's words (CONTRIBUTING.md, "How an answer is written")."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from sira.domain.answer import Answer
from tests.repo.house import answer_labels, catalogue, facts_in, prose, rendered, without_facts, word_count

LANGUAGES = ("fr", "en", "ar")
MOST_WORDS = 70
MOST_WORDS_SHORT = 30
MOST_TITLE_CHARS = 40
MOST_NEXT = 3
OFFERS = {"referral", "human"}
STATES = {"reviewed", "draft"}
LONGEST_REVIEW = timedelta(days=366)
# Words that promise. Sira may deny them ("personne ne peut le garantir") or warn of them ("quelqu'un vous promet…"), never say them itself.
PROMISES = {
    "fr": r"garanti\w*|promet\w*|promesse\w*|promis\w*|c'est sûr|assur[ée]ment|à coup sûr|sans aucun risque|certainement|sans faute",
    "en": r"guarante\w*|promis\w*|for sure|certainly|definitely|without any risk|no risk",
    "ar": r"نضمن|مضمون\w*|يضمن|تضمن|ضمان\w*|نعدك\w*|أعدك\w*|بالتأكيد|بدون أي خطر",
    "bm": r"garanti\w*",
    "pt": r"garant\w*|promet\w*|com certeza",
    "es": r"garant\w*|promet\w*|con seguridad",
}
DENIALS = {
    "fr": r"\b(ne|n'\w+|pas|personne|aucun\w*|jamais|ni|sans|quelqu'un|si on)\b",
    "en": r"\b(no|not|never|nobody|neither|nor|without|cannot|somebody|someone|anyone|\w+n't)\b",
    "ar": r"\b(لا|ولا|ليس|ليست|وليس|لن|لم|دون|بدون|غير)\b",
    "bm": r"\b(tɛ|kana|ma)\b",
    "pt": r"\b(não|ninguém|nunca|nem|sem|alguém)\b",
    "es": r"\b(no|nadie|nunca|ni|sin|alguien)\b",
}

every_answer = pytest.mark.parametrize("answer", [catalogue().answers[label] for label in answer_labels()], ids=lambda answer: answer.id)


@every_answer
def test_an_answer_is_complete_in_the_three_full_languages(answer: Answer) -> None:
    for words in (answer.title, answer.text, answer.short, answer.review):
        assert [language for language in LANGUAGES if not words.get(language)] == []


@every_answer
def test_no_digit_stands_in_the_words(answer: Answer) -> None:
    assert [where for where, _, words in prose(answer) if re.search(r"\d", without_facts(words))] == []


@every_answer
def test_no_address_of_a_page_or_mailbox_stands_in_the_words(answer: Answer) -> None:
    assert [where for where, _, words in prose(answer) if re.search(r"https?:|www\.|\w@\w|\w\.(?:int|org|com|fr|ca)\b", words)] == []


@every_answer
def test_an_answer_is_short_enough_for_a_small_screen(answer: Answer) -> None:
    counts = {
        f"{name}.{language}": word_count(rendered(text, language))
        for name, words in _long_forms(answer)
        for language, text in words.items()
    }
    assert {where: count for where, count in counts.items() if count > MOST_WORDS} == {}
    assert {language: word_count(text) for language, text in answer.short.items() if word_count(text) > MOST_WORDS_SHORT} == {}


@every_answer
def test_a_title_fits_on_a_button(answer: Answer) -> None:
    assert {language: title for language, title in answer.title.items() if len(title) > MOST_TITLE_CHARS} == {}


@every_answer
def test_an_answer_with_facts_can_be_said_without_them(answer: Answer) -> None:
    with_facts = [language for language, text in answer.text.items() if facts_in(text)]
    assert [language for language in with_facts if not answer.cautious.get(language)] == []
    assert [where for where, _, words in prose(answer) if " text." not in where and facts_in(words)] == []


@every_answer
def test_every_language_embeds_the_same_facts(answer: Answer) -> None:
    assert {
        language: sorted(facts_in(text))
        for language, text in answer.text.items()
        if sorted(facts_in(text)) != sorted(facts_in(answer.text["fr"]))
    } == {}


@every_answer
def test_facts_have_words_in_the_languages_that_embed_them(answer: Answer) -> None:
    facts = catalogue().facts
    assert [
        (fact, language) for language, text in answer.text.items() for fact in facts_in(text) if not facts[fact].in_language(language)
    ] == []


@every_answer
def test_nothing_is_promised(answer: Answer) -> None:
    assert [f"{where}: {sentence}" for where, language, words in prose(answer) for sentence in promises(words, language)] == []


@every_answer
def test_an_answer_leads_on_to_known_answers_and_offers(answer: Answer) -> None:
    assert 1 <= len(answer.next) <= MOST_NEXT
    assert set(answer.next) <= set(answer_labels()) - {answer.id}
    assert set(answer.offer) <= OFFERS


@every_answer
def test_an_answer_names_its_sources_and_those_of_its_facts(answer: Answer) -> None:
    facts = catalogue().facts
    assert answer.sources
    assert {facts[fact].source for text in answer.text.values() for fact in facts_in(text)} - set(answer.sources) == set()
    assert len(set(answer.sources)) == len(answer.sources)


@every_answer
def test_a_review_says_when_by_whom_and_until_when(answer: Answer) -> None:
    assert {language: review.state for language, review in answer.review.items() if review.state not in STATES or not review.by} == {}
    newest: date = max(review.on for review in answer.review.values())
    assert newest < answer.review_by <= newest + LONGEST_REVIEW


def test_a_denied_promise_is_none_and_a_promise_is_found() -> None:
    assert promises("Personne ne peut le garantir.", "fr") == []
    assert promises("Le visa est garanti.", "fr") == ["Le visa est garanti"]
    assert promises("Votre visa est accepté, c’est sûr !", "fr") == ["Votre visa est accepté, c'est sûr"]
    assert promises("Nobody can promise a date.", "en") == []
    assert promises("We promise a date.", "en") == ["We promise a date"]
    assert promises("نضمن لك التأشيرة.", "ar") == ["نضمن لك التأشيرة"]


def promises(words: str, language: str) -> list[str]:
    """Sentences that promise something."""
    sentences = [part.strip() for part in re.split(r"[.!?؟:\n]", re.sub("«[^»]*»", "", words.replace("’", "'")))]
    return [
        sentence
        for sentence in sentences
        if re.search(rf"\b(?:{PROMISES[language]})", sentence, re.IGNORECASE) and not re.search(DENIALS[language], sentence, re.IGNORECASE)
    ]


def _long_forms(answer: Answer) -> tuple[tuple[str, dict[str, str]], ...]:
    return ("text", answer.text), ("cautious", answer.cautious)

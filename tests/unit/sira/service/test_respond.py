"""Keys in, reviewed words out: on the real content, with a calendar that is turned."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sira.domain import intake
from sira.domain.answer import Fact
from sira.domain.catalogue import Catalogue
from sira.domain.danger.reading import RISKS
from sira.domain.language import LANGUAGES
from sira.domain.message import Button
from sira.service.respond import Responder
from tests.support.content import real_content

TODAY = date(2026, 11, 25)
CONTENT = real_content()
COST = "voluntary_return.cost"
DAYS = st.dates(date(2026, 1, 1), date(2029, 1, 1))


def responder(today: date = TODAY, catalogue: Catalogue = CONTENT, allow_drafts: bool = False) -> Responder:
    return Responder(lambda: catalogue, lambda: today, allow_drafts)


def with_fact(fact: Fact, **changes: object) -> Catalogue:
    return replace(CONTENT, facts={**CONTENT.facts, fact.id: replace(fact, **changes)})


def meanings(buttons: tuple[Button, ...]) -> list[str]:
    return [button.value for button in buttons]


def hidden_values(day: date, language: str, but: set[str]) -> list[str]:
    """Every datum that must not be told on that day."""
    hidden = [fact for fact in CONTENT.facts.values() if not fact.may_be_shown(day)]
    values = {fact.in_language(language) or "" for fact in hidden} - but
    return [value for value in values if re.search(r"\d", value)]


def told_facts(text: str) -> list[Fact]:
    return [CONTENT.facts[fact_id] for fact_id in re.findall(r"\{fact:([a-z0-9-]+)\}", text)]


def answer_with_one_fact() -> tuple[str, Fact]:
    """Any answer that embeds exactly one fact, which may be shown."""
    for key, answer in CONTENT.answers.items():
        facts = told_facts(answer.text["fr"])
        if len(facts) == 1 and facts[0].may_be_shown(TODAY):
            return key, facts[0]
    raise AssertionError("no such answer")


@settings(deadline=None, max_examples=400)
@given(DAYS, st.sampled_from(sorted(CONTENT.answers)), st.sampled_from(sorted(LANGUAGES)), st.booleans(), st.booleans())
def test_answer_never_tells_a_fact_that_may_not_be_shown(day: date, key: str, language: str, short: bool, drafts: bool) -> None:
    for reply in responder(day, allow_drafts=drafts).answer(key, language, short):
        embedded = told_facts(CONTENT.answers[key].text.get(reply.language, ""))
        shown = {fact.in_language(reply.language) or "" for fact in embedded if fact.may_be_shown(day)}
        rest = reply.text
        for value in sorted(shown - {""}, key=len, reverse=True):
            rest = rest.replace(value, "")
        assert "{fact:" not in reply.text
        assert [value for value in hidden_values(day, reply.language, shown) if value in rest] == []


@settings(deadline=None)
@given(DAYS, st.sampled_from(RISKS), st.sampled_from(sorted(LANGUAGES)))
def test_safety_card_never_tells_a_fact_that_may_not_be_shown_and_always_says_something(day: date, risk: str, language: str) -> None:
    reply = responder(day).safety(risk, language)
    assert reply is not None
    card = CONTENT.safety[risk]
    if all(fact.may_be_shown(day) for fact in told_facts(card.text[reply.language])):
        assert "{fact:" not in reply.text
    else:
        assert reply.text == card.cautious[reply.language]
    assert reply.safety
    assert reply.text


@pytest.mark.parametrize(
    "fault",
    [
        {"verified_on": None},
        {"confidence": "faible"},
        {"contradicted_by": ("another",)},
        {"expires_on": TODAY},
        {"value": {"xx": "https://wrong.example"}},
    ],
)
def test_faulty_fact_gives_the_cautious_form_without_a_check_date(fault: dict[str, object]) -> None:
    key, fact = answer_with_one_fact()
    words = fact.in_language("fr") or ""
    good = responder().answer(key, "fr")[-1]
    assert words in good.text
    assert good.answer is not None
    assert good.answer.verified_on is not None
    reply = responder(catalogue=with_fact(fact, **fault)).answer(key, "fr")[-1]
    assert reply.text == f"{CONTENT.answers[key].cautious['fr']}\n{CONTENT.message('say.cautious_note', 'fr')}"
    assert words not in reply.text
    assert reply.answer is not None
    assert reply.answer.verified_on is None


@pytest.mark.parametrize("key", ["unknown.answer", COST])
def test_unknown_or_overdue_answer_offers_a_human(key: str) -> None:
    replies = responder(CONTENT.answers[COST].review_by).answer(key, "fr")
    assert [reply.text for reply in replies] == [CONTENT.message("say.human_offered", "fr")]
    assert meanings(replies[0].buttons) == ["do:human", "do:referral"]


def test_answer_is_shown_until_the_day_before_its_review_is_due() -> None:
    day = CONTENT.answers[COST].review_by - timedelta(days=1)
    assert responder(day).answer(COST, "fr")[-1].answer is not None


def test_answer_carries_its_sources_review_and_next_steps() -> None:
    reply = responder().answer(COST, "en")[-1]
    answer = CONTENT.answers[COST]
    assert reply.answer is not None
    assert (reply.answer.id, reply.answer.status) == (COST, answer.review["en"].state)
    assert [source["title"] for source in reply.answer.sources] == [CONTENT.sources[known].title for known in answer.sources]
    assert meanings(reply.buttons) == [*(f"answer:{label}" for label in answer.next[:2]), *(f"do:{offer}" for offer in answer.offer)]


def test_language_without_reviewed_words_is_answered_in_french_and_told_so() -> None:
    replies = responder().answer(COST, "bm")
    assert [reply.language for reply in replies][-1] == "fr"
    assert len(replies) == 2


def test_drafts_are_spoken_only_where_they_are_allowed() -> None:
    assert responder().message("welcome", "bm").language == "fr"
    assert responder(allow_drafts=True).message("welcome", "bm").language == "bm"
    assert meanings(responder().language_menu("fr").buttons) == ["lang:fr", "lang:en", "lang:ar"]
    assert len(responder(allow_drafts=True).language_menu("fr").buttons) == len(LANGUAGES)


def test_safety_cards_speak_drafts_too_and_unknown_risks_have_none() -> None:
    card = responder().safety("suicide", "bm")
    assert card is not None
    assert card.language == "bm"
    assert responder().safety("unknown", "fr") is None


def test_clarifying_offers_three_known_answers_at_most_and_a_way_out() -> None:
    reply = responder().clarify([*CONTENT.answers][:5], "fr")
    assert meanings(reply.buttons)[-1] == "do:none_of_these"
    assert len(reply.buttons) == 4
    assert responder().clarify(["unknown.answer"], "fr").text == CONTENT.message("say.not_understood", "fr")


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("field", intake.FIELDS)
def test_every_question_has_words_its_choices_and_a_way_back(field: str, language: str) -> None:
    reply = responder().ask({"ask": field, "report": "r1", "summary": {}}, language, {})
    assert reply.language == language
    assert reply.text
    choices = [f"field:{field}={choice}@r1" for choice in intake.CHOICES.get(field, ())]
    skip = [f"field:{field}=skipped@r1"] if field in intake.SKIPPABLE else []
    back = [f"field:{field}=back@r1"] if field != "consent" else []
    assert meanings(reply.buttons) == choices + skip + back
    again = responder().ask({"ask": field, "retry": True, "summary": {}}, language, {})
    assert again.text != reply.text or field == "confirmation"


def test_read_back_shows_words_of_the_draft_and_never_codes() -> None:
    summary = {"consent": "yes", "need": "health", "place": "Gao", "first_name": "given", "safe_phone": "given", "access": "skipped"}
    text = responder().ask({"ask": "confirmation", "report": "r1", "summary": summary}, "fr", {"first_name": "Awa"}).text
    assert "Awa" in text
    assert "Gao" in text
    assert CONTENT.message("choice.need.health", "fr") in text
    assert text.count(CONTENT.message("value.skipped", "fr")) == 2
    assert "given" not in text


def test_correction_offers_what_was_answered_but_neither_consent_nor_confirmation() -> None:
    reply = responder().correction(["consent", "need", "place", "confirmation"], "r1", "fr")
    assert meanings(reply.buttons) == ["field:confirmation=fix.need@r1", "field:confirmation=fix.place@r1"]


def test_menu_leads_to_answers_that_exist_and_to_people() -> None:
    targets = meanings(responder().menu("fr").buttons)
    assert targets[-2:] == ["do:referral", "do:human"]
    assert all(target.removeprefix("answer:") in CONTENT.answers for target in targets[:-2])

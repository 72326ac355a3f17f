"""The register of facts: each stands in it once, with source, date and somebody who checked it."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

import pytest

from sira.domain.answer import CONTACT_KINDS, Fact
from tests.repo.house import catalogue, facts_in

KINDS = {"phone", "address", "hours", "amount", "duration", "rule", "figure", "link", "date"}
CONFIDENCE = {"haute", "moyenne", "faible"}
PREFIXES = {"return", "reunification", "tracing", "visa", "protection", "documents", "scam", "iom", "safety"}
LONGEST = timedelta(days=366)
# What the office that deploys Sira fills in.
TO_BE_FILLED_IN = "à compléter par le bureau"
# State emergency numbers were read in two official pages; everything else that one can call or visit waits for the office.
CHECKED_CONTACTS = {"safety-police", "safety-fire", "safety-ambulance"}

every_fact = pytest.mark.parametrize("fact", catalogue().facts.values(), ids=lambda fact: fact.id)


@every_fact
def test_a_fact_is_of_a_known_kind_and_confidence(fact: Fact) -> None:
    assert fact.kind in KINDS
    assert fact.confidence in CONFIDENCE
    assert fact.id.split("-")[0] in PREFIXES


@every_fact
def test_a_fact_has_words_in_the_three_full_languages(fact: Fact) -> None:
    assert [language for language in ("fr", "en", "ar") if not fact.in_language(language)] == []


@every_fact
def test_a_verified_fact_names_its_checker(fact: Fact) -> None:
    assert (fact.verified_on is None) == (fact.checker is None)


@every_fact
def test_contacts_of_organisations_wait_for_the_office(fact: Fact) -> None:
    if fact.kind in CONTACT_KINDS and fact.checker == "desk":
        assert fact.id in CHECKED_CONTACTS


@every_fact
def test_what_can_change_expires(fact: Fact) -> None:
    if fact.kind in {"phone", "hours", "amount", "duration"}:
        assert fact.expires_on is not None
    if fact.verified_on is not None and fact.expires_on is not None:
        assert fact.verified_on < fact.expires_on <= fact.verified_on + LONGEST


@every_fact
def test_a_contradiction_is_known_on_both_sides(fact: Fact) -> None:
    facts = catalogue().facts
    assert [other for other in fact.contradicted_by if other not in facts or fact.id not in facts[other].contradicted_by] == []


def test_each_fact_lives_once() -> None:
    same: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for fact in catalogue().facts.values():
        if TO_BE_FILLED_IN not in fact.value.values():
            same[fact.kind, *sorted(fact.value.items())].append(fact.id)
    assert [ids for ids in same.values() if len(ids) > 1] == []


def test_no_text_embeds_an_unknown_fact() -> None:
    entries = [*catalogue().answers.values(), *catalogue().safety.values()]
    assert [
        (entry.id, fact) for entry in entries for text in entry.text.values() for fact in facts_in(text) if fact not in catalogue().facts
    ] == []


def test_every_source_is_used() -> None:
    known = catalogue()
    used = {source for entry in (*known.answers.values(), *known.safety.values()) for source in entry.sources}
    assert sorted(set(known.sources) - used - {fact.source for fact in known.facts.values()}) == []


def test_every_source_says_who_published_it() -> None:
    assert [source.id for source in catalogue().sources.values() if not source.publisher or not source.title] == []

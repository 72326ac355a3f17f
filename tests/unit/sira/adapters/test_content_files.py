"""Content loads whole or not at all; a fault names its file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sira.adapters.content_files import load_catalogue
from sira.domain.errors import ContentInvalid
from tests.support.content import real_content

SOURCES = "- {id: s1, title: Titre, publisher: OIM, url: null, date: 2026-01-02}\n"
FACTS = """
- id: f1
  kind: phone
  value: {fr: "80 00 11 15"}
  source: s1
  as_of: null
  confidence: haute
  verified_on: 2026-11-01
  expires_on: null
  checker: desk
- {id: f2, kind: fee, value: gratuit, source: s1, confidence: moyenne, contradicted_by: [f1]}
"""
ANSWER = """
id: topic.answer
title: {fr: Titre}
text: {fr: "Appelez {fact:f1}."}
cautious: {fr: "Demandez ici."}
sources: [s1]
review: {fr: {state: reviewed, on: 2026-11-01, by: desk}}
review_by: 2027-05-01
"""
CARD = ANSWER.replace("topic.answer", "suicide")
MESSAGES = "no: Non\nyes: Oui\nwelcome: |\n  Bonjour\n"
FILES = {
    "sources/all.yml": SOURCES,
    "facts/all.yml": FACTS,
    "answers/topic/answer.yml": ANSWER,
    "safety/suicide.yml": CARD,
    "messages/fr.yml": MESSAGES,
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write the good content, with `changes` (path → text) in it; returns its root."""

    def content(**changes: str) -> Path:
        for name, text in {**FILES, **changes}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return content


def test_good_content_is_loaded(write: Callable[..., Path]) -> None:
    catalogue = load_catalogue(write())
    answer, fact = catalogue.answers["topic.answer"], catalogue.facts["f1"]
    assert (answer.text["fr"], answer.review_by, answer.review["fr"].state) == ("Appelez {fact:f1}.", date(2027, 5, 1), "reviewed")
    assert (fact.verified_on, fact.expires_on, fact.in_language("fr")) == (date(2026, 11, 1), None, "80 00 11 15")
    assert catalogue.facts["f2"].value == {"*": "gratuit"}
    assert catalogue.facts["f2"].contradicted_by == ("f1",)
    assert catalogue.safety["suicide"].cautious == {"fr": "Demandez ici."}


def test_no_and_yes_stay_words(write: Callable[..., Path]) -> None:
    assert load_catalogue(write()).messages["fr"] == {"no": "Non", "yes": "Oui", "welcome": "Bonjour"}


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("answers/topic/answer.yml", "id: [", "expected"),
        ("answers/topic/answer.yml", "", "TypeError"),
        ("answers/topic/answer.yml", ANSWER.replace("review_by: 2027-05-01", ""), "review_by"),
        ("answers/topic/answer.yml", ANSWER.replace("2027-05-01", "bientôt"), "ValueError"),
        ("answers/topic/answer.yml", ANSWER.replace("[s1]", "[s9]"), "unknown source s9"),
        ("answers/topic/answer.yml", ANSWER.replace("{fact:f1}", "{fact:f9}"), "unknown fact f9"),
        ("answers/topic/answer.yml", ANSWER.replace("title: {fr: Titre}", "title: Titre"), "AttributeError"),
        ("answers/topic/answer.yml", ANSWER.replace("cautious: {fr:", "cautious: {en:"), "no cautious form in fr"),
        ("answers/topic/answer.yml", ANSWER.replace('"Demandez ici."', '"Demandez {fact:f1}."'), "fact in its cautious form"),
        ("answers/topic/answer.yml", ANSWER + 'short: {fr: "{fact:f1}"}\n', "fact in its short form"),
        ("safety/suicide.yml", CARD.replace("cautious: {fr:", "cautious: {en:"), "no cautious form in fr"),
        ("answers/topic/other.yml", ANSWER, "topic.answer exists twice"),
        ("facts/other.yml", FACTS, "f1 exists twice"),
        ("facts/all.yml", FACTS.replace("  source: s1", "  source: s9", 1), "unknown source s9"),
        ("facts/all.yml", FACTS.replace("  kind: phone", ""), "entry 1: KeyError: 'kind'"),
        ("facts/all.yml", "id: f1", "is not a list"),
        ("facts/all.yml", "5", "is not a list"),
        ("messages/fr.yml", "- Bonjour", "is not a list of keys"),
    ],
)
def test_faulty_content_is_refused_with_its_reason(write: Callable[..., Path], name: str, text: str, reason: str) -> None:
    with pytest.raises(ContentInvalid) as refused:
        load_catalogue(write(**{name: text}))
    assert reason in refused.value.reason
    assert refused.value.file


def test_bytes_that_are_no_text_are_refused_with_the_file(write: Callable[..., Path]) -> None:
    root = write()
    (root / "messages/fr.yml").write_bytes(b"welcome: \xff\xfe")
    with pytest.raises(ContentInvalid, match=r"fr\.yml"):
        load_catalogue(root)


def test_real_content_is_whole() -> None:
    catalogue = real_content()
    assert {"fr", "en", "ar"} <= set(catalogue.messages)
    assert len(catalogue.answers) > 90
    assert len(catalogue.safety) == 15

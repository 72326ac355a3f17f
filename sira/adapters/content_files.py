"""
Load content/ into a Catalogue. Any fault raises ContentInvalid with file and reason, and nothing changes.

The layout and the rules (no digit in prose, word limits, known ids) are in CONTRIBUTING.md; tests/repo checks what loading does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sira.domain.answer import Answer, Fact, Review, Source
from sira.domain.catalogue import Catalogue, SafetyCard
from sira.domain.errors import ContentInvalid

FACT = re.compile(r"\{fact:([a-z0-9-]+)\}")


def load_catalogue(root: Path) -> Catalogue:
    """Read every file below `root`. Raises: ContentInvalid."""
    sources = _by_id(_listed(root / "sources", _source))
    facts = _by_id(_listed(root / "facts", _fact))
    answers = _by_id(_each(root / "answers", _answer))
    safety = _by_id(_each(root / "safety", _safety_card))
    messages = {file.stem: _messages(file) for file in sorted((root / "messages").glob("*.yml"))}
    catalogue = Catalogue(answers, safety, facts, sources, messages)
    _check_references(catalogue)
    return catalogue


def facts_in(text: str) -> list[str]:
    """Ids of the facts that a text embeds."""
    return FACT.findall(text)


class _PlainLoader(yaml.CSafeLoader):
    """YAML without the old habit of reading `on`, `no` and `yes` as booleans: `no` is a word in many languages."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _read(file: Path) -> Any:
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_PlainLoader)  # noqa: S506 - a safe loader, see above
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentInvalid(str(file), " ".join(str(error).split())) from error


def _each[T](folder: Path, parse: Callable[[dict[str, Any]], T]) -> Iterator[tuple[Path, T]]:
    for file in sorted(folder.rglob("*.yml")):
        yield file, _parsed(file, _read(file), parse)


def _listed[T](folder: Path, parse: Callable[[dict[str, Any]], T]) -> Iterator[tuple[Path, T]]:
    for file in sorted(folder.glob("*.yml")):
        entries = _read(file) or []
        if not isinstance(entries, list):
            raise ContentInvalid(str(file), "is not a list")
        for number, entry in enumerate(entries, start=1):
            yield file, _parsed(file, entry, parse, f"entry {number}: ")


def _parsed[T](file: Path, entry: Any, parse: Callable[[dict[str, Any]], T], where: str = "") -> T:
    try:
        return parse(entry)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentInvalid(str(file), f"{where}{type(error).__name__}: {error}") from error


def _by_id(found: Iterator[tuple[Path, Any]]) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    for file, entry in found:
        if entry.id in entries:
            raise ContentInvalid(str(file), f"{entry.id} exists twice")
        entries[entry.id] = entry
    return entries


def _source(entry: dict[str, Any]) -> Source:
    stated = entry.get("date")
    return Source(entry["id"], entry["title"], entry["publisher"], entry.get("url"), str(stated) if stated else None)


def _fact(entry: dict[str, Any]) -> Fact:
    value = entry["value"]
    words = {str(key): str(word) for key, word in value.items()} if isinstance(value, dict) else {"*": str(value)}
    return Fact(
        id=entry["id"],
        kind=entry["kind"],
        value=words,
        source=entry["source"],
        as_of=str(entry["as_of"]) if entry.get("as_of") else None,
        confidence=entry["confidence"],
        verified_on=_day(entry.get("verified_on")),
        expires_on=_day(entry.get("expires_on")),
        checker=entry.get("checker"),
        contradicted_by=tuple(entry.get("contradicted_by") or ()),
    )


def _answer(entry: dict[str, Any]) -> Answer:
    return Answer(
        id=entry["id"],
        title=_words(entry["title"]),
        text=_words(entry["text"]),
        cautious=_words(entry.get("cautious") or {}),
        short=_words(entry.get("short") or {}),
        next=tuple(entry.get("next") or ()),
        offer=tuple(entry.get("offer") or ()),
        sources=tuple(entry["sources"]),
        review=_reviews(entry["review"]),
        review_by=_required_day(entry["review_by"]),
    )


def _safety_card(entry: dict[str, Any]) -> SafetyCard:
    return SafetyCard(
        id=entry["id"],
        text=_words(entry["text"]),
        cautious=_words(entry.get("cautious") or {}),
        sources=tuple(entry["sources"]),
        review=_reviews(entry["review"]),
        review_by=_required_day(entry["review_by"]),
    )


def _words(entry: dict[str, Any]) -> dict[str, str]:
    return {language: str(text).strip() for language, text in entry.items() if text}


def _reviews(entry: dict[str, Any]) -> dict[str, Review]:
    return {language: Review(review["state"], _required_day(review["on"]), review["by"]) for language, review in entry.items()}


def _messages(file: Path) -> dict[str, str]:
    entries = _read(file)
    if not isinstance(entries, dict):
        raise ContentInvalid(str(file), "is not a list of keys")
    return {str(key): str(text).strip() for key, text in entries.items()}


def _day(value: Any) -> date | None:
    return None if value is None else _required_day(value)


def _required_day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def _check_references(catalogue: Catalogue) -> None:
    entries: list[Answer | SafetyCard] = [*catalogue.answers.values(), *catalogue.safety.values()]
    for entry in entries:
        for source in entry.sources:
            if source not in catalogue.sources:
                raise ContentInvalid(entry.id, f"unknown source {source}")
        _check_facts(entry, catalogue)
    for fact in catalogue.facts.values():
        if fact.source not in catalogue.sources:
            raise ContentInvalid(fact.id, f"unknown source {fact.source}")


def _check_facts(entry: Answer | SafetyCard, catalogue: Catalogue) -> None:
    """A text that embeds facts needs a form without them for the day when one may not be shown."""
    for language, text in entry.text.items():
        for fact_id in facts_in(text):
            if fact_id not in catalogue.facts:
                raise ContentInvalid(entry.id, f"unknown fact {fact_id}")
        if facts_in(text) and language not in entry.cautious:
            raise ContentInvalid(entry.id, f"no cautious form in {language}")
    forms = {"cautious": entry.cautious, "short": entry.short if isinstance(entry, Answer) else {}}
    for name, words in forms.items():
        if any(facts_in(text) for text in words.values()):
            raise ContentInvalid(entry.id, f"a fact in its {name} form")

"""What the rules of the house look at: the repository's files, its fixed vocabulary, its content and its training data."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sira.adapters.content_files import load_catalogue
from sira.domain.answer import Answer
from sira.domain.catalogue import Catalogue, SafetyCard
from sira.settings import ROOT

# Labels whose name Rasa keeps for itself, and what their intent is called inside (bot/text/labels.py).
RENAMED = {"back": "go_back"}
PRODUCT = ("sira", "actions", "gateway", "bot", "migrations", "tools")
# Made by machines or kept on one machine: never part of the repository.
_NOT_OURS = {".venv", ".git", ".tools", ".rasa", "var", "models", "results", "__pycache__", "node_modules"}
_NOT_OURS |= {".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"}
_FACT = re.compile(r"\{fact:([a-z0-9-]+)\}")


@dataclass(frozen=True)
class Utterance:
    """One example of data/nlu or one line of a set of messages. `where` is file and place, for the report of a fault."""

    text: str
    label: str | None
    language: str
    where: str


@cache
def files(*suffixes: str) -> tuple[Path, ...]:
    """Every file of the repository with one of the suffixes (all without any)."""
    found = []
    for folder, names, leaves in ROOT.walk():
        names[:] = sorted(name for name in names if name not in _NOT_OURS)
        found += [folder / leaf for leaf in sorted(leaves) if leaf != ".env"]
    return tuple(file for file in found if not suffixes or file.suffix in suffixes)


@cache
def product_modules() -> tuple[Path, ...]:
    """The Python files of what is delivered and of its tools."""
    return tuple(file for file in files(".py") if file.relative_to(ROOT).parts[0] in PRODUCT)


def shown(file: Path) -> str:
    """A path as it is written in a report."""
    return file.relative_to(ROOT).as_posix()


@cache
def read_yaml(path: str) -> Any:
    """The contents of a YAML file, by its path from the root."""
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@cache
def catalogue() -> Catalogue:
    """content/ as people are served from it."""
    return load_catalogue(ROOT / "content")


@cache
def answer_labels() -> tuple[str, ...]:
    """`topic.key` of every answer of the vocabulary."""
    return tuple(f"{topic}.{key}" for topic, keys in read_yaml("content/taxonomy.yml")["answers"].items() for key in keys)


@cache
def labels() -> tuple[str, ...]:
    """Everything that a message can be about."""
    return (*answer_labels(), *read_yaml("content/taxonomy.yml")["acts"], "out_of_scope")


def intent_of(label: str) -> str:
    """The intent of a label, as domain.yml, data/nlu and data/rules name it."""
    return RENAMED.get(label, label)


def label_of(intent: str) -> str:
    """The label of an intent."""
    return next((label for label, inside in RENAMED.items() if inside == intent), intent)


@cache
def intents() -> tuple[str, ...]:
    """The intent of every label."""
    return tuple(map(intent_of, labels()))


@cache
def risks() -> tuple[str, ...]:
    """Every danger sign of the vocabulary."""
    return tuple(read_yaml("content/taxonomy.yml")["risks"])


@cache
def training() -> tuple[Utterance, ...]:
    """Every example of data/nlu."""
    return tuple(_examples())


def _examples() -> Iterator[Utterance]:
    for file in sorted((ROOT / "data/nlu").rglob("*.yml")):
        for entry in read_yaml(shown(file))["nlu"]:
            examples = entry["examples"]
            texts = examples.splitlines() if isinstance(examples, str) else [f"- {example['text']}" for example in examples]
            for text in texts:
                yield Utterance(text.removeprefix("- ").strip(), label_of(entry["intent"]), file.parent.name, shown(file))


@cache
def messages_of(folder: str) -> tuple[Utterance, ...]:
    """Every line of the sets of messages below a folder."""
    found = []
    for file in sorted((ROOT / folder).rglob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                entry = json.loads(line)
                found.append(Utterance(entry["text"], entry.get("expected"), entry["lang"], f"{shown(file)}:{number}"))
    return tuple(found)


def plain(text: str) -> str:
    """A text without case and punctuation; empty for one without a word."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def facts_in(text: str) -> list[str]:
    """Ids of the facts that a text embeds."""
    return _FACT.findall(text)


def without_facts(text: str) -> str:
    """The words around the facts."""
    return _FACT.sub("", text)


def rendered(text: str, language: str) -> str:
    """A text with its facts, as a person reads it."""
    return _FACT.sub(lambda match: catalogue().facts[match.group(1)].in_language(language) or "", text)


def word_count(text: str) -> int:
    """Words and numbers; punctuation that French sets apart is none."""
    return sum(any(char.isalnum() for char in part) for part in text.split())


def prose(entry: Answer | SafetyCard) -> Iterator[tuple[str, str, str]]:
    """Every piece of words of an answer or a card: where it stands, its language, the words."""
    parts = {"text": entry.text, "cautious": entry.cautious}
    if isinstance(entry, Answer):
        parts |= {"title": entry.title, "short": entry.short}
    for name, words in parts.items():
        for language, text in words.items():
            yield f"{entry.id} {name}.{language}", language, text

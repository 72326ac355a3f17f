"""
An optional public set, for a comparison that nobody can have tuned for: SIRA_BENCH_PUBLIC names a JSON file

    {"name": "MASSIVE fr, 10 a label", "language": "fr", "train": [["text", "label"], …], "test": [["text", "label"], …]}

Labels get a topic before them (`public.`), so that Sira treats them like its own answers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tools.bench.sentences import Sentence
from tools.evaluation.cases import Case

TOPIC = "public"


class PublicSetInvalid(Exception):
    """The file is not as described above; the text says where."""


@dataclass(frozen=True)
class PublicSet:
    """Ready to train and judge."""

    name: str
    train: list[Sentence]
    test: list[Case]


def read_public_set(file: Path) -> PublicSet:
    """Raises: PublicSetInvalid, OSError."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        language = str(content.get("language") or "fr")
        train = [Sentence(str(text), f"{TOPIC}.{label}") for text, label in content["train"]]
        test = [Case(str(text), language, f"{TOPIC}.{label}") for text, label in content["test"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PublicSetInvalid(f"{file}: {type(error).__name__} {error}") from error
    if not train or not test:
        raise PublicSetInvalid(f"{file}: train and test must hold sentences")
    return PublicSet(str(content.get("name") or file.stem), train, test)

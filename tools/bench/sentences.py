"""The sentences that everybody is trained on, and the messages that everybody is judged on: the same for all, chosen by a seed."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml

from tools.evaluation.cases import Case


@dataclass(frozen=True)
class Sentence:
    """`level` and `risks`: what data/nlu/fr/danger.yml says of danger, for Sira's risk classifier; None elsewhere."""

    text: str
    label: str
    level: str | None = None
    risks: tuple[str, ...] = ()


def read_sentences(folder: Path) -> list[Sentence]:
    """Every example below a folder of Rasa's training files, in the order of file and line."""
    found = []
    for file in sorted(folder.rglob("*.yml")):
        for entry in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader).get("nlu", []):
            if "intent" in entry:
                found += _examples(entry)
    return found


def _examples(entry: dict[str, object]) -> list[Sentence]:
    label, examples = str(entry["intent"]), entry["examples"]
    if isinstance(examples, str):
        return [Sentence(line.removeprefix("- ").strip(), label) for line in examples.splitlines() if line.strip()]
    assert isinstance(examples, list)  # noqa: S101 - Rasa knows only these two forms
    stated = [(example["text"], example.get("metadata") or {}) for example in examples]
    return [Sentence(text, label, metadata.get("level"), tuple(metadata.get("risks") or ())) for text, metadata in stated]


def sub_set(sentences: list[Sentence], per_label: int | None, labels: int | None, seed: int) -> list[Sentence]:
    """At most `per_label` sentences of each label, and only `labels` labels; None takes all. The same seed gives the same."""
    groups: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sorted(set(sentences), key=lambda one: (one.label, one.text, one.level or "", one.risks)):
        groups[sentence.label].append(sentence)
    names = sorted(groups)
    if labels is not None and labels < len(names):
        names = sorted(random.Random(seed).sample(names, labels))  # noqa: S311 - a draw that must repeat
    chosen = []
    for name in names:
        size = len(groups[name]) if per_label is None else min(per_label, len(groups[name]))
        chosen += random.Random(f"{seed}|{name}").sample(groups[name], size)  # noqa: S311
    return chosen


def judged_on(cases: list[Case], sentences: list[Sentence], most: int | None, seed: int) -> list[Case]:
    """The cases whose expected label was trained, at most so many."""
    trained = {sentence.label for sentence in sentences}
    fitting = [case for case in cases if case.expected in trained]
    return fitting if most is None or most >= len(fitting) else random.Random(seed).sample(fitting, most)  # noqa: S311


def teaches_danger(sentences: list[Sentence]) -> bool:
    """Can Sira's risk classifier be trained on them? It needs both levels, two risks, and harmless sentences."""
    dangerous = [sentence for sentence in sentences if sentence.level not in {None, "none"}]
    levels = {sentence.level for sentence in dangerous}
    return len(levels) > 1 and len({sentence.risks[:1] for sentence in dangerous}) > 1 and len(dangerous) < len(sentences)

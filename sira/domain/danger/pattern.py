"""
The small language the rules are written in: words, not regular expressions, so that a caseworker can read them.

    je|on suis|est enferm*      alternatives, and a beginning of a word
    ils ~ laissent pas ~ sortir  `~` up to 3 words between, `~~` up to 8
    m_a frappe?                  `_` joins the words of one alternative, `?` makes it optional
    @child                       a set of alternatives from `words/`
    a long list may go on|
        on the next line         after a `|` at the end
    %locked_up + %money          both within 14 words of each other, in any order; `%` names a group of patterns

Every gap is bounded, so reading costs a bounded number of steps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from sira.domain.danger.normalise import fold_word

_CONTINUED = re.compile(r"\|\n\s*")
GAPS = {"~": 3, "~~": 8}
MAX_VARIANTS = 4_000  # a pattern that unfolds further is a mistake of its author


@dataclass(frozen=True)
class Sequence:
    """Word sets and gaps in order; `anchor` is the rarest word set, where matching starts."""

    items: tuple[frozenset[str] | int, ...]
    anchor: int


@dataclass(frozen=True)
class Pattern:
    """Parts that must all be found near each other; a part is a group name or sequences of which one must match."""

    parts: tuple[str | tuple[Sequence, ...], ...]


def parse_lines(block: str, sets: dict[str, str]) -> tuple[Pattern, ...]:
    """Return one pattern a line; empty lines and lines starting with `#` are skipped. Raises KeyError for an unknown set."""
    lines = (line.strip() for line in _CONTINUED.sub("|", block).splitlines())
    return tuple(_parse(line, sets) for line in lines if line and not line.startswith("#"))


def _parse(line: str, sets: dict[str, str]) -> Pattern:
    return Pattern(tuple(_parse_part(part.strip(), sets) for part in line.split(" + ")))


def _parse_part(part: str, sets: dict[str, str]) -> str | tuple[Sequence, ...]:
    if part.startswith("%"):
        return part[1:]
    choices = [_choices(item, sets) for item in part.split()]
    variants = list(product(*choices))
    if len(variants) > MAX_VARIANTS:
        raise ValueError(part)
    flat = (tuple(piece for choice in variant for piece in choice) for variant in variants)
    return tuple(Sequence(items, _anchor(items)) for items in dict.fromkeys(flat))


def _choices(item: str, sets: dict[str, str]) -> list[tuple[frozenset[str] | int, ...]]:
    """Return the ways to fulfil one item: all single words together, each joined phrase apart, nothing when optional."""
    if item in GAPS:
        return [(GAPS[item],)]
    optional = item.endswith("?")
    if item[:-1] in GAPS or item == "?":
        raise ValueError(item)
    alternatives = _alternatives(item.removesuffix("?"), sets)
    single = frozenset(folded for word in alternatives if "_" not in word for folded in [_key(word)])
    joined = [tuple(frozenset({_key(word)}) for word in phrase.split("_")) for phrase in alternatives if "_" in phrase]
    ways: list[tuple[frozenset[str] | int, ...]] = [(single,)] if single else []
    return [*ways, *joined, *([()] if optional else [])]


def _alternatives(item: str, sets: dict[str, str]) -> list[str]:
    found: list[str] = []
    for word in item.split("|"):
        found.extend(_alternatives("|".join(sets[word[1:]].split()), sets) if word.startswith("@") else [word])
    return found


def _key(word: str) -> str:
    return fold_word(word[:-1]) + "*" if word.endswith("*") else fold_word(word)


def _anchor(items: tuple[frozenset[str] | int, ...]) -> int:
    """Return where matching starts: the item whose shortest word is longest, with few alternatives."""

    def rarity(index: int) -> tuple[int, int]:
        words = items[index]
        return (-1, 0) if isinstance(words, int) else (min(len(word) for word in words), -len(words))

    return max(range(len(items)), key=rarity)

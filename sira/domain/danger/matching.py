"""
Finding patterns in the words of a message.

Each word set of the rules becomes one number whose bits are the places where it occurs; following a pattern is shifting
those bits, all places at once. So the work depends on the number of rules, never on how a message is made up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sira.domain.danger.normalise import SENTENCE_END
from sira.domain.danger.pattern import Pattern, Sequence
from sira.domain.danger.spelling import Spelling

NEAR = 14
MAX_SPANS = 24  # of one list of patterns

START, END = "^", "$"  # the edges of a message, for patterns that must be all of it

Span = tuple[int, int]


@dataclass(frozen=True)
class Words:
    """The words of one message as the rules see them: every key found → its places, as bits."""

    places: Mapping[str, int]

    def same_sentence(self, one: Span, other: Span) -> bool:
        """Return whether no sentence ends between two spans; overlapping spans share a sentence."""
        first, last = sorted((one, other))
        between = (1 << max(last[0], first[1])) - (1 << first[1])
        return not self.places.get(SENTENCE_END, 0) & between

    def without(self, spans: Iterable[Span]) -> Words:
        """Return the same words with those spans made unreadable."""
        hidden = 0
        for start, end in spans:
            hidden |= (1 << end) - (1 << start)
        if not hidden:
            return self
        return Words({key: bits & ~hidden for key, bits in self.places.items() if bits & ~hidden})


def words_of(tokens: tuple[str, ...], spelling: Spelling) -> Words:
    """Return the words with every key their spelling may stand for."""
    token_places: dict[str, int] = defaultdict(int)
    for place, token in enumerate(tokens, start=1):
        token_places[token] |= 1 << place
    places: dict[str, int] = defaultdict(int, {START: 1, END: 1 << (len(tokens) + 1)})
    for token, bits in token_places.items():
        for key in spelling.keys_of(token) if token != SENTENCE_END else (SENTENCE_END,):
            places[key] |= bits
    return Words(places)


@dataclass(frozen=True)
class _Steps:
    """A sequence ready to follow: (words allowed in between, number of the word set) pairs; `part` is what it proves."""

    part: int
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class _Named:
    """One name's patterns: parts that suffice alone, and lists of parts or groups needed together."""

    alone: frozenset[int]
    together: tuple[tuple[int | str, ...], ...]


class Matcher:
    """Named lists of patterns and the groups they refer to, indexed once, searched for every message."""

    def __init__(self, named: Mapping[str, tuple[Pattern, ...]], groups: Mapping[str, tuple[Pattern, ...]]) -> None:
        self._numbers: dict[frozenset[str], int] = {}
        self._sets_of: dict[str, list[int]] = defaultdict(list)
        self._anchored: dict[int, list[_Steps]] = defaultdict(list)
        self._parts = 0
        self._groups = {name: self._add(patterns, groups) for name, patterns in groups.items()}
        self._named = {name: self._add(patterns, groups) for name, patterns in named.items()}

    def keys(self) -> set[str]:
        """Return every word and word beginning any pattern asks for."""
        return set(self._sets_of)

    def find(self, words: Words) -> dict[str, list[Span]]:
        """Return name → spans of words (start, end) for every name with at least one pattern found."""
        parts = self._find_parts(words)
        groups: dict[str, list[Span]] = {}
        for name, patterns in self._groups.items():
            groups[name] = _spans_of(patterns, parts, groups)
        found = ((name, _spans_of(patterns, parts, groups)) for name, patterns in self._named.items())
        return {name: spans for name, spans in found if spans}

    def _add(self, patterns: tuple[Pattern, ...], groups: Mapping[str, tuple[Pattern, ...]]) -> _Named:
        alone: list[int] = []
        together: list[tuple[int | str, ...]] = []
        for pattern in patterns:
            parts = tuple(self._known_group(part, groups) if isinstance(part, str) else self._add_part(part) for part in pattern.parts)
            if len(parts) == 1 and isinstance(parts[0], int):
                alone.append(parts[0])
            else:
                together.append(parts)
        return _Named(frozenset(alone), tuple(together))

    @staticmethod
    def _known_group(name: str, groups: Mapping[str, tuple[Pattern, ...]]) -> str:
        if name not in groups:
            raise KeyError(name)
        return name

    def _add_part(self, sequences: tuple[Sequence, ...]) -> int:
        self._parts += 1
        for sequence in sequences:
            pairs: list[tuple[int, int]] = []
            gap = 0
            for item in sequence.items:
                if isinstance(item, int):
                    gap += item
                else:
                    pairs.append((gap, self._number(item)))
                    gap = 0
            anchor = sequence.items[sequence.anchor]
            assert isinstance(anchor, frozenset)  # noqa: S101 -- Sequence promises it
            self._anchored[self._number(anchor)].append(_Steps(self._parts, tuple(pairs)))
        return self._parts

    def _number(self, word_set: frozenset[str]) -> int:
        number = self._numbers.get(word_set)
        if number is None:
            number = self._numbers[word_set] = len(self._numbers)
            for key in word_set:
                self._sets_of[key].append(number)
        return number

    def _find_parts(self, words: Words) -> dict[int, list[Span]]:
        places = self._places(words)
        found: dict[int, list[Span]] = defaultdict(list)
        for anchor in tuple(places):
            for steps in self._anchored.get(anchor, ()):
                found_ends = _follow(steps.pairs, places)
                if found_ends:
                    found[steps.part].extend(_spans(steps.pairs, found_ends))
        return found

    def _places(self, words: Words) -> dict[int, int]:
        """Return word set → places, as bits; word sets without any place are left out."""
        places: dict[int, int] = {}
        for key, bits in words.places.items():
            for number in self._sets_of.get(key, ()):
                places[number] = places.get(number, 0) | bits
        return places


def _follow(pairs: tuple[tuple[int, int], ...], places: Mapping[int, int]) -> list[int] | None:
    """Return after each step the places reached, as bits, or None when the pattern is not there."""
    reached: list[int] = []
    bits = 0
    for gap, number in pairs:
        here = places.get(number, 0)
        bits = here & _spread(bits, gap) if reached else here
        if not bits:
            return None
        reached.append(bits)
    return reached


def _spread(bits: int, gap: int) -> int:
    """Return the places one to `gap` + 1 after those of `bits`."""
    spread = bits << 1
    for _ in range(gap):
        spread |= spread << 1
    return spread


def _spans(pairs: tuple[tuple[int, int], ...], reached: list[int]) -> Iterator[Span]:
    """Walk back from every last word to a first one; each place reached has a place before it, so no search is needed."""
    ends = reached[-1]
    for _ in range(MAX_SPANS):
        if not ends:
            return
        end = ends.bit_length() - 1
        ends ^= 1 << end
        start = end
        for index in range(len(pairs) - 1, 0, -1):
            window = reached[index - 1] & ((1 << start) - 1)
            start = window.bit_length() - 1
        yield (start, end + 1)


def _spans_of(named: _Named, parts: Mapping[int, list[Span]], groups: Mapping[str, list[Span]]) -> list[Span]:
    spans = [span for part in named.alone & parts.keys() for span in parts[part]]
    for needed in named.together:
        found = [groups.get(part) if isinstance(part, str) else parts.get(part) for part in needed]
        if all(found):
            spans.extend(_near([some for some in found if some]))
    return sorted(spans)[:MAX_SPANS]


def _near(found: list[list[Span]]) -> list[Span]:
    """Return the spans covering one place of each list, all within `NEAR` words of the first."""
    joined = found[0]
    for others in found[1:]:
        joined = [
            (min(span[0], other[0]), max(span[1], other[1]))
            for span in joined
            for other in others[:MAX_SPANS]
            if other[0] - span[1] <= NEAR and span[0] - other[1] <= NEAR
        ][:MAX_SPANS]
    return joined

"""The language of the rules means what its docstring says, and mistakes in it are refused when the program starts."""

from __future__ import annotations

import pytest

from sira.domain.danger.matching import Matcher, words_of
from sira.domain.danger.normalise import normalised_words
from sira.domain.danger.pattern import parse_lines
from sira.domain.danger.spelling import Spelling

SETS = {"child": "enfant bebe mon_fils"}
GROUPS = {"cold": "froid\nglace"}


def found(block: str, text: str) -> bool:
    groups = {name: parse_lines(lines, SETS) for name, lines in GROUPS.items()}
    matcher = Matcher({"it": parse_lines(block, SETS)}, groups)
    return "it" in matcher.find(words_of(normalised_words(text), Spelling(matcher.keys())))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("dors dehors", "je dors dehors", True),
        ("dors dehors", "dehors je dors", False),
        ("dors ~ dehors", "dors encore une fois dehors", True),
        ("dors ~ dehors", "dors un deux trois quatre dehors", False),
        ("dors ~~ dehors", "dors un deux trois quatre dehors", True),
        ("enferm*", "il nous enfermait", True),
        ("m_a|nous_ont pris", "ils nous ont pris", True),
        ("pris de? force", "pris force", True),
        ("pris de? force", "pris de force", True),
        ("@child dehors", "mon fils dehors", True),
        ("@child + %cold", "il fait froid et le bébé tousse", True),
        ("@child + %cold", "le bébé tousse", False),
        ("un|\n    deux trois", "deux trois", True),
        ("^ seul $", "Seul !", True),
        ("^ seul $", "pas seul", False),
        ("# seul", "seul", False),
    ],
)
def test_pattern_is_found(pattern: str, text: str, expected: bool) -> None:
    assert found(pattern, text) is expected


def test_parts_too_far_apart_are_not_together() -> None:
    assert not found("enfant + %cold", "enfant " + "puis " * 30 + "froid")


@pytest.mark.parametrize("block", ["@nobody", "a ~? b", "a ? b"])
def test_an_unknown_set_or_an_empty_option_is_refused(block: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        parse_lines(block, SETS)


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(KeyError):
        Matcher({"it": parse_lines("%nothing", SETS)}, {})

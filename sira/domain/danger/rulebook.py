"""All rules and guards, parsed and indexed once when the program starts."""

from __future__ import annotations

from sira.domain.danger import harmless
from sira.domain.danger.matching import Matcher
from sira.domain.danger.pattern import Pattern, parse_lines
from sira.domain.danger.rule import Rule
from sira.domain.danger.rules import (
    abduction_captors,
    abduction_ransom,
    child_alone,
    child_found,
    detention_vulnerable,
    domestic_violence,
    forced_marriage_fgm,
    homeless_with_children,
    just_expelled,
    life_danger,
    life_danger_attack,
    life_danger_labour,
    medical_urgent,
    refoulement,
    sexual_violence,
    staff_abuse,
    stranded_desert,
    stranded_sea,
    suicide,
    trafficking_hunted,
    trafficking_now,
)
from sira.domain.danger.spelling import Spelling
from sira.domain.danger.words import moments, people, places

_MODULES = (
    life_danger,
    life_danger_attack,
    life_danger_labour,
    stranded_desert,
    stranded_sea,
    abduction_ransom,
    abduction_captors,
    trafficking_now,
    trafficking_hunted,
    sexual_violence,
    domestic_violence,
    child_alone,
    child_found,
    suicide,
    refoulement,
    detention_vulnerable,
    medical_urgent,
    staff_abuse,
    just_expelled,
    homeless_with_children,
    forced_marriage_fgm,
)

_SETS: dict[str, str] = {
    **people.SETS,
    **moments.SETS,
    **places.SETS,
    **detention_vulnerable.SETS,
    **staff_abuse.SETS,
}


def unless_name(name: str) -> str:
    """Return the name under which a rule's excuses are found."""
    return f"{name}/unless"


def _parse_groups() -> dict[str, tuple[Pattern, ...]]:
    blocks: dict[str, str] = dict(moments.GROUPS)
    for module in _MODULES:
        blocks.update(module.GROUPS)
    return {name: parse_lines(block, _SETS) for name, block in blocks.items()}


def _parse_rules() -> dict[str, tuple[Pattern, ...]]:
    named: dict[str, tuple[Pattern, ...]] = {}
    for risk, rule in RISKS_AND_RULES:
        named[f"{risk}.{rule.name}"] = parse_lines(rule.patterns, _SETS)
        named[unless_name(f"{risk}.{rule.name}")] = parse_lines(rule.unless, _SETS)
    return named


RISKS_AND_RULES: tuple[tuple[str, Rule], ...] = tuple((module.RISK, rule) for module in _MODULES for rule in module.RULES)
_GROUPS = _parse_groups()
SIGNS = Matcher(_parse_rules(), _GROUPS)
GUARDS = Matcher({name: parse_lines(block, _SETS) for name, block in harmless.GUARDS.items()}, _GROUPS)
SPELLING = Spelling(SIGNS.keys() | GUARDS.keys())

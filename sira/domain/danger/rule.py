"""One rule: what finds a sign of danger, how urgent it is, and what would make the same words mean something else."""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.danger.reading import RiskLevel


@dataclass(frozen=True)
class Rule:
    """
    `patterns` and `unless` are written in the language of `pattern.py`, one a line.

    `bare`: the words name the danger without anybody in it ("viol", "rançon"), so a general question silences them.
    `present`: the words speak of now by themselves ("il me frappe"), so "it was years ago" elsewhere does not silence them.
    `unless`: silences this rule when found near its words.
    """

    name: str
    level: RiskLevel
    patterns: str
    unless: str = ""
    bare: bool = False
    present: bool = False

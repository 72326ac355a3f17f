"""Messages to be judged: JSON lines with what is expected of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


class CasesInvalid(Exception):
    """A line cannot be used; the text names file and line."""


@dataclass(frozen=True)
class Case:
    """`expected` None: only language and risk are judged. `also`: labels that count as right too."""

    text: str
    lang: str
    expected: str | None
    risk: str = "none"
    risks: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    style: str = ""

    @property
    def accepted(self) -> frozenset[str]:
        """Every label that is right."""
        return frozenset({self.expected, *self.also} - {None}) if self.expected else frozenset()


def read_cases(files: list[Path]) -> list[Case]:
    """Read JSON lines files or whole folders of them. Raises: CasesInvalid, FileNotFoundError."""
    cases: list[Case] = []
    for file in files:
        paths = sorted(file.rglob("*.jsonl")) if file.is_dir() else [file]
        for path in paths:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                if line.strip():
                    cases.append(_case(line, f"{path}:{number}"))
    return cases


def _case(line: str, where: str) -> Case:
    try:
        entry = json.loads(line)
        return Case(
            text=entry["text"],
            lang=entry["lang"],
            expected=entry.get("expected"),
            risk=entry.get("risk") or "none",
            risks=tuple(entry.get("risks") or ()),
            also=tuple(entry.get("also") or ()),
            style=entry.get("style") or "",
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CasesInvalid(f"{where}: {type(error).__name__} {error}") from error

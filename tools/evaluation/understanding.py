"""
Ask the very understanding that serves people: the trained model in the Rasa world, joined with the gateway's danger rules.

What is judged is what a person would get: an answer sent, a question back, or a human offered.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from sira.domain.danger.read import read_danger
from sira.domain.danger.reading import DangerReading, RiskLevel, Sign
from sira.domain.masking import mask
from sira.domain.text_cleaning import clean_text, text_for_rasa
from sira.settings import ROOT
from tools.train import MODEL, rasa_environment

FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Result:
    """`label` is what was understood (`not_understood` when Sira asks back); `ranking` the likeliest labels with their probabilities."""

    label: str
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    language: str
    danger: DangerReading
    ms: float


class Understanding:
    """A running understanding; use as a context manager. `model`: another than the one that serves people, for comparisons."""

    def __init__(self, model: Path = MODEL) -> None:
        self._model = model

    last: dict[str, Any]
    """The newest raw parse, for tuning."""

    def __enter__(self) -> Self:
        command = [str(ROOT / "bot/.venv/bin/python"), "-W", "ignore", "-m", "bot.understand", str(self._model)]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command, cwd=ROOT, env=rasa_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._read()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def understand(self, text: str, previous_language: str | None = None) -> Result:
        """What a person's message would be taken for."""
        cleaned = clean_text(text)
        asked = {"text": mask(text_for_rasa(cleaned)).text, "previous_language": previous_language}
        self._stdin.write(json.dumps(asked, ensure_ascii=False) + "\n")
        self._stdin.flush()
        parsed = self.last = self._read()
        learned = _learned(parsed.get("risk") or {})
        ranking = tuple((entry["name"], entry["confidence"]) for entry in parsed["ranking"])
        label = parsed["intent"]["name"]
        return Result(
            label="not_understood" if label in {FALLBACK, "", None} else label,
            confidence=ranking[0][1] if ranking else 0.0,
            ranking=ranking,
            language=(parsed.get("language") or {}).get("code") or "",
            danger=read_danger(cleaned).joined_with(learned),
            ms=parsed["ms"],
        )

    def each(self, texts: Iterator[str]) -> Iterator[Result]:
        """One after the other, as people would be served."""
        return (self.understand(text) for text in texts)

    @property
    def pid(self) -> int:
        """Of the process in the Rasa world."""
        return self._process.pid

    @property
    def _stdin(self) -> Any:
        return self._process.stdin

    def _read(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError("the understanding stopped: is there a trained model (`make train`)?")
        found: dict[str, Any] = json.loads(line)
        return found


def _learned(risk: dict[str, Any]) -> DangerReading:
    level = RiskLevel(risk.get("level") or "none")
    if level is RiskLevel.NONE:
        return DangerReading()
    return DangerReading(tuple(Sign(name, level, "classifier") for name in risk.get("risks") or ()))

"""A peer that runs as a process: one JSON line in, one JSON line out (the protocol of bot/understand.py)."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from sira.settings import ROOT
from tools.bench.processes import peak_mb

STOP_TIMEOUT_S = 20


class PeerFailed(Exception):
    """The process ended or spoke something else; the text holds the last of what it complained about."""


def last_line(log: str) -> str:
    """What a log ends with, without the colours of a terminal."""
    lines = re.sub(r"\x1b\[[0-9;]*m", "", log).strip().splitlines()
    return lines[-1].strip() if lines else "it ended without a word"


class JsonLines:
    """A running peer; use as a context manager. `ready` is its first line."""

    def __init__(self, command: list[str], environment: Mapping[str, str], log: Path) -> None:
        self._command, self._environment, self._log = command, dict(environment), log

    def __enter__(self) -> Self:
        with self._log.open("w") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own programs
                self._command, cwd=ROOT, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
            )
        try:
            self.ready = self._read()
        except PeerFailed:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._process.communicate(timeout=STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()

    def ask(self, text: str) -> dict[str, Any]:
        """Raises: PeerFailed."""
        assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
        try:
            self._process.stdin.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise PeerFailed(self._complaint()) from error
        return self._read()

    def peak_mb(self) -> float:
        """The most memory it had so far."""
        return peak_mb(self._process.pid)

    def _read(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout else ""
        try:
            found: dict[str, Any] = json.loads(line)
        except ValueError as error:
            raise PeerFailed(self._complaint()) from error
        return found

    def _complaint(self) -> str:
        return self._log.read_text(errors="replace")[-2000:]

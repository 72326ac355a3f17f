"""A server that the bench starts, waits for, and stops again: only the processes that it started, by their ids."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

import httpx

from sira.settings import ROOT
from tools.bench.processes import command_of, cpu_seconds, descendants, peak_mb

START_TIMEOUT_S = 300
STOP_TIMEOUT_S = 25


class DidNotStart(Exception):
    """The text holds the end of its log."""


class Server:
    """Use as a context manager. `parts`: what to call a process, and the words of its command line that tell it apart."""

    def __init__(self, command: list[str], environment: Mapping[str, str], ready_url: str, parts: Mapping[str, str], log: Path) -> None:
        self._command, self._environment, self._log = command, dict(environment), log
        self._ready_url, self._parts = ready_url, parts

    def __enter__(self) -> Self:
        began = time.monotonic()
        with self._log.open("w") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own programs
                self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
            )
        try:
            self._wait(began)
            self.start_s = round(time.monotonic() - began, 1)
            self.pids = self._found()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Ask politely, then insist. Children are remembered first: an orphan could not be found any more."""
        theirs = {pid: command_of(pid) for pid in descendants(self._process.pid)}
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pid, command in theirs.items():
            if command and command_of(pid) == command:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def cpu_seconds(self) -> dict[str, float]:
        """What each part used so far."""
        return {name: cpu_seconds(pid) for name, pid in self.pids.items()}

    def peak_mb(self) -> dict[str, float]:
        """The most memory each part had so far."""
        return {name: peak_mb(pid) for name, pid in self.pids.items()}

    def _wait(self, began: float) -> None:
        while time.monotonic() - began < START_TIMEOUT_S:
            if self._process.poll() is not None:
                break
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(self._ready_url, timeout=5, trust_env=False).is_success:
                    return
            time.sleep(0.1)
        raise DidNotStart(self._log.read_text(errors="replace")[-2000:])

    def _found(self) -> dict[str, int]:
        pids = [self._process.pid, *descendants(self._process.pid)]
        # The last one: a shell that started the process would come before it.
        return {name: next(pid for pid in reversed(pids) if words in command_of(pid)) for name, words in self._parts.items()}


def free_ports(count: int) -> list[int]:
    """Ports of loopback that nobody listens on."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]

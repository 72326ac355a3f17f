"""A Sira to talk to from the tools: the one that runs, or one of their own that is stopped afterwards."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from sira.settings import ROOT, load_settings

START_TIMEOUT_S = 180


@contextmanager
def running_sira() -> Iterator[str]:
    """The address of a ready Sira: the one that runs here, or a new one with throw-away data that is stopped at the end."""
    running = load_settings().public_url
    if _is_ready(running):
        yield running
        return
    with started_sira() as (url, _):
        yield url


@contextmanager
def started_sira(*options: str) -> Iterator[tuple[str, Path]]:
    """Start `tools.launch` with `options` on a free port and in a temporary folder. Yields its address and its log file."""
    with tempfile.TemporaryDirectory(prefix="sira-") as folder:
        port = _free_port()
        environment = {
            **os.environ,
            "SIRA_DATA_DIR": folder,
            "SIRA_PORT": str(port),
            "SIRA_PUBLIC_URL": "",
            "SIRA_EXPLAIN": "1",
            "SIRA_TELEGRAM_TOKEN": "",
        }
        with (Path(folder) / "log").open("w") as log:
            command = [sys.executable, "-m", "tools.launch", *options]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)  # noqa: S603
            try:
                url = f"http://127.0.0.1:{port}"
                _wait(url, process)
                yield url, Path(log.name)
            finally:
                os.killpg(process.pid, signal.SIGINT)
                process.wait(20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    print("Starting …", flush=True)
    began = time.monotonic()
    while not _is_ready(url):
        if process.poll() is not None or time.monotonic() - began > START_TIMEOUT_S:
            raise SystemExit("Sira did not start: try `make run` to see why")
        time.sleep(0.5)


def _is_ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/readyz", timeout=3).status_code == 200
    except httpx.HTTPError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

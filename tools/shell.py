"""
Talk to the assistant in a terminal: `make shell`. Uses a running Sira, or starts one of its own on a free port with throw-away data.

A number presses that button; an empty line or Ctrl-D leaves.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from sira.settings import ROOT, load_settings

START_TIMEOUT_S = 180


def main() -> None:
    """Open a conversation and read lines."""
    with _sira() as url, httpx.Client(base_url=f"{url}/api/v1", timeout=30) as client:
        opened = client.post("/conversations", json={"language": "fr"}).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {opened['token']}"
        buttons = _show(opened["messages"])
        while line := _read():
            body: dict[str, Any] = {"id": str(uuid.uuid4())}
            if line.isdigit() and 1 <= int(line) <= len(buttons):
                body["payload"] = buttons[int(line) - 1]["payload"]
            else:
                body["text"] = line
            answer = client.post(f"/conversations/{opened['id']}/messages", json=body)
            if answer.is_error:
                print(f"  ! {answer.json().get('code', answer.status_code)}")
                continue
            buttons = _show(answer.json()["messages"]) or buttons


def _read() -> str:
    try:
        return input("\n> ").strip()
    except (EOFError, KeyboardInterrupt):
        return ""


def _show(messages: list[dict[str, Any]]) -> list[dict[str, str]]:
    buttons: list[dict[str, str]] = []
    for message in messages:
        print()
        for line in message["text"].splitlines():
            print(f"  {line}")
        for source in (message.get("answer") or {}).get("sources", [])[:1]:
            print(f"  ({source['publisher']}, {source['date'] or 's.d.'})")
        if message.get("understood"):
            understood = message["understood"]
            print(
                f"  [{understood['label']} {understood['confidence']:.2f} {understood['language']} {understood['risk']} {understood['ms']:.0f} ms]"
            )
        for button in message["buttons"]:
            buttons.append(button)
            print(f"   {len(buttons)}. {button['title']}")
    return buttons


@contextmanager
def _sira() -> Iterator[str]:
    running = load_settings().public_url
    if _is_ready(running):
        yield running
        return
    with tempfile.TemporaryDirectory(prefix="sira-shell-") as folder:
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
            command = [sys.executable, "-m", "tools.launch"]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)  # noqa: S603
            try:
                url = f"http://127.0.0.1:{port}"
                _wait(url, process)
                yield url
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


if __name__ == "__main__":
    main()

"""
Talk to the assistant in a terminal: `make shell`. Uses a running Sira, or starts one of its own on a free port with throw-away data.

A number presses that button; an empty line or Ctrl-D leaves.
"""

from __future__ import annotations

import uuid
from typing import Any

import httpx

from tools.running import running_sira


def main() -> None:
    """Open a conversation and read lines."""
    with running_sira() as url, httpx.Client(base_url=f"{url}/api/v1", timeout=30) as client:
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


if __name__ == "__main__":
    main()

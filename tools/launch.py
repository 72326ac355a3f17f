"""
Start everything: Rasa, the action server and the gateway, under honcho. `python -m tools.launch [--demo]`.

One process dying stops the others, visibly; Ctrl-C stops all three. The gateway is up within seconds and keeps messages until Rasa is warm.
"""

from __future__ import annotations

import base64
import os
import sys
import threading
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from honcho.manager import Manager

from sira.adapters.cipher import derive
from sira.bootstrap import build
from sira.service.staff.first_account import first_account
from sira.settings import ROOT, Settings, SettingsInvalid, load_settings
from tools.train import CHECKSUM, MODEL, checksum, rasa_environment, train
from tools.train import is_current as model_is_current

READY_TIMEOUT_S = 240


def main() -> None:
    """Prepare, start, wait. Exits with the first failing process's code."""
    try:
        settings = load_settings()
    except SettingsInvalid as error:
        raise SystemExit(f"Sira cannot start: {error}") from error
    if not model_is_current():
        train()
    if CHECKSUM.read_text() != checksum(MODEL):
        raise SystemExit(f"{MODEL} is not the model that was trained here: run `make train`")
    sign_in = _prepare(settings, demo="--demo" in sys.argv)
    manager = Manager()
    for name, (command, environment) in _processes(settings).items():
        manager.add_process(name, command, cwd=str(ROOT), env=environment)
    threading.Thread(target=_announce, args=(settings, sign_in), daemon=True).start()
    manager.loop()
    raise SystemExit(manager.returncode or 0)


def _prepare(settings: Settings, demo: bool) -> str:
    """Migrate, make the first account, fill the demo. Returns: how to sign in."""
    container = build(settings)
    account = first_account(settings.admin_email, settings.admin_password, container.new_uow, container.clock, container.hasher)
    if demo:
        from tools.demo import fill

        fill(container)
    container.engine.dispose()
    if account is None:
        return "with your account (the first one was made at an earlier start)"
    if account.generated_password is None:
        return f"{account.email} with the password of SIRA_ADMIN_PASSWORD"
    return f"{account.email} / {account.generated_password}   (shown only this once: change it in the console)"


def _processes(settings: Settings) -> dict[str, tuple[str, dict[str, str]]]:
    """Commands and environments. Rasa gets its own tracker key and database, and none of the secrets."""
    shared = {"PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)}
    secrets = {name for name in os.environ if name.startswith("SIRA_")}
    rasa = {name: value for name, value in rasa_environment().items() if name not in secrets}
    tracker_keys = [base64.b64encode(derive(key, "rasa-tracker")).decode() for key in settings.encryption_keys]
    rasa |= {
        "SIRA_RASA_TOKEN": settings.rasa_token,
        "SIRA_ACTIONS_TOKEN": settings.actions_token,
        "SIRA_ACTIONS_URL": settings.actions_url,
        "SIRA_TRACKER_KEYS": ",".join(tracker_keys),
        "SIRA_TRACKER_URL": os.environ.get("SIRA_TRACKER_URL") or f"sqlite:///{settings.data_dir / 'rasa.sqlite3'}",
        "TICKET_LOCK_LIFETIME": "120",
        "LOG_LEVEL_LIBRARIES": "ERROR",
    }
    address = urlsplit(settings.rasa_url)
    python, rasa_python = str(ROOT / ".venv/bin/python"), str(ROOT / "bot/.venv/bin/python")
    return {
        "rasa": (
            f"exec {rasa_python} -W ignore -m bot.serve --interface {address.hostname} --port {address.port} --model {MODEL}",
            rasa,
        ),
        "actions": (f"exec {python} -m actions.server", {**os.environ, **shared}),
        "gateway": (f"exec {python} -m gateway.serve", {**os.environ, **shared}),
    }


def _announce(settings: Settings, sign_in: str) -> None:
    """Print the addresses at once, and a line when everybody can be answered."""
    url = settings.public_url
    print(
        f"\n  Web chat      {url}/\n  Console       {url}/console\n  API           {url}/api/docs\n  First sign-in {sign_in}\n", flush=True
    )
    print("  The understanding is warming up; messages are kept until then.", flush=True)
    began = time.monotonic()
    while time.monotonic() - began < READY_TIMEOUT_S:
        try:
            with urllib.request.urlopen(f"http://{settings.host}:{settings.port}/readyz", timeout=5):
                print(f"\n  Ready after {time.monotonic() - began:.0f} s. Ctrl-C stops everything.\n", flush=True)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(1)
    print("\n  Not ready yet: see /readyz for which part is missing.\n", flush=True)


if __name__ == "__main__":
    main()

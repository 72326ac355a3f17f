"""The real action server of the modern world, on a port and in a data directory of its own."""

import os
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Dict, List

from tests.bot.support.channel import free_port

ROOT = Path(__file__).resolve().parents[3]
TOKEN = "actions token for tests"
START_TIMEOUT_S = 60


class ActionServer:
    """Running until `stop`. `url` is what Rasa calls."""

    def __init__(self, folder: Path) -> None:
        """Start it; `folder` becomes its data directory. Raises: RuntimeError when it does not come up."""
        self._database = folder / "sira.sqlite3"
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/webhook"
        self._environment: Dict[str, str] = {name: value for name, value in os.environ.items() if not name.startswith("SIRA_")}
        self._environment |= {
            "SIRA_DATA_DIR": str(folder),
            "SIRA_ACTIONS_URL": self.url,
            "SIRA_ACTIONS_TOKEN": TOKEN,
            "PYTHONPATH": str(ROOT),
        }
        self._process = subprocess.Popen(
            [str(ROOT / ".venv/bin/python"), "-m", "actions.server"], cwd=ROOT, env=self._environment, stderr=subprocess.DEVNULL
        )
        self._wait(f"http://127.0.0.1:{port}/health")

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(timeout=20)

    def begin_conversations(self, count: int) -> List[str]:
        """Ids of new conversations in its database."""
        command = [str(ROOT / ".venv/bin/python"), "-m", "tests.support.make_conversations", str(count)]
        return subprocess.run(command, cwd=ROOT, env=self._environment, check=True, capture_output=True, text=True).stdout.split()

    def referrals_of(self, conversation_id: str) -> int:
        """How many referrals are filed for a conversation."""
        with sqlite3.connect(self._database) as connection:
            row = connection.execute("SELECT count(*) FROM referrals WHERE conversation_id = ?", (conversation_id,)).fetchone()
        return int(row[0])

    def _wait(self, health: str) -> None:
        began = time.monotonic()
        while time.monotonic() - began < START_TIMEOUT_S and self._process.poll() is None:
            try:
                urllib.request.urlopen(health, timeout=2).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        self.stop()
        raise RuntimeError("the action server did not start")

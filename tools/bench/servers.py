"""The three servers that people of the bench talk to: a whole Sira, Rasa's default with its REST channel, and a bare Starlette route."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tools.bench.rasa_project import RASA_PYTHON
from tools.bench.server import Server, free_ports
from tools.train import rasa_environment

LIMIT_FACTOR = 100_000
ADMIN_EMAIL, ADMIN_PASSWORD = "bench@sira.local", "mesure-sur-la-boucle-locale"
LOOPBACK = "127.0.0.1"


def sira_environment(data_dir: Path) -> dict[str, str]:
    """A Sira of its own: fresh data, free ports, limits out of the way, and none of the settings of whoever runs the bench."""
    port, rasa_port, actions_port = free_ports(3)
    own = {
        "SIRA_DATA_DIR": str(data_dir),
        "SIRA_HOST": LOOPBACK,
        "SIRA_PORT": str(port),
        "SIRA_RASA_PORT": str(rasa_port),
        "SIRA_ACTIONS_PORT": str(actions_port),
        "SIRA_ADMIN_EMAIL": ADMIN_EMAIL,
        "SIRA_ADMIN_PASSWORD": ADMIN_PASSWORD,
        "SIRA_CHAT_LIMIT_FACTOR": str(LIMIT_FACTOR),
    }
    return {name: value for name, value in os.environ.items() if not name.startswith("SIRA_")} | own


def sira_server(environment: dict[str, str], log: Path) -> tuple[Server, str]:
    """As `make run` starts it. Returns: the server and its address."""
    url = f"http://{LOOPBACK}:{environment['SIRA_PORT']}"
    parts = {"rasa": "bot.serve", "actions": "actions.server", "gateway": "gateway.serve"}
    return Server([sys.executable, "-m", "tools.launch"], environment, f"{url}/readyz", parts, log), url


def rasa_server(model: Path, folder: Path) -> tuple[Server, str]:
    """`rasa run` with the REST channel and trackers in memory: all that it needs to answer, and less than Sira keeps."""
    (port,) = free_ports(1)
    (folder / "credentials.yml").write_text("rest:\n")
    (folder / "endpoints.yml").write_text("tracker_store:\n  type: InMemory\n")
    command = [RASA_PYTHON, "-W", "ignore", "-m", "rasa", "run", "--model", str(model), "--interface", LOOPBACK, "--port", str(port)]
    command += ["--credentials", str(folder / "credentials.yml"), "--endpoints", str(folder / "endpoints.yml")]
    url = f"http://{LOOPBACK}:{port}"
    return Server(command, rasa_environment(), f"{url}/", {"rasa": "rasa run"}, folder / "run.log"), url


def echo_server(log: Path) -> tuple[Server, str]:
    """See floor.py."""
    (port,) = free_ports(1)
    url = f"http://{LOOPBACK}:{port}"
    return Server(
        [sys.executable, "-m", "tools.bench.floor", str(port)], os.environ, f"{url}/echo", {"echo": "tools.bench.floor"}, log
    ), url

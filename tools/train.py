"""
Train Rasa when its sources changed since the last model, with visible progress. `python -m tools.train [--force]`.

The model is `models/sira.tar.gz`; beside it lie the fingerprint of what it was made from and its SHA-256, which is checked before loading.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

from sira.settings import ROOT

SOURCES = (
    "config.yml",
    "domain.yml",
    "data/nlu",
    "data/rules",
    "data/lookups",
    "data/languages",
    "bot/components",
    "bot/text",
    "bot/requirements.txt",
)
MODEL = ROOT / "models" / "sira.tar.gz"
FINGERPRINT = ROOT / "models" / "sira.sources"
CHECKSUM = ROOT / "models" / "sira.sha256"


def fingerprint() -> str:
    """A hash over every source of the model."""
    digest = hashlib.sha256()
    for source in SOURCES:
        path = ROOT / source
        files = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix != ".pyc") if path.is_dir() else [path]
        for file in files:
            digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Is there a model made from exactly these sources, unchanged since?"""
    if not (MODEL.exists() and FINGERPRINT.exists() and CHECKSUM.exists()):
        return False
    return FINGERPRINT.read_text() == fingerprint() and CHECKSUM.read_text() == checksum(MODEL)


def checksum(file: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def train() -> None:
    """Run `rasa train` in the Rasa world. Raises: SystemExit with Rasa's code when it fails."""
    MODEL.parent.mkdir(exist_ok=True)
    made_from = fingerprint()
    print("Training the understanding (about three minutes on two cores) …", flush=True)
    began = time.monotonic()
    command = [
        str(ROOT / "bot/.venv/bin/python"), "-W", "ignore", "-m", "rasa", "train",
        "--config", "config.yml", "--domain", "domain.yml", "--data", "data/nlu", "data/rules",
        "--out", str(MODEL.parent), "--fixed-model-name", "sira", "--force",
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env=rasa_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603
    tail: deque[str] = deque(maxlen=30)
    for line in process.stdout or ():
        tail.append(line)
        step = re.search(r"(Starting to train component '\w+'|Finished training component '\w+')", line)
        if step:
            print(f"  {time.monotonic() - began:4.0f} s  {step.group(1)}", flush=True)
    if process.wait() != 0 or not MODEL.exists():
        print("".join(tail), file=sys.stderr)
        raise SystemExit(process.returncode or 1)
    FINGERPRINT.write_text(made_from)
    CHECKSUM.write_text(checksum(MODEL))
    print(f"  trained in {time.monotonic() - began:.0f} s: {MODEL.relative_to(ROOT)}, {MODEL.stat().st_size / 1e6:.1f} MB", flush=True)


def rasa_environment() -> dict[str, str]:
    """What Rasa may see of the environment: no telemetry, no noise, two threads."""
    quiet = {
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "OMP_NUM_THREADS": "2",
    }
    return {**os.environ, **quiet}


if __name__ == "__main__":
    if "--force" in sys.argv or not is_current():
        train()

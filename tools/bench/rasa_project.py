"""A Rasa project written to a folder and trained there: the same sentences for Sira's pipeline and for the peers."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sira.settings import ROOT
from tools.bench.json_lines import PeerFailed
from tools.bench.sentences import Sentence, teaches_danger
from tools.train import rasa_environment

RISK_CLASSIFIER = "bot.components.risk_classifier.RiskClassifier"
RASA_PYTHON = str(ROOT / "bot/.venv/bin/python")


@dataclass(frozen=True)
class Training:
    """`peak_mb`: the most memory of the training process."""

    model: Path
    seconds: float
    cpu_seconds: float
    peak_mb: float

    def figures(self) -> dict[str, float]:
        """For the report."""
        return {
            "training_s": round(self.seconds, 1),
            "training_cpu_s": round(self.cpu_seconds, 1),
            "training_peak_mb": self.peak_mb,
            "model_mb": round(self.model.stat().st_size / 1e6, 1),
        }


def write_nlu(sentences: list[Sentence], file: Path) -> None:
    """Rasa's training data; what a sentence says of danger goes with it, for the component that reads it."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for sentence in sentences:
        example: dict[str, Any] = {"text": sentence.text}
        if sentence.level is not None:
            example["metadata"] = {"level": sentence.level, "risks": list(sentence.risks)}
        groups.setdefault(sentence.label, []).append(example)
    entries = [{"intent": label, "examples": examples} for label, examples in groups.items()]
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, {"version": "3.1", "nlu": entries})


def write_project(sentences: list[Sentence], folder: Path) -> None:
    """`nlu/`, and the least around it that lets default policies answer: one response and one story a label, and one to ask back."""
    labels = sorted({sentence.label for sentence in sentences})
    write_nlu(sentences, folder / "nlu" / "nlu.yml")
    responses = {f"utter_{label}": [{"text": label}] for label in labels}
    responses |= {"utter_ask_rephrase": [{"text": "?"}], "utter_default": [{"text": "?"}]}
    _write(folder / "domain.yml", {"version": "3.1", "intents": [*labels, "nlu_fallback"], "responses": responses})
    stories = [{"story": label, "steps": [{"intent": label}, {"action": f"utter_{label}"}]} for label in labels]
    # Rasa's manual has everybody add this rule; without it an unsure message would get silence.
    rules = [{"rule": "ask back", "steps": [{"intent": "nlu_fallback"}, {"action": "utter_ask_rephrase"}]}]
    (folder / "dialogues").mkdir()
    _write(folder / "dialogues" / "stories.yml", {"version": "3.1", "stories": stories})
    _write(folder / "dialogues" / "rules.yml", {"version": "3.1", "rules": rules})


def sira_config(sentences: list[Sentence], folder: Path) -> Path:
    """Sira's config.yml as it is; without its risk classifier, which chooses no label, when the sentences teach no danger."""
    if teaches_danger(sentences):
        return ROOT / "config.yml"
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    config["pipeline"] = [component for component in config["pipeline"] if component["name"] != RISK_CLASSIFIER]
    _write(folder / "config.yml", config)
    return folder / "config.yml"


def train(config: Path, nlu: Path, out: Path, domain: Path, dialogues: Path | None = None) -> Training:
    """
    `rasa train` with nothing cached, importing Rasa included; only the understanding when there are no `dialogues`.

    Raises: PeerFailed with the end of what Rasa said.
    """
    out.mkdir(parents=True, exist_ok=True)
    what = ["train", "--data", str(nlu), str(dialogues)] if dialogues else ["train", "nlu", "--nlu", str(nlu)]
    command = [RASA_PYTHON, "-W", "ignore", "-m", "rasa", *what, "--config", str(config), "--domain", str(domain)]
    command += ["--out", str(out), "--fixed-model-name", "model"]
    environment = rasa_environment() | {"RASA_CACHE_DIRECTORY": str(out / "cache")}
    began = time.monotonic()
    with (out / "train.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)  # noqa: S603
    try:
        # wait4 instead of wait: only it says what this one child used.
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:  # the bench is being stopped: what it started must not go on
        process.kill()
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    model = out / "model.tar.gz"
    if process.returncode != 0 or not model.exists():
        raise PeerFailed((out / "train.log").read_text(errors="replace")[-2000:])
    return Training(model, time.monotonic() - began, usage.ru_utime + usage.ru_stime, round(usage.ru_maxrss * 1024 / 1e6, 1))


def _write(file: Path, content: dict[str, Any]) -> None:
    file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")

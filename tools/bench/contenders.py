"""Train one contender on given sentences, let it read given messages, and take its figures: for Sira, any Rasa pipeline, and nlp.js."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from sira.domain.danger.reading import DangerReading
from sira.settings import ROOT
from tools.bench.json_lines import JsonLines
from tools.bench.nlpjs import nlpjs
from tools.bench.processes import peak_mb
from tools.bench.rasa_project import RASA_PYTHON, Training, sira_config, train, write_project
from tools.bench.sentences import Sentence
from tools.evaluation.cases import Case
from tools.evaluation.metrics import Pair, calibration_error, percentile, understanding
from tools.evaluation.understanding import Result, Understanding
from tools.train import MODEL, rasa_environment

DEFAULT_CONFIG = Path(__file__).with_name("default_config.yml")
SPACY_CONFIG = Path(__file__).with_name("spacy_config.yml")
NOT_UNDERSTOOD = {"nlu_fallback", "None", "", None}
_SHOWN = ("accuracy", "top3_accuracy", "macro_f1", "wrong_confident_answer_rate", "clarification_rate")
type Figures = dict[str, Any]


def sira(cases: list[Case], model: Path = MODEL) -> Figures:
    """Sira's own way from a message to a label, by the same code as `make evaluate`."""
    with Understanding(model) as running:
        running.understand("bonjour")  # warm
        pairs = [(case, running.understand(case.text)) for case in cases]
        return figures_of(pairs) | {"peak_mb": peak_mb(running.pid)}


def sira_trained_on(sentences: list[Sentence], cases: list[Case], folder: Path) -> Figures:
    """Sira's pipeline, trained on these sentences only. Raises: PeerFailed."""
    write_project(sentences, folder)
    trained = _train(sira_config(sentences, folder), folder)
    return sira(cases, trained.model) | trained.figures()


def rasa_trained_on(config: Path, sentences: list[Sentence], cases: list[Case], folder: Path) -> Figures:
    """Another Rasa pipeline on the same sentences, run by the same program. Raises: PeerFailed."""
    write_project(sentences, folder)
    trained = _train(config, folder)
    command = [RASA_PYTHON, "-W", "ignore", "-m", "bot.understand", str(trained.model)]
    with JsonLines(command, rasa_environment(), folder / "parse.log") as peer:
        return _judged(peer, cases) | trained.figures()


def nlpjs_trained_on(sentences: list[Sentence], cases: list[Case], folder: Path) -> Figures:
    """nlp.js on the same sentences. Raises: NotThere, PeerFailed."""
    peer = nlpjs(sentences, folder)
    began = time.monotonic()
    with peer:
        seconds = time.monotonic() - began
        training = {"training_s": round(seconds, 1), "training_cpu_s": round(peer.ready["training_cpu_s"], 1)}
        # It trains in the process that answers: one peak for both.
        training |= {"training_peak_mb": peer.peak_mb(), "model_mb": round(peer.ready["model_bytes"] / 1e6, 1)}
        return _judged(peer, cases) | training


def served_training(folder: Path) -> Figures:
    """What training the model that serves people takes: all languages, all rules, nothing cached but the vectors that lie in data/vectors."""
    trained = train(ROOT / "config.yml", ROOT / "data/nlu", folder, ROOT / "domain.yml", ROOT / "data/rules")
    return trained.figures()


def result_of(answer: dict[str, Any]) -> Result:
    """A peer's answer in the terms of `make evaluate`; its own "not understood" is no label, so it does not count as a wrong first one."""
    ranking = tuple((entry["name"], entry["confidence"]) for entry in answer["ranking"] if entry["name"] not in NOT_UNDERSTOOD)
    label = answer["intent"]["name"]
    return Result(
        label="not_understood" if label in NOT_UNDERSTOOD else label,
        confidence=ranking[0][1] if ranking else 0.0,
        ranking=ranking,
        language="",
        danger=DangerReading(),
        ms=answer["ms"],
    )


def figures_of(pairs: list[Pair]) -> Figures:
    """Of judged messages: the figures that contenders are compared by."""
    found = understanding(pairs)
    times = [result.ms for _, result in pairs]
    parse = {"p50": round(percentile(times, 50), 2), "p95": round(percentile(times, 95), 2)}
    return {"judged": len(pairs), **{name: found[name] for name in _SHOWN}, "ece": calibration_error(pairs), "parse_ms": parse}


def _train(config: Path, folder: Path) -> Training:
    """The understanding only: what policies add is measured end to end."""
    return train(config, folder / "nlu", folder / "model", folder / "domain.yml")


def _judged(peer: JsonLines, cases: list[Case]) -> Figures:
    peer.ask("bonjour")  # warm
    pairs = [(case, result_of(peer.ask(case.text))) for case in cases]
    return figures_of(pairs) | {"peak_mb": peer.peak_mb()}

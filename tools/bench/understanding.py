"""Who understands how much, from the same sentences: Sira's pipeline, Rasa's default, DIET with spaCy's vectors, and nlp.js."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from sira.settings import ROOT
from tools.bench.contenders import (
    DEFAULT_CONFIG,
    SPACY_CONFIG,
    Figures,
    nlpjs_trained_on,
    rasa_trained_on,
    served_training,
    sira,
    sira_trained_on,
)
from tools.bench.json_lines import PeerFailed, last_line
from tools.bench.nlpjs import NotThere
from tools.bench.options import Options
from tools.bench.public_set import PublicSet
from tools.bench.sentences import Sentence, judged_on, read_sentences, sub_set
from tools.evaluation.cases import Case, read_cases

SERVED, SIRA, DEFAULT, SPACY, NLPJS = "sira as served", "sira", "rasa default", "diet + spacy vectors", "nlp.js"
type Say = Callable[[str], None]


def compare_on_project(options: Options, folder: Path, say: Say) -> Figures:
    """On data/nlu/fr and tests/nlu/fr, or the part of them that the options choose."""
    sentences = sub_set(read_sentences(ROOT / "data/nlu/fr"), options.per_label, options.labels, options.seed)
    cases = judged_on(read_cases([ROOT / "tests/nlu/fr"]), sentences, options.judged, options.seed)
    say(f"{len(sentences)} sentences of {len({one.label for one in sentences})} labels; {len(cases)} messages to judge")
    contenders = _on_the_same(sentences, cases, folder, say)
    contenders[SERVED] = _run(SERVED, partial(_served, cases, folder / "served", is_quick=options.is_quick), say)
    return {"sentences": len(sentences), "labels": len({one.label for one in sentences}), "contenders": contenders}


def compare_on_public(public: PublicSet, folder: Path, say: Say) -> Figures:
    """The same contenders on a set that was not made for Sira."""
    say(f"{public.name}: {len(public.train)} sentences, {len(public.test)} to judge")
    labels = len({one.label for one in public.train})
    contenders = _on_the_same(public.train, public.test, folder, say)
    return {"name": public.name, "sentences": len(public.train), "labels": labels, "contenders": contenders}


def _on_the_same(sentences: list[Sentence], cases: list[Case], folder: Path, say: Say) -> dict[str, Figures]:
    runs: dict[str, Callable[[], Figures]] = {
        SIRA: partial(sira_trained_on, sentences, cases, folder / "sira"),
        DEFAULT: partial(rasa_trained_on, DEFAULT_CONFIG, sentences, cases, folder / "default"),
        SPACY: partial(rasa_trained_on, SPACY_CONFIG, sentences, cases, folder / "spacy"),
        NLPJS: partial(nlpjs_trained_on, sentences, cases, folder / "nlpjs"),
    }
    return {name: _run(name, run, say) for name, run in runs.items()}


def _run(name: str, run: Callable[[], Figures], say: Say) -> Figures:
    """Returns: its figures, or `{"skipped": why}`: one peer that cannot run does not stop the others."""
    say(f"{name} …")
    try:
        return run()
    except (NotThere, PeerFailed) as error:
        why = last_line(str(error))
        say(f"{name} SKIPPED: {why}")
        return {"skipped": why}


def _served(cases: list[Case], folder: Path, *, is_quick: bool) -> Figures:
    """The model that serves people, made from more than these sentences; a quick run does not train it once more to take the time."""
    return sira(cases) | ({} if is_quick else served_training(folder))


def options_json(options: Options) -> Figures:
    """What was asked for, so that a run can be repeated."""
    return asdict(options) | {"out": str(options.out)}

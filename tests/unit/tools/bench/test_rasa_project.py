"""The same sentences are written for every Rasa pipeline."""

from __future__ import annotations

from pathlib import Path

import yaml

from sira.settings import ROOT
from tools.bench.contenders import DEFAULT_CONFIG
from tools.bench.rasa_project import RISK_CLASSIFIER, sira_config, write_nlu, write_project
from tools.bench.sentences import Sentence, read_sentences

AWKWARD = [
    Sentence("c'est « combien » : 50 % ?", "visa.fees"),
    Sentence("- tiret # dièse", "visa.fees"),
    Sentence("yes", "affirm"),
    Sentence("il saigne", "protection.medical_care", "emergency", ("life_danger",)),
]


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    write_nlu(AWKWARD, tmp_path / "nlu.yml")
    assert read_sentences(tmp_path) == AWKWARD


def test_every_label_has_an_answer_and_a_story_and_the_unsure_are_asked_back(tmp_path: Path) -> None:
    write_project(AWKWARD, tmp_path)
    domain = yaml.safe_load((tmp_path / "domain.yml").read_text())
    stories = yaml.safe_load((tmp_path / "dialogues" / "stories.yml").read_text())["stories"]
    rules = yaml.safe_load((tmp_path / "dialogues" / "rules.yml").read_text())["rules"]
    assert domain["intents"] == ["affirm", "protection.medical_care", "visa.fees", "nlu_fallback"]
    said = {step["action"] for dialogue in stories + rules for step in dialogue["steps"] if "action" in step}
    assert said | {"utter_default"} == set(domain["responses"])


def test_siras_pipeline_is_its_own_but_for_a_risk_classifier_that_could_not_learn(tmp_path: Path) -> None:
    config = yaml.safe_load(sira_config(AWKWARD, tmp_path).read_text())
    own = yaml.safe_load((ROOT / "config.yml").read_text())
    assert config["pipeline"] == [component for component in own["pipeline"] if component["name"] != RISK_CLASSIFIER]
    assert len(config["pipeline"]) == len(own["pipeline"]) - 1
    both = [*AWKWARD, Sentence("il me menace", "protection.threat", "urgent", ("threat",))]
    assert sira_config(both, tmp_path) == ROOT / "config.yml"


def test_the_peer_is_what_rasa_writes_for_an_empty_config() -> None:
    written = sorted((ROOT / "bot/.venv/lib").glob("python3*/site-packages/rasa/engine/recipes/config_files/default_config.yml"))
    ours = yaml.safe_load(DEFAULT_CONFIG.read_text())
    for file in written:  # none before `make install`
        theirs = yaml.safe_load(file.read_text())
        assert ours == theirs | {"language": "fr"}

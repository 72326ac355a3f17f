"""One name everywhere: a label has words, examples, a rule, a response and held-out messages, and nothing has a name of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from sira.domain.danger.rulebook import RISKS_AND_RULES
from sira.settings import ROOT
from tests.repo.house import answer_labels, intents, labels, messages_of, read_yaml, risks, training

# Rasa's own fallback, and a verified button of the referral form.
INTENTS_OF_THE_MACHINE = {"nlu_fallback", "choose"}
# Opened by a form, so there is no response of that name.
WITHOUT_RESPONSE = {"request_referral"}
RESPONSES_OF_THE_FORM = "utter_ask_referral_"
EXAMPLES_AT_LEAST = {"fr": 25, "en": 12, "ar": 10}


@pytest.fixture(scope="module")
def rules() -> list[dict[str, object]]:
    return [rule for file in sorted((ROOT / "data/rules").glob("*.yml")) for rule in read_yaml(f"data/rules/{file.name}")["rules"]]


def test_every_answer_has_a_file_named_after_it() -> None:
    expected = {f"content/answers/{label.replace('.', '/')}.yml" for label in answer_labels()}
    assert {file.relative_to(ROOT).as_posix() for file in (ROOT / "content/answers").rglob("*.yml")} == expected


def test_a_file_holds_the_answer_it_is_named_after() -> None:
    for label in answer_labels():
        assert read_yaml(f"content/answers/{label.replace('.', '/')}.yml")["id"] == label


@pytest.mark.parametrize(("language", "least"), EXAMPLES_AT_LEAST.items())
def test_every_label_has_enough_examples(language: str, least: int) -> None:
    counts = Counter(example.label for example in training() if example.language == language)
    assert {label: counts[label] for label in labels() if counts[label] < least} == {}


def test_examples_and_held_out_messages_use_known_labels_only() -> None:
    known = set(labels())
    unknown = [example for example in training() if example.label not in known]
    unknown += [message for message in messages_of("tests/nlu") if message.label is not None and message.label not in known]
    assert unknown == []


def test_every_label_is_judged_on_held_out_messages() -> None:
    judged = {message.label for message in messages_of("tests/nlu")}
    assert [label for label in labels() if label not in judged] == []


def test_the_domain_knows_every_label_and_no_other() -> None:
    named = read_yaml("domain.yml")["intents"]
    assert len(named) == len(set(named))
    assert set(named) == {*intents(), *INTENTS_OF_THE_MACHINE}


def test_every_label_has_exactly_one_rule(rules: list[dict[str, list[dict[str, str]]]]) -> None:
    named = Counter(step["intent"] for rule in rules for step in rule["steps"] if "intent" in step)
    assert dict(named) == dict.fromkeys({*intents(), *INTENTS_OF_THE_MACHINE}, 1)


def test_an_answer_is_given_by_the_rule_and_the_response_of_its_own_name(rules: list[dict[str, list[dict[str, str]]]]) -> None:
    steps = {rule["steps"][0]["intent"]: rule["steps"][1:] for rule in rules if "intent" in rule["steps"][0]}
    responses = read_yaml("domain.yml")["responses"]
    for label in answer_labels():
        assert steps[label] == [{"action": f"utter_{label}"}]
        assert responses[f"utter_{label}"] == [{"custom": {"answer": label}}]


def test_every_label_has_a_response_that_carries_no_words() -> None:
    responses = read_yaml("domain.yml")["responses"]
    assert [intent for intent in intents() if f"utter_{intent}" not in responses and intent not in WITHOUT_RESPONSE] == []
    assert [name for name, variants in responses.items() for variant in variants if "text" in variant] == []


def test_every_response_belongs_to_a_label_a_rule_or_the_form(rules: list[dict[str, list[dict[str, str]]]]) -> None:
    used = {step["action"] for rule in rules for step in rule["steps"] if "action" in step}
    responses = read_yaml("domain.yml")["responses"]
    assert [name for name in responses if name not in used and not name.startswith(RESPONSES_OF_THE_FORM)] == []


def test_rules_name_only_actions_and_responses_that_exist(rules: list[dict[str, list[dict[str, str]]]]) -> None:
    domain = read_yaml("domain.yml")
    known = {*domain["actions"], *domain["responses"], *domain["forms"]}
    assert {step["action"] for rule in rules for step in rule["steps"] if "action" in step} <= known


def test_every_risk_has_danger_rules_and_no_rule_names_another_risk() -> None:
    assert {risk for risk, _ in RISKS_AND_RULES} == set(risks())


def test_topics_have_the_same_files_in_every_language() -> None:
    topics: dict[str, set[str]] = {folder.name: {file.name for file in folder.glob("*.yml")} for folder in _languages()}
    assert {language: sorted(topics["fr"] - found) for language, found in topics.items() if found != topics["fr"]} == {}


def _languages() -> list[Path]:
    return sorted(folder for folder in (ROOT / "data/nlu").iterdir() if folder.is_dir())

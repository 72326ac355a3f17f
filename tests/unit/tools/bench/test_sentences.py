"""Everybody is trained on the same sentences and judged on the same messages."""

from __future__ import annotations

from pathlib import Path

from tools.bench.sentences import Sentence, judged_on, read_sentences, sub_set, teaches_danger
from tools.evaluation.cases import Case

MANY = [Sentence(f"text {number} of {label}", label) for label in ("a.one", "b.two", "c.three") for number in range(20)]
BOTH_FORMS = """
version: "3.1"
nlu:
- intent: visa.overview
  metadata: {writer: kayes}
  examples: |
    - quel visa
    - c koi un visa - en vrai
- intent: protection.medical_care
  examples:
    - text: "il saigne"
      metadata: {level: emergency, risks: [life_danger]}
- lookup: country
  examples: |
    - Mali
"""


def test_both_forms_of_examples_are_read_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "visa.yml").write_text(BOTH_FORMS, encoding="utf-8")
    assert read_sentences(tmp_path) == [
        Sentence("quel visa", "visa.overview"),
        Sentence("c koi un visa - en vrai", "visa.overview"),
        Sentence("il saigne", "protection.medical_care", "emergency", ("life_danger",)),
    ]


def test_a_seed_draws_the_same_whatever_the_order_of_the_files() -> None:
    assert sub_set(MANY, 3, 2, 7) == sub_set(MANY[::-1], 3, 2, 7)
    assert sub_set(MANY, 3, None, 7) != sub_set(MANY, 3, None, 8)


def test_a_sub_set_holds_so_many_of_each_label() -> None:
    drawn = sub_set(MANY, 3, 2, 7)
    assert len(drawn) == 6
    assert len({one.label for one in drawn}) == 2
    assert set(drawn) < set(MANY)


def test_a_label_with_few_sentences_gives_what_it_has() -> None:
    assert len(sub_set([*MANY, Sentence("seule", "d.four")], 50, None, 7)) == 61


def test_without_limits_it_is_everything_once() -> None:
    assert sorted(one.text for one in sub_set(MANY + MANY, None, None, 7)) == sorted(one.text for one in MANY)


def test_only_messages_about_trained_labels_are_judged() -> None:
    cases = [Case("1", "fr", "a.one"), Case("2", "fr", "unknown.label"), Case("3", "fr", None), Case("4", "fr", "b.two")]
    assert [case.text for case in judged_on(cases, MANY, None, 7)] == ["1", "4"]
    assert len(judged_on(cases, MANY, 1, 7)) == 1
    assert judged_on(cases, MANY, 1, 7) == judged_on(cases, MANY, 1, 7)


def test_danger_is_taught_by_both_levels_two_risks_and_harmless_sentences() -> None:
    emergency = Sentence("a", "x", "emergency", ("life_danger",))
    urgent = Sentence("b", "x", "urgent", ("threat",))
    assert teaches_danger([*MANY, emergency, urgent])
    assert not teaches_danger(MANY)
    assert not teaches_danger([emergency, urgent])
    assert not teaches_danger([*MANY, emergency, Sentence("c", "x", "none")])

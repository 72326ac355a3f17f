"""An optional set from outside is read completely or refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.bench.public_set import PublicSetInvalid, read_public_set
from tools.bench.sentences import Sentence


def write(folder: Path, content: object) -> Path:
    file = folder / "massive.json"
    file.write_text(json.dumps(content))
    return file


def test_labels_get_a_topic_so_that_sira_treats_them_like_answers(tmp_path: Path) -> None:
    found = read_public_set(write(tmp_path, {"train": [["réveille-moi", "alarm_set"]], "test": [["mets un réveil", "alarm_set"]]}))
    assert found.name == "massive"
    assert found.train == [Sentence("réveille-moi", "public.alarm_set")]
    assert (found.test[0].expected, found.test[0].lang) == ("public.alarm_set", "fr")


def test_name_and_language_may_be_given(tmp_path: Path) -> None:
    content = {"name": "MASSIVE en", "language": "en", "train": [["wake me", "a"]], "test": [["wake", "a"]]}
    found = read_public_set(write(tmp_path, content))
    assert (found.name, found.test[0].lang) == ("MASSIVE en", "en")


@pytest.mark.parametrize("content", [{}, [], {"train": [], "test": []}, {"train": [["a"]], "test": [["a", "b"]]}, {"train": 1, "test": 2}])
def test_anything_else_is_refused_with_the_name_of_the_file(tmp_path: Path, content: object) -> None:
    with pytest.raises(PublicSetInvalid, match=r"massive\.json"):
        read_public_set(write(tmp_path, content))

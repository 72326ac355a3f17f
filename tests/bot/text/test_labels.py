"""One label has another name inside Rasa."""

import pytest

from bot.text.labels import label_of


@pytest.mark.parametrize(("intent", "label"), [("go_back", "back"), ("greet", "greet"), ("", "")])
def test_label_of_the_taxonomy(intent: str, label: str) -> None:
    assert label_of(intent) == label

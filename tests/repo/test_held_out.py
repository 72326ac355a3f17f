"""Messages that judge the understanding were never seen in training."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.repo.house import messages_of, plain, training


@pytest.mark.parametrize("folder", ["tests/nlu", "data/development"])
def test_judged_messages_are_not_in_the_training_data(folder: str) -> None:
    learned = defaultdict(set)
    for example in training():
        learned[plain(example.text)].add(example.where)
    judged = [message for message in messages_of(folder) if plain(message.text)]
    seen = [
        f"{message.where} {message.text!r} is in {', '.join(sorted(learned[plain(message.text)]))}"
        for message in judged
        if plain(message.text) in learned
    ]
    assert seen == []


def test_held_out_messages_did_not_help_to_choose_the_thresholds() -> None:
    held_out = {plain(message.text): message.where for message in messages_of("tests/nlu") if plain(message.text)}
    development = [message for message in messages_of("data/development") if plain(message.text)]
    shared = [
        f"{message.where} {message.text!r} is {held_out[plain(message.text)]}" for message in development if plain(message.text) in held_out
    ]
    assert shared == []

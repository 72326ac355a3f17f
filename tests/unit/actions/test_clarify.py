"""Not sure: at most three likely answers, at most twice, then a human."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import Clarify, plausible_answers
from tests.support.referral_form import finished, tracker


def ranked(**confidences: float) -> list[dict[str, Any]]:
    return [{"name": name.replace("__", "."), "confidence": confidence} for name, confidence in confidences.items()]


def clarified(ranking: list[dict[str, Any]], misses: int) -> dict[str, Any]:
    missed = {"event": "user", "parse_data": {"intent": {"name": "nlu_fallback"}}}
    events = [{"event": "user", "parse_data": {"intent": {"name": "greet"}}}, *[missed, {"event": "bot"}] * misses]
    dispatcher = CollectingDispatcher()
    newest = {"text": "?", "intent_ranking": ranking}
    assert finished(Clarify().run(dispatcher, tracker({}, newest, events, None), {})) == []
    (said,) = dispatcher.messages
    return dict(said["custom"])


@pytest.mark.parametrize(
    ("ranking", "offered"),
    [
        (ranked(a__b=0.4, c__d=0.3, e__f=0.2, g__h=0.1), ["a.b", "c.d", "e.f"]),
        (ranked(nlu_fallback=0.9, greet=0.5, a__b=0.3), ["a.b"]),
        (ranked(a__b=0.06), []),
        ([], []),
    ],
)
def test_likely_answers_are_offered_and_acts_never(ranking: list[dict[str, Any]], offered: list[str]) -> None:
    assert plausible_answers(ranking) == offered


@pytest.mark.parametrize("misses", [1, 2])
def test_first_two_misses_ask(misses: int) -> None:
    assert clarified(ranked(a__b=0.4), misses) == {"clarify": ["a.b"]}


def test_third_miss_in_a_row_offers_a_human() -> None:
    assert clarified(ranked(a__b=0.4), 3) == {"say": "say.human_offered", "offer": ["human", "referral"]}


def test_nothing_likely_is_said_honestly() -> None:
    assert clarified([], 1) == {"say": "say.not_understood", "offer": ["human"]}

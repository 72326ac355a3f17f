"""Not sure: ask instead of guessing. At most three choices, at most twice in a row, then a human is offered."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

FALLBACK = "nlu_fallback"
MAX_IN_A_ROW = 2
MAX_CHOICES = 3
PLAUSIBLE = 0.07


class Clarify(Action):
    """See the module."""

    def name(self) -> str:
        """Rasa finds it by this name."""
        return "action_clarify"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """Offer the likeliest answers, or say honestly that nothing was understood."""
        if _misses_in_a_row(tracker) > MAX_IN_A_ROW:
            dispatcher.utter_message(json_message={"say": "say.human_offered", "offer": ["human", "referral"]})
            return []
        choices = plausible_answers(tracker.latest_message.get("intent_ranking") or [])
        if choices:
            dispatcher.utter_message(json_message={"clarify": choices})
        else:
            dispatcher.utter_message(json_message={"say": "say.not_understood", "offer": ["human"]})
        return []


def plausible_answers(ranking: list[dict[str, Any]]) -> list[str]:
    """The likeliest answers (labels with a topic); acts are never offered as a question."""
    likely = [str(entry["name"]) for entry in ranking if float(entry["confidence"]) >= PLAUSIBLE and "." in str(entry["name"])]
    return likely[:MAX_CHOICES]


def _misses_in_a_row(tracker: Tracker) -> int:
    count = 0
    for event in reversed(tracker.events):
        if event["event"] != "user":
            continue
        if ((event.get("parse_data") or {}).get("intent") or {}).get("name") != FALLBACK:
            break
        count += 1
    return count

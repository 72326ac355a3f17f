"""Somebody who writes to Sira through the gateway's channel, and what was understood, done and said at each message."""

import itertools
from dataclasses import dataclass
from typing import Any, Dict, List, Optional

from rasa.shared.core.events import ActionExecuted, UserUttered

from tests.bot.support.world import World


@dataclass(frozen=True)
class Seen:
    """What one message caused. `actions`: without listening."""

    intent: Optional[str]
    actions: List[str]
    outputs: List[Dict[str, Any]]
    asked_field: Optional[str]
    answer: Dict[str, Any]


class Person:
    """`say` or `press`, then look at what was seen. The language follows as the gateway lets it."""

    def __init__(self, world: World, language: str = "fr", alert_level: Optional[str] = None) -> None:
        """A new conversation."""
        self.conversation = world.new_conversation()
        self.language = language
        self._world = world
        self._alert_level = alert_level
        self._report: Optional[str] = None
        self._numbers = itertools.count(1)

    def say(self, text: str) -> Seen:
        """Write a message."""
        return self._send(text, None)

    def press(self, choice: Dict[str, str]) -> Seen:
        """Press a button; one of the form carries the newest report's id unless it names another."""
        if choice["intent"] == "choose":
            choice = {"report": str(self._report), **choice}
        return self._send(None, choice)

    def _send(self, text: Optional[str], choice: Optional[Dict[str, str]]) -> Seen:
        answer = self._world.channel.turn(
            self.conversation, f"m{next(self._numbers)}", text, choice=choice, language=self.language, alert_level=self._alert_level
        )
        self._report = answer.get("report_id") or self._report
        self.language = (answer.get("understood") or {}).get("language") or self.language
        tracker = self._world.tracker(self.conversation)
        events = list(tracker.events) if tracker else []
        position = max((i for i, event in enumerate(events) if isinstance(event, UserUttered)), default=len(events))
        done = [event.action_name for event in events[position:] if isinstance(event, ActionExecuted)]
        intent = events[position].intent_name if position < len(events) else None
        return Seen(intent, [name for name in done if name != "action_listen"], answer["outputs"], answer.get("asked_field"), answer)

"""The referral form as Rasa runs it: our actions, a tracker built by hand, and the loop that asks for the first empty slot."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.ask_referral_confirmation import AskReferralConfirmation
from actions.form_slots import REPORT, field_of, slot_of
from actions.validate_referral_form import ValidateReferralForm
from sira.domain import intake

FORM = "referral_form"
SLOTS = [slot_of(name) for name in intake.FIELDS]


def tracker(slots: dict[str, Any], message: dict[str, Any], events: list[dict[str, Any]], loop: str | None = FORM) -> Tracker:
    """What Rasa sends to the action server."""
    return Tracker("c1", slots, message, events, False, None, {"name": loop} if loop else {}, "action_listen")


def message(text: str, intent: str, confidence: float = 0.9, alert_level: str | None = None, **entities: str) -> dict[str, Any]:
    """The newest message; `entities`: name → value."""
    return {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "entities": [{"entity": name, "value": value} for name, value in entities.items()],
        "metadata": {"language": "fr", "alert_level": alert_level},
    }


def finished[T](action: Coroutine[Any, Any, T]) -> T:
    """The result of an action that waits for nothing: no event loop is needed."""
    try:
        action.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    raise AssertionError("it waits for something")


@dataclass
class ReferralForm:
    """`say` or `press`; look at `asked`, `answers` and `said`. `asked` is None when the form is over."""

    alert_level: str | None = None
    slots: dict[str, Any] = field(default_factory=dict)
    said: list[dict[str, Any]] = field(default_factory=list)
    is_open: bool = True

    def __post_init__(self) -> None:
        self.slots = {**dict.fromkeys([*SLOTS, "requested_slot"]), **self.slots}

    @property
    def asked(self) -> str | None:
        requested = self.slots["requested_slot"]
        return field_of(requested) if requested else None

    @property
    def answers(self) -> dict[str, str]:
        """What stands in the form, without what was not asked."""
        held = {name: self.slots.get(slot_of(name)) for name in intake.FIELDS}
        return {name: value for name, value in held.items() if value not in {None, "not_asked"}}

    def say(self, text: str, intent: str = "nlu_fallback", confidence: float = 0.9, **entities: str) -> None:
        """The person writes; Rasa made `intent` and `entities` of it."""
        self._turn(message(text, intent, confidence, self.alert_level, **entities))

    def press(self, choice: str, asked: str | None = None, report: str | None = None) -> None:
        """A verified button of the standing question, unless told otherwise."""
        entities = {"field": asked or self.asked or "", "choice": choice, "report": report or str(self.slots.get(REPORT))}
        self._turn(message("/choose", "choose", 1.0, self.alert_level, **entities))

    def ask_again(self) -> list[dict[str, Any]]:
        """What Rasa does after it answered something else in the middle."""
        before = dict(self.slots)
        events = [{"event": "user"}, {"event": "action_execution_rejected"}, {"event": "bot"}]
        self._run(ValidateReferralForm(), message("c'est gratuit ?", "voluntary_return.cost"), events)
        assert self.slots == before
        self._ask_next()
        return self.said

    def answer(self, *choices: str) -> ReferralForm:
        """Press one button after the other."""
        for choice in choices:
            self.press(choice)
        return self

    def _turn(self, newest: dict[str, Any]) -> None:
        assert self.is_open, "the form is over"
        self.said = []
        held = dict(self.slots)
        self._run(ValidateReferralForm(), newest, [{"event": "user"}])
        answers_nothing = held == self.slots and held["requested_slot"]
        if self.is_open and not answers_nothing:
            self._ask_next()

    def _ask_next(self) -> None:
        self.slots["requested_slot"] = next((name for name in SLOTS if self.slots[name] is None), None)
        if self.asked == intake.CONFIRMATION:
            self._run(AskReferralConfirmation(), message("", "", 0.0), [{"event": "user"}])

    def _run(self, action: Action, newest: dict[str, Any], events: list[dict[str, Any]]) -> None:
        dispatcher = CollectingDispatcher()
        for event in finished(action.run(dispatcher, tracker(self.slots, newest, events), {})):
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.is_open = False
        self.said += [said["custom"] for said in dispatcher.messages]


def opened(alert_level: str | None = None, text: str = "je veux de l'aide", **entities: str) -> ReferralForm:
    """A form that was just opened and asks for consent."""
    form = ReferralForm(alert_level)
    form.say(text, "request_referral", **entities)
    return form


def at(asked: str, alert_level: str | None = None) -> ReferralForm:
    """A form with consent given, all fields before `asked` answered for an adult, asking for that one."""
    form = opened(alert_level)
    first = {"with_whom": ("yes", "return", "under_18"), "confirmation": ("yes",)}.get(asked, ("yes",))
    form.answer(*first)
    given = {"need": "return", "is_minor": "adult"}
    while form.asked not in {asked, None}:
        form.press(given.get(str(form.asked), intake.SKIPPED))
    assert form.asked == asked
    return form

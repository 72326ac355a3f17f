"""
Each turn of the referral form: what did the reply mean for the question that was asked?

Returns slots when it was an answer, nothing when it was something else (Rasa then answers that and comes back to the question), and ends the
form when the person stops or refuses. Rasa holds codes only; names and phones are in the gateway's encrypted draft.
"""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.form_slots import AREA, CORRECTING, NOT_ASKED, READ_BACK, REPORT, RETRY, answers_in, ended, field_of, opened, slot_of
from sira.domain import intake
from sira.domain.intake_answers import is_question, read_choice, wants
from sira.domain.masking import NAME, PHONE

MAX_RETRIES = 2
SURE = 0.5
FIX = "fix."
MAX_PLACE_WORDS = 12
MAX_PLACE_CHARS = 80
# Acts that are part of the form; every other one is answered by its rule, then the question is asked again.
_FORM_ACTS = {"dont_know": "skip", "go_back": "back", "stop": "stop", "correct": "correct"}
_ANSWER_ACTS = {"affirm", "deny", "share_location", "give_phone", "choose", "nlu_fallback", "request_referral", "out_of_scope"}


class ValidateReferralForm(Action):
    """See the module."""

    def name(self) -> str:
        """Rasa finds it by this name."""
        return "validate_referral_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """Translate the newest message into slots."""
        requested = tracker.get_slot("requested_slot")
        if requested is None:
            return _opening(tracker)
        if _is_coming_back(tracker):
            return []
        field = field_of(requested)
        text, intent, confidence = _said(tracker)
        if intent == "choose":
            return _chosen(field, tracker, dispatcher)
        meaning = _wish(field, text) or (_FORM_ACTS.get(intent) if confidence >= SURE and not _is_answer(field, text, tracker) else None)
        if meaning:
            return _meant(meaning, field, tracker, dispatcher)
        answer = _answer(field, text, intent, tracker)
        if answer is not None:
            return _take(field, answer, tracker, dispatcher)
        if (intent not in _ANSWER_ACTS and confidence >= SURE) or (intent == "nlu_fallback" and is_question(text)):
            return []  # a question or another act in the middle: Rasa answers it or asks back, then asks again
        return _retry(field, tracker, dispatcher)


def _opening(tracker: Tracker) -> list[EventType]:
    """
    A new report: what the first message already told is not asked again; where a life is in danger little is asked.

    Name and phone are asked all the same: nothing is drafted before consent.
    """
    events = opened()
    sensitive = {slot_of(field) for field in intake.SENSITIVE}
    slots = {name: value for name, value in _told_in_passing(tracker).items() if name not in sensitive}
    if _alert_level(tracker) == "N1":
        slots = {slot_of(field): NOT_ASKED for field in intake.FIELDS if field not in intake.URGENT_FIELDS} | slots
    return events + [SlotSet(name, value) for name, value in slots.items()]


def _take(field: str, answer: str, tracker: Tracker, dispatcher: CollectingDispatcher) -> list[EventType]:
    if field == intake.CONSENT and answer == "no":
        dispatcher.utter_message(json_message={"dropped": "form.refused"})
        return ended()
    if field == intake.CONFIRMATION and answer == "no":
        dispatcher.utter_message(json_message={"dropped": "form.stopped"})
        return ended()
    told = {} if field in {intake.CONSENT, intake.CONFIRMATION} else _told_in_passing(tracker)
    slots = {**{name: value for name, value in told.items() if tracker.get_slot(name) is None}, slot_of(field): answer, RETRY: None}
    is_minor = slots.get(slot_of("is_minor")) or tracker.get_slot(slot_of("is_minor"))
    urgent = _alert_level(tracker) == "N1"
    if urgent or (is_minor and is_minor != NOT_ASKED):
        for other in intake.FIELDS:
            held, applies = tracker.get_slot(slot_of(other)), intake.applies(other, is_minor, urgent)
            if held is None and not applies:
                slots.setdefault(slot_of(other), NOT_ASKED)
            elif held == NOT_ASKED and applies:  # the age was corrected: other questions are asked of that age
                slots.setdefault(slot_of(other), None)
    return [SlotSet(name, value) for name, value in slots.items()]


def _answer(field: str, text: str, intent: str, tracker: Tracker) -> str | None:
    if field == "place":
        return _place(text, intent, tracker)
    if field == "first_name":
        return intake.GIVEN if NAME in text else None
    if field == "safe_phone":
        return intake.GIVEN if PHONE in text else None
    choice = read_choice(field, text)
    if choice is None and field not in {intake.CONSENT, intake.CONFIRMATION}:
        told = _told_in_passing(tracker).get(slot_of(field))
        return str(told) if told else None
    return choice


def _wish(field: str, text: str) -> str | None:
    """Skip, back, stop or correct; "I don't know" and "nothing" are answers to the questions that offer them."""
    wish = wants(text)
    return None if wish == "skip" and read_choice(field, text) else wish


def _is_answer(field: str, text: str, tracker: Tracker) -> bool:
    return _answer(field, text, "", tracker) is not None and field not in {"place"}


def _place(text: str, intent: str, tracker: Tracker) -> str | None:
    towns = _entities(tracker, "place")
    words = text.split()
    is_question = "?" in text or "؟" in text
    if is_question or len(words) > MAX_PLACE_WORDS:
        return towns[0] if towns and not is_question else None
    if towns or intent in {"share_location", "nlu_fallback", "out_of_scope", "iom.offices", "affirm"} or len(words) <= 3:
        shown = re.sub(r"\[(?:phone|name|email|reference)\]", "", text).strip(" .,;!")[:MAX_PLACE_CHARS]
        return shown or None
    return None


def _told_in_passing(tracker: Tracker) -> dict[str, Any]:
    """Facts of the newest message that answer other questions too."""
    text = str(tracker.latest_message.get("text") or "")
    told: dict[str, Any] = {}
    if text.startswith("/"):
        return told
    if PHONE in text:
        told[slot_of("safe_phone")] = intake.GIVEN
    if NAME in text:
        told[slot_of("first_name")] = intake.GIVEN
    towns = _entities(tracker, "place")
    if towns:
        told |= {slot_of("place"): towns[0], AREA: towns[0]}
    ages = _entities(tracker, "age")
    if ages:
        is_child = ages[0] == "minor" or (ages[0].isdigit() and int(ages[0]) < 18)
        told[slot_of("is_minor")] = "under_18" if is_child else "adult"
    return told


def _chosen(field: str, tracker: Tracker, dispatcher: CollectingDispatcher) -> list[EventType]:
    """A button: only of this report and of the question that stands."""
    entity = {str(found["entity"]): str(found["value"]) for found in tracker.latest_message.get("entities") or []}
    if entity.get("report") != tracker.get_slot(REPORT) or entity.get("field") != field:
        dispatcher.utter_message(json_message={"say": "say.late_button"})
        return [SlotSet(RETRY, tracker.get_slot(RETRY))]
    choice = entity.get("choice", "")
    if choice.startswith(FIX):
        return _fix(choice.removeprefix(FIX))
    if choice in {"back", intake.SKIPPED}:
        return _meant("back" if choice == "back" else "skip", field, tracker, dispatcher)
    if choice in intake.CHOICES.get(field, ()):
        return _take(field, choice, tracker, dispatcher)
    return _retry(field, tracker, dispatcher)


def _meant(meaning: str, field: str, tracker: Tracker, dispatcher: CollectingDispatcher) -> list[EventType]:
    if meaning == "stop":
        dispatcher.utter_message(json_message={"dropped": "form.stopped"})
        return ended()
    if meaning == "skip":
        if field in intake.SKIPPABLE:
            return _take(field, intake.SKIPPED, tracker, dispatcher)
        return _retry(field, tracker, dispatcher)
    if meaning == "correct" and field == intake.CONFIRMATION:
        return [SlotSet(RETRY, CORRECTING)]
    previous = _previous(field, tracker)
    if previous is None:
        return _retry(field, tracker, dispatcher)
    return [SlotSet(slot_of(field), None), *_asked_anew(previous)]


def _fix(field: str) -> list[EventType]:
    """Ask one answer again; all others stay."""
    if field not in intake.SKIPPABLE:
        return [SlotSet(RETRY, None)]
    return _asked_anew(field)


def _asked_anew(field: str) -> list[EventType]:
    """Forget one answer, with the area that was read in a place."""
    area = [SlotSet(AREA, None)] if field == "place" else []
    return [SlotSet(slot_of(field), None), *area, SlotSet(RETRY, None), SlotSet(READ_BACK, None)]


def _previous(field: str, tracker: Tracker) -> str | None:
    """The question before: the last one that was really asked or told."""
    answered = answers_in(tracker.current_slot_values())
    before = intake.FIELDS[1 : intake.FIELDS.index(field)] if field in intake.FIELDS[1:] else ()
    return next((known for known in reversed(before) if known in answered), None)


def _retry(field: str, tracker: Tracker, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Ask again kindly, at most twice; then go on without it, but never without a clear yes to consent."""
    earlier = tracker.get_slot(RETRY)
    tries = min(earlier + 1 if isinstance(earlier, int) else 1, MAX_RETRIES + 1)
    if tries > MAX_RETRIES and field == intake.CONSENT:
        dispatcher.utter_message(json_message={"dropped": "form.refused"})
        return ended()
    if tries > MAX_RETRIES and field in intake.SKIPPABLE:
        return _take(field, intake.SKIPPED, tracker, dispatcher)
    return [SlotSet(RETRY, min(tries, MAX_RETRIES))]


def _is_coming_back(tracker: Tracker) -> bool:
    """Is the form only asked for its question again, after something else was answered in this turn?"""
    for event in reversed(tracker.events):
        if event["event"] == "user":
            return False
        if event["event"] in {"bot", "action_execution_rejected"}:
            return True
    return False


def _said(tracker: Tracker) -> tuple[str, str, float]:
    message = tracker.latest_message
    intent = message.get("intent") or {}
    return str(message.get("text") or ""), str(intent.get("name") or ""), float(intent.get("confidence") or 0.0)


def _entities(tracker: Tracker, entity: str) -> list[str]:
    return [str(found["value"]) for found in tracker.latest_message.get("entities") or [] if found.get("entity") == entity]


def _alert_level(tracker: Tracker) -> str | None:
    metadata = tracker.latest_message.get("metadata") or {}
    level = metadata.get("alert_level")
    return str(level) if level else None

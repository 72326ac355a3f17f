"""Read back what will be sent. The confirmation counts only for exactly this."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.form_slots import CORRECTING, READ_BACK, RETRY, answers_in
from sira.service.record_referral import report_fingerprint


class AskReferralConfirmation(Action):
    """See the module."""

    def name(self) -> str:
        """Rasa finds it by this name."""
        return "action_ask_referral_confirmation"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """Send the summary as codes; the gateway fills in names and phones from the draft."""
        answers = answers_in(tracker.current_slot_values())
        if tracker.get_slot(RETRY) == CORRECTING:
            dispatcher.utter_message(json_message={"correct": list(answers)})
            return [SlotSet(RETRY, None)]
        message: dict[str, Any] = {"ask": "confirmation", "summary": answers}
        if tracker.get_slot(RETRY):
            message["retry"] = True
        dispatcher.utter_message(json_message=message)
        return [SlotSet(READ_BACK, report_fingerprint(answers))]

"""Record a confirmed report, then say so. Called at the end of the form however it ended; without a valid confirmation it does nothing."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict
from starlette.concurrency import run_in_threadpool

from actions.form_slots import AREA, READ_BACK, REPORT, answers_in, emptied
from sira.bootstrap import Container
from sira.domain import intake
from sira.service.record_referral import Report, record_referral, report_fingerprint


class RecordReferral(Action):
    """See the module."""

    def __init__(self, container: Container) -> None:
        self._container = container

    def name(self) -> str:
        """Rasa finds it by this name."""
        return "action_record_referral"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """File once per report id; an error rises, the gateway tries the same message again."""
        slots = tracker.current_slot_values()
        answers, report_id = answers_in(slots), slots.get(REPORT)
        is_confirmed = answers.get(intake.CONFIRMATION) == "yes" and slots.get(READ_BACK) == report_fingerprint(answers)
        if not report_id or not is_confirmed or answers.get(intake.CONSENT) != "yes":
            return []
        report = Report(tracker.sender_id, str(report_id), answers, slots.get(AREA))
        receipt = await run_in_threadpool(
            record_referral, report, self._container.new_uow, self._container.clock, self._container.hasher, self._container.cipher
        )
        dispatcher.utter_message(json_message={"recorded": receipt.ref})
        return emptied()

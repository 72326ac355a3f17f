"""The action files a confirmed report once, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.form_slots import AREA, READ_BACK, REPORT, answers_in, slot_of
from actions.record_referral import RecordReferral
from sira.domain.errors import ConflictingContent
from sira.service.record_referral import report_fingerprint
from tests.support.journey import ANSWERS, Journey, journey


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Journey]:
    with journey(tmp_path) as begun:
        yield begun


def confirmed(**changes: Any) -> dict[str, Any]:
    """Slots at the end of the form; the read-back is right unless it is among the changes."""
    slots = {**{slot_of(field): value for field, value in ANSWERS.items()}, REPORT: "r1", AREA: "Bamako", **changes}
    return {READ_BACK: report_fingerprint(answers_in(slots)), **slots}


async def run(person: Journey, slots: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What was said, and the events."""
    dispatcher = CollectingDispatcher()
    tracker = Tracker(person.conversation_id, slots, {}, [], False, None, {}, "action_listen")
    events = await RecordReferral(person.container).run(dispatcher, tracker, {})
    return [message["custom"] for message in dispatcher.messages], events


async def test_confirmed_report_is_filed_and_forgotten_by_rasa(person: Journey) -> None:
    said, events = await run(person, confirmed())
    (filed,) = person.referrals
    assert said == [{"recorded": filed.ref}]
    assert (filed.area, filed.fields["place"]) == ("Bamako", "Bamako")
    left = {event["name"]: event["value"] for event in events}
    assert set(left.values()) == {None}
    assert set(left) >= {REPORT, AREA, READ_BACK, slot_of("place"), slot_of("consent")}


async def test_the_same_report_again_gives_the_same_reference(person: Journey) -> None:
    assert await run(person, confirmed()) == await run(person, confirmed())
    assert len(person.referrals) == 1


async def test_the_same_report_with_other_answers_is_refused(person: Journey) -> None:
    await run(person, confirmed())
    with pytest.raises(ConflictingContent):
        await run(person, confirmed(referral_place="Gao"))


@pytest.mark.parametrize(
    "changes",
    [
        {"referral_consent": None},
        {"referral_consent": "no"},
        {"referral_confirmation": None},
        {"referral_confirmation": "no"},
        {"report_id": None},
        {READ_BACK: None},
        {READ_BACK: "another"},
    ],
)
async def test_without_consent_or_a_confirmation_of_this_read_back_nothing_is_filed(person: Journey, changes: dict[str, Any]) -> None:
    assert await run(person, confirmed(**changes)) == ([], [])
    assert person.referrals == []


async def test_very_long_town_fits_into_the_area(person: Journey) -> None:
    await run(person, confirmed(referral_area="a" * 300))
    assert person.referrals[0].area == "a" * 80

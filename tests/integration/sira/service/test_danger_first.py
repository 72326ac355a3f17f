"""Danger is read in every state, and card and alert are committed before anybody is asked anything."""

from __future__ import annotations

import pytest

from sira.domain.message import Mode
from sira.domain.triage import Level
from tests.support.journey import Journey
from tests.support.understanding import turn

KIDNAPPED = "on m'a kidnappé, ils demandent une rançon à ma famille"
WOUNDED = "je vais me suicider ce soir"
SAFETY = "abduction_ransom"


def was_warned(person: Journey) -> bool:
    """Were the card and the alert both committed?"""
    return person.card(SAFETY) in person.said and [alert.level for alert in person.alerts] == [Level.N1]


async def test_card_and_alert_are_committed_before_rasa_is_asked(person: Journey) -> None:
    seen: list[bool] = []
    person.rasa.meanwhile = lambda: seen.append(was_warned(person))
    await person.write(KIDNAPPED)
    assert seen == [True]
    assert person.rasa.heard[0].alert_level == "N1"


async def test_card_is_given_when_rasa_is_away_and_once_only(person: Journey) -> None:
    person.rasa.is_down = True
    await person.write(KIDNAPPED)
    for _ in range(3):
        person.clock.forward(seconds=30)
        await person.work()
    assert was_warned(person)
    assert person.said.count(person.card(SAFETY)) == 1


async def test_card_is_given_while_a_human_has_the_conversation(person: Journey) -> None:
    person.change(mode=Mode.HUMAN, holder_id="staff-1")
    await person.write(KIDNAPPED)
    assert was_warned(person)
    assert person.conversation.mode is Mode.HUMAN


async def test_card_is_given_inside_a_form_which_goes_on(person: Journey) -> None:
    person.change(asked_field="place", report_id="r1")
    person.rasa.otherwise = turn({"ask": "place", "report": "r1"}, asked="place", report="r1")
    said = await person.write(KIDNAPPED)
    assert was_warned(person)
    assert said[-1] == person.words("ask.place")
    assert person.conversation.asked_field == "place"


async def test_card_is_given_at_once_although_an_earlier_message_still_waits(person: Journey) -> None:
    person.rasa.is_down = True
    await person.write("bonjour")
    await person.write(KIDNAPPED)
    assert was_warned(person)
    person.rasa.is_down = False
    person.clock.forward(seconds=30)
    await person.work()
    assert person.rasa.texts == ["bonjour", KIDNAPPED]
    assert person.said.count(person.card(SAFETY)) == 1
    assert person.conversation.alert_level == "N1"


async def test_card_is_given_at_once_although_an_earlier_message_is_being_answered(person: Journey) -> None:
    async def second_worker() -> None:
        item = person.claim()
        assert item is not None
        assert await person.container.processor.process(item) is False

    first = person.receive("bonjour")
    assert person.claim() is not None
    person.receive(KIDNAPPED)
    await second_worker()
    assert was_warned(person)
    assert person.claim() is None
    await person.container.processor.process(first)
    assert person.conversation.alert_level == "N1"
    await person.work()
    assert person.rasa.texts == ["bonjour", KIDNAPPED]


async def test_waiting_for_its_turn_is_no_failure(person: Journey) -> None:
    """A message that was only read for danger is not counted as tried."""
    person.rasa.is_down = True
    await person.write("bonjour")
    later = person.receive("c'est gratuit ?")
    await person.work()
    with person.container.new_uow() as uow:
        stored = uow.inbox.get(later.id)
    assert stored is not None
    assert (stored.state, stored.attempts) == ("new", 0)


async def test_a_sign_that_only_the_classifier_saw_alerts_too(person: Journey) -> None:
    person.rasa.otherwise = turn({"clarify": ["visa.overview"]}, risk="emergency", risks=(SAFETY,))
    said = await person.write("ils ne me laissent pas partir")
    assert was_warned(person)
    assert person.words("say.clarify") not in said


async def test_what_the_card_covers_is_not_said_again(person: Journey) -> None:
    person.rasa.otherwise = turn({"answer": "protection.captivity_ransom"}, {"say": "say.out_of_scope"}, {"do": "menu"})
    said = await person.write(KIDNAPPED)
    assert len(said) == 2
    assert said[0] == person.card(SAFETY)


async def test_card_speaks_the_language_of_the_conversation(person: Journey) -> None:
    person.change(language="ar", language_chosen=True)
    assert person.card(SAFETY, "ar") in await person.write(KIDNAPPED)


async def test_card_overtakes_what_is_still_to_be_sent(person: Journey) -> None:
    await person.write("c'est gratuit ?")
    await person.write(KIDNAPPED)
    with person.container.new_uow() as uow:
        first = uow.outbox.claim_next("telegram", person.clock(), 30)
    assert first is not None
    assert first.message.body["text"] == person.card(SAFETY)


async def test_the_same_danger_again_gives_the_card_but_no_second_alert(person: Journey) -> None:
    await person.write(KIDNAPPED)
    await person.write(KIDNAPPED)
    assert len(person.alerts) == 1
    assert person.said.count(person.card(SAFETY)) == 2


async def test_another_danger_alerts_again(person: Journey) -> None:
    await person.write(KIDNAPPED)
    await person.write(WOUNDED)
    assert [alert.reasons[0] for alert in person.alerts] == ["risk:abduction_ransom", "risk:suicide"]


@pytest.mark.parametrize("wrong_pins", [5, 200])
async def test_a_lock_on_guessed_pins_never_blocks_danger(person: Journey, wrong_pins: int) -> None:
    with person.container.new_uow() as uow:
        for _ in range(wrong_pins):
            uow.attempts.fail("ref:SIRA-0000-0000", person.clock(), 900)
            uow.attempts.fail("ref:*", person.clock(), 900)
        uow.commit()
    said = await person.write(f"SIRA-0000-0000 123456 {KIDNAPPED}")
    assert was_warned(person)
    assert said[-1] == person.words("status.too_many")


async def test_classifier_that_sees_the_same_danger_graver_raises_the_level_without_a_second_card(person: Journey) -> None:
    person.rasa.otherwise = turn({"answer": "protection.shelter_food"}, risk="emergency", risks=("homeless_with_children",))
    said = await person.write("on dort dehors avec les petits")
    assert {alert.level for alert in person.alerts} == {Level.N1, Level.N2}
    assert said.count(person.card("homeless_with_children")) == 1
    assert person.conversation.alert_level == "N1"

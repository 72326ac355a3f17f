"""One message's journey: answered once, whatever crashes, is away, or happens in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Mode
from sira.service.open_conversation import erase_conversation
from sira.service.process_message import BACKOFF_S, GIVE_UP_AFTER, GIVE_UP_AFTER_FAULTS
from tests.support.journey import Journey
from tests.support.understanding import turn


async def test_a_question_is_answered_with_the_reviewed_words(person: Journey) -> None:
    assert (await person.write("c'est gratuit ?"))[-1] == person.container.responder.answer("voluntary_return.cost", "fr")[-1].text
    assert person.conversation.last_answer == "voluntary_return.cost"
    assert person.waiting == 0


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("/restart", "restart"),
        ('/intent{"slot":"x"}', 'intent{"slot":"x"}'),
        ("\u202e/stop\u202c", "stop"),
        ("a" * 4000, "a" * 2000),
        ("<b>bonjour</b>'; DROP TABLE inbox; --", "<b>bonjour</b>'; DROP TABLE inbox; --"),
        ("bon\x00jour\ud800".encode("utf-8", "ignore").decode(), "bonjour"),
    ],
)
async def test_bad_input_reaches_rasa_as_plain_text_only(person: Journey, typed: str, seen: str) -> None:
    await person.write(typed)
    assert person.rasa.texts == [seen]
    assert person.rasa.heard[0].choice is None


@pytest.mark.parametrize(("kind", "key"), [("text", "say.empty"), ("voice", "say.voice_kept"), ("photo", "say.unsupported")])
async def test_what_cannot_be_read_is_said_so_without_rasa(person: Journey, kind: str, key: str) -> None:
    person.receive("\u200b //", kind=kind)
    await person.work()
    assert person.said == [person.words(key)]
    assert person.rasa.heard == []


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        ("answer:visa.overview", {"intent": "visa.overview"}),
        ("do:referral", {"intent": "request_referral"}),
        ("do:stop", {"intent": "stop"}),
        ("field:is_minor=under_18@r1", {"intent": "choose", "field": "is_minor", "choice": "under_18", "report": "r1"}),
        ("field:confirmation=fix.place@r1", {"intent": "choose", "field": "confirmation", "choice": "fix.place", "report": "r1"}),
    ],
)
async def test_a_verified_button_reaches_rasa_as_a_choice(person: Journey, value: str, choice: dict[str, str]) -> None:
    await person.press(value)
    assert (person.rasa.texts, person.rasa.heard[0].choice) == ([None], choice)


async def test_names_and_phones_never_reach_rasa_but_the_draft_of_an_open_report(person: Journey) -> None:
    person.change(asked_field="first_name", report_id="r1")
    person.rasa.script = [
        turn({"ask": "safe_phone"}, asked="safe_phone", report="r1"),
        turn({"ask": "safe_hours"}, asked="safe_hours", report="r1"),
    ]
    await person.write("Canarina")
    await person.write("c'est le 70 12 34 56")
    assert person.rasa.texts == ["[name]", "c'est le [phone]"]
    assert person.draft("r1") == {"first_name": "Canarina", "safe_phone": "+22370123456"}


@pytest.mark.parametrize(("asked", "report"), [(None, None), ("consent", "r1")])
async def test_nothing_is_drafted_before_consent(person: Journey, asked: str | None, report: str | None) -> None:
    person.change(asked_field=asked, report_id=report)
    await person.write("je m'appelle Canarina, 70 12 34 56")
    assert person.rasa.texts == ["je m'appelle [name], [phone]"]
    assert person.draft("r1") == {}


async def test_a_dropped_report_leaves_no_draft(person: Journey) -> None:
    person.change(asked_field="first_name", report_id="r1")
    person.rasa.script = [turn({"ask": "safe_phone"}, asked="safe_phone", report="r1"), turn({"dropped": "form.stopped"})]
    await person.write("Canarina")
    assert await person.write("arrêtez") == [person.words("form.stopped")]
    assert person.draft("r1") == {}
    assert (person.conversation.asked_field, person.conversation.report_id) == (None, None)


async def test_rasa_away_keeps_the_message_says_so_once_and_answers_once_when_it_is_back(person: Journey) -> None:
    person.rasa.is_down = True
    assert await person.write("c'est gratuit ?") == []
    for _ in range(6):
        person.clock.forward(seconds=BACKOFF_S[-1])
        await person.work()
    assert person.said == [person.words("say.kept")]
    assert person.transcript[-1].author == "system"
    person.rasa.is_down = False
    for _ in range(3):
        person.clock.forward(seconds=BACKOFF_S[-1])
        await person.work()
    assert len(person.said) == 2
    assert person.rasa.texts == ["c'est gratuit ?"]
    assert person.waiting == 0


async def test_first_failure_is_retried_within_a_second_without_a_word(person: Journey) -> None:
    person.rasa.is_down = True
    await person.write("c'est gratuit ?")
    person.rasa.is_down = False
    person.clock.forward(seconds=BACKOFF_S[0])
    await person.work()
    assert person.said == [person.container.responder.answer("voluntary_return.cost", "fr")[-1].text]


async def test_after_very_many_failures_a_human_gets_the_message(person: Journey) -> None:
    person.rasa.is_down = True
    person.receive("c'est gratuit ?")
    item = person.claim()
    assert item is not None
    assert await person.container.processor.process(replace(item, attempts=GIVE_UP_AFTER)) is False
    assert person.said == [person.words("say.gave_up")]
    assert person.conversation.mode is Mode.WAITING
    assert person.waiting == 0


async def test_message_that_makes_us_fail_goes_to_a_human_and_frees_the_next_one(person: Journey) -> None:
    person.receive("un")
    for _ in range(GIVE_UP_AFTER_FAULTS):
        item = person.claim()
        assert item is not None
        person.container.processor.postpone_after_fault(item)
        person.clock.forward(seconds=60)
    assert person.said == [person.words("say.kept"), person.words("say.gave_up")]
    assert person.conversation.mode is Mode.WAITING
    person.receive("deux")
    await person.work()
    assert person.rasa.texts == ["deux"]


async def test_messages_are_answered_in_their_order(person: Journey) -> None:
    for text in ("un", "deux", "trois"):
        person.receive(text)
    await person.work()
    assert person.rasa.texts == ["un", "deux", "trois"]


async def test_a_later_message_waits_while_an_earlier_one_does(person: Journey) -> None:
    person.rasa.is_down = True
    await person.write("un")
    person.rasa.is_down = False
    await person.write("deux")
    assert person.rasa.texts == []
    person.clock.forward(seconds=BACKOFF_S[-1])
    await person.work()
    assert person.rasa.texts == ["un", "deux"]


async def test_a_worker_that_died_leaves_the_message_to_the_next(person: Journey) -> None:
    person.receive("c'est gratuit ?")
    assert person.claim() is not None
    assert person.claim() is None
    person.clock.now += timedelta(seconds=31)
    await person.work()
    assert len(person.said) == 1


async def test_the_same_item_worked_on_twice_is_answered_once(person: Journey) -> None:
    """A lease that ran out while the first worker was still at it."""
    person.receive("ils m'ont kidnappé et demandent une rançon")
    item = person.claim()
    assert item is not None
    await person.container.processor.process(item)
    said, alerts = person.said, person.alerts
    await person.container.processor.process(item)
    assert (person.said, person.alerts) == (said, alerts)


async def test_a_receipt_repeated_after_a_crash_names_the_same_referral(person: Journey) -> None:
    """The action filed it, then the gateway died: the same message again files nothing new."""
    person.change(asked_field="confirmation", report_id="r1")
    person.receive("oui")
    receipt = person.record()
    person.rasa.script = [turn({"recorded": receipt.ref})]
    await person.work()
    assert person.record() == receipt
    assert person.said[0] == person.words("recorded", ref=receipt.ref, pin=receipt.pin)
    assert [referral.ref for referral in person.referrals] == [receipt.ref]


async def test_a_receipt_of_nothing_is_never_shown(person: Journey) -> None:
    person.rasa.otherwise = turn({"recorded": "SIRA-0000-0000"})
    person.receive("oui")
    item = person.claim()
    assert item is not None
    await person.container.processor.process(item)
    assert person.said == []
    assert person.waiting == 1


async def test_a_human_who_has_the_conversation_is_not_talked_over(person: Journey) -> None:
    person.change(mode=Mode.HUMAN, holder_id="staff-1")
    assert await person.write("c'est gratuit ?") == []
    assert person.rasa.heard == []
    assert await person.press("do:menu") == [person.words("menu")]
    assert (person.conversation.mode, person.conversation.holder_id) == (Mode.HUMAN, "staff-1")


async def test_a_human_who_came_while_rasa_was_thinking_keeps_the_conversation(person: Journey) -> None:
    person.rasa.meanwhile = lambda: person.change(mode=Mode.HUMAN, holder_id="staff-1")
    await person.write("c'est gratuit ?")
    assert (person.conversation.mode, person.conversation.holder_id) == (Mode.HUMAN, "staff-1")


@pytest.mark.parametrize("is_down", [False, True])
async def test_a_conversation_erased_while_rasa_was_thinking_stays_erased(person: Journey, is_down: bool) -> None:
    def erase() -> None:
        erase_conversation(person.conversation_id, person.container.new_uow, person.clock)
        if is_down:
            raise UnderstandingUnavailable("test")

    person.rasa.meanwhile = erase
    person.rasa.otherwise = turn({"answer": "voluntary_return.cost"}, risk="emergency", risks=("suicide",))
    person.receive("c'est gratuit ?")
    await person.work()
    with person.container.new_uow() as uow:
        assert uow.conversations.get(person.conversation_id) is None


async def test_language_follows_the_words_until_it_is_chosen(person: Journey) -> None:
    person.rasa.otherwise = turn({"say": "say.greet"}, language="en")
    assert await person.write("hello") == [person.words("say.greet", "en")]
    await person.press("lang:ar")
    assert await person.write("hello") == [person.words("say.greet", "ar")]


async def test_telegram_is_warned_before_consent_and_the_web_is_not(person: Journey) -> None:
    person.rasa.otherwise = turn({"ask": "consent", "report": "r1"}, asked="consent", report="r1")
    assert await person.press("do:referral") == [person.words("ask.consent.telegram"), person.words("ask.consent")]
    assert (person.conversation.asked_field, person.conversation.report_id) == ("consent", "r1")


async def test_bare_yes_repeats_the_offers_of_the_last_answer(person: Journey) -> None:
    await person.write("c'est gratuit ?")
    person.rasa.otherwise = turn({"say": "say.affirm", "again": True})
    await person.write("oui")
    buttons = [message.body["buttons"] for message in person.transcript if message.author == "bot"]
    assert buttons[-1] == buttons[0] != []


async def test_what_rasa_made_of_it_is_kept_only_where_it_is_to_be_explained(person: Journey) -> None:
    await person.write("c'est gratuit ?")
    assert "understood" not in person.transcript[-1].body
    processor = replace(person.container.processor, explain=True)
    item = person.receive("c'est gratuit ?")
    await processor.process(item)
    assert person.transcript[-1].body["understood"]["label"] == "voluntary_return.cost"

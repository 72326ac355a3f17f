"""What a person can do in every state, also without Rasa: language, human, status, withdraw, erase, menu."""

from __future__ import annotations

import pytest

from sira.domain.message import Mode
from tests.support.journey import Journey
from tests.support.understanding import turn


@pytest.fixture(autouse=True)
def rasa_is_away(person: Journey) -> None:
    person.rasa.is_down = True


@pytest.mark.parametrize(
    ("command", "key"),
    [
        ("menu", "menu"),
        ("none_of_these", "menu"),
        ("start", "welcome"),
        ("language", "language.ask"),
        ("safe", "danger.safe"),
        ("status", "status.ask"),
        ("withdraw", "withdraw.none"),
        ("withdraw=SIRA-0000-0000", "withdraw.none"),
        ("erase", "erase.ask"),
        ("erase_refused", "erase.kept"),
        ("repeat", "say.nothing_to_repeat"),
        ("simplify", "say.nothing_to_repeat"),
    ],
)
async def test_command_is_answered_in_every_mode_without_rasa(person: Journey, command: str, key: str) -> None:
    for mode in Mode:
        person.change(mode=mode)
        assert (await person.press(f"do:{command}"))[0] == person.words(key)
        assert person.conversation.mode is mode


async def test_a_human_is_asked_for_once(person: Journey) -> None:
    assert await person.press("do:human") == [person.words("human.waiting")]
    assert await person.press("do:human") == [person.words("human.already")]
    assert person.conversation.mode is Mode.WAITING
    with person.container.new_uow() as uow:
        events = uow.events.of_subject(f"conversation:{person.conversation_id}")
    assert [event.kind for event in events] == ["human.requested"]


async def test_while_a_human_is_awaited_the_bot_goes_on(person: Journey) -> None:
    person.rasa.is_down = False
    await person.press("do:human")
    assert len(await person.write("c'est gratuit ?")) == 1


@pytest.mark.parametrize(("code", "language"), [("en", "en"), ("ar", "ar"), ("xx", "fr")])
async def test_language_changes_to_one_that_is_known(person: Journey, code: str, language: str) -> None:
    await person.press(f"lang:{code}")
    assert (person.conversation.language, person.conversation.language_chosen) == (language, code != "xx")


async def test_language_named_in_words_is_chosen(person: Journey) -> None:
    person.rasa.is_down = False
    person.rasa.otherwise = turn({"do": "language"})
    assert (await person.write("parle anglais"))[0] == person.words("language.changed", "en")
    assert (await person.write("changer de langue"))[0] == person.words("language.ask", "en")


async def test_last_answer_is_repeated(person: Journey) -> None:
    person.rasa.is_down = False
    said = await person.write("c'est gratuit ?")
    person.rasa.is_down = True
    assert await person.press("do:repeat") == said


async def test_own_referral_is_withdrawn_after_asking(person: Journey) -> None:
    receipt = person.record()
    assert await person.press("do:withdraw") == [person.words("withdraw.ask")]
    offered = person.transcript[-1].body["buttons"]
    assert offered[0] == {"title": receipt.ref, "value": f"do:withdraw={receipt.ref}"}
    assert await person.press(offered[0]["value"]) == [person.words("withdraw.done", ref=receipt.ref)]
    assert person.referrals[0].consent.withdrawn_at == person.clock.now
    status = person.words("status.is", ref=receipt.ref, status=person.words("status.withdrawn"))
    assert await person.press(offered[0]["value"]) == [status]


async def test_referral_of_somebody_else_is_not_withdrawn_by_a_button(person: Journey) -> None:
    receipt = person.record()
    with person.container.new_uow() as uow:
        (referral,) = uow.referrals.of_conversation(person.conversation_id)
    with person.container.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE referrals SET conversation_id = 'another'")
    assert await person.press(f"do:withdraw={receipt.ref}") == [person.words("withdraw.none")]
    with person.container.new_uow() as uow:
        unchanged = uow.referrals.by_ref(referral.ref)
    assert unchanged is not None
    assert unchanged.status is referral.status


async def test_reference_and_pin_give_the_status_from_any_conversation(person: Journey) -> None:
    receipt = person.record()
    expected = person.words("status.is", ref=receipt.ref, status=person.words("status.submitted"))
    assert await person.write(f"où en est {receipt.ref.lower()} code {receipt.pin}") == [expected]
    assert await person.write(f"{receipt.ref} seulement") == [person.words("status.ask")]
    assert await person.write(f"{receipt.ref} {'0' if receipt.pin[0] != '0' else '1'}{receipt.pin[1:]}") == [person.words("status.wrong")]


async def test_reference_and_pin_withdraw_on_request_and_say_so_again(person: Journey) -> None:
    receipt = person.record()
    done = [person.words("withdraw.done", ref=receipt.ref)]
    assert await person.write(f"retirer {receipt.ref} {receipt.pin}") == done
    assert await person.write(f"retirer {receipt.ref} {receipt.pin}") == done
    assert not person.referrals[0].consent.is_valid

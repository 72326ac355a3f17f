"""Alerts and conversations: who sees them, who takes them, what the person is told."""

from __future__ import annotations

from datetime import date

import pytest

from sira.adapters.content_files import load_catalogue
from sira.domain.errors import AlreadyClaimed, InvalidInput, NotAllowed, NotFound
from sira.domain.message import Mode
from sira.service.respond import Responder
from sira.service.staff.alerts import accept_alert, open_alerts
from sira.service.staff.conversations import PAGE, list_conversations, open_conversation
from sira.service.staff.hand_back import hand_back
from sira.service.staff.send_message import conversation_of, send_message
from sira.service.staff.take_over import take_over
from sira.settings import ROOT
from tests.support.make_referral import START, stored_alert, stored_conversation, stored_referral


@pytest.fixture(scope="module")
def responder() -> Responder:
    catalogue = load_catalogue(ROOT / "content")
    return Responder(lambda: catalogue, lambda: date(2026, 11, 5))


def said(new_uow, conversation) -> list[tuple[str, str]]:
    with new_uow() as uow:
        return [(message.author, message.body["text"]) for message in uow.messages.of_conversation(conversation.id)]


def test_second_colleague_learns_who_accepted_the_alert(new_uow, clock, colleague):
    alert, awa = stored_alert(new_uow), colleague("agent", "Awa")
    accept_alert(awa, alert.id, new_uow, clock)
    assert accept_alert(awa, alert.id, new_uow, clock).id == alert.id
    with pytest.raises(AlreadyClaimed) as refused:
        accept_alert(colleague("agent", "Issa"), alert.id, new_uow, clock)
    assert refused.value.holder == "Awa"
    assert open_alerts(awa, new_uow) == []


def test_alert_of_a_closed_queue_is_masked_for_others(new_uow, clock, colleague):
    alert = stored_alert(new_uow, reasons=("risk:sexual_violence",))
    agent = colleague("agent")
    assert [shown.is_masked for shown in open_alerts(agent, new_uow)] == [True]
    assert [shown.is_masked for shown in open_alerts(colleague("gbv"), new_uow)] == [False]
    with pytest.raises(NotFound):
        accept_alert(agent, alert.id, new_uow, clock)


def test_conversation_with_the_bot_alone_is_nobodys_business(new_uow, clock, colleague):
    conversation = stored_conversation(new_uow)
    with pytest.raises(NotFound):
        open_conversation(colleague("protection_officer"), conversation.id, new_uow, clock)


@pytest.mark.parametrize("cause", ["asked for a human", "danger", "referral"])
def test_conversation_opens_when_there_is_a_cause_and_is_logged(new_uow, clock, colleague, cause):
    conversation = stored_conversation(new_uow, Mode.WAITING if cause == "asked for a human" else Mode.BOT)
    if cause == "danger":
        stored_alert(new_uow, conversation)
    if cause == "referral":
        stored_referral(new_uow, conversation=conversation)
    open_conversation(colleague("agent"), conversation.id, new_uow, clock)
    with new_uow() as uow:
        assert [event.kind for event in uow.events.of_subject(f"conversation:{conversation.id}")] == ["conversation.opened"]


@pytest.mark.parametrize("cause", ["danger", "referral"])
def test_conversation_of_a_closed_queue_does_not_exist_for_others(new_uow, clock, colleague, cause):
    conversation = stored_conversation(new_uow, Mode.WAITING)
    if cause == "danger":
        stored_alert(new_uow, conversation, reasons=("risk:stranded_desert", "risk:sexual_violence"))
    else:
        stored_referral(new_uow, "gender_violence", conversation=conversation)
    agent, gbv = colleague("agent"), colleague("gbv")
    assert list_conversations(agent, new_uow) == []
    assert len(list_conversations(gbv, new_uow)) == 1
    with pytest.raises(NotFound):
        open_conversation(agent, conversation.id, new_uow, clock)


def test_long_conversation_opens_at_its_end_and_pages_backwards(new_uow, clock, colleague):
    conversation, agent = stored_conversation(new_uow, Mode.WAITING), colleague("agent")
    with new_uow() as uow:
        for number in range(PAGE + 10):
            uow.messages.add(conversation.id, "person", {"text": str(number)}, START)
        uow.commit()
    newest = open_conversation(agent, conversation.id, new_uow, clock)
    assert [message.body["text"] for message in newest.messages] == [str(number) for number in range(10, PAGE + 10)]
    assert newest.has_older
    older = open_conversation(agent, conversation.id, new_uow, clock, before=newest.messages[0].public_id)
    assert [message.body["text"] for message in older.messages] == [str(number) for number in range(10)]
    assert not older.has_older


def test_takeover_and_handback_tell_the_person_once_each(new_uow, clock, colleague, responder):
    conversation, awa = stored_conversation(new_uow, Mode.WAITING, "telegram"), colleague("agent", "Awa")
    held = take_over(awa, conversation.id, new_uow, clock, responder)
    take_over(awa, conversation.id, new_uow, clock, responder)
    assert (held.mode, held.holder_id) == (Mode.HUMAN, awa.id)
    send_message(awa, conversation.id, "Bonjour, je suis Awa.", new_uow, clock)
    released = hand_back(awa, conversation.id, new_uow, clock, responder)
    assert (released.mode, released.holder_id) == (Mode.BOT, None)
    joined, left = responder.label("human.joined", "fr"), responder.label("human.left", "fr")
    assert said(new_uow, conversation) == [("system", joined), ("staff", "Bonjour, je suis Awa."), ("system", left)]


def test_message_to_telegram_is_queued_for_delivery_in_order(new_uow, clock, colleague, responder):
    conversation, awa = stored_conversation(new_uow, Mode.WAITING, "telegram"), colleague("agent", "Awa")
    take_over(awa, conversation.id, new_uow, clock, responder)
    send_message(awa, conversation.id, "Où êtes-vous ?", new_uow, clock)
    with new_uow() as uow:
        first = uow.outbox.claim_next("telegram", START, 30)
        assert first.message.author == "system"
        uow.outbox.sent(first.id, START)
        assert uow.outbox.claim_next("telegram", START, 30).message.body["text"] == "Où êtes-vous ?"


def test_second_colleague_learns_who_has_the_conversation(new_uow, clock, colleague, responder):
    conversation = stored_conversation(new_uow, Mode.WAITING)
    take_over(colleague("agent", "Awa"), conversation.id, new_uow, clock, responder)
    with pytest.raises(AlreadyClaimed) as refused:
        take_over(colleague("agent", "Issa"), conversation.id, new_uow, clock, responder)
    assert refused.value.holder == "Awa"


def test_only_the_holder_writes(new_uow, clock, colleague, responder):
    conversation = stored_conversation(new_uow, Mode.WAITING)
    take_over(colleague("agent", "Awa"), conversation.id, new_uow, clock, responder)
    before = said(new_uow, conversation)
    for other in (colleague("agent", "Issa"), colleague("supervisor")):
        with pytest.raises(NotAllowed):
            send_message(other, conversation.id, "Bonjour", new_uow, clock)
    assert said(new_uow, conversation) == before


def test_handback_is_the_holders_or_a_supervisors(new_uow, clock, colleague, responder):
    conversation = stored_conversation(new_uow, Mode.WAITING)
    take_over(colleague("agent", "Awa"), conversation.id, new_uow, clock, responder)
    with pytest.raises(NotAllowed):
        hand_back(colleague("agent", "Issa"), conversation.id, new_uow, clock, responder)
    assert hand_back(colleague("supervisor"), conversation.id, new_uow, clock, responder).mode is Mode.BOT


@pytest.mark.parametrize("text", ["", "\u202e", "x" * 4001])
def test_unusable_message_is_refused(new_uow, clock, colleague, responder, text):
    conversation, awa = stored_conversation(new_uow, Mode.WAITING), colleague("agent", "Awa")
    take_over(awa, conversation.id, new_uow, clock, responder)
    with pytest.raises(InvalidInput):
        send_message(awa, conversation.id, text, new_uow, clock)


def test_case_whose_chat_was_erased_has_no_conversation(new_uow, colleague):
    referral = stored_referral(new_uow)
    with new_uow() as uow:
        uow.conversations.erase(referral.conversation_id)
        uow.commit()
    with pytest.raises(NotFound):
        conversation_of(colleague("agent"), referral.ref, new_uow)

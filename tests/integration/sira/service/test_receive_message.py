"""A message is committed before anybody is told, and takes effect once."""

from __future__ import annotations

import pytest

from sira.domain.errors import ConflictingContent, NotFound
from sira.domain.message import Inbound
from sira.service.receive_message import receive_message
from tests.support.journey import Journey


def test_message_and_transcript_line_are_stored(person: Journey) -> None:
    item = person.receive("bonjour")
    assert (item.state, item.attempts, item.danger_done) == ("new", 0, False)
    assert [(line.author, line.body["text"], line.inbox_id) for line in person.transcript] == [("person", "bonjour", item.id)]


async def test_the_same_message_twice_has_one_effect(person: Journey) -> None:
    first = person.receive("bonjour", external_id="7")
    await person.work()
    again = person.receive("bonjour", external_id="7")
    await person.work()
    assert again.id == first.id
    assert len(person.transcript) == 2
    assert len(person.rasa.heard) == 1


@pytest.mark.parametrize("change", [{"text": "au revoir"}, {"text": "", "value": "do:menu"}, {"conversation_id": "another"}])
def test_the_same_id_with_other_content_is_refused(person: Journey, change: dict[str, str]) -> None:
    person.receive("bonjour", external_id="7")
    with pytest.raises(ConflictingContent):
        person.receive(**{"text": "bonjour", "external_id": "7", **change})
    assert len(person.transcript) == 1


def test_the_same_id_on_another_channel_is_another_message(person: Journey) -> None:
    assert person.receive("bonjour", external_id="7").id != person.receive("bonjour", external_id="7", channel="web").id


def test_unknown_conversation_is_refused(person: Journey) -> None:
    with pytest.raises(NotFound):
        person.receive("bonjour", conversation_id="unknown")


async def test_repeated_erasing_button_is_recognised_after_the_erasure(person: Journey) -> None:
    pressed = {"kind": "button", "value": "do:erase_confirmed", "external_id": "7"}
    first = person.receive(**pressed)
    await person.work()
    assert person.receive(**pressed).id == first.id


def test_pressed_button_shows_its_title_and_keeps_the_senders_id(person: Journey) -> None:
    inbound = Inbound("web", "1", person.conversation_id, "button", value="do:menu")
    receive_message(inbound, person.container.new_uow, person.clock, shown_as="Menu", client_id="uuid")
    assert person.transcript[0].body == {"text": "Menu", "language": "fr", "kind": "button", "client_id": "uuid"}

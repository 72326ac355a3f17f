"""A button that cannot be opened is answered once and does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sira.bootstrap import Container
from sira.domain.errors import NotFound
from sira.domain.message import Conversation, Inbound
from sira.service.answer_late_button import answer_late_button
from sira.service.open_conversation import conversation_at
from sira.service.record_reachability import record_reachability
from tests.support.container import running_container


@pytest.fixture
def container(tmp_path: Path) -> Iterator[Container]:
    with running_container(tmp_path) as made:
        yield made


@pytest.fixture
def conversation(container: Container) -> Conversation:
    return conversation_at("telegram", "42", "fr", container.new_uow, container.clock)


def late(container: Container, conversation_id: str) -> bool:
    """Press the same old button."""
    press = Inbound("telegram", "1-a", conversation_id, "button", value="do:erase_confirmed")
    return answer_late_button(press, container.new_uow, container.responder, container.clock)


def test_late_button_is_answered_once_and_waits_for_nobody(container: Container, conversation: Conversation) -> None:
    assert [late(container, conversation.id), late(container, conversation.id)] == [True, False]
    with container.new_uow() as uow:
        assert [line.body["text"] for line in uow.messages.of_conversation(conversation.id)] == [
            container.responder.label("say.late_button", "fr")
        ]
        assert uow.inbox.waiting() == 0
        item = uow.inbox.find("telegram", "1-a")
    assert item is not None
    assert item.inbound.value is None


def test_late_button_of_nobody_is_refused(container: Container) -> None:
    with pytest.raises(NotFound):
        late(container, "unknown")


def test_only_changes_of_reachability_are_recorded(container: Container, conversation: Conversation) -> None:
    seen = [record_reachability(conversation.id, blocked, container.new_uow, container.clock) for blocked in (False, True, True, False)]
    assert seen == [False, True, False, True]

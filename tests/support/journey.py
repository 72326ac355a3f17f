"""One person who writes to a whole Sira on SQLite in a temporary directory; only Rasa is a fake, and the clock stands still."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sira.bootstrap import Container, build
from sira.domain.message import Conversation, Inbound
from sira.domain.referral import Referral
from sira.service.open_conversation import conversation_at
from sira.service.ports import Alert, InboxItem, StoredMessage
from sira.service.receive_message import receive_message
from sira.service.record_referral import Receipt, Report, record_referral
from sira.settings import load_settings
from tests.support.container import TestClock
from tests.support.content import real_content
from tests.support.databases import migrated_file
from tests.support.memory import QuickHasher
from tests.support.understanding import FakeUnderstanding

LEASE_S = 30.0
ANSWERS = {"consent": "yes", "need": "documents", "is_minor": "adult", "place": "Bamako", "safe_phone": "given", "confirmation": "yes"}


@dataclass
class Journey:
    """`write`, `press`, then `work` as the dispatcher would; look at `said`."""

    container: Container
    clock: TestClock
    rasa: FakeUnderstanding
    conversation_id: str
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def receive(self, text: str = "", **changes: Any) -> InboxItem:
        """Store a message; nobody works on it yet."""
        known = {"channel": self.conversation.channel, "external_id": f"update-{next(self.numbers)}", "kind": "text", "text": text}
        inbound = Inbound(**{**known, "conversation_id": self.conversation_id, **changes})
        return receive_message(inbound, self.container.new_uow, self.clock)

    def claim(self) -> InboxItem | None:
        """Take the next message to work on."""
        with self.container.new_uow() as uow:
            item = uow.inbox.claim_next(self.clock(), LEASE_S)
            uow.commit()
        return item

    async def work(self) -> None:
        """Work on all that may be worked on now."""
        while item := self.claim():
            await self.container.processor.process(item)

    async def write(self, text: str) -> list[str]:
        """The person writes; returns what Sira said to that."""
        return await self._answered(self.receive(text))

    async def press(self, value: str) -> list[str]:
        """The person presses a button with that meaning."""
        return await self._answered(self.receive(kind="button", value=value))

    async def _answered(self, item: InboxItem) -> list[str]:
        await self.work()
        with self.container.new_uow() as uow:
            return [str(message.body["text"]) for message in uow.messages.answering(item.id)]

    def words(self, key: str, language: str = "fr", **values: str) -> str:
        """The text of a fixed message."""
        return self.container.responder.message(key, language, **values).text

    def card(self, risk: str, language: str = "fr") -> str:
        """The text of a safety card."""
        reply = self.container.responder.safety(risk, language)
        assert reply is not None
        return reply.text

    def record(self, report_id: str = "r1", area: str | None = None, **answers: str) -> Receipt:
        """File a referral as the action does."""
        report = Report(self.conversation_id, report_id, {**ANSWERS, **answers}, area)
        return record_referral(report, self.container.new_uow, self.clock, self.container.hasher, self.container.cipher)

    def change(self, **changes: Any) -> None:
        """Change the conversation's row."""
        with self.container.new_uow() as uow:
            uow.conversations.save(replace(self.conversation, **changes))
            uow.commit()

    @property
    def conversation(self) -> Conversation:
        with self.container.new_uow() as uow:
            found = uow.conversations.get(self.conversation_id)
        assert found is not None
        return found

    @property
    def transcript(self) -> list[StoredMessage]:
        with self.container.new_uow() as uow:
            return uow.messages.of_conversation(self.conversation_id)

    @property
    def said(self) -> list[str]:
        """Every text that did not come from the person."""
        return [str(message.body["text"]) for message in self.transcript if message.author != "person"]

    @property
    def alerts(self) -> list[Alert]:
        with self.container.new_uow() as uow:
            return uow.alerts.of_conversation(self.conversation_id)

    @property
    def referrals(self) -> list[Referral]:
        with self.container.new_uow() as uow:
            return uow.referrals.of_conversation(self.conversation_id)

    @property
    def waiting(self) -> int:
        with self.container.new_uow() as uow:
            return uow.inbox.waiting()

    def draft(self, report_id: str) -> dict[str, str]:
        with self.container.new_uow() as uow:
            return uow.drafts.of_report(self.conversation_id, report_id)


@contextmanager
def journey(folder: Path, channel: str = "telegram", now: datetime | None = None, **environ: str) -> Iterator[Journey]:
    """A conversation that has just begun."""
    clock, rasa = TestClock(now) if now else TestClock(), FakeUnderstanding()
    settings = load_settings({"SIRA_DATA_DIR": str(folder), "SIRA_DATABASE_URL": migrated_file(folder), **environ})
    container = build(settings, clock, rasa, real_content)
    hasher = QuickHasher()
    container = replace(container, hasher=hasher, commands=replace(container.commands, hasher=hasher))
    container = replace(container, processor=replace(container.processor, commands=container.commands))
    connection = container.engine.raw_connection()
    connection.execute("PRAGMA synchronous=OFF")  # type: ignore[attr-defined] # no test pulls the plug
    connection.close()
    try:
        begun = conversation_at(channel, "chat-42", None, container.new_uow, clock)
        yield Journey(container, clock, rasa, begun.id)
    finally:
        container.engine.dispose()

"""
One stored message, from danger rules to replies. See docs/architecture.md, "A message's journey".

Danger first and committed on its own; then the person's own commands; then a human if one has the conversation; then Rasa. The replies, the
new state and "done" are one transaction. When Rasa gives nothing usable the message stays in the inbox, is tried again with the same id,
and the person is told once. A message whose turn has not come (an earlier one is open) is read for danger at once, and put back.
"""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sira.domain.danger.reading import DangerReading, RiskLevel
from sira.domain.errors import UnderstandingUnavailable
from sira.domain.language import known_or_reference, named_language
from sira.domain.masking import MaskedText, mask
from sira.domain.message import Author, Button, Conversation, Mode, Reply
from sira.domain.text_cleaning import clean_text, text_for_rasa
from sira.service.button_choice import button_choice
from sira.service.follow_up import read_follow_up
from sira.service.learned_danger import explained, learned_danger
from sira.service.outgoing import say
from sira.service.output_replies import output_replies
from sira.service.own_commands import Outcome, OwnCommands
from sira.service.ports import OPEN, Clock, InboxItem, Keyed, NewUnitOfWork, RasaTurn, Understanding, UnitOfWork
from sira.service.raise_alert import raise_alert
from sira.service.respond import Responder

BACKOFF_S = (1, 2, 4, 8, 15, 30)
GIVE_UP_AFTER = 200  # about an hour and a half of trying
GIVE_UP_AFTER_FAULTS = 6  # about half a minute: Rasa comes back, a fault of ours seldom mends itself
_DROPPED_AFTER_DANGER = ("protection.", "out_of_scope")


@dataclass(frozen=True)
class MessageProcessor:
    """`process` is safe to call again for the same item after a crash at any point."""

    new_uow: NewUnitOfWork
    read_uow: NewUnitOfWork
    understanding: Understanding
    responder: Responder
    commands: OwnCommands
    clock: Clock
    keyed: Keyed
    read_danger: Callable[[str], DangerReading]
    canonical_phone: Callable[[str], str | None]
    explain: bool = False

    async def process(self, item: InboxItem, announce: Callable[[], None] = lambda: None) -> bool:
        """
        Answer the message. `announce` is called when a danger card was committed, before Rasa is asked.

        Returns: False when it waits for another try.
        """
        # Everything that touches the database or a slow hash runs in a thread: one person's turn never holds up another's.
        conversation, is_early = await to_thread(self._begin, item)
        if conversation is None:  # erased meanwhile, with its inbox, or answered by another worker
            return True
        text = clean_text(item.inbound.text)
        reading = await to_thread(self.read_danger, text)
        if not item.danger_done and reading.level is not RiskLevel.NONE:
            conversation = await to_thread(self._danger_first, item, conversation, reading)
            announce()
        if is_early:
            await to_thread(self._put_back, item)
            return False
        outcome = await to_thread(self._without_rasa, item, conversation, text)
        if outcome is not None:
            if outcome.erase and not await self._has_forgotten(conversation):
                await to_thread(self._wait, item, conversation)
                return False
            await to_thread(self._finish, item, outcome.conversation, outcome.replies, outcome.erase)
            return True
        if conversation.mode is Mode.HUMAN:
            await to_thread(self._finish, item, conversation, [])
            return True
        try:
            turn = await self._turn(item, conversation, text)
            await to_thread(self._answer, item, conversation, turn, reading)
        except UnderstandingUnavailable:
            await to_thread(self._wait, item, conversation)
            return False
        return True

    def postpone_after_fault(self, item: InboxItem) -> None:
        """
        The message made `process` itself fail: it waits like one that Rasa could not answer, but for a human sooner.

        Without this it would be claimed again for ever and hold back whatever the person writes next.
        """
        with self.read_uow() as uow:
            conversation = uow.conversations.get(item.inbound.conversation_id)
        if conversation is not None:
            self._wait(item, conversation, GIVE_UP_AFTER_FAULTS)

    def _begin(self, item: InboxItem) -> tuple[Conversation | None, bool]:
        """The conversation (None: erased, or the message was answered meanwhile), and whether an earlier message is still open."""
        with self.new_uow() as uow:
            if not _is_open(uow, item):
                return None, False
            return uow.conversations.get(item.inbound.conversation_id), uow.inbox.is_early(item.id)

    def _put_back(self, item: InboxItem) -> None:
        with self.new_uow() as uow:
            if _is_open(uow, item):
                uow.inbox.put_back(item.id)
                uow.commit()

    async def _has_forgotten(self, conversation: Conversation) -> bool:
        try:
            await self.understanding.forget(conversation.id)
        except UnderstandingUnavailable:
            return False
        return True

    def _danger_first(self, item: InboxItem, conversation: Conversation, reading: DangerReading) -> Conversation:
        with self.new_uow() as uow:
            conversation = self._alarm(uow, item, conversation, reading)
            uow.inbox.mark_danger_done(item.id)
            uow.commit()
        return conversation

    def _alarm(self, uow: UnitOfWork, item: InboxItem, conversation: Conversation, reading: DangerReading) -> Conversation:
        now = self.clock()
        conversation = raise_alert(conversation, reading, uow, now, item.id)
        language = conversation.language
        card = self.responder.safety(reading.risks[0], language)
        alerted = self.responder.message("danger.alerted", language)
        in_form = conversation.asked_field is not None
        buttons: tuple[Button, ...] = ()
        if not in_form:
            buttons = (
                Button(self.responder.label("button.contact_me", language), "do:referral"),
                Button(self.responder.label("button.im_safe", language), "do:safe"),
            )
        text = alerted.text if in_form else f"{alerted.text}\n{self.responder.label('danger.offer', language)}"
        replies = [reply for reply in (card, replace(alerted, text=text, buttons=buttons, safety=True)) if reply]
        say(uow, conversation, replies, now, item.id)
        return conversation

    def _without_rasa(self, item: InboxItem, conversation: Conversation, text: str) -> Outcome | None:
        value = item.inbound.value
        if value and value.startswith("lang:"):
            return self.commands.choose_language(value.removeprefix("lang:"), conversation)
        if value and value.startswith("do:"):
            return self.commands.run(value.removeprefix("do:"), conversation)
        if value:
            return None
        if item.inbound.kind == "voice":
            return Outcome([self.responder.message("say.voice_kept", conversation.language)], conversation)
        if item.inbound.kind != "text":
            return Outcome([self.responder.message("say.unsupported", conversation.language)], conversation)
        if not text_for_rasa(text):
            return Outcome([self.responder.message("say.empty", conversation.language)], conversation)
        request = read_follow_up(text)
        return self.commands.follow_up(request, conversation) if request else None

    async def _turn(self, item: InboxItem, conversation: Conversation, text: str) -> RasaTurn:
        choice = button_choice(item.inbound.value)
        masked = mask(text_for_rasa(text), asked_for_name=conversation.asked_field == "first_name")
        if choice is None:
            await to_thread(self._keep_sensitive, conversation, masked)
        return await self.understanding.turn(
            conversation.id, str(item.id), None if choice else masked.text, choice, conversation.language, conversation.alert_level
        )

    def _keep_sensitive(self, conversation: Conversation, masked: MaskedText) -> None:
        """Names and phones of an open report go to the encrypted draft; Rasa sees placeholders."""
        if conversation.report_id is None or conversation.asked_field in {None, "consent"}:
            return
        phone = self.canonical_phone(masked.phone) if masked.phone else None
        found = {"safe_phone": phone, "first_name": masked.name}
        with self.new_uow() as uow:
            for field, value in found.items():
                if value:
                    uow.drafts.put(conversation.id, conversation.report_id, field, value, self.clock())
            uow.commit()

    def _answer(self, item: InboxItem, conversation: Conversation, turn: RasaTurn, rules: DangerReading) -> None:
        learned = learned_danger(turn, rules)
        is_danger = rules.level is not RiskLevel.NONE or learned.level is not RiskLevel.NONE
        act = next((str(output["do"]) for output in turn.outputs if "do" in output), None)
        outcome = self._act(act, self._state_after(conversation, turn), item) if act and not (is_danger and act == "menu") else None
        understood = explained(turn, rules) if self.explain else None
        with self.new_uow() as uow:
            if not _is_open(uow, item):
                return
            if learned.level is not RiskLevel.NONE:
                if set(learned.risks) <= set(rules.risks):  # only graver than the rules thought: the card was shown already
                    conversation = raise_alert(conversation, learned, uow, self.clock(), item.id)
                else:
                    conversation = self._alarm(uow, item, conversation, learned)
            alert_level = conversation.alert_level
            conversation = replace(outcome.conversation if outcome else self._state_after(conversation, turn), alert_level=alert_level)
            replies, conversation = self._replies(uow, conversation, turn, is_danger)
            self._commit(uow, item, conversation, [*(outcome.replies if outcome else []), *replies], understood)

    def _act(self, act: str, conversation: Conversation, item: InboxItem) -> Outcome | None:
        """An act that Rasa understood and the gateway carries out."""
        if act == "language":
            named = named_language(item.inbound.text)
            if named:
                return self.commands.choose_language(named, conversation)
        return self.commands.run(act, conversation)

    def _replies(self, uow: UnitOfWork, conversation: Conversation, turn: RasaTurn, is_danger: bool) -> tuple[list[Reply], Conversation]:
        replies: list[Reply] = []
        for output in turn.outputs:
            if "do" in output or (is_danger and _is_covered_by_card(output)):
                continue
            if "answer" in output:
                conversation = replace(conversation, last_answer=str(output["answer"]))
            replies += output_replies(output, conversation, uow, self.responder, self.keyed)
        return replies, conversation

    def _state_after(self, conversation: Conversation, turn: RasaTurn) -> Conversation:
        language = conversation.language
        if not conversation.language_chosen and turn.understood.language:
            language = known_or_reference(turn.understood.language)
        return replace(conversation, language=language, asked_field=turn.asked_field, report_id=turn.report_id)

    def _finish(self, item: InboxItem, conversation: Conversation, replies: list[Reply], erase: bool = False) -> None:
        with self.new_uow() as uow:
            if erase:
                uow.conversations.wipe(conversation.id, item.id)
                conversation = replace(conversation, asked_field=None, report_id=None, last_answer=None)
            self._commit(uow, item, conversation, replies, None)

    def _commit(
        self, uow: UnitOfWork, item: InboxItem, conversation: Conversation, replies: list[Reply], understood: dict[str, Any] | None
    ) -> None:
        now = self.clock()
        current = uow.conversations.get(conversation.id)
        if current is None or not _is_open(uow, item):  # erased or answered while Rasa was thinking
            return
        say(uow, conversation, replies, now, item.id, understood)
        conversation = replace(conversation, alert_level=_graver(conversation.alert_level, current.alert_level))
        if Mode.HUMAN in {current.mode, conversation.mode} and current.mode is not conversation.mode:  # staff came or left meanwhile
            conversation = replace(conversation, mode=current.mode, holder_id=current.holder_id)
        uow.conversations.save(conversation)
        uow.inbox.finish(item.id, now)
        uow.commit()

    def _wait(self, item: InboxItem, conversation: Conversation, give_up_after: int = GIVE_UP_AFTER) -> None:
        """Keep the message, tell the person once, try again later; after very many tries a human gets it."""
        now = self.clock()
        with self.new_uow() as uow:
            if not _is_open(uow, item):
                return
            if item.attempts >= give_up_after:
                say(uow, conversation, [_system(self.responder.message("say.gave_up", conversation.language))], now, item.id)
                uow.conversations.save(replace(conversation, mode=Mode.WAITING))
                uow.inbox.finish(item.id, now, "abandoned")
            else:
                if item.attempts == 2:  # the first retry comes within a second: only a second failure is worth a word
                    say(uow, conversation, [_system(self.responder.message("say.kept", conversation.language))], now, item.id)
                delay = BACKOFF_S[min(item.attempts - 1, len(BACKOFF_S) - 1)]
                uow.inbox.retry_at(item.id, now + timedelta(seconds=delay))
            uow.commit()


def _is_open(uow: UnitOfWork, item: InboxItem) -> bool:
    """Is the message still to be answered? Not when it was erased, or answered by a worker whose lease had run out."""
    stored = uow.inbox.get(item.id)
    return stored is not None and stored.state in OPEN


def _graver(one: str | None, other: str | None) -> str | None:
    """The more urgent of two alert levels: another message of the conversation may have raised it meanwhile."""
    return min(filter(None, (one, other)), default=None)


def _is_covered_by_card(output: dict[str, Any]) -> bool:
    if "answer" in output:
        return str(output["answer"]).startswith(_DROPPED_AFTER_DANGER)
    return "clarify" in output or output.get("say") in {"say.out_of_scope", "say.not_understood", "say.human_offered", "say.greet"}


def _system(reply: Reply) -> Reply:
    return replace(reply, author=Author.SYSTEM)

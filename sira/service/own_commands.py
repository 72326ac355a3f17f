"""
What a person can do without Rasa, in every state: language, erase, status, withdraw, a human, the menu.

`do:<command>` values come from verified buttons, from Telegram's commands and from Rasa's acts; all end here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sira.domain.errors import InvalidTransition, TooManyAttempts, WrongCredentials
from sira.domain.event import Event
from sira.domain.language import LANGUAGES
from sira.domain.message import Button, Conversation, Mode, Reply
from sira.domain.referral import Referral
from sira.service.follow_up import FollowUpRequest, check_status, withdraw, withdraw_with_pin
from sira.service.ports import Clock, Hasher, NewUnitOfWork
from sira.service.respond import Responder


@dataclass(frozen=True)
class Outcome:
    """Replies, the conversation afterwards, and whether it is to be erased once they are sent."""

    replies: list[Reply]
    conversation: Conversation
    erase: bool = False


@dataclass(frozen=True)
class OwnCommands:
    """See the module."""

    responder: Responder
    new_uow: NewUnitOfWork
    clock: Clock
    hasher: Hasher

    def run(self, command: str, conversation: Conversation) -> Outcome | None:
        """Carry out `do:<command>`; None when it is for Rasa."""
        say, language = self.responder.message, conversation.language
        match command:
            case "menu" | "none_of_these":
                return Outcome([self.responder.menu(language)], conversation)
            case "start":
                return Outcome([say("welcome", language), self.responder.menu(language)], conversation)
            case "language":
                return Outcome([self.responder.language_menu(language)], conversation)
            case "human":
                return self._ask_for_human(conversation)
            case "safe":
                return Outcome([say("danger.safe", language)], conversation)
            case "status":
                return Outcome([say("status.ask", language)], conversation)
            case "withdraw":
                return self._offer_withdrawal(conversation)
            case "erase":
                return Outcome([say("erase.ask", language, self._yes_no("erase_confirmed", "erase_refused", language))], conversation)
            case "erase_refused":
                return Outcome([say("erase.kept", language)], conversation)
            case "erase_confirmed":
                return Outcome([say("erase.done", language)], conversation, erase=True)
            case "repeat" | "simplify":
                return Outcome(self._again(conversation, short=command == "simplify"), conversation)
            case _ if command.startswith("withdraw="):
                return self._withdraw_own(command.removeprefix("withdraw="), conversation)
        return None

    def choose_language(self, code: str, conversation: Conversation) -> Outcome:
        """Speak `code` from now on, if Sira may."""
        if code not in LANGUAGES:
            return Outcome([self.responder.language_menu(conversation.language)], conversation)
        changed = replace(conversation, language=code, language_chosen=True)
        return Outcome([self.responder.message("language.changed", code), self.responder.menu(code)], changed)

    def follow_up(self, request: FollowUpRequest, conversation: Conversation) -> Outcome:
        """Answer a reference with its PIN."""
        say, language = self.responder.message, conversation.language
        if request.pin is None:
            return Outcome([say("status.ask", language)], conversation)
        try:
            act = withdraw_with_pin if request.wants_withdrawal else check_status
            referral = act(request.ref, request.pin, self.new_uow, self.clock, self.hasher)
        except WrongCredentials:
            return Outcome([say("status.wrong", language)], conversation)
        except TooManyAttempts:
            return Outcome([say("status.too_many", language)], conversation)
        except InvalidTransition:  # it is over already: say what it is
            referral = check_status(request.ref, request.pin, self.new_uow, self.clock, self.hasher)
            return Outcome([self._status(referral, language)], conversation)
        if request.wants_withdrawal:
            return Outcome([say("withdraw.done", language, ref=referral.ref)], conversation)
        return Outcome([self._status(referral, language)], conversation)

    def _status(self, referral: Referral, language: str) -> Reply:
        words = self.responder.label(f"status.{referral.status.value}", language)
        return self.responder.message("status.is", language, ref=referral.ref, status=words)

    def _ask_for_human(self, conversation: Conversation) -> Outcome:
        if conversation.mode is not Mode.BOT:
            return Outcome([self.responder.message("human.already", conversation.language)], conversation)
        changed = replace(conversation, mode=Mode.WAITING)
        with self.new_uow() as uow:
            uow.conversations.save(changed)
            uow.events.append(Event(f"conversation:{conversation.id}", self.clock(), "person", "human.requested", {}))
            uow.commit()
        return Outcome([self.responder.message("human.waiting", conversation.language)], changed)

    def _offer_withdrawal(self, conversation: Conversation) -> Outcome:
        language = conversation.language
        with self.new_uow() as uow:
            open_ones = [referral for referral in uow.referrals.of_conversation(conversation.id) if referral.is_open]
        if not open_ones:
            return Outcome([self.responder.message("withdraw.none", language)], conversation)
        buttons = tuple(Button(referral.ref, f"do:withdraw={referral.ref}") for referral in open_ones[-3:])
        no = Button(self.responder.label("button.no", language), "do:menu")
        return Outcome([self.responder.message("withdraw.ask", language, (*buttons, no))], conversation)

    def _withdraw_own(self, ref: str, conversation: Conversation) -> Outcome:
        language = conversation.language
        with self.new_uow() as uow:
            referral = uow.referrals.by_ref(ref)
            if referral is None or referral.conversation_id != conversation.id:
                return Outcome([self.responder.message("withdraw.none", language)], conversation)
            if not referral.is_open:
                return Outcome([self._status(referral, language)], conversation)
            withdraw(referral, uow, self.clock)
            uow.commit()
        return Outcome([self.responder.message("withdraw.done", language, ref=ref)], conversation)

    def _again(self, conversation: Conversation, short: bool) -> list[Reply]:
        if conversation.last_answer is None:
            return [self.responder.message("say.nothing_to_repeat", conversation.language)]
        return self.responder.answer(conversation.last_answer, conversation.language, short)

    def _yes_no(self, yes: str, no: str, language: str) -> tuple[Button, ...]:
        label = self.responder.label
        return Button(label("button.yes", language), f"do:{yes}"), Button(label("button.no", language), f"do:{no}")

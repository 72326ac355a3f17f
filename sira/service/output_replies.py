"""What Rasa decided, one output at a time, in reviewed words. An output is a dict with one key of `sira.service.ports.RasaTurn`."""

from __future__ import annotations

from typing import Any

from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Conversation, Reply
from sira.service.ports import Keyed, UnitOfWork
from sira.service.record_referral import pin_of
from sira.service.respond import Responder


def output_replies(output: dict[str, Any], conversation: Conversation, uow: UnitOfWork, responder: Responder, keyed: Keyed) -> list[Reply]:
    """
    The replies to one output of Rasa, in the conversation's language.

    Raises: UnderstandingUnavailable for a receipt of a referral that is not there.
    """
    language = conversation.language
    if "answer" in output:
        return responder.answer(str(output["answer"]), language)
    if "ask" in output:
        draft = uow.drafts.of_report(conversation.id, conversation.report_id) if conversation.report_id else {}
        extra = [responder.message("ask.consent.telegram", language)] if _needs_channel_warning(conversation, output) else []
        return [*extra, responder.ask(output, language, draft)]
    if "correct" in output:
        return [responder.correction([str(field) for field in output["correct"]], conversation.report_id or "", language)]
    if "clarify" in output:
        return [responder.clarify([str(label) for label in output["clarify"]], language)]
    if "recorded" in output:
        return _receipt(str(output["recorded"]), language, uow, responder, keyed)
    if "dropped" in output:
        uow.drafts.drop(conversation.id)
        return [responder.message(str(output["dropped"]), language)]
    offers = tuple(str(offer) for offer in output.get("offer", ()))
    if output.get("again") and conversation.last_answer:
        return [responder.with_offers_of(conversation.last_answer, str(output["say"]), language)]
    return [responder.message(str(output["say"]), language, responder.offer_buttons(offers, language))]


def _receipt(ref: str, language: str, uow: UnitOfWork, responder: Responder, keyed: Keyed) -> list[Reply]:
    referral = uow.referrals.by_ref(ref)
    if referral is None:
        raise UnderstandingUnavailable(ref)
    pin = pin_of(referral.id, keyed)
    level = responder.message(f"recorded.level.{referral.level.value}", language)
    return [responder.message("recorded", language, ref=ref, pin=pin), level]


def _needs_channel_warning(conversation: Conversation, output: dict[str, Any]) -> bool:
    return conversation.channel == "telegram" and output["ask"] == "consent" and not output.get("retry")

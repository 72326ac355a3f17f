"""Obviously fictional cases and conversations for `make demo`, made through the same use cases that serve people. Fills an empty desk only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sira.bootstrap import Container
from sira.domain.message import Author, Conversation
from sira.service.open_conversation import conversation_at
from sira.service.outgoing import say
from sira.service.ports import ReferralFilter
from sira.service.raise_alert import raise_alert
from sira.service.record_referral import Report, record_referral


@dataclass(frozen=True)
class _Case:
    """A fictional person: what they wrote, and what they answered in the referral (None: none was made)."""

    nickname: str
    words: str
    answers: dict[str, str] | None
    area: str | None
    hours_ago: float
    language: str = "fr"


_CASES = (
    _Case("Étoile", "ils ne nous laissent pas sortir et ils appellent mon père pour l'argent", None, None, 0.1),
    _Case("Rivière", "on nous a laissés à la frontière cette nuit, on n'a plus d'eau", {"place": "Assamaka"}, "Assamaka", 0.4),
    _Case("Baobab", "j'ai 15 ans je suis seul à la gare", {"is_minor": "under_18", "with_whom": "alone", "place": "Gao"}, "Gao", 1.2),
    _Case(
        "Soleil",
        "je veux rentrer chez moi mais je n'ai pas de papiers",
        {"need": "return", "is_minor": "adult", "place": "Bamako"},
        "Bamako",
        5,
    ),
    _Case(
        "Colline", "je cherche mon frère parti en Libye, plus de nouvelles", {"need": "missing_relative", "is_minor": "adult"}, "Kayes", 30
    ),
    _Case("Lune", "I lost my passport in Gao", {"need": "documents", "is_minor": "adult", "place": "Gao"}, "Gao", 50, "en"),
    _Case(
        "Savane",
        "je voudrais parler à quelqu'un discrètement",
        {"need": "confidential", "is_minor": "adult", "interview": "woman"},
        "Ségou",
        8,
    ),
    _Case("Sable", "nous dormons dehors avec les enfants", {"need": "shelter", "is_minor": "adult", "place": "Mopti"}, "Mopti", 2),
)


def fill(container: Container) -> None:
    """Make the cases, unless the desk holds referrals already."""
    with container.new_uow() as uow:
        if uow.referrals.listed(ReferralFilter(), container.clock(), 1, None):
            return
    for number, case in enumerate(_CASES):
        _make(container, case, number)


def _make(container: Container, case: _Case, number: int) -> None:
    at = container.clock() - timedelta(hours=case.hours_ago)
    conversation = conversation_at("demo", f"demo-{number}", case.language, container.new_uow, lambda: at)
    with container.new_uow() as uow:
        uow.messages.add(conversation.id, Author.PERSON, {"text": case.words, "language": case.language, "kind": "text"}, at)
        reading = container.processor.read_danger(case.words)
        if reading.signs:
            conversation = raise_alert(conversation, reading, uow, at, None)
            card = container.responder.safety(reading.risks[0], case.language)
            say(uow, conversation, [card] if card else [], at)
        uow.commit()
    if case.answers is None:
        return
    _refer(container, case, conversation, number)


def _refer(container: Container, case: _Case, conversation: Conversation, number: int) -> None:
    at = container.clock() - timedelta(hours=case.hours_ago)
    report_id = f"demo{number}"
    with container.new_uow() as uow:
        uow.drafts.put(conversation.id, report_id, "first_name", f"{case.nickname} (démo)", at)
        uow.drafts.put(conversation.id, report_id, "safe_phone", f"+2230000000{number}", at)
        uow.commit()
    answers = {
        "consent": "yes",
        "first_name": "given",
        "safe_phone": "given",
        "safe_hours": "evening",
        "confirmation": "yes",
        **(case.answers or {}),
    }
    record_referral(
        Report(conversation.id, report_id, answers, case.area), container.new_uow, lambda: at, container.hasher, container.cipher
    )

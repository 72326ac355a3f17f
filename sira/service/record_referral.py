"""File a referral exactly once: the same report of the same person returns the first receipt, whatever was retried or crashed."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sira.domain import intake
from sira.domain.consent import CONSENT_VERSION, Consent
from sira.domain.danger.reading import DangerReading, RiskLevel, Sign
from sira.domain.errors import ConflictingContent, ConsentMissing, NotFound
from sira.domain.event import Event
from sira.domain.message import Conversation
from sira.domain.reference import new_reference
from sira.domain.referral import Referral, SafeContact, Status
from sira.domain.triage import Level, Situation, triage
from sira.service.ports import Clock, Hasher, Keyed, NewUnitOfWork, UnitOfWork

ALERT_COUNTS_FOR = timedelta(hours=48)
_STORED_FIELDS = ("need", "with_whom", "place", "interview", "access", "is_minor")
CONFIDENTIAL = "confidential"
MAX_AREA_CHARS = 80


@dataclass(frozen=True)
class Report:
    """What was read back and confirmed. `answers`: field → code, or place in words; names and phones are in the draft."""

    conversation_id: str
    report_id: str
    answers: dict[str, str]
    area: str | None = None


@dataclass(frozen=True)
class Receipt:
    """`pin` can be shown again for the same report; only its hash is stored."""

    ref: str
    pin: str
    level: Level


def record_referral(report: Report, new_uow: NewUnitOfWork, clock: Clock, hasher: Hasher, keyed: Keyed) -> Receipt:
    """
    Commit the referral and drop its draft in one transaction.

    Raises: ConsentMissing, NotFound (unknown conversation), ConflictingContent (same report, other answers).
    """
    if report.answers.get(intake.CONSENT) != "yes":
        raise ConsentMissing(report.report_id)
    key = keyed.index("report", f"{report.conversation_id}|{report.report_id}")
    with new_uow() as uow:
        content = keyed.index("report-content", json.dumps([report.answers, report.area], sort_keys=True))
        known = uow.referrals.by_key(key)
        if known is not None:
            referral, first_content = known
            if first_content != content:
                raise ConflictingContent(report.report_id)
            return Receipt(referral.ref, pin_of(referral.id, keyed), referral.level)
        conversation = uow.conversations.get(report.conversation_id)
        if conversation is None:
            raise NotFound(report.conversation_id)
        referral = _referral(report, conversation, uow, clock(), key)
        pin = pin_of(referral.id, keyed)
        uow.referrals.add(referral, hasher.hash(pin), content)
        uow.drafts.drop(conversation.id)
        _record_events(uow, referral)
        uow.commit()
    return Receipt(referral.ref, pin, referral.level)


def pin_of(referral_id: str, keyed: Keyed) -> str:
    """The given PIN: six digits derived from the deployment's key, so that a receipt can be repeated after a crash."""
    return f"{int(keyed.index('pin', referral_id)[:12], 16) % 1_000_000:06d}"


def report_fingerprint(answers: dict[str, str]) -> str:
    """What a read-back was about; a confirmation counts only for the same fingerprint."""
    told = {field: value for field, value in answers.items() if field != intake.CONFIRMATION}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def signs_of(uow: UnitOfWork, conversation_id: str, now: datetime) -> DangerReading:
    """The danger signs of a conversation that still count."""
    signs = [
        Sign(reason.removeprefix("risk:"), RiskLevel.EMERGENCY if alert.level is Level.N1 else RiskLevel.URGENT, "alert")
        for alert in uow.alerts.of_conversation(conversation_id)
        if now - alert.at < ALERT_COUNTS_FOR
        for reason in alert.reasons
    ]
    return DangerReading(tuple(signs)).joined_with(DangerReading())


def _referral(report: Report, conversation: Conversation, uow: UnitOfWork, now: datetime, key: str) -> Referral:
    answers = {field: value for field, value in report.answers.items() if value and value != intake.SKIPPED}
    draft = uow.drafts.of_report(conversation.id, report.report_id)
    danger = signs_of(uow, conversation.id, now)
    is_minor = {"under_18": True, "unsure": True, "adult": False}.get(answers.get("is_minor", ""))
    category = intake.category_for(answers.get("need"), danger.risks, is_minor)
    has_access_need = answers.get("access", "none") != "none"
    found = triage(Situation(category, danger, is_minor, answers.get("with_whom"), has_access_need))
    fields = {name: answers[name] for name in _STORED_FIELDS if name in answers}
    if category == "gender_violence":
        fields["need"] = CONFIDENTIAL
    if draft.get("first_name"):
        fields["first_name"] = draft["first_name"]
    return Referral(
        id=uuid.uuid4().hex,
        ref=new_reference(),
        idempotency_key=key,
        conversation_id=conversation.id,
        category=category,
        level=found.level,
        level_reasons=found.reasons,
        status=Status.SUBMITTED,
        area=report.area[:MAX_AREA_CHARS] if report.area else None,
        language=conversation.language,
        channel=conversation.channel,
        created_at=now,
        due_at=found.due_at(now),
        consent=Consent(True, CONSENT_VERSION, conversation.language, now),
        is_minor=is_minor,
        fields=fields,
        safe_contact=SafeContact(phone=draft.get("safe_phone"), hours=answers.get("safe_hours")),
    )


def _record_events(uow: UnitOfWork, referral: Referral) -> None:
    subject = f"referral:{referral.id}"
    consent = {"version": referral.consent.version, "language": referral.consent.language}
    uow.events.append(Event(subject, referral.created_at, "person", "consent.given", consent))
    data = {"level": referral.level.value, "reasons": ",".join(referral.level_reasons), "category": referral.category}
    uow.events.append(Event(subject, referral.created_at, "person", "referral.submitted", data))

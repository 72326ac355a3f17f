"""Referrals, their notes and the drafts of reports that are not filed yet."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, delete, func, or_, select, update
from sqlalchemy.orm import Session

from sira.adapters.cipher import Cipher
from sira.adapters.sql.tables import DraftRow, NoteRow, ReferralRow
from sira.domain.consent import Consent
from sira.domain.referral import TERMINAL, Referral, SafeContact, Status
from sira.domain.triage import Level
from sira.service.ports import Note, ReferralFilter


class SqlReferrals:
    def __init__(self, session: Session, cipher: Cipher) -> None:
        self._session = session
        self._cipher = cipher

    def add(self, referral: Referral, pin_hash: str, content_index: str) -> None:
        row = ReferralRow(
            id=referral.id,
            ref=referral.ref,
            idempotency_key=referral.idempotency_key,
            content_index=content_index,
            pin_hash=pin_hash,
            conversation_id=referral.conversation_id,
            channel=referral.channel,
            language=referral.language,
            created_at=referral.created_at,
        )
        self._fill(row, referral)
        self._session.add(row)
        self._session.flush()

    def by_key(self, idempotency_key: str) -> tuple[Referral, str] | None:
        row = self._session.scalar(select(ReferralRow).where(ReferralRow.idempotency_key == idempotency_key))
        return (self._to_domain(row), row.content_index) if row else None

    def by_ref(self, ref: str) -> Referral | None:
        row = self._row(ref)
        return self._to_domain(row) if row else None

    def pin_hash(self, ref: str) -> str | None:
        row = self._row(ref)
        return row.pin_hash if row else None

    def of_conversation(self, conversation_id: str) -> list[Referral]:
        query = select(ReferralRow).where(ReferralRow.conversation_id == conversation_id).order_by(ReferralRow.created_at)
        return [self._to_domain(row) for row in self._session.scalars(query)]

    def save(self, referral: Referral) -> None:
        row = self._session.get_one(ReferralRow, referral.id)
        self._fill(row, referral)
        self._session.flush()

    def save_if(self, referral: Referral, version: int) -> bool:
        """Save only if the stored row is still `version`: False when somebody was first. Atomic on both databases."""
        statement = (
            update(ReferralRow)
            .where(ReferralRow.id == referral.id, ReferralRow.version == version)
            .values(version=referral.version)
            .execution_options(synchronize_session=False)
        )
        if cast("CursorResult[None]", self._session.execute(statement)).rowcount != 1:
            return False
        self.save(referral)
        return True

    def listed(self, wanted: ReferralFilter, now: datetime, limit: int, after: str | None) -> list[Referral]:
        query = select(ReferralRow).order_by(ReferralRow.level, ReferralRow.due_at, ReferralRow.id).limit(limit)
        equal = {"status", "level", "category", "area", "language", "assignee_id", "ref"}
        for name in equal:
            value = getattr(wanted, name)
            if value is not None:
                query = query.where(getattr(ReferralRow, name) == value)
        if wanted.open_only:
            query = query.where(ReferralRow.status.not_in([status.value for status in TERMINAL]))
        if wanted.overdue:
            query = query.where(ReferralRow.due_at < now, ReferralRow.assignee_id.is_(None))
        if wanted.unassigned:
            query = query.where(ReferralRow.assignee_id.is_(None))
        if wanted.categories_denied:
            query = query.where(ReferralRow.category.not_in(wanted.categories_denied))
        if after:
            last = self._row(after)
            if last is not None:
                query = query.where(_is_after(last))
        return [self._to_domain(row) for row in self._session.scalars(query)]

    def counts(self, by: str, categories_denied: tuple[str, ...] = ()) -> dict[str, int]:
        column = getattr(ReferralRow, by)
        query = select(column, func.count()).where(ReferralRow.category.not_in(categories_denied)).group_by(column)
        return {str(value): count for value, count in self._session.execute(query)}

    def add_note(self, note: Note) -> None:
        sealed = self._cipher.encrypt(note.body, f"notes.body:{note.id}")
        self._session.add(NoteRow(id=note.id, referral_id=note.referral_id, author_id=note.author_id, body_enc=sealed, at=note.at))
        self._session.flush()

    def notes(self, referral_id: str) -> list[Note]:
        rows = self._session.scalars(select(NoteRow).where(NoteRow.referral_id == referral_id).order_by(NoteRow.at))
        return [
            Note(row.id, row.referral_id, row.author_id, self._cipher.decrypt(row.body_enc, f"notes.body:{row.id}"), row.at) for row in rows
        ]

    def _row(self, ref: str) -> ReferralRow | None:
        return self._session.scalar(select(ReferralRow).where(ReferralRow.ref == ref))

    def _fill(self, row: ReferralRow, referral: Referral) -> None:
        contact = json.dumps(asdict(referral.safe_contact), ensure_ascii=False)
        row.category = referral.category
        row.level = referral.level
        row.level_reasons = list(referral.level_reasons)
        row.status = referral.status
        row.area = referral.area
        row.is_minor = referral.is_minor
        row.assignee_id = referral.assignee_id
        row.team = referral.team
        row.consent = _consent_to_json(referral.consent)
        row.fields_enc = self._cipher.encrypt(json.dumps(referral.fields, ensure_ascii=False), f"referrals.fields:{referral.id}")
        row.safe_contact_enc = self._cipher.encrypt(contact, f"referrals.safe_contact:{referral.id}")
        row.phone_index = self._cipher.index("phone", referral.safe_contact.phone) if referral.safe_contact.phone else None
        row.version = referral.version
        row.due_at = referral.due_at

    def _to_domain(self, row: ReferralRow) -> Referral:
        return Referral(
            id=row.id,
            ref=row.ref,
            idempotency_key=row.idempotency_key,
            conversation_id=row.conversation_id or "",
            category=row.category,
            level=Level(row.level),
            level_reasons=tuple(row.level_reasons),
            status=Status(row.status),
            area=row.area,
            language=row.language,
            channel=row.channel,
            created_at=row.created_at,
            due_at=row.due_at,
            consent=_consent_from_json(row.consent),
            is_minor=row.is_minor,
            assignee_id=row.assignee_id,
            team=row.team,
            fields=json.loads(self._cipher.decrypt(row.fields_enc, f"referrals.fields:{row.id}")),
            safe_contact=SafeContact(**json.loads(self._cipher.decrypt(row.safe_contact_enc, f"referrals.safe_contact:{row.id}"))),
            version=row.version,
        )


class SqlDrafts:
    """Sensitive fields of open reports."""

    def __init__(self, session: Session, cipher: Cipher) -> None:
        self._session = session
        self._cipher = cipher

    def put(self, conversation_id: str, report_id: str, field: str, value: str, at: datetime) -> None:
        sealed = self._cipher.encrypt(value, f"drafts.value:{conversation_id}:{field}")
        self._session.merge(DraftRow(conversation_id=conversation_id, field=field, report_id=report_id, value_enc=sealed, at=at))
        self._session.flush()

    def of_report(self, conversation_id: str, report_id: str) -> dict[str, str]:
        query = select(DraftRow).where(DraftRow.conversation_id == conversation_id, DraftRow.report_id == report_id)
        return {
            row.field: self._cipher.decrypt(row.value_enc, f"drafts.value:{conversation_id}:{row.field}")
            for row in self._session.scalars(query)
        }

    def drop(self, conversation_id: str) -> None:
        self._session.execute(delete(DraftRow).where(DraftRow.conversation_id == conversation_id))


def _is_after(last: ReferralRow) -> Any:
    return or_(
        ReferralRow.level > last.level,
        (ReferralRow.level == last.level) & (ReferralRow.due_at > last.due_at),
        (ReferralRow.level == last.level) & (ReferralRow.due_at == last.due_at) & (ReferralRow.id > last.id),
    )


def _consent_to_json(consent: Consent) -> dict[str, Any]:
    stored = asdict(consent)
    stored["at"] = consent.at.isoformat()
    stored["withdrawn_at"] = consent.withdrawn_at.isoformat() if consent.withdrawn_at else None
    return stored


def _consent_from_json(stored: dict[str, Any]) -> Consent:
    return Consent(
        given=stored["given"],
        version=stored["version"],
        language=stored["language"],
        at=datetime.fromisoformat(stored["at"]),
        receivers=tuple(stored["receivers"]),
        purposes=tuple(stored["purposes"]),
        withdrawn_at=datetime.fromisoformat(stored["withdrawn_at"]) if stored["withdrawn_at"] else None,
    )

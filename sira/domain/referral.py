"""
A referral: what it holds and which steps it may take.

draft → submitted → triaged → assigned → in_progress → referred_to_partner → done, with closed and withdrawn from any open state.
The partner's own answer (sent → accepted | rejected → done | revoked) lives beside it. An impossible step raises `InvalidTransition`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sira.domain.consent import Consent
from sira.domain.errors import InvalidInput, InvalidTransition
from sira.domain.triage import Level


class Status(StrEnum):
    """Where a referral stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    TRIAGED = "triaged"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    REFERRED_TO_PARTNER = "referred_to_partner"
    DONE = "done"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


CATEGORIES = (
    "voluntary_return",
    "reintegration",
    "family_reunification",
    "family_tracing",
    "visa_information",
    "trafficking",
    "exploitation",
    "gender_violence",
    "child_protection",
    "medical",
    "mental_health",
    "stranded",
    "detention",
    "asylum",
    "shelter_food",
    "documents",
    "complaint",
    "other",
)

_OPEN_STEPS: dict[Status, tuple[Status, ...]] = {
    Status.DRAFT: (Status.SUBMITTED,),
    Status.SUBMITTED: (Status.TRIAGED, Status.ASSIGNED),
    Status.TRIAGED: (Status.ASSIGNED,),
    Status.ASSIGNED: (Status.TRIAGED, Status.IN_PROGRESS),
    Status.IN_PROGRESS: (Status.ASSIGNED, Status.REFERRED_TO_PARTNER, Status.DONE),
    Status.REFERRED_TO_PARTNER: (Status.IN_PROGRESS, Status.DONE),
}
TERMINAL = frozenset({Status.DONE, Status.CLOSED, Status.WITHDRAWN})
_NEEDS_REASON = frozenset({Status.CLOSED})


def next_states(status: Status) -> tuple[Status, ...]:
    """Every state that `status` may go to."""
    if status in TERMINAL:
        return ()
    return (*_OPEN_STEPS[status], Status.CLOSED, Status.WITHDRAWN)


@dataclass(frozen=True)
class SafeContact:
    """How a person may be reached without harm. Identifying: always stored encrypted."""

    phone: str | None = None
    hours: str | None = None


@dataclass(frozen=True)
class Referral:
    """
    One person's request to be put in touch with a protection team.

    `fields` holds the minimum fields of docs/protection.md (at most ten), all optional; `first_name` and `place` identify and are
    stored encrypted. `idempotency_key` makes filing the same report twice harmless.
    """

    id: str
    ref: str
    idempotency_key: str
    conversation_id: str
    category: str
    level: Level
    level_reasons: tuple[str, ...]
    status: Status
    area: str | None
    language: str
    channel: str
    created_at: datetime
    due_at: datetime
    consent: Consent
    is_minor: bool | None = None
    assignee_id: str | None = None
    team: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    safe_contact: SafeContact = SafeContact()
    version: int = 1

    def moved_to(self, to: Status, reason: str | None = None) -> Referral:
        """
        Return the referral in state `to`.

        Raises: InvalidTransition when that step does not exist; InvalidInput when closing without a reason.
        """
        if to not in next_states(self.status):
            raise InvalidTransition(self.status, to)
        if to in _NEEDS_REASON and not (reason or "").strip():
            raise InvalidInput("reason", "required")
        return replace(self, status=to, version=self.version + 1)

    def claimed_by(self, staff_id: str) -> Referral:
        """Return the referral assigned to `staff_id`. Raises: InvalidTransition when it is over."""
        if self.status in TERMINAL:
            raise InvalidTransition(self.status, Status.ASSIGNED)
        status = Status.ASSIGNED if self.status in {Status.SUBMITTED, Status.TRIAGED} else self.status
        return replace(self, assignee_id=staff_id, status=status, version=self.version + 1)

    @property
    def is_open(self) -> bool:
        """False once it is done, closed or withdrawn."""
        return self.status not in TERMINAL

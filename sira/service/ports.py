"""What the use cases need from the outside. Adapters fulfil these; tests use real SQLite in memory or small fakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol, Self

from sira.domain.event import Event
from sira.domain.message import Conversation, Inbound, Understood
from sira.domain.referral import Referral
from sira.domain.triage import Level

OPEN = ("new", "processing")


@dataclass(frozen=True)
class InboxItem:
    """A stored inbound message. `state`: new | processing | done | abandoned; the first two (`OPEN`) are still to be answered."""

    id: int
    inbound: Inbound
    state: str
    attempts: int
    danger_done: bool
    content_index: str


@dataclass(frozen=True)
class StoredMessage:
    """A transcript line; `body` is the public message object without `id`, `author` and `at`."""

    id: int
    public_id: str
    conversation_id: str
    inbox_id: int | None
    author: str
    body: dict[str, Any]
    at: datetime


@dataclass(frozen=True)
class Delivery:
    """An outbox row with what is needed to send it."""

    id: int
    conversation_id: str
    channel: str
    attempts: int
    message: StoredMessage


@dataclass(frozen=True)
class Alert:
    """A danger sign that waits for a human."""

    id: str
    conversation_id: str
    inbox_id: int | None
    level: Level
    reasons: tuple[str, ...]
    at: datetime
    due_at: datetime
    accepted_by: str | None = None
    accepted_at: datetime | None = None


@dataclass(frozen=True)
class Note:
    """An internal note."""

    id: str
    referral_id: str
    author_id: str
    body: str
    at: datetime


@dataclass(frozen=True)
class Staff:
    """A staff account. `role` is one of `sira.service.access.ABILITIES`."""

    id: str
    email: str
    name: str
    password_hash: str
    role: str
    is_active: bool
    failures: int
    locked_until: datetime | None
    created_at: datetime


@dataclass(frozen=True)
class StaffSession:
    """A signed-in browser."""

    token_index: str
    staff_id: str
    csrf: str
    created_at: datetime
    last_at: datetime


@dataclass(frozen=True)
class ReferralFilter:
    """What a list of referrals is narrowed to; None means any."""

    status: str | None = None
    level: str | None = None
    category: str | None = None
    area: str | None = None
    language: str | None = None
    assignee_id: str | None = None
    overdue: bool = False
    open_only: bool = False
    ref: str | None = None
    categories_denied: tuple[str, ...] = ()
    unassigned: bool = False


class Conversations(Protocol):
    def add(self, conversation: Conversation, token: str | None = None) -> None: ...
    def get(self, conversation_id: str) -> Conversation | None: ...
    def by_token(self, conversation_id: str, token: str) -> Conversation | None: ...
    def by_address(self, channel: str, address: str) -> Conversation | None: ...
    def save(self, conversation: Conversation, at: datetime | None = None) -> None: ...
    def hold(self, conversation_id: str, staff_id: str) -> bool: ...
    def release(self, conversation_id: str, holder_id: str | None) -> bool: ...
    def listed(self, modes: tuple[str, ...] | None, limit: int) -> list[tuple[Conversation, datetime]]: ...
    def wipe(self, conversation_id: str, kept_inbox_id: int) -> None: ...
    def erase(self, conversation_id: str) -> None: ...


class Inbox(Protocol):
    def add(self, inbound: Inbound, at: datetime) -> InboxItem: ...
    def find(self, channel: str, external_id: str) -> InboxItem | None: ...
    def get(self, item_id: int) -> InboxItem | None: ...
    def has_claimable(self, now: datetime) -> bool: ...
    def claim_next(self, now: datetime, lease_s: float) -> InboxItem | None: ...
    def finish(self, item_id: int, at: datetime, state: str = "done") -> None: ...
    def mark_danger_done(self, item_id: int) -> None: ...
    def is_early(self, item_id: int) -> bool: ...
    def put_back(self, item_id: int) -> None: ...
    def retry_at(self, item_id: int, at: datetime) -> None: ...
    def waiting(self) -> int: ...


class Messages(Protocol):
    def add(self, conversation_id: str, author: str, body: dict[str, Any], at: datetime, inbox_id: int | None = None) -> StoredMessage: ...
    def of_conversation(self, conversation_id: str, after: str | None = None, limit: int = 500) -> list[StoredMessage]: ...
    def recent(self, conversation_id: str, limit: int, before: str | None = None) -> list[StoredMessage]: ...
    def answering(self, inbox_id: int) -> list[StoredMessage]: ...
    def holds(self, conversation_id: str, public_id: str) -> bool: ...


class Outbox(Protocol):
    def add(self, message: StoredMessage, channel: str, at: datetime, priority: int = 5) -> None: ...
    def claim_next(self, channel: str, now: datetime, lease_s: float) -> Delivery | None: ...
    def sent(self, delivery_id: int, at: datetime) -> None: ...
    def retry_at(self, delivery_id: int, at: datetime, error: str) -> None: ...
    def refused(self, delivery_id: int, error: str) -> None: ...


class Drafts(Protocol):
    def put(self, conversation_id: str, report_id: str, field: str, value: str, at: datetime) -> None: ...
    def of_report(self, conversation_id: str, report_id: str) -> dict[str, str]: ...
    def drop(self, conversation_id: str) -> None: ...


class Referrals(Protocol):
    def add(self, referral: Referral, pin_hash: str, content_index: str) -> None: ...
    def by_key(self, idempotency_key: str) -> tuple[Referral, str] | None: ...
    def by_ref(self, ref: str) -> Referral | None: ...
    def pin_hash(self, ref: str) -> str | None: ...
    def of_conversation(self, conversation_id: str) -> list[Referral]: ...
    def save(self, referral: Referral) -> None: ...
    def save_if(self, referral: Referral, version: int) -> bool: ...
    def listed(self, wanted: ReferralFilter, now: datetime, limit: int, after: str | None) -> list[Referral]: ...
    def counts(self, by: str, categories_denied: tuple[str, ...] = ()) -> dict[str, int]: ...
    def add_note(self, note: Note) -> None: ...
    def notes(self, referral_id: str) -> list[Note]: ...


class Alerts(Protocol):
    def add(self, alert: Alert) -> None: ...
    def get(self, alert_id: str) -> Alert | None: ...
    def open(self) -> list[Alert]: ...
    def of_conversation(self, conversation_id: str) -> list[Alert]: ...
    def accept(self, alert_id: str, staff_id: str, at: datetime) -> bool: ...


class Events(Protocol):
    def append(self, event: Event) -> Event: ...
    def of_subject(self, subject: str) -> list[Event]: ...
    def all(self) -> Iterable[Event]: ...
    def latest(self, limit: int, before: int | None = None) -> list[Event]: ...


class StaffAccounts(Protocol):
    def add(self, staff: Staff) -> None: ...
    def get(self, staff_id: str) -> Staff | None: ...
    def by_email(self, email: str) -> Staff | None: ...
    def save(self, staff: Staff) -> None: ...
    def all(self) -> list[Staff]: ...
    def add_session(self, session: StaffSession) -> None: ...
    def session(self, token_index: str) -> StaffSession | None: ...
    def touch(self, token_index: str, at: datetime) -> None: ...
    def end_session(self, token_index: str) -> None: ...
    def end_sessions_of(self, staff_id: str) -> None: ...


class Attempts(Protocol):
    def failures(self, scope: str, now: datetime, window_s: int) -> int: ...
    def fail(self, scope: str, now: datetime, window_s: int) -> None: ...
    def clear(self, scope: str) -> None: ...


class UnitOfWork(Protocol):
    """One transaction: leaves everything as it was unless `commit` is called."""

    @property
    def conversations(self) -> Conversations: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def referrals(self) -> Referrals: ...
    @property
    def alerts(self) -> Alerts: ...
    @property
    def events(self) -> Events: ...
    @property
    def staff(self) -> StaffAccounts: ...
    @property
    def attempts(self) -> Attempts: ...

    def __enter__(self) -> Self: ...
    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...
    def commit(self) -> None: ...


type NewUnitOfWork = Callable[[], UnitOfWork]
type Clock = Callable[[], datetime]


class Hasher(Protocol):
    """Slow hashes for passwords and PINs (argon2id)."""

    def hash(self, secret: str) -> str: ...
    def verify(self, hashed: str, secret: str) -> bool: ...


class Keyed(Protocol):
    """Keyed hashes for keys and look-ups."""

    def index(self, purpose: str, value: str) -> str: ...


@dataclass(frozen=True)
class RasaTurn:
    """What Rasa decided: `outputs` are dicts with one of the keys answer, ask, say, clarify, recorded, handoff…; never prose."""

    outputs: tuple[dict[str, Any], ...]
    understood: Understood
    asked_field: str | None
    report_id: str | None


class Understanding(Protocol):
    """Rasa behind a port. Raises UnderstandingUnavailable when there is no usable answer."""

    async def turn(
        self,
        conversation_id: str,
        message_id: str,
        text: str | None,
        choice: dict[str, str] | None,
        language: str,
        alert_level: str | None,
    ) -> RasaTurn: ...
    async def forget(self, conversation_id: str) -> None: ...
    async def is_ready(self) -> bool: ...

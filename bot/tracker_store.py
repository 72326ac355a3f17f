"""
Trackers as one encrypted snapshot a conversation, bounded in length.

Stock SQLTrackerStore keeps every event for ever in clear and gets slower with each; here a row holds the newest turns and the state they stand on
(slots and active form), sealed with AES-GCM. Cost stays flat however long somebody writes. The store has its own database (or schema and
role): Rasa has no rights on case tables.
"""

import base64
import hashlib
import json
import logging
import os
from typing import Any, Iterable, List, Optional, Text

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

logger = logging.getLogger(__name__)

KEPT_TURNS = 12
_NONCE_BYTES = 12
_KEY_ID_BYTES = 8

_metadata = sa.MetaData()
_snapshots = sa.Table(
    "rasa_trackers",
    _metadata,
    sa.Column("sender_id", sa.String(64), primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)


class SnapshotTrackerStore(TrackerStore, SerializedTrackerAsText):
    """Configured in endpoints.yml; keys come from SIRA_TRACKER_KEYS (base64, comma separated, the first seals)."""

    def __init__(
        self, domain: Domain, host: Optional[Text] = None, event_broker: Optional[EventBroker] = None, url: Text = "", **kwargs: Any
    ) -> None:
        """Open the database and make the table when it is missing."""
        self._keys = [base64.b64decode(key) for key in os.environ["SIRA_TRACKER_KEYS"].split(",")]
        self._engine = _engine(url or os.environ["SIRA_TRACKER_URL"])
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _prepare_sqlite)
        _metadata.create_all(self._engine)
        super().__init__(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Seal and store what is needed to go on."""
        await self.stream_events(tracker)
        events = [event.as_dict() for event in bounded(tracker)]
        self._write(tracker.sender_id, json.dumps(events, ensure_ascii=False))

    async def retrieve(self, sender_id: Text) -> Optional[DialogueStateTracker]:
        """The tracker, or None for a new conversation."""
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(_snapshots.c.sealed).where(_snapshots.c.sender_id == sender_id)).first()
        if row is None:
            return None
        events = [Event.from_parameters(event) for event in json.loads(self._open(row[0], sender_id))]
        return DialogueStateTracker.from_events(sender_id, [event for event in events if event], self.domain.slots)

    async def delete(self, sender_id: Text) -> None:
        """Erase a conversation."""
        with self._engine.begin() as connection:
            connection.execute(_snapshots.delete().where(_snapshots.c.sender_id == sender_id))

    async def put_back(self, sender_id: Text, tracker: Optional[DialogueStateTracker]) -> None:
        """Undo a turn: the conversation is as `tracker` was before it, or unknown again."""
        if tracker is None:
            await self.delete(sender_id)
        else:
            events = [event.as_dict() for event in tracker.events]
            self._write(sender_id, json.dumps(events, ensure_ascii=False))

    async def keys(self) -> Iterable[Text]:
        """Known conversations."""
        with self._engine.connect() as connection:
            return [row[0] for row in connection.execute(sa.select(_snapshots.c.sender_id))]

    def _write(self, sender_id: Text, plain: Text) -> None:
        sealed = self._seal(plain, sender_id)
        with self._engine.begin() as connection:
            changed = connection.execute(_snapshots.update().where(_snapshots.c.sender_id == sender_id).values(sealed=sealed))
            if changed.rowcount == 0:
                connection.execute(_snapshots.insert().values(sender_id=sender_id, sealed=sealed))

    def _seal(self, plain: Text, sender_id: Text) -> bytes:
        key, nonce = self._keys[0], os.urandom(_NONCE_BYTES)
        return _key_id(key) + nonce + AESGCM(key).encrypt(nonce, plain.encode(), sender_id.encode())

    def _open(self, sealed: bytes, sender_id: Text) -> Text:
        key = next((key for key in self._keys if _key_id(key) == sealed[:_KEY_ID_BYTES]), None)
        if key is None:
            raise InvalidTag("sealed with a key that SIRA_TRACKER_KEYS does not hold")
        nonce = sealed[_KEY_ID_BYTES : _KEY_ID_BYTES + _NONCE_BYTES]
        return AESGCM(key).decrypt(nonce, sealed[_KEY_ID_BYTES + _NONCE_BYTES :], sender_id.encode()).decode()


def bounded(tracker: DialogueStateTracker) -> List[Event]:
    """The newest turns, preceded by the state (slots, active form) that older ones left behind."""
    events = list(tracker.events)
    starts = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(starts) <= KEPT_TURNS:
        return events
    cut = starts[-KEPT_TURNS]
    past = DialogueStateTracker.from_events(tracker.sender_id, events[:cut], list(tracker.slots.values()))
    state: List[Event] = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
    state += [SlotSet(name, slot.value) for name, slot in past.slots.items() if slot.value != slot.initial_value]
    if past.active_loop_name:
        state += [ActionExecuted(past.active_loop_name), ActiveLoop(past.active_loop_name)]
    return [*state, ActionExecuted(ACTION_LISTEN_NAME), *events[cut:]]


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"key-id" + key).digest()[:_KEY_ID_BYTES]


def _engine(url: Text) -> sa.engine.Engine:
    if not url.startswith("sqlite"):
        return sa.create_engine(url, pool_pre_ping=True)
    # One connection for the one event loop: opening the file for each message cost a tenth of a turn.
    return sa.create_engine(url, poolclass=sa.pool.StaticPool, connect_args={"check_same_thread": False, "timeout": 15})


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")

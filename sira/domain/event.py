"""
Append-only, hash-chained events: who did what, when. The chain is the audit; it holds no story, no name, no phone.

Each event's hash is a keyed MAC over its content and the hash before it, so that an edit, a deletion in the middle or an insertion is
found by `first_broken`. A cut tail is found by comparing with an anchored head (see docs/architecture.md).
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

GENESIS = "0" * 64


@dataclass(frozen=True)
class Event:
    """`subject` is `referral:<id>`, `conversation:<id>` or `staff:<id>`; `data` holds codes only."""

    subject: str
    at: datetime
    actor: str
    kind: str
    data: dict[str, str]
    sequence: int = 0
    previous_hash: str = GENESIS
    hash: str = ""

    def chained(self, sequence: int, previous_hash: str, key: bytes) -> Event:
        """Return the event with its place in the chain and its hash."""
        placed = replace(self, sequence=sequence, previous_hash=previous_hash, hash="")
        return replace(placed, hash=_mac(placed, key))


def first_broken(events: Iterable[Event], key: bytes) -> int | None:
    """Return the sequence number of the first event that does not fit, None when the chain holds."""
    previous = GENESIS
    for expected, event in enumerate(events, start=1):
        intact = event.sequence == expected and event.previous_hash == previous
        if not intact or not hmac.compare_digest(event.hash, _mac(replace(event, hash=""), key)):
            return expected
        previous = event.hash
    return None


def _mac(event: Event, key: bytes) -> str:
    content = json.dumps(
        [event.sequence, event.previous_hash, event.subject, event.at.isoformat(), event.actor, event.kind, event.data],
        ensure_ascii=False,
        sort_keys=True,
    )
    return hmac.new(key, content.encode(), hashlib.sha256).hexdigest()

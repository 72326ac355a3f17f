"""Many stored referrals, recorded by the use case that records a person's own, several hundred in a transaction."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, cast

from sira.bootstrap import Container, build
from sira.service.open_conversation import conversation_at
from sira.service.ports import NewUnitOfWork, UnitOfWork
from sira.service.record_referral import Report, record_referral
from sira.settings import load_settings

BATCH = 500
NEEDS = ("return", "documents", "missing_relative", "shelter")
PLACES = ("Bamako", "Kayes", "Gao", "Mopti", "Ségou")


class QuickHasher:
    """A PIN's slow hash would be all that is measured. Nothing verifies against it: these cases are nobody's."""

    def hash(self, secret: str) -> str:
        """Of no use but to fill the column."""
        return "bench"

    def verify(self, hashed: str, secret: str) -> bool:
        """Nobody."""
        return False


class _Joined:
    """The transaction that is open already: leaving it and committing are left to the batch."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def __getattr__(self, name: str) -> Any:
        return getattr(self._uow, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        return None

    def commit(self) -> None:
        """Not yet."""


def store_referrals(environment: dict[str, str], first: int, last: int) -> None:
    """Record the cases numbered `first` to `last - 1`, each of a conversation of its own, into the database of a running Sira."""
    container = build(load_settings(environment))
    try:
        for start in range(first, last, BATCH):
            with container.new_uow() as uow:
                joined = _joined(uow)
                for number in range(start, min(start + BATCH, last)):
                    _record(container, number, joined)
                uow.commit()
    finally:
        container.engine.dispose()


def report_of(number: int, conversation_id: str) -> Report:
    """Needs and places in turn, so that filters and levels have something to tell apart."""
    place = PLACES[number % len(PLACES)]
    answers = {"consent": "yes", "confirmation": "yes", "need": NEEDS[number % len(NEEDS)], "is_minor": "adult", "place": place}
    return Report(conversation_id, f"bench{number}", answers, place)


def _joined(uow: UnitOfWork) -> NewUnitOfWork:
    make: Callable[[], _Joined] = lambda: _Joined(uow)  # noqa: E731 - typed before it is cast
    return cast(NewUnitOfWork, make)


def _record(container: Container, number: int, new_uow: NewUnitOfWork) -> None:
    conversation = conversation_at("bench", f"bench-{number}", "fr", new_uow, container.clock)
    record_referral(report_of(number, conversation.id), new_uow, container.clock, QuickHasher(), container.cipher)

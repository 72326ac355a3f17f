"""A database in memory, a clock, and one colleague of each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from sira.service.access import Actor
from sira.service.ports import UnitOfWork
from tests.support.container import TestClock
from tests.support.make_staff import actor_of, stored_staff
from tests.support.memory import QuickHasher, memory_database


@pytest.fixture
def new_uow() -> Iterator[Callable[[], UnitOfWork]]:
    with memory_database() as new_uow:
        yield new_uow


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def hasher() -> QuickHasher:
    return QuickHasher()


@pytest.fixture
def colleague(new_uow: Callable[[], UnitOfWork], hasher: QuickHasher) -> Callable[..., Actor]:
    """`colleague("agent")` or `colleague("agent", "Issa")`: an account in the database, as it acts."""

    def make(role: str, name: str | None = None) -> Actor:
        return actor_of(new_uow, stored_staff(new_uow, role, hasher, name))

    return make

"""Fixtures of the staff side. A module that needs other ones under the same names defines its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from sira.bootstrap import Container
from sira.service.ports import Staff
from tests.support.container import TestClock, running_container
from tests.support.make_staff import stored_staff
from tests.support.staff_client import staff_side


@pytest.fixture
def clock() -> TestClock:
    """Stands still until it is moved."""
    return TestClock()


@pytest.fixture
def container(tmp_path: Path, clock: TestClock) -> Iterator[Container]:
    """A wired Sira of its own."""
    with running_container(tmp_path, clock) as container:
        yield container


@pytest.fixture
def app(container: Container) -> FastAPI:
    """The staff API and the console."""
    return staff_side(container)


@pytest.fixture
def account(container: Container) -> Callable[..., Staff]:
    """`account("agent", "Awa")`."""

    def make(role: str, name: str | None = None) -> Staff:
        return stored_staff(container.new_uow, role, container.hasher, name)

    return make

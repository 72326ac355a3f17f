"""A whole Sira on SQLite in a temporary directory, with a clock that tests turn and an understanding that says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sira.bootstrap import Container, build
from sira.domain.errors import UnderstandingUnavailable
from sira.service.ports import RasaTurn
from sira.settings import load_settings
from tests.support.memory import QuickHasher


@dataclass
class TestClock:
    """Stands still until a test moves it."""

    __test__ = False
    now: datetime = field(default_factory=lambda: datetime(2026, 11, 5, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        """`clock.forward(minutes=15)`."""
        self.now += timedelta(**span)


class SilentUnderstanding:
    """Rasa is away."""

    async def turn(
        self,
        conversation_id: str,
        message_id: str,
        text: str | None,
        choice: dict[str, str] | None,
        language: str,
        alert_level: str | None,
    ) -> RasaTurn:
        raise UnderstandingUnavailable("test")

    async def forget(self, conversation_id: str) -> None:
        return None

    async def is_ready(self) -> bool:
        return False


@contextmanager
def running_container(folder: Path, clock: TestClock | None = None, **environ: str) -> Iterator[Container]:
    """A wired container with its own database and quick password hashes; the engine is disposed of at the end."""
    settings = load_settings({"SIRA_DATA_DIR": str(folder), **environ})
    container = build(settings, clock=clock or TestClock(), understanding=SilentUnderstanding())
    try:
        yield replace(container, hasher=QuickHasher())
    finally:
        container.engine.dispose()

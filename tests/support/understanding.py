"""A Rasa that says what a test wrote down, remembers what it was told, and can be away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Understood
from sira.service.ports import RasaTurn


def turn(*outputs: dict[str, Any], asked: str | None = None, report: str | None = None, **understood: Any) -> RasaTurn:
    """One turn of Rasa. `understood`: fields of `Understood`."""
    known = {"label": "voluntary_return.cost", "confidence": 0.9, "language": "", "risk": "none", **understood}
    return RasaTurn(outputs, Understood(**known), asked, report)


@dataclass(frozen=True)
class Heard:
    """What reached Rasa."""

    conversation_id: str
    message_id: str
    text: str | None
    choice: dict[str, str] | None
    language: str
    alert_level: str | None


@dataclass
class FakeUnderstanding:
    """Answers with the next of `script`, then with `otherwise`. `meanwhile` runs while it "thinks"."""

    otherwise: RasaTurn = field(default_factory=lambda: turn({"answer": "voluntary_return.cost"}))
    script: list[RasaTurn] = field(default_factory=list)
    is_down: bool = False
    meanwhile: Callable[[], None] = lambda: None
    heard: list[Heard] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)

    async def turn(
        self,
        conversation_id: str,
        message_id: str,
        text: str | None,
        choice: dict[str, str] | None,
        language: str,
        alert_level: str | None,
    ) -> RasaTurn:
        if self.is_down:
            raise UnderstandingUnavailable("test")
        self.heard.append(Heard(conversation_id, message_id, text, choice, language, alert_level))
        self.meanwhile()
        return self.script.pop(0) if self.script else self.otherwise

    async def forget(self, conversation_id: str) -> None:
        if self.is_down:
            raise UnderstandingUnavailable("test")
        self.forgotten.append(conversation_id)

    async def is_ready(self) -> bool:
        return not self.is_down

    @property
    def texts(self) -> list[str | None]:
        """The texts that reached it."""
        return [heard.text for heard in self.heard]

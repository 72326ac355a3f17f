"""
Rasa over its internal channel (`bot/channels/gateway.py`): keys come back, never prose.

An empty answer is a failure: Rasa says `200` to almost everything that goes wrong. Deadlines nest: action 5 s < this call 15 s.
The request and response shapes are fixed by tests/contracts/rasa_turn.json.
"""

from __future__ import annotations

from typing import Any

import httpx

from sira.domain.danger.reading import RiskLevel
from sira.domain.errors import UnderstandingUnavailable
from sira.domain.message import Understood
from sira.service.ports import RasaTurn

TIMEOUT_S = 15.0


class RasaClient:
    """See `sira.service.ports.Understanding`. Every conversation is a Rasa sender; ids are ours."""

    def __init__(self, url: str, token: str, client: httpx.AsyncClient | None = None) -> None:
        self._client = client or httpx.AsyncClient(timeout=httpx.Timeout(TIMEOUT_S, connect=2.0))
        self._url = f"{url}/webhooks/gateway"
        self._headers = {"Authorization": f"Bearer {token}"}

    async def turn(
        self,
        conversation_id: str,
        message_id: str,
        text: str | None,
        choice: dict[str, str] | None,
        language: str,
        alert_level: str | None,
    ) -> RasaTurn:
        """One turn. Raises: UnderstandingUnavailable."""
        body = {
            "conversation": conversation_id,
            "message_id": message_id,
            "text": text,
            "choice": choice,
            "language": language,
            "alert_level": alert_level,
        }
        answer = await self._post("turn", body)
        outputs = answer.get("outputs")
        if not outputs:
            raise UnderstandingUnavailable("empty answer")
        if not isinstance(outputs, list) or not all(isinstance(output, dict) for output in outputs):
            raise UnderstandingUnavailable("malformed outputs")
        return RasaTurn(tuple(outputs), _understood(answer.get("understood") or {}), answer.get("asked_field"), answer.get("report_id"))

    async def forget(self, conversation_id: str) -> None:
        """Erase the conversation's tracker. Raises: UnderstandingUnavailable."""
        await self._post("forget", {"conversation": conversation_id})

    async def is_ready(self) -> bool:
        """True when a model is loaded and answers."""
        try:
            return bool((await self._post("ready", {})).get("ready"))
        except UnderstandingUnavailable:
            return False

    async def close(self) -> None:
        """Give the connections back."""
        await self._client.aclose()

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        try:
            response = await self._client.post(f"{self._url}/{path}", json=body, headers=self._headers)
            response.raise_for_status()
            answer = response.json()
        except (httpx.HTTPError, ValueError) as error:
            raise UnderstandingUnavailable(type(error).__name__) from error
        if not isinstance(answer, dict):
            raise UnderstandingUnavailable("not an object")
        return answer


def _understood(stated: Any) -> Understood:
    try:
        return Understood(
            label=str(stated.get("label") or "not_understood"),
            confidence=float(stated.get("confidence") or 0.0),
            language=str(stated.get("language") or ""),
            risk=RiskLevel(stated.get("risk") or "none").value,
            risks=tuple(str(risk) for risk in stated.get("risks") or ()),
            ms=float(stated.get("ms") or 0.0),
        )
    except (AttributeError, TypeError, ValueError) as error:
        raise UnderstandingUnavailable("malformed understanding") from error

"""How a person of the bench reaches each server: Sira's public API, Rasa's REST channel, and the bare echo."""

from __future__ import annotations

import uuid

import httpx

from tools.bench.people import Say


async def sira_person(client: httpx.AsyncClient, number: int) -> Say:
    """A conversation of the public API. Raises: httpx.HTTPStatusError when it is refused."""
    begun = await client.post("/api/v1/conversations", json={"language": "fr"})
    begun.raise_for_status()
    path, headers = f"/api/v1/conversations/{begun.json()['id']}/messages", {"Authorization": f"Bearer {begun.json()['token']}"}

    async def say(text: str) -> int:
        answer = await client.post(path, json={"id": str(uuid.uuid4()), "text": text}, headers=headers)
        return answer.status_code

    return say


async def rasa_person(client: httpx.AsyncClient, number: int) -> Say:
    """A sender of the REST channel; an empty answer counts as none."""
    sender = uuid.uuid4().hex

    async def say(text: str) -> int:
        answer = await client.post("/webhooks/rest/webhook", json={"sender": sender, "message": text})
        return answer.status_code if answer.json() else 204

    return say


async def echo_person(client: httpx.AsyncClient, number: int) -> Say:
    """Nobody at all: the floor."""

    async def say(text: str) -> int:
        answer = await client.post("/echo", json={"id": str(number), "text": text})
        return answer.status_code

    return say

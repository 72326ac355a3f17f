"""Server-sent events of a conversation over a real connection: everything once, in order, resumable, until it is erased."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from sira.bootstrap import Container
from tests.support.public_gateway import Person, ScriptedUnderstanding, new_person, on_a_port, public_container


@pytest.fixture
def container(tmp_path: Path) -> Iterator[Container]:
    with public_container(tmp_path, ScriptedUnderstanding()) as container:
        yield container


@pytest.fixture
def address(container: Container) -> Iterator[str]:
    with on_a_port(container) as address:
        yield address


@pytest.fixture
async def client(address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=address, timeout=10) as client:
        yield client


@asynccontextmanager
async def following(person: Person, last_id: str | None = None) -> AsyncIterator[AsyncIterator[tuple[str, dict[str, Any]]]]:
    headers = {**person.headers, **({"Last-Event-ID": last_id} if last_id else {})}
    async with person.client.stream("GET", f"{person.path}/events", headers=headers) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["cache-control"] == "no-store"
        yield events(response)


async def events(response: httpx.Response) -> AsyncIterator[tuple[str, dict[str, Any]]]:
    event_id = ""
    async for line in response.aiter_lines():
        if line.startswith("id: "):
            event_id = line[4:]
        if line.startswith("data: "):
            yield event_id, json.loads(line[6:])


async def take(stream: AsyncIterator[tuple[str, dict[str, Any]]], count: int) -> list[tuple[str, dict[str, Any]]]:
    return [await asyncio.wait_for(anext(stream), 5) for _ in range(count)]


async def test_everything_comes_once_and_in_order(client: httpx.AsyncClient) -> None:
    person = await new_person(client)
    async with following(person) as stream:
        await take(stream, 2)
        await person.send("C'est gratuit ?", id="mine")
        (asked_id, asked), (_, answered) = await take(stream, 2)
    assert (asked["author"], asked["client_id"], asked_id) == ("person", "mine", asked["id"])
    assert answered == (await person.read()).json()["messages"][-1]


async def test_last_event_id_resumes_where_the_line_broke(client: httpx.AsyncClient) -> None:
    person = await new_person(client)
    async with following(person) as stream:
        (_, _), (last_id, _) = await take(stream, 2)
    await person.send("C'est gratuit ?")
    async with following(person, last_id) as stream:
        assert [message["author"] for _, message in await take(stream, 2)] == ["person", "bot"]


async def test_unknown_last_event_id_begins_at_the_beginning(client: httpx.AsyncClient) -> None:
    person = await new_person(client)
    async with following(person, "gone") as stream:
        assert [event_id for event_id, _ in await take(stream, 2)] == [message["id"] for message in person.begun["messages"]]


async def test_words_after_a_wiped_transcript_still_arrive(client: httpx.AsyncClient, container: Container) -> None:
    person = await new_person(client)
    async with following(person) as stream:
        await take(stream, 2)
        await person.send(payload=container.seal.seal("do:erase_confirmed", person.id))
        texts = [message["text"] for _, message in await take(stream, 1)]
        while "effacée" not in texts[-1]:  # the press itself may have been seen before it was wiped
            texts += [message["text"] for _, message in await take(stream, 1)]
    assert await person.transcript() == [("bot", texts[-1])]


async def test_stream_ends_when_the_conversation_is_erased(client: httpx.AsyncClient) -> None:
    person = await new_person(client)
    async with following(person) as stream:
        await take(stream, 2)
        await client.delete(person.path, headers=person.headers)
        with pytest.raises(StopAsyncIteration):
            await asyncio.wait_for(anext(stream), 5)

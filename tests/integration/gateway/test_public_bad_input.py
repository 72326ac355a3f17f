"""Bad input of every kind gets a clear problem document and changes nothing; what only looks bad is answered as text."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from sira.bootstrap import Container
from tests.support.public_gateway import Person, ScriptedUnderstanding, new_person, public_container, served


@pytest.fixture
def rasa() -> ScriptedUnderstanding:
    return ScriptedUnderstanding()


@pytest.fixture
def container(tmp_path: Path, rasa: ScriptedUnderstanding) -> Iterator[Container]:
    with public_container(tmp_path, rasa) as container:
        yield container


@pytest.fixture
async def client(container: Container) -> AsyncIterator[httpx.AsyncClient]:
    async with (
        served(container) as parts,
        httpx.AsyncClient(transport=httpx.ASGITransport(parts.app), base_url="http://test", timeout=20) as client,
    ):
        yield client


@pytest.fixture
async def person(client: httpx.AsyncClient) -> Person:
    return await new_person(client)


async def refused(person: Person, answer: httpx.Response, status: int, code: str) -> None:
    """A problem document, and nothing was stored."""
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert len(await person.transcript()) == 2


@pytest.mark.parametrize("text", ["", "   \n\t ", "\u200e\u202e", "\x00\x07", "\u00a0"])
async def test_empty_text_is_refused_kindly(person: Person, text: str) -> None:
    answer = await person.send(text)
    await refused(person, answer, 422, "empty")
    assert "quelques mots" in answer.json()["detail"]


async def test_4000_characters_pass_and_4001_are_too_long(person: Person) -> None:
    await refused(person, await person.send("é" * 4001), 413, "text_too_long")
    assert (await person.send("é" * 4000)).status_code == 200


async def test_too_long_text_with_a_danger_sign_still_gets_the_card(person: Person) -> None:
    answer = await person.send("ils m'ont enlevé et demandent une rançon. " + "x " * 2500)
    await refused(person, answer, 413, "text_too_long")
    assert len(answer.json()["detail"]) > 150


async def test_too_long_text_with_a_danger_sign_alerts_staff_once(person: Person, container: Container) -> None:
    for _ in range(2):
        await person.send("ils m'ont enlevé et demandent une rançon. " + "x " * 2500)
    with container.read_uow() as uow:
        alerts = uow.alerts.open()
    assert [alert.conversation_id for alert in alerts] == [person.id]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe{}", b'{"id": "a", "text": "\xe9"}', b'{"id": "a" "text": "b"}', b"[" * 50_000, b'{"n": ' + b"9" * 5000 + b"}"],
)
async def test_malformed_body_is_refused(person: Person, content: bytes) -> None:
    await refused(person, await person.post(content), 400, "malformed")


@pytest.mark.parametrize(
    "body",
    [
        [],
        "text",
        None,
        {"text": "sans id"},
        {"id": 5, "text": "x"},
        {"id": "a", "text": 5},
        {"id": "a", "text": ["x"]},
        {"id": "a", "payload": {}},
        {"id": "", "text": "x"},
        {"id": "a" * 65, "text": "x"},
        {"id": "a b", "text": "x"},
        {"id": "a:b", "text": "x"},
        {"id": "é", "text": "x"},
        {"id": "a\n", "text": "x"},
        {"id": "\ud800", "text": "x"},
        {"id": "a", "payload": "\ud800"},
        {"id": "a", "payload": "x" * 401},
    ],
)
async def test_wrong_shape_is_refused(person: Person, body: object) -> None:
    await refused(person, await person.post(json.dumps(body).encode()), 422, "invalid")


async def test_text_and_payload_together_are_refused(person: Person) -> None:
    payload = person.begun["messages"][1]["buttons"][0]["payload"]
    await refused(person, await person.send("x", payload=payload), 422, "text_and_payload")


async def test_unknown_fields_are_ignored(person: Person) -> None:
    assert (await person.send("C'est gratuit ?", slots={"consent": "yes"}, intent="affirm")).status_code == 200


@pytest.mark.parametrize(
    ("text", "seen_by_rasa"),
    [
        ("/restart", "restart"),
        ('/affirm{"consent": "yes"}', 'affirm{"consent": "yes"}'),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("'; DROP TABLE conversations; --", "'; DROP TABLE conversations; --"),
        ("abc\u202edef", "abcdef"),
        ("bon\ud800jour", "bonjour"),
        ("a\x00b\x1bc", "abc"),
        ("{{7*7}} ${x} %s", "{{7*7}} ${x} %s"),
        ("😀👩‍👩‍👧", "😀👩‍👩‍👧"),
    ],
)
async def test_what_looks_like_a_command_is_plain_text(person: Person, rasa: ScriptedUnderstanding, text: str, seen_by_rasa: str) -> None:
    answer = await person.post(json.dumps({"id": "a", "text": text}).encode())
    assert answer.status_code == 200
    assert rasa.turns[-1]["text"] == seen_by_rasa
    assert rasa.turns[-1]["choice"] is None


@pytest.mark.parametrize("token", [None, "", "wrong", "Bearer", "é"])
async def test_without_the_right_token_nothing_is_shown(person: Person, token: str | None) -> None:
    headers = {} if token is None else {"Authorization": f"Bearer {token}".encode()}
    calls = [("GET", "messages"), ("POST", "messages"), ("GET", "events"), ("DELETE", "")]
    for method, below in calls:
        answer = await person.client.request(method, f"{person.path}/{below}".rstrip("/"), headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorised")


async def test_foreign_and_unknown_conversations_look_alike(client: httpx.AsyncClient, person: Person) -> None:
    other = await new_person(client)
    foreign = await client.get(f"{other.path}/messages", headers=person.headers)
    unknown = await client.get("/api/v1/conversations/" + "0" * 32 + "/messages", headers=person.headers)
    assert foreign.status_code == unknown.status_code == 401
    assert foreign.json() == unknown.json()


async def test_foreign_and_forged_buttons_are_refused_kindly(client: httpx.AsyncClient, person: Person) -> None:
    other = await new_person(client)
    theirs = other.begun["messages"][1]["buttons"][0]["payload"]
    own = person.begun["messages"][1]["buttons"][0]["payload"]
    for payload in (theirs, own[:-1] + "x", "do:erase_confirmed", "AAAAAAAAAAAAdo:erase_confirmed", "é" * 20):
        answer = await person.send(payload=payload)
        await refused(person, answer, 422, "unknown_button")
        assert "bouton" in answer.json()["detail"]


async def test_messages_after_an_unknown_one_are_not_found(client: httpx.AsyncClient, person: Person) -> None:
    other = await new_person(client)
    for after in ("nope", other.begun["messages"][0]["id"], "' OR 1=1 --"):
        answer = await person.read(after)
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_message")


@pytest.mark.parametrize("content_type", ["text/plain", "application/xml", "image/png", "application/x-www-form-urlencoded", ""])
async def test_other_content_types_are_refused(person: Person, content_type: str) -> None:
    await refused(person, await person.post(b'{"id": "a", "text": "x"}', content_type), 415, "unsupported_media_type")


async def test_photo_is_refused_and_a_voice_note_needs_an_id(person: Person) -> None:
    photo = {"photo": ("a.png", b"\x89PNG", "image/png")}
    answer = await person.client.post(f"{person.path}/messages", data={"id": "p"}, files=photo, headers=person.headers)
    await refused(person, answer, 415, "unsupported_media_type")
    voice = {"voice": ("a.ogg", b"OggS", "audio/ogg")}
    answer = await person.client.post(f"{person.path}/messages", files=voice, headers=person.headers)
    await refused(person, answer, 422, "invalid")
    answer = await person.post(b"--x\r\nnonsense", "multipart/form-data; boundary=y")
    assert answer.status_code in {400, 415, 422}


async def test_very_large_body_is_refused(person: Person) -> None:
    await refused(person, await person.post(b'{"text": "' + b"x" * 70_000 + b'"}'), 413, "too_large")


@pytest.mark.parametrize("body", ["{", "[]", '{"language": 5}', '{"language": "' + "x" * 36 + '"}', '"fr"', '{"language": "\\ud800"}'])
async def test_conversation_cannot_begin_with_nonsense(client: httpx.AsyncClient, body: str) -> None:
    answer = await client.post("/api/v1/conversations", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in {400, 422}
    assert answer.headers["content-type"] == "application/problem+json"


async def test_unknown_path_and_method_are_problem_documents(client: httpx.AsyncClient) -> None:
    for method, path, status in (("GET", "/api/v1/nothing", 404), ("PUT", "/api/v1/conversations", 405)):
        answer = await client.request(method, path)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")

"""The pages: the web chat, the one without scripts, the landing page, the API's description, and their files."""

from __future__ import annotations

import gzip
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.support.public_gateway import ScriptedUnderstanding, public_container, served

CHAT_PROMISES = "/api/v1/conversations/{conversation_id}"


@pytest.fixture
def rasa() -> ScriptedUnderstanding:
    return ScriptedUnderstanding()


@pytest.fixture
async def client(tmp_path: Path, rasa: ScriptedUnderstanding) -> AsyncIterator[httpx.AsyncClient]:
    with public_container(tmp_path, rasa) as container:
        async with (
            served(container) as parts,
            httpx.AsyncClient(transport=httpx.ASGITransport(parts.app), base_url="http://test", timeout=20) as client,
        ):
            yield client


def hidden(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found is not None
    return found.group(1)


async def test_every_page_names_only_files_that_exist(client: httpx.AsyncClient) -> None:
    for path in ("/", "/chat", "/chat/plain", "/api/docs"):
        page = await client.get(path)
        assert page.status_code == 200, path
        for address in re.findall(r'(?:src|href)="(/[^"#]+)"', page.text):
            if address != "/console/":  # mounted beside the public application
                assert (await client.get(address)).status_code == 200, address
        assert "<style" not in page.text
        assert not re.search(r"<script(?! [^>]*src=)|\son\w+=|style=", page.text), "nothing inline"


async def test_chat_page_speaks_the_asked_language_else_the_browsers(client: httpx.AsyncClient) -> None:
    assert '<html lang="ar" dir="rtl"' in (await client.get("/chat?lang=ar")).text
    assert '<html lang="pt" dir="ltr"' in (await client.get("/chat", headers={"Accept-Language": "de, pt-PT;q=0.8"})).text
    assert '<html lang="fr"' in (await client.get("/chat?lang=<script>")).text


async def test_files_are_kept_by_the_phone_until_they_change(client: httpx.AsyncClient) -> None:
    address = re.search(r'src="(/widget/[^"]+/chat.js)"', (await client.get("/chat")).text)
    assert address is not None
    file = await client.get(address.group(1))
    assert "immutable" in file.headers["cache-control"]
    assert file.headers["content-encoding"] == "gzip"
    plain = await client.get(address.group(1), headers={"Accept-Encoding": "identity"})
    assert plain.content == file.content
    assert len(gzip.compress(plain.content)) < len(plain.content)
    assert (await client.get("/widget/old/chat.js")).headers["cache-control"] == "no-store"
    for missing in ("/widget/x/../../app.py", "/widget/x/chat.html", "/widget/x/nothing.js"):
        assert (await client.get(missing)).status_code == 404


async def test_page_without_scripts_answers_the_same(client: httpx.AsyncClient, rasa: ScriptedUnderstanding) -> None:
    first = await client.get("/chat/plain?lang=fr")
    form = {"lang": "fr", "conversation": "", "token": "", "id": hidden(first.text, "id"), "text": "C'est <b>gratuit</b> ?"}
    page = await client.post("/chat/plain", data=form)
    assert "Le retour volontaire avec l&#39;OIM est gratuit" in page.text
    assert "C&#39;est &lt;b&gt;gratuit&lt;/b&gt; ?" in page.text
    assert "set-cookie" not in page.headers
    pressed = {
        "lang": "fr",
        "conversation": hidden(page.text, "conversation"),
        "token": hidden(page.text, "token"),
        "id": hidden(page.text, "id"),
        "text": "",
        "payload": re.findall(r'name="payload" value="([^"]+)"', page.text)[0],
    }
    again = await client.post("/chat/plain", data=pressed)
    reloaded = await client.post("/chat/plain", data=pressed)
    assert len(rasa.turns) == 2, "loading the page again sends nothing again"
    assert again.text.count('class="person') == reloaded.text.count('class="person') == 2


async def test_page_without_scripts_tells_what_is_wrong_and_erases(client: httpx.AsyncClient) -> None:
    form = {"lang": "fr", "text": "Bonjour"}
    page = await client.post("/chat/plain", data=form)
    known = {"lang": "fr", "conversation": hidden(page.text, "conversation"), "token": hidden(page.text, "token")}
    assert "quelques mots" in (await client.post("/chat/plain", data={**known, "text": "  "})).text
    assert "trop long" in (await client.post("/chat/plain", data={**known, "text": "x" * 4001})).text
    erased = await client.post("/chat/plain", data={**known, "erase": "1"})
    assert "La conversation est effacée." in erased.text
    begun_anew = await client.post("/chat/plain", data={**known, "text": "Bonjour"})
    assert hidden(begun_anew.text, "conversation") not in {"", known["conversation"]}


async def test_api_describes_itself(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/openapi.json")).json()
    send = document["paths"][f"{CHAT_PROMISES}/messages"]["post"]
    assert {"200", "202", "400", "401", "409", "413", "415", "422", "429", "503"} <= set(send["responses"])
    assert set(send["requestBody"]["content"]) == {"application/json", "multipart/form-data"}
    assert "application/problem+json" in send["responses"]["409"]["content"]
    assert send["security"]
    assert set(document["paths"]) == {
        "/api/v1/conversations",
        CHAT_PROMISES,
        f"{CHAT_PROMISES}/messages",
        f"{CHAT_PROMISES}/events",
    }
    docs = await client.get("/api/docs")
    assert f"{CHAT_PROMISES}/events" in docs.text

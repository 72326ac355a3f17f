"""The web chat in a real browser: on a phone, through dead zones, in Arabic, and away in one step."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Route, expect

from sira.bootstrap import Container
from tests.support.browser import Tab, needs_browser, running_browser, tab
from tests.support.public_gateway import ScriptedUnderstanding, on_a_port, public_container
from tests.support.widget_page import KEPT, open_chat, write

pytestmark = [pytest.mark.browser, needs_browser, pytest.mark.asyncio(loop_scope="module")]
ANSWER = "Le retour volontaire avec l'OIM est gratuit"


@pytest.fixture
def rasa() -> ScriptedUnderstanding:
    return ScriptedUnderstanding()


@pytest.fixture
def container(tmp_path: Path, rasa: ScriptedUnderstanding) -> Iterator[Container]:
    with public_container(tmp_path, rasa) as container:
        yield container


@pytest.fixture
def address(container: Container) -> Iterator[str]:
    with on_a_port(container) as address:
        yield address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with running_browser() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def phone(browser: Browser) -> AsyncIterator[Tab]:
    async with tab(browser) as opened:
        yield opened
        offline = "net::ERR_INTERNET_DISCONNECTED"
        assert [complaint for complaint in opened.complaints if offline not in complaint] == []


def asked(rasa: ScriptedUnderstanding) -> list[str | None]:
    return [turn["text"] or turn["choice"]["intent"] for turn in rasa.turns]


async def test_question_is_answered_with_ticks_sources_and_focus_kept(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await write(page, "Est-ce gratuit ? <img src=x onerror=alert(1)>")
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER)
    await expect(page.locator("#list .person .text")).to_have_text("Vous: Est-ce gratuit ? <img src=x onerror=alert(1)>")
    await expect(page.locator("#list .person .tick")).to_contain_text("✓✓")
    await expect(page.locator("#field")).to_be_focused()
    await page.locator("#list details summary").last.click()
    await expect(page.locator("#list details[open] li").first).to_be_visible()
    await expect(page.locator("#list details summary").last).to_contain_text("relu, vérifié le")
    assert await page.locator("#list .person").count() == 1, "the event of one's own message is recognised"


async def test_buttons_are_pressed_by_tap_and_by_digit(phone: Tab, address: str, rasa: ScriptedUnderstanding) -> None:
    page = await open_chat(phone, address)
    await page.locator("#list .choices button").nth(1).click()
    await expect(page.locator("#list .person .text")).to_have_text("Vous: Chercher un proche")
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER)
    await write(page, "2")
    await expect(page.locator("#list .person .text").last).to_have_text("Vous: Comment demander ?")
    await expect(page.locator("#list .bot .text")).to_have_count(4)
    assert asked(rasa) == ["family_tracing.overview", "voluntary_return.how_to_apply"]


async def test_conversation_is_kept_over_a_reload(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER)
    before = await page.locator("#list .text").all_text_contents()
    await page.reload()
    await expect(page.locator("#list .text")).to_have_text(before)
    assert "gratuit" not in str(await page.evaluate(KEPT)), "no transcript on the phone"


async def test_messages_of_a_dead_zone_leave_once_when_the_network_is_back(phone: Tab, address: str, rasa: ScriptedUnderstanding) -> None:
    page = await open_chat(phone, address)
    await phone.context.set_offline(True)
    await write(page, "première")
    await write(page, "deuxième")
    await expect(page.locator("#status")).to_contain_text("Pas de réseau")
    await expect(page.locator("#list .person .tick").first).to_contain_text("◷")
    await phone.context.set_offline(False)
    await expect(page.locator("#list .person .tick").last).to_contain_text("✓✓")
    await expect(page.locator("#status")).to_be_empty()
    assert asked(rasa) == ["première", "deuxième"]


async def test_answer_lost_on_the_way_is_fetched_without_asking_twice(phone: Tab, address: str, rasa: ScriptedUnderstanding) -> None:
    page = await open_chat(phone, address)
    lost = 0

    async def lose_the_first(route: Route) -> None:
        nonlocal lost
        if route.request.method != "POST" or lost:
            return await route.continue_()
        lost += 1
        await route.fetch()  # the server gets it, the phone never hears
        return await route.abort("internetdisconnected")

    await page.route("**/messages", lose_the_first)
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list .person .tick")).to_contain_text("✓✓", timeout=10_000)
    assert lost == 1
    assert asked(rasa) == ["C'est gratuit ?"]
    await expect(page.locator("#list .bot .text")).to_have_count(3)


async def test_unsent_message_survives_a_reload(phone: Tab, address: str, rasa: ScriptedUnderstanding) -> None:
    page = await open_chat(phone, address)
    await page.route(
        "**/messages", lambda route: route.abort("internetdisconnected") if route.request.method == "POST" else route.continue_()
    )
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list .person .tick")).to_contain_text("◷")
    await page.unroute("**/messages")
    await page.reload()
    await expect(page.locator("#list .person .tick")).to_contain_text("✓✓")
    assert asked(rasa) == ["C'est gratuit ?"]


async def test_arabic_is_mirrored_and_each_bubble_has_its_own_direction(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address, "?lang=ar")
    assert await page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
    await write(page, "Bonjour 2024")
    bubble = page.locator("#list .person .text")
    await expect(bubble).to_be_visible()
    box = await bubble.bounding_box()
    assert box is not None
    assert box["x"] < 120, "one's own words are on the left"
    assert await bubble.evaluate("node => getComputedStyle(node).direction") == "ltr"


async def test_language_is_chosen_in_its_own_script(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await page.click("#menu")
    await page.get_by_role("button", name="العربية").click()
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.locator("#leave")).to_have_text("خروج سريع")
    await expect(page.locator("#list .bot .text").last).to_have_attribute("lang", "ar")
    await page.reload()
    await expect(page.locator("#leave")).to_have_text("خروج سريع")


@pytest.mark.parametrize("way", ["button", "shift"])
async def test_quick_exit_wipes_and_replaces_the_page(phone: Tab, address: str, way: str) -> None:
    page = await open_chat(phone, address)
    await phone.context.route(
        "https://www.wikipedia.org/**", lambda route: route.fulfill(body="<title>Elsewhere</title>", content_type="text/html")
    )
    assert "token" in str(await page.evaluate(KEPT))
    if way == "button":
        await page.click("#leave")
    else:
        for _ in range(3):
            await page.keyboard.press("Shift")
    await page.wait_for_url("https://www.wikipedia.org/")
    await page.goto(f"{address}/healthz")
    assert await page.evaluate(KEPT) == {}


async def test_two_shifts_and_a_capital_letter_do_not_leave(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await page.focus("#field")
    for keys in ("Shift", "Shift", "Shift+a", "Shift", "Shift"):
        await page.keyboard.press(keys)
    assert page.url.startswith(address)


async def test_discreet_mode_keeps_nothing(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await page.click("#menu")
    await page.get_by_label("Ne rien garder (discret)").check()
    await page.get_by_role("button", name="Fermer").click()
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER)
    assert await page.evaluate(KEPT) == {}
    await page.reload()
    await expect(page.locator("#list .choices button").first).to_be_visible()
    assert await page.locator("#list .person").count() == 0
    assert await page.evaluate(KEPT) == {}


async def test_erased_conversation_is_gone_here_and_there(
    phone: Tab, address: str, container: Container, rasa: ScriptedUnderstanding
) -> None:
    page = await open_chat(phone, address)
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER)
    await page.click("#menu")
    await page.get_by_text("Effacer la conversation").click()
    await page.get_by_role("button", name="Oui, effacer").click()
    await expect(page.locator("#list .system .text")).to_contain_text("La conversation est effacée.")
    await expect(page.locator("#list .bot .text")).to_have_count(2)
    with container.new_uow() as uow:
        assert uow.messages.of_conversation(rasa.turns[0]["conversation"]) == []


async def test_words_of_the_team_arrive_by_themselves(phone: Tab, address: str, rasa: ScriptedUnderstanding) -> None:
    page = await open_chat(phone, address)
    rasa.is_down = True
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list .system .text")).to_contain_text("gardé", timeout=10_000)
    rasa.is_down = False
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER, timeout=10_000)


async def test_safety_card_is_announced_at_once(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await write(page, "ils m'ont enlevé et ils demandent une rançon")
    await expect(page.get_by_role("alert").first).to_be_visible()
    assert await page.locator(".log[role=log][aria-live=polite] > ul > li").count() > 3


@pytest.mark.parametrize("query", ["?lang=fr", "?lang=ar", "?lang=pt"])
async def test_320_pixels_and_large_text_need_no_sideways_scroll(browser: Browser, address: str, query: str) -> None:
    async with tab(browser, 320, 568) as small:
        page = await open_chat(small, address, query)
        await write(page, "mot" * 100)
        await expect(page.locator("#list details").last).to_be_visible()
        for size in ("100%", "200%"):
            await page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert await page.evaluate("document.getElementById('log').scrollWidth <= document.getElementById('log').clientWidth")
            leave = await page.locator("#leave").bounding_box()
            assert leave is not None
            assert leave["x"] >= 0
            assert leave["x"] + leave["width"] <= 320


async def test_everything_that_is_pressed_is_large_enough(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    await write(page, "C'est gratuit ?")
    await expect(page.locator("#list details")).to_have_count(1)
    await page.click("#menu")
    small = await page.evaluate(
        """() => [...document.querySelectorAll('button, .leave, summary, textarea, fieldset label')]
            .filter(node => node.offsetParent).map(node => [node.textContent, node.getBoundingClientRect()])
            .filter(([, box]) => box.height < 44 || box.width < 44).map(([text]) => text)"""
    )
    assert small == []


async def test_keyboard_alone_is_enough(phone: Tab, address: str, rasa: ScriptedUnderstanding) -> None:
    page = await open_chat(phone, address)
    await page.focus("#menu")
    await page.keyboard.press("Enter")
    await expect(page.locator("#sheet button").first).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#menu")).to_be_focused()
    await page.locator("#list .choices button").first.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#list .bot .text").last).to_contain_text(ANSWER)
    assert asked(rasa) == ["voluntary_return.overview"]


async def test_first_use_and_an_exchange_cost_little_data(phone: Tab, address: str) -> None:
    page = await open_chat(phone, address)
    sizes = await page.evaluate(
        "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).map(e => e.encodedBodySize)"
    )
    print(f"web chat, first use on the wire: {sum(sizes)} bytes of content in {len(sizes)} responses")
    assert sum(sizes) <= 24 * 1024


async def test_form_reaches_the_same_answers_without_scripts(browser: Browser, address: str) -> None:
    async with tab(browser, java_script_enabled=False) as old:
        await old.page.goto(f"{address}/chat?lang=fr")
        await old.page.fill("#field", "C'est gratuit ?")
        await old.page.click(".send")
        await expect(old.page.locator("#list .bot .text").last).to_contain_text(ANSWER)
        await old.page.locator("#list .open .choices button").first.click()
        await expect(old.page.locator("#list .person .text")).to_have_count(2)
        assert old.complaints == []


async def test_loader_puts_the_chat_on_another_page_and_leaves_it_as_a_whole(phone: Tab, address: str) -> None:
    await phone.context.route(
        "https://example.org/**", lambda route: route.fulfill(body="<title>Neutral</title>", content_type="text/html")
    )
    await phone.page.goto(address)
    frame = phone.page.frame_locator("#chat iframe")
    await expect(frame.locator("#list .choices button").first).to_be_visible()
    await phone.page.evaluate("document.querySelector('script[data-target]').dataset.exit = 'https://example.org/'")
    await frame.locator("#leave").click()
    await phone.page.wait_for_url("https://example.org/")

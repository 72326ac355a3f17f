"""Two colleagues at once in a real browser: the console follows without a reload, keeps to the policy, and works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from gateway.security_headers import SecurityHeaders
from sira.domain.message import Mode
from sira.domain.triage import Level
from tests.support.browser import ARGUMENTS, CHROMIUM, needs_browser
from tests.support.live_server import serving
from tests.support.make_referral import stored_alert, stored_conversation, stored_referral
from tests.support.make_staff import PASSWORD

pytestmark = [pytest.mark.browser, needs_browser]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def address(app) -> Iterator[str]:
    with serving(SecurityHeaders(app)) as base:
        yield f"{base}/console"


class Colleague:
    """Somebody at a screen."""

    def __init__(self, browser: Browser, address: str, email: str, width: int = 1280, javascript: bool = True) -> None:
        self.context: BrowserContext = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=javascript)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"{address}/")
        self.page.fill("[name=email]", email)
        self.page.fill("[name=password]", PASSWORD)
        self.page.click("button.primary")
        self.page.wait_for_url(f"{address}/")

    def is_listening(self) -> None:
        """Wait until the stream has made the page fetch its parts once."""
        with self.page.expect_response("**/parts/queue*"):
            self.page.reload()


@pytest.fixture
def two(browser, address, account) -> Iterator[tuple[Colleague, Colleague]]:
    people = [Colleague(browser, address, account("agent", name).email) for name in ("Awa", "Issa")]
    yield people[0], people[1]
    for person in people:
        person.context.close()
        assert person.complaints == []  # nothing broke, nothing was refused by the content security policy


def test_queue_follows_what_a_colleague_does(container, two, address):
    referral = stored_referral(container.new_uow)
    awa, issa = two
    awa.is_listening()
    issa.page.goto(f"{address}/referrals/{referral.ref}")
    issa.page.click("text=Je prends cette demande")
    expect(awa.page.locator(f"li:has(#ref-{referral.ref})")).to_contain_text("Issa")


def test_open_case_says_that_it_changed(container, two, address):
    referral = stored_referral(container.new_uow)
    awa, issa = two
    for person in two:
        with person.page.expect_response("**/changed*"):
            person.page.goto(f"{address}/referrals/{referral.ref}")
    issa.page.click("text=Je prends cette demande")
    expect(awa.page.get_by_text("vient de changer")).to_be_visible()
    awa.page.click("text=Recharger")
    expect(awa.page.locator(".case-side")).to_contain_text("Issa")


def test_conversation_shows_what_is_said_as_text_only(container, two, address):
    conversation = stored_conversation(container.new_uow, Mode.WAITING)
    awa, issa = two
    for person in two:
        person.page.goto(f"{address}/conversations/{conversation.id}")
    issa.page.click("text=Prendre la conversation")
    issa.page.fill("[name=text]", "Bonjour <script>document.title='broken'</script>")
    issa.page.click("text=Envoyer")
    expect(awa.page.get_by_text("Bonjour <script>")).to_be_visible()
    expect(awa.page.get_by_text("a changé de main")).to_be_visible()
    assert "broken" not in awa.page.title()


def test_ended_session_does_not_look_alive(two, address):
    awa, _ = two
    awa.is_listening()
    other_tab = awa.context.new_page()
    other_tab.goto(f"{address}/")
    other_tab.click("text=Se déconnecter")
    awa.page.wait_for_url("**/sign-in*", timeout=10_000)


@pytest.mark.parametrize("width", [320, 1280])
def test_pages_fit_the_screen(browser, container, address, account, width):
    conversation = stored_conversation(container.new_uow, Mode.WAITING)
    referral = stored_referral(container.new_uow, level=Level.N1, conversation=conversation)
    stored_alert(container.new_uow)
    person = Colleague(browser, address, account("supervisor", "Mariam").email, width)
    for path in ("/", f"/referrals/{referral.ref}", f"/conversations/{conversation.id}", "/statistics", "/audit", "/accounts", "/password"):
        person.page.goto(f"{address}{path}")
        assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert person.complaints == []
    person.context.close()


def test_case_is_worked_without_javascript(browser, container, address, account):
    referral = stored_referral(container.new_uow)
    person = Colleague(browser, address, account("agent", "Awa").email, javascript=False)
    person.page.click(f"#ref-{referral.ref}")
    person.page.click("text=Je prends cette demande")
    person.page.click("summary:has-text('Fermer')")
    person.page.fill("details.ending[open] textarea", "a trouvé une aide")
    person.page.click("details.ending[open] button")
    expect(person.page.locator(".done")).to_have_text("État changé.")
    person.context.close()

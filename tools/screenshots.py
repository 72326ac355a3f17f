"""Make the pictures of the README with the real thing: a demo desk, a real browser. `make screenshots`."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from sira.settings import ROOT
from tools.running import started_sira

OUT = ROOT / "docs" / "screenshots"
PHONE = {"width": 390, "height": 780}
DESK = {"width": 1280, "height": 860}
CHROMIUM = "/usr/bin/chromium"


def main() -> None:
    """Write the four pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    with started_sira("--demo") as (url, log), sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        _chat(browser, url, "fr", "jveu rentré mais g pas de papié", OUT / "chat-fr.png")
        _chat(browser, url, "ar", "كم تكلفة العودة الطوعية؟", OUT / "chat-ar.png")
        _console(browser, url, _password(log))
        browser.close()
    print(f"Pictures in {OUT}")


def _chat(browser: Browser, url: str, language: str, words: str, file: Path) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto(f"{url}/chat?lang={language}")
    page.wait_for_selector("[role=log] li")
    box = page.locator("textarea, input[type=text]").first
    box.fill(words)
    box.press("Enter")
    page.wait_for_selector("[role=log] details")
    page.locator("[role=log] details summary").last.click()
    page.wait_for_timeout(500)
    page.screenshot(path=file)
    page.close()


def _console(browser: Browser, url: str, password: str) -> None:
    page: Page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
    page.goto(f"{url}/console/")
    page.fill("input[name=email]", "admin@sira.local")
    page.fill("input[name=password]", password)
    page.keyboard.press("Enter")
    page.wait_for_selector("a[href*=SIRA-]")
    page.screenshot(path=OUT / "queue.png")
    page.locator("a[href*=SIRA-]").nth(1).click()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=OUT / "referral.png")


def _password(log: Path) -> str:
    found = re.search(r"admin@sira.local / (\S+)", log.read_text())
    if not found:
        raise SystemExit("the launcher did not print a first password")
    return found.group(1)


if __name__ == "__main__":
    main()

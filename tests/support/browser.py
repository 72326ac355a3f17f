"""Debian's Chromium, driven by Playwright; tests that need it say why they are skipped when it is absent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
needs_browser = pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium: apt-get install -y chromium")


@dataclass
class Tab:
    """A page with what its console complained about."""

    page: Page
    context: BrowserContext
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> None:
        def hear(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.complaints.append(message.text)

        self.page.on("console", hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))


@asynccontextmanager
async def running_browser() -> AsyncIterator[Browser]:
    """Started once for many tabs."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def tab(browser: Browser, width: int = 360, height: int = 740, **options: Any) -> AsyncIterator[Tab]:
    """A phone-sized tab in a fresh profile."""
    context = await browser.new_context(viewport={"width": width, "height": height}, locale="fr-FR", **options)
    opened = Tab(await context.new_page(), context)
    opened.listen()
    try:
        yield opened
    finally:
        await context.close()

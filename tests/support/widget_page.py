"""What a person does in the web chat, for browser tests."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.support.browser import Tab

# Everything that the page keeps on the phone.
KEPT = "() => Object.assign({}, sessionStorage, localStorage)"


async def open_chat(phone: Tab, address: str, query: str = "?lang=fr") -> Page:
    """The chat with its first choices in sight."""
    await phone.page.goto(f"{address}/chat{query}")
    await expect(phone.page.locator("#list .choices button").first).to_be_visible()
    return phone.page


async def write(page: Page, text: str) -> None:
    """Type and send."""
    await page.fill("#field", text)
    await page.keyboard.press("Enter")

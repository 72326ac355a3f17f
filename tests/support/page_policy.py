"""Does a page hold anything that a strict content security policy would refuse, or an element that a person's text made?"""

from __future__ import annotations

from html.parser import HTMLParser


class Found(HTMLParser):
    """The elements of a page and what a strict content security policy would refuse."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.against_policy: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        names = dict(attrs)
        if tag == "style" or "style" in names or any(name.startswith(("on", "hx-on")) for name in names):
            self.against_policy.append(tag)
        if tag == "script" and not (names.get("src") or "").startswith("/console/static/"):
            self.against_policy.append(tag)


def assert_is_clean(page: str) -> None:
    """No inline script or style, no handler, no foreign script, no image in the content."""
    found = Found(page)
    assert found.against_policy == []
    assert "img" not in found.tags[found.tags.index("main") :]

"""The page's own words: complete in every language, and the right language for a page."""

from __future__ import annotations

import re

import pytest

from gateway.public.assets import WIDGET
from gateway.public.words import page_language, words_in
from sira.domain.language import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    assert words_in(language).keys() == words_in("fr").keys()
    assert all(words_in(language).values())


def test_every_word_that_the_script_asks_for_exists() -> None:
    script = "".join(path.read_text(encoding="utf-8") for path in WIDGET.glob("*.js"))
    asked = set(re.findall(r"""(?:word|say|tell)\('(\w+)'\)""", script))
    asked |= set(re.findall(r'data-(?:word|label|hint)="(\w+)"', (WIDGET / "chat.html").read_text(encoding="utf-8")))
    assert asked
    assert asked <= words_in("fr").keys()


@pytest.mark.parametrize(
    ("asked", "accepted", "spoken"),
    [("ar", "fr", "ar"), (None, "ar-MA,fr;q=0.5", "ar"), ("xx", "de,en-GB", "en"), (None, "", "fr"), ("", ";;,,", "fr")],
)
def test_page_speaks_what_is_asked_for_else_what_the_browser_prefers(asked: str | None, accepted: str, spoken: str) -> None:
    assert page_language(asked, accepted) == spoken

"""
The web chat's own words (buttons, states, menus), one file a language in gateway/widget/words, shared by the script and the plain page.

What Sira says is not here: that is reviewed content.
"""

from __future__ import annotations

import json
from functools import cache

from gateway.public.assets import WIDGET
from sira.domain.language import LANGUAGES, REFERENCE_LANGUAGE


@cache
def words_in(language: str) -> dict[str, str]:
    """The words of a known language."""
    words: dict[str, str] = json.loads((WIDGET / "words" / f"{language}.json").read_text(encoding="utf-8"))
    return words


def page_language(asked: str | None, accepted: str) -> str:
    """The language of a page: what the address asks for, else the browser's first that Sira knows, else French."""
    if asked in LANGUAGES:
        return asked
    for part in accepted.split(","):
        code = part.partition(";")[0].strip().lower().partition("-")[0]
        if code in LANGUAGES:
            return code
    return REFERENCE_LANGUAGE

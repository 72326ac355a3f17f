"""The languages Sira knows, how they are written, and which one to fall back on."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A BCP 47 code, its own name, its direction and whether its content is complete (`full`) or `draft`."""

    code: str
    own_name: str
    direction: str
    full: bool


LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        Language("fr", "Français", "ltr", True),
        Language("en", "English", "ltr", True),
        Language("ar", "العربية", "rtl", True),
        Language("bm", "Bamanankan", "ltr", False),
        Language("pt", "Português", "ltr", False),
        Language("es", "Español", "ltr", False),
    )
}
REFERENCE_LANGUAGE = "fr"


def known_or_reference(code: str | None) -> str:
    """Return `code` if Sira speaks it, French otherwise."""
    return code if code in LANGUAGES else REFERENCE_LANGUAGE


def direction_of(code: str) -> str:
    """`ltr` or `rtl`; unknown codes read left to right."""
    language = LANGUAGES.get(code)
    return language.direction if language else "ltr"


_NAMED = {
    "fr": r"fran[cç]ais|french|farans[iî]|فرنسي",
    "en": r"anglais|english|angilɛ|angle|inglés|inglês|انجليزي|إنجليزي",
    "ar": r"arabe|arabic|árabe|arabu|عربي|عربية|العربية",
    "bm": r"bambara|bamanan(?:kan)?|bamana",
    "pt": r"portugais|portuguese|português|portugues|crioulo",
    "es": r"espagnol|spanish|español|espanol",
}


def named_language(text: str) -> str | None:
    """The one language of Sira that a text names ("parle bambara", "English please"); None when it names none or several."""
    named = [code for code, pattern in _NAMED.items() if re.search(pattern, text, re.IGNORECASE)]
    return named[0] if len(named) == 1 else None

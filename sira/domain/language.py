"""The languages Sira knows, how they are written, and which one to fall back on."""

from __future__ import annotations

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

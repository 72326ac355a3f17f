"""Languages are known by code and by name; French is what is left."""

from __future__ import annotations

import pytest

from sira.domain.language import LANGUAGES, direction_of, known_or_reference, named_language


@pytest.mark.parametrize(("code", "spoken"), [("en", "en"), ("ar", "ar"), ("de", "fr"), ("", "fr"), (None, "fr"), ("EN", "fr")])
def test_unknown_languages_fall_back_on_french(code: str | None, spoken: str) -> None:
    assert known_or_reference(code) == spoken


def test_only_arabic_reads_from_right_to_left() -> None:
    assert [code for code in LANGUAGES if direction_of(code) == "rtl"] == ["ar"]
    assert direction_of("xx") == "ltr"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("parle bambara", "bm"),
        ("English please", "en"),
        ("en français svp", "fr"),
        ("بالعربية", "ar"),
        ("habla español", "es"),
        ("em português", "pt"),
        ("français ou anglais ?", None),
        ("bonjour", None),
    ],
)
def test_one_named_language_is_understood(text: str, code: str | None) -> None:
    assert named_language(text) == code

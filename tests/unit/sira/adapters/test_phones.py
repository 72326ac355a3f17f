"""Numbers as people type them become one canonical spelling, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.adapters.phones import canonical_phone


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("70 12 34 56", "+22370123456"),
        ("70-12.34/56", "+22370123456"),
        ("+223 70123456", "+22370123456"),
        ("0022370123456", "+22370123456"),
        ("223) 70 12 34 56", "+22370123456"),
        ("70–12–34–56", "+22370123456"),
        ("٧٠١٢٣٤٥٦", "+22370123456"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("00 221 77 123 45 67", "+221771234567"),
        ("06 12 34 56 78", None),
        ("123", None),
        ("", None),
        ("bonjour", None),
        ("+999 12345678", None),
        ("1" * 40, None),
    ],
)
def test_phone_is_spelled_canonically_or_refused(typed: str, canonical: str | None) -> None:
    assert canonical_phone(typed) == canonical


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    found = canonical_phone(text)
    assert found is None or canonical_phone(found) == found

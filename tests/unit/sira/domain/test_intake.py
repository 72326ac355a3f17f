"""Few questions, fewer for a child, fewest where a life is in danger."""

from __future__ import annotations

import pytest

from sira.domain import intake
from sira.domain.intake import FIELDS, applies, category_for, previous_field
from sira.domain.referral import CATEGORIES

CHILD = ["consent", "is_minor", "with_whom", "place", "first_name", "safe_phone", "confirmation"]


@pytest.mark.parametrize(
    ("is_minor", "is_urgent", "asked"),
    [
        (None, False, [field for field in FIELDS if field != "with_whom"]),
        ("adult", False, [field for field in FIELDS if field != "with_whom"]),
        ("under_18", False, CHILD),
        ("unsure", False, CHILD),
        ("adult", True, ["consent", "place", "safe_phone", "confirmation"]),
        ("under_18", True, ["consent", "place", "safe_phone", "confirmation"]),
    ],
)
def test_who_is_asked_what(is_minor: str | None, is_urgent: bool, asked: list[str]) -> None:
    assert [field for field in FIELDS if applies(field, is_minor, is_urgent)] == asked


def test_at_most_ten_fields_and_only_consent_and_confirmation_are_needed() -> None:
    assert len(FIELDS) - 1 <= 10
    assert set(FIELDS) - intake.SKIPPABLE == {"consent", "confirmation"}


@pytest.mark.parametrize(
    ("field", "is_minor", "before"),
    [
        ("need", "adult", None),
        ("place", "adult", "is_minor"),
        ("place", "under_18", "with_whom"),
        ("consent", None, None),
        ("with_whom", "adult", None),
    ],
)
def test_back_leads_to_the_question_before_but_never_to_consent(field: str, is_minor: str | None, before: str | None) -> None:
    assert previous_field(field, is_minor, False) == before


@pytest.mark.parametrize(
    ("need", "risks", "is_minor", "category"),
    [
        ("return", (), False, "voluntary_return"),
        ("confidential", (), False, "gender_violence"),
        ("return", ("sexual_violence", "suicide"), False, "gender_violence"),
        ("safety", (), True, "child_protection"),
        ("other", (), None, "other"),
        (None, (), True, "child_protection"),
        (None, ("unknown_risk",), False, "other"),
        ("documents", (), True, "documents"),
    ],
)
def test_danger_decides_the_category_then_the_need_then_the_age(
    need: str | None, risks: tuple[str, ...], is_minor: bool | None, category: str
) -> None:
    assert category_for(need, risks, is_minor) == category


def test_every_category_that_can_come_out_exists() -> None:
    assert {*intake.NEED_CATEGORY.values(), *intake.RISK_CATEGORY.values()} <= set(CATEGORIES)

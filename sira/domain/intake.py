"""
The questions of a referral, in order, and which answers each of them accepts.

At most ten fields, every one can be skipped (docs/protection.md). A child or somebody unsure of their age is asked fewer
questions; a person whose life is in danger is asked two at most. Rasa holds only codes: names and phones stay in the encrypted draft.
"""

from __future__ import annotations

CONSENT = "consent"
CONFIRMATION = "confirmation"
SKIPPED = "skipped"
GIVEN = "given"

# Asked in this order. `with_whom` is asked of minors only.
FIELDS = (CONSENT, "need", "is_minor", "with_whom", "place", "first_name", "safe_phone", "safe_hours", "interview", "access", CONFIRMATION)

CHOICES: dict[str, tuple[str, ...]] = {
    CONSENT: ("yes", "no"),
    "need": ("return", "health", "safety", "child", "shelter", "documents", "asylum", "missing_relative", "confidential", "other"),
    "is_minor": ("under_18", "adult", "unsure"),
    "with_whom": ("family", "guardian", "other_adult", "alone"),
    "safe_hours": ("morning", "afternoon", "evening", "any", "no_call"),
    "interview": ("any", "woman", "man", "interpreter"),
    "access": ("none", "pregnancy", "illness", "disability"),
    CONFIRMATION: ("yes", "no"),
}
SENSITIVE = frozenset({"first_name", "safe_phone"})
SKIPPABLE = frozenset(FIELDS) - {CONSENT, CONFIRMATION}
CHILD_FIELDS = frozenset({CONSENT, "is_minor", "with_whom", "place", "first_name", "safe_phone", CONFIRMATION})
URGENT_FIELDS = frozenset({CONSENT, "place", "safe_phone", CONFIRMATION})

NEED_CATEGORY = {
    "return": "voluntary_return",
    "health": "medical",
    "safety": "other",
    "child": "child_protection",
    "shelter": "shelter_food",
    "documents": "documents",
    "asylum": "asylum",
    "missing_relative": "family_tracing",
    "confidential": "gender_violence",
    "other": "other",
}
RISK_CATEGORY = {
    "sexual_violence": "gender_violence",
    "domestic_violence": "gender_violence",
    "forced_marriage_fgm": "gender_violence",
    "staff_abuse": "gender_violence",
    "child_alone": "child_protection",
    "trafficking_now": "trafficking",
    "abduction_ransom": "trafficking",
    "stranded_desert": "stranded",
    "just_expelled": "stranded",
    "suicide": "mental_health",
    "medical_urgent": "medical",
    "life_danger": "medical",
    "detention_vulnerable": "detention",
    "refoulement": "asylum",
    "homeless_with_children": "shelter_food",
}


def applies(field: str, is_minor: str | None, is_urgent: bool) -> bool:
    """Should `field` be asked of this person at all?"""
    if is_urgent and field not in URGENT_FIELDS:
        return False
    is_child = is_minor in {"under_18", "unsure"}
    if field == "with_whom":
        return is_child
    return field in CHILD_FIELDS if is_child else True


def previous_field(field: str, is_minor: str | None, is_urgent: bool) -> str | None:
    """The question asked before `field`, never the consent itself; None at the start."""
    asked = [known for known in FIELDS if applies(known, is_minor, is_urgent)]
    position = asked.index(field) if field in asked else 0
    return asked[position - 1] if position > 1 else None


def category_for(need: str | None, risks: tuple[str, ...], is_minor: bool | None) -> str:
    """The referral's category: danger first, then what the person asked for, then their age."""
    for risk in risks:
        if risk in RISK_CATEGORY:
            return RISK_CATEGORY[risk]
    if need in NEED_CATEGORY and need not in {"other", "safety"}:
        return NEED_CATEGORY[need]
    return "child_protection" if is_minor else "other"

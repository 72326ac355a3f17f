"""Phone numbers as people type them in Mali and around, in one canonical spelling. `phonenumbers` does the parsing."""

from __future__ import annotations

import phonenumbers

HOME_REGION = "ML"


def canonical_phone(text: str) -> str | None:
    """Return the E.164 form of a possible number (Malian when no country code is given), None when it cannot be one."""
    digits = text.strip()
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    try:
        number = phonenumbers.parse(digits, HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

"""What a staff password must be, and how a first one is made."""

from __future__ import annotations

import secrets

from sira.domain.errors import InvalidInput

MIN_CHARS = 12
MAX_CHARS = 200
_GROUPS, _GROUP_CHARS = 4, 5
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is misread when copied from a screen


def new_password() -> str:
    """A password of about 98 bits that can be read aloud."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP_CHARS)) for _ in range(_GROUPS))


def check_password(password: str) -> None:
    """Length is the only rule (NIST SP 800-63B). Raises: InvalidInput."""
    if not MIN_CHARS <= len(password) <= MAX_CHARS:
        raise InvalidInput("password", "length")

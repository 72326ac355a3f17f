"""
Case references such as `SIRA-7K3M-Q2X9`: Crockford base 32 (no I, L, O, U), seven random symbols and a check symbol.

The reference alone opens nothing: a PIN is always asked with it (35 + 20 bits, rate limited).
Source of the alphabet: Douglas Crockford, Base 32.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BODY = 7
_CONFUSED = str.maketrans({"O": "0", "I": "1", "L": "1"})
_PATTERN = re.compile(r"\bSIRA[\s–—-]*([0-9A-Z]{4})[\s–—-]*([0-9A-Z]{4})\b", re.IGNORECASE)


def new_reference(choose: Callable[[str], str] = secrets.choice) -> str:
    """Return a fresh reference; `choose` picks one symbol of the alphabet at random."""
    body = "".join(choose(ALPHABET) for _ in range(_BODY))
    return _format(body + _check_symbol(body))


def find_reference(text: str) -> str | None:
    """Return the first well-formed reference in a text, in canonical spelling; None if there is none."""
    for match in _PATTERN.finditer(text.upper()):
        symbols = (match.group(1) + match.group(2)).translate(_CONFUSED)
        if _is_valid(symbols):
            return _format(symbols)
    return None


def _is_valid(symbols: str) -> bool:
    return all(symbol in ALPHABET for symbol in symbols) and _check_symbol(symbols[:_BODY]) == symbols[_BODY]


def _check_symbol(body: str) -> str:
    # A weighted sum finds every single wrong symbol and every swap of neighbours in the body (31 is prime), but for 0 and Z.
    total = sum((index + 1) * ALPHABET.index(symbol) for index, symbol in enumerate(body))
    return ALPHABET[total % 31]


def _format(symbols: str) -> str:
    return f"SIRA-{symbols[:4]}-{symbols[4:]}"

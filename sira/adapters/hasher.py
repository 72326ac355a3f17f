"""Slow hashes of passwords and PINs: argon2id with the library's recommended cost (RFC 9106 low-memory profile)."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError


class Argon2Hasher:
    """See `sira.service.ports.Hasher`."""

    def __init__(self) -> None:
        self._argon2 = PasswordHasher()

    def hash(self, secret: str) -> str:
        return self._argon2.hash(secret)

    def verify(self, hashed: str, secret: str) -> bool:
        try:
            return self._argon2.verify(hashed, secret)
        except (Argon2Error, InvalidHashError):
            return False

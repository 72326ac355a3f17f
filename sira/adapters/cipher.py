"""
Authenticated encryption and keyed hashes, with several keys so that they can be rotated.

Ciphertext = key id (8 bytes) + nonce (12) + AES-256-GCM output, bound to its place (`table.column:row`) as associated data, so that a
value moved to another row or column is refused. `cryptography` does the work.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class DecryptionFailed(Exception):
    """Wrong key, wrong place or changed bytes. Nothing is returned."""


@dataclass(frozen=True)
class Cipher:
    """`keys`: 32-byte keys, the first encrypts, all decrypt. `index_key`: for hashes used in look-ups."""

    keys: tuple[bytes, ...]
    index_key: bytes

    def encrypt(self, plain: str, place: str) -> bytes:
        """Encrypt `plain` for one place."""
        key = self.keys[0]
        nonce = os.urandom(12)
        return _key_id(key) + nonce + AESGCM(key).encrypt(nonce, plain.encode(), place.encode())

    def decrypt(self, sealed: bytes, place: str) -> str:
        """Return the text. Raises: DecryptionFailed."""
        key = next((key for key in self.keys if _key_id(key) == sealed[:8]), None)
        if key is None:
            raise DecryptionFailed("unknown key")
        try:
            return AESGCM(key).decrypt(sealed[8:20], sealed[20:], place.encode()).decode()
        except (InvalidTag, ValueError) as error:  # ValueError: cut within the nonce
            raise DecryptionFailed(place.split(":")[0]) from error

    def index(self, purpose: str, value: str) -> str:
        """A keyed hash of `value` for equality look-ups; differs per purpose and deployment."""
        return hmac.new(self.index_key, f"{purpose}|{value}".encode(), hashlib.sha256).hexdigest()


def derive(secret: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose out of a master secret."""
    return hmac.new(secret, b"sira|" + purpose.encode(), hashlib.sha256).digest()


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"key-id" + key).digest()[:8]

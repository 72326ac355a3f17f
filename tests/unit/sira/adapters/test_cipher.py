"""Ciphertext opens with its key in its place, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.adapters.cipher import Cipher, DecryptionFailed, derive

OLD, NEW, INDEX = b"o" * 32, b"n" * 32, b"i" * 32
CIPHER = Cipher((NEW,), INDEX)
PLACE = "messages.body:1"


@given(st.text(), st.text(max_size=20))
def test_text_comes_back_and_does_not_lie_open(plain: str, place: str) -> None:
    sealed = CIPHER.encrypt(plain, place)
    assert CIPHER.decrypt(sealed, place) == plain
    assert len(plain.encode()) < 4 or plain.encode() not in sealed


def test_same_text_is_never_sealed_twice_alike() -> None:
    assert CIPHER.encrypt("oui", PLACE) != CIPHER.encrypt("oui", PLACE)


@pytest.mark.parametrize("place", ["messages.body:2", "inbox.body:1", ""])
def test_value_moved_to_another_place_is_refused(place: str) -> None:
    with pytest.raises(DecryptionFailed):
        CIPHER.decrypt(CIPHER.encrypt("oui", PLACE), place)


@given(st.integers(0, 50), st.integers(1, 255))
def test_changed_byte_is_refused(place: int, flip: int) -> None:
    sealed = bytearray(CIPHER.encrypt("bonjour, bonjour", PLACE))
    sealed[place % len(sealed)] ^= flip
    with pytest.raises(DecryptionFailed):
        CIPHER.decrypt(bytes(sealed), PLACE)


@pytest.mark.parametrize("sealed", [b"", b"short", b"x" * 8, b"x" * 40])
def test_rubbish_is_refused(sealed: bytes) -> None:
    with pytest.raises(DecryptionFailed):
        CIPHER.decrypt(sealed, PLACE)


def test_cut_ciphertext_of_a_known_key_is_refused() -> None:
    sealed = CIPHER.encrypt("oui", PLACE)
    for length in (8, 15, 20, len(sealed) - 1):
        with pytest.raises(DecryptionFailed):
            CIPHER.decrypt(sealed[:length], PLACE)


def test_old_key_still_opens_after_rotation_and_the_new_one_seals() -> None:
    rotated = Cipher((NEW, OLD), INDEX)
    assert rotated.decrypt(Cipher((OLD,), INDEX).encrypt("oui", PLACE), PLACE) == "oui"
    assert CIPHER.decrypt(rotated.encrypt("oui", PLACE), PLACE) == "oui"


def test_unknown_key_is_refused() -> None:
    with pytest.raises(DecryptionFailed, match="unknown key"):
        CIPHER.decrypt(Cipher((OLD,), INDEX).encrypt("oui", PLACE), PLACE)


def test_failure_never_names_the_row() -> None:
    with pytest.raises(DecryptionFailed) as refused:
        CIPHER.decrypt(CIPHER.encrypt("oui", PLACE), "messages.body:secret-id")
    assert "secret-id" not in str(refused.value)


def test_index_is_equal_for_equals_and_differs_by_purpose_and_deployment() -> None:
    assert CIPHER.index("phone", "+223") == CIPHER.index("phone", "+223")
    assert len({CIPHER.index("phone", "+223"), CIPHER.index("address", "+223"), Cipher((NEW,), OLD).index("phone", "+223")}) == 3


def test_derived_keys_differ_by_purpose() -> None:
    assert derive(OLD, "index") != derive(OLD, "chain")
    assert len(derive(OLD, "index")) == 32

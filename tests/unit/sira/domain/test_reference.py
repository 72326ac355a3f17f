"""References can be read aloud, typed badly and still be found; a wrong one is noticed."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sira.domain.reference import ALPHABET, find_reference, new_reference

REFERENCES = st.lists(st.sampled_from(ALPHABET), min_size=7, max_size=7).map(lambda body: new_reference(partial(next, iter(body))))


def symbols(ref: str) -> str:
    return ref.removeprefix("SIRA-").replace("-", "")


def test_reference_has_the_agreed_shape() -> None:
    assert re.fullmatch(r"SIRA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", new_reference())
    assert len({new_reference() for _ in range(500)}) == 500


@given(REFERENCES)
def test_reference_is_found_however_it_is_typed(ref: str) -> None:
    spoken = symbols(ref).replace("0", "O").replace("1", "l")
    for typed in (ref, ref.lower(), f"mon dossier {ref}.", f"SIRA {symbols(ref)}", f"sira–{spoken[:4]} {spoken[4:]}"):
        assert find_reference(typed) == ref


@given(REFERENCES, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_noticed(ref: str, place: int, wrong: str) -> None:
    """All but 0 for Z and Z for 0, which nobody confuses: their values differ by 31."""
    right = symbols(ref)
    if wrong == right[place] or {wrong, right[place]} == {"0", "Z"}:
        return
    changed = right[:place] + wrong + right[place + 1 :]
    assert find_reference(f"SIRA-{changed[:4]}-{changed[4:]}") is None


@given(REFERENCES, st.integers(0, 5))
def test_two_swapped_neighbours_are_noticed(ref: str, place: int) -> None:
    right = symbols(ref)
    first, second = right[place : place + 2]
    if first == second or {first, second} == {"0", "Z"}:
        return
    changed = right[:place] + second + first + right[place + 2 :]
    assert find_reference(f"SIRA-{changed[:4]}-{changed[4:]}") is None


@pytest.mark.parametrize("text", ["", "SIRA", "SIRA-7K3M", "SIRA-UUUU-UUUU", "SIRAX-0000-0000", "SIRA-0000-00000", "mon code 123456"])
def test_anything_else_is_no_reference(text: str) -> None:
    assert find_reference(text) is None


def test_the_first_right_one_of_several_is_taken() -> None:
    assert find_reference("SIRA-0000-0001 non, SIRA-0000-0000") == "SIRA-0000-0000"


@given(st.text())
def test_looking_for_a_reference_never_fails(text: str) -> None:
    find_reference(text)

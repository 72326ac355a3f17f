"""Messages that tell of homeless with children are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "nous dormons à la gare avec nos trois enfants",
        "le propriétaire nous a chassés, je suis dehors avec mon bébé",
        "je n'ai nulle part où dormir cette nuit avec mes deux filles",
        "on est à la rue moi et mes petits",
        "je dors dans la rue avec mon bébé de 6 mois",
        "on nous a expulsé de la maison avec 4 enfants on ne sait pas où aller",
        "we are sleeping on the street with two kids",
        "انا واطفالي في الشارع",
        "dormimos en la calle con los niños",
        "dormimos na rua com as crianças",
        "an bɛ si kɛnɛma ni denw ye",
    ],
)
def test_homeless_with_children_is_found(text: str) -> None:
    assert "homeless_with_children" in read_danger(text).risks

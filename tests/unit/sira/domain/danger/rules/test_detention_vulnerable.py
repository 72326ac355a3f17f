"""Messages that tell of detention vulnerable are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "ma soeur enceinte est enfermée au centre de détention de Tripoli",
        "mon fils de 15 ans est en prison à Nouakchott",
        "je suis en prison, je suis malade et personne ne me soigne",
        "on nous torture dans la prison",
        "mon neveu de 12 ans est détenu en Algérie",
        "les gardiens nous frappent, un malade est avec nous dans la cellule",
        "ma femme est arrêtée avec notre bébé",
        "i am in prison in tripoli and i am pregnant",
        "انا حامل في السجن",
        "mi hermana embarazada está presa",
        "o meu filho de 15 anos está preso",
        "n denkɛ san 14 bɛ kaso la",
    ],
)
def test_detention_vulnerable_is_found(text: str) -> None:
    assert "detention_vulnerable" in read_danger(text).risks

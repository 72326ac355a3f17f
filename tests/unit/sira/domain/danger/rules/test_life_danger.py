"""Messages that tell of life danger are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "mon cousin a reçu une machette dans le dos hier et il devient tout pâle",
        "venez vite la maison est encerclée par des gens armés",
        "ma grand mère ne bouge plus, elle est froide et sa bouche est ouverte",
        "il a pris le courant sur le poteau il est par terre",
        "le petit est tombé dans le puits on l'entend plus",
        "elle perd beaucoup de sang depuis l'avortement",
        "un serpent l'a mordue au pied, le pied gonfle",
        "ils ont mis le feu au quartier des migrants, on est coincés",
        "je n'arrive plus à respirer depuis la nuit",
        "mon frere s est fait poignarder au marché il saigne de partout",
        "slt ma soeur fait des convulsions elle a 5 ans",
        "on entend des coups de feu autour du foyer",
        "une femme accouche dans le car et ya pas de docteur",
        "mon ami a avalé de la javel par erreur",
        "il est inconscient depuis une heure il ne respire presque plus",
        "my sister is bleeding heavily after giving birth",
        "اخي فاقد الوعي ولا يتنفس",
        "they are shooting at our house",
        "el niño no respira",
        "o rapaz desmaiou e não acorda",
        "joli bɛ ka bɔ a kun na, a tɛ jɔ",
    ],
)
def test_life_danger_is_found(text: str) -> None:
    assert "life_danger" in read_danger(text).risks

"""Messages that tell of domestic violence are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "mon mari m'a cassé le bras",
        "mon copain me menace avec un couteau",
        "mon oncle me fouette quand je refuse de travailler",
        "il m'étrangle quand il est fâché",
        "j'ai peur de rentrer à la maison, il va encore me taper",
        "mon frère aîné m'a frappée jusqu'à ce que je tombe",
        "mn mari me frap devan lé enfan",
        "mon père me tabasse parce que je veux partir",
        "il m'a jeté de l'eau chaude dessus",
        "au secours il est derrière la porte avec une machette",
        "my boyfriend hit me with a belt",
        "زوجي يضربني كل يوم",
        "mi marido me pega",
        "o meu marido bate-me",
        "راجلي كيضربني",
        "n cɛ bɛ n bugɔ",
    ],
)
def test_domestic_violence_is_found(text: str) -> None:
    assert "domestic_violence" in read_danger(text).risks

"""Messages that tell of child alone are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "je suis une fille de 14 ans, je suis arrivée seule à Bamako et je ne connais personne",
        "il y a un bébé abandonné devant la mosquée",
        "j'ai perdu mes parents pendant la fuite j'ai 12 ans",
        "un enfant de 9 ans traîne à la gare sans personne",
        "j'ai 15 ans et je dors dans la rue à Gao",
        "j'ai 16 ans mes parents sont morts je suis tout seul ici",
        "jai 13 ans je suis a gao tout seul jai peur",
        "une fillette perdue est avec moi au marché de Mopti, elle pleure et elle cherche sa maman",
        "moi c moussa g 14 ans je sui parti de chez moi je dor a la gare",
        "je suis mineur et sans famille au Mali",
        "i am 15 and i am alone in Gao no family",
        "عندي 14 سنة وانا وحدي في باماكو",
        "tengo 14 años y estoy solo en la calle",
        "tenho 13 anos e estou sozinho",
        "n si ye san 14 ye, n kelen bɛ",
    ],
)
def test_child_alone_is_found(text: str) -> None:
    assert "child_alone" in read_danger(text).risks

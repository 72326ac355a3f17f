"""Messages that tell of medical urgent are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "je suis enceinte et j'ai très mal au ventre",
        "mon bébé a une forte fièvre et il vomit",
        "je n'ai plus mes médicaments pour le VIH",
        "mon fils de 2 ans a la diarrhée depuis trois jours il ne mange plus",
        "je suis diabétique et mon insuline est restée dans le bus",
        "je suis enceinte de 7 mois et je vois trouble",
        "mon traitement du sida est fini depuis 1 mois",
        "le bébé a 40 de fièvre depuis hier",
        "ma femme enceinte a très mal au ventre et elle vomit",
        "my baby has fever and diarrhea for 2 days",
        "estoy embarazada y me duele la barriga, tengo dolores",
        "a minha filha tem febre e vómitos",
        "طفلي عنده حمى ويتقيأ",
    ],
)
def test_medical_urgent_is_found(text: str) -> None:
    assert "medical_urgent" in read_danger(text).risks

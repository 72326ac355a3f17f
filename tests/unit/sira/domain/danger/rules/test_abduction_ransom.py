"""Messages that tell of abduction ransom are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "mon frère est retenu par des gens à Sabratha, ils veulent 3000 euros",
        "ils m'ont attaché et ils filment pour ma famille",
        "les coupeurs de route ont pris ma soeur avec eux",
        "on nous bat tous les jours jusqu'à ce que les parents paient",
        "je suis dans une maison à Zouara, la porte est cadenassée, ils veulent encore 500 mille",
        "le trafiquant refuse de libérer mon mari",
        "des hommes ont appelé, ils ont ma fille",
        "des inconnus ont kidnappé mon petit frère ils demandent une rançon",
        "jsui prisonnier a sabha jveu rentré chez moi on me demande 2 million",
        "ils vont me couper un doigt si ma famille n'envoie pas l'argent",
        "on a reçu une vidéo de mon cousin torturé en Libye",
        "je suis séquestrée dans un appartement à Tunis",
        "they are holding my brother in Libya and asking for ransom",
        "اختطفوا اخي ويطلبون فدية",
        "estamos encerrados en una casa y piden dinero",
        "eles fecharam-nos num quarto e querem dinheiro",
        "rani mahbous f garage w baghin lflous",
    ],
)
def test_abduction_ransom_is_found(text: str) -> None:
    assert "abduction_ransom" in read_danger(text).risks

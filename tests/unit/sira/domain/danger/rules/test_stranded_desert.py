"""Messages that tell of stranded desert are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "on est tombés en panne dans le sahara y a plus personne",
        "le passeur nous a fait descendre et il est reparti, nous sommes dans les dunes",
        "notre groupe n'a plus rien à boire depuis deux jours",
        "on dérive en mer depuis hier, le carburant est fini",
        "on marche vers le nord mais on ne trouve pas la route, deux sont restés derrière",
        "la voiture s'est renversée dans le sable, le chauffeur est mort",
        "sos zodiac qui prend l'eau au large de zarzis",
        "on est bloqués dans le desert à 40 km de dirkou le camion est cassé",
        "svp sauvez nous le bateau coule",
        "le guide a disparu cette nuit avec la voiture on est 15 dont 3 femmes",
        "yapa dlo on va mourir de soif ici",
        "mon mari m'a appelé du désert il dit qu'ils n'ont plus d'eau et que deux sont déjà morts",
        "our truck broke down in the desert, no water left",
        "نحن ضائعون في الصحراء بدون ماء",
        "estamos perdidos no deserto sem água",
        "estamos perdidos en el desierto",
        "an filila kungo kɔnɔ, ji tɛ an bolo",
        "tlefna f sahra bla lma",
    ],
)
def test_stranded_desert_is_found(text: str) -> None:
    assert "stranded_desert" in read_danger(text).risks

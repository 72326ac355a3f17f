"""Messages that tell of refoulement are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "la police va nous expulser demain vers la Libye",
        "on m'emmène à l'aéroport pour me renvoyer en Guinée où je suis recherché",
        "ils nous ont mis dans un camion, ils disent qu'on va à la frontière du Niger",
        "je risque la mort si on me renvoie, l'expulsion est prévue jeudi",
        "ils vont nous ramener au niger cette nuit de force",
        "jsui au centre de rétention on me renvoie demain ds mon pays jvais mourir labas",
        "la police nous embarque dans des bus vers la frontière",
        "they will deport us tomorrow to Libya",
        "غادي يرحلونا هاد الليلة للحدود",
        "nos van a deportar mañana",
        "vão deportar-nos amanhã",
    ],
)
def test_refoulement_is_found(text: str) -> None:
    assert "refoulement" in read_danger(text).risks

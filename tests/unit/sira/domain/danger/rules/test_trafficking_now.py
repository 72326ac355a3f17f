"""Messages that tell of trafficking now are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "la dame chez qui je travaille garde mes papiers et m'empêche de sortir",
        "je travaille dans un bar, je dois donner tout l'argent à la patronne et je ne peux pas partir",
        "on m'oblige à me prostituer pour rembourser",
        "mon chef d'atelier nous enferme la nuit et nous frappe si on veut partir",
        "il est toujours derrière moi, il a gardé mes papiers et je ne peux pas sortir",
        "au site d'or ils nous gardent comme des esclaves, impossible de s'en aller",
        "ma patronne au Koweit a pris mon passeport, elle ne me laisse pas sortir de la maison",
        "jtravail ds une maison close jpeu pa partir sinon il me tue",
        "on m'a promis un travail de coiffeuse et maintenant on me force à coucher avec des hommes",
        "le marabout nous oblige à mendier et nous frappe si on ne ramène pas assez",
        "my boss took my passport and I am locked inside the house",
        "صاحب العمل اخذ جوازي ويمنعني من الخروج",
        "a patroa tem o meu passaporte e não me deixa sair",
        "la señora me quitó el pasaporte y no me deja salir",
        "patron ye n ka passeport minɛ, n tɛ se ka bɔ",
    ],
)
def test_trafficking_now_is_found(text: str) -> None:
    assert "trafficking_now" in read_danger(text).risks

"""Messages that tell of staff abuse are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "un agent de l'OIM m'a demandé de coucher avec lui pour avoir le billet",
        "le responsable du centre touche les filles",
        "un humanitaire veut que je sois sa copine pour m'inscrire",
        "le monsieur de la distribution demande des choses sexuelles aux femmes",
        "l agent d inscription me dit de venir dormir chez lui sinon pas d aide",
        "un volontaire de la croix rouge m'a embrassée de force",
        "the ngo man asked me for sex to get food",
        "موظف المنظمة طلب مني أن أنام معه",
        "el agente de la ONG quiere que me acueste con él",
        "o agente da ONG disse dorme comigo",
    ],
)
def test_staff_abuse_is_found(text: str) -> None:
    assert "staff_abuse" in read_danger(text).risks

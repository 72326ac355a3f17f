"""Messages that tell of sexual violence are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "j'ai été abusée par mon cousin cette nuit",
        "des hommes nous ont violées sur la route",
        "il m'a touchée entre les jambes pendant que je dormais",
        "mon patron m'a coincée dans la réserve et il m'a déshabillée",
        "il vient dans ma chambre la nuit",
        "ils m'ont fait du mal au corps, j'ai honte de dire",
        "un policier a couché avec moi de force au poste",
        "jai été violé par 3 homme ya 2 jour",
        "il a abusé de ma fille de 10 ans",
        "mon patron veut coucher avec moi de force il dit qu'il viendra ce soir",
        "je crois que je suis enceinte après ce qu'ils m'ont fait sur la route la semaine passée",
        "i was raped by two men yesterday",
        "اغتصبوني في الطريق",
        "me violaron ayer",
        "fui violada esta noite",
        "u ye n minɛ diyagoya la kunun",
    ],
)
def test_sexual_violence_is_found(text: str) -> None:
    assert "sexual_violence" in read_danger(text).risks

"""Messages that tell of suicide are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "je veux plus me réveiller",
        "j'ai envie de me jeter dans le fleuve",
        "la vie ne sert plus à rien je vais me pendre ce soir",
        "mon ami a voulu se tuer avec une lame",
        "parfois je me dis que ce serait mieux si je n'existais plus",
        "j'ai acheté du poison pour en finir",
        "j en peux plus de cette vie je veux mourir",
        "je pense au suicide tous les jours",
        "jai la corde ds la main",
        "ma femme dit qu'elle va se tuer si je pars",
        "i want to kill myself",
        "اريد ان انتحر",
        "quiero morir",
        "quero morrer",
        "n b'a fɛ ka n yɛrɛ faga",
    ],
)
def test_suicide_is_found(text: str) -> None:
    assert "suicide" in read_danger(text).risks

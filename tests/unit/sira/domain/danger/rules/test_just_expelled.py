"""Messages that tell of just expelled are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "on vient d'être expulsés d'Algérie, on est à Assamaka sans argent",
        "la police mauritanienne nous a laissés à la frontière ce matin, on n'a rien mangé",
        "je viens d'être refoulé, ils ont pris mon téléphone et mes chaussures",
        "je suis expulsé du Maroc on m'a jeté à Oujda, je n'ai rien",
        "refoulé d'Algérie hier soir, on est 80 au point zero",
        "we were just deported from Algeria, no food no phone",
        "طردونا من الجزائر هذا الصباح ولا شيء معنا",
        "acabam de nos deportar, estamos na fronteira sem comida",
    ],
)
def test_just_expelled_is_found(text: str) -> None:
    assert "just_expelled" in read_danger(text).risks

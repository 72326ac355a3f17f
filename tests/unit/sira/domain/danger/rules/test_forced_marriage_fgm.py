"""Messages that tell of forced marriage fgm are read as such, in plain, SMS and foreign wording."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger


@pytest.mark.parametrize(
    "text",
    [
        "mon oncle veut me donner à un vieux la semaine prochaine",
        "ma famille veut me marier de force",
        "ils vont exciser ma fille demain",
        "on me force à épouser mon cousin samedi",
        "mes parents veulent me donner en mariage à un vieux de 60 ans",
        "ma tante va faire exciser ma fille pendant les vacances",
        "mariage forcé demain aidez moi",
        "my father wants to force me to marry an old man",
        "يريدون تزويجي بالقوة",
        "me quieren casar a la fuerza",
        "querem cortar a minha filha amanhã",
    ],
)
def test_forced_marriage_fgm_is_found(text: str) -> None:
    assert "forced_marriage_fgm" in read_danger(text).risks

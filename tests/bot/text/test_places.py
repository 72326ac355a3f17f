"""Places, ages and relatives in folded text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.places import Gazetteer, find_age, find_relations
from bot.text.spelling import folded

LOOKUPS = Path(__file__).parents[3] / "data" / "lookups"


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return Gazetteer.from_file("place", LOOKUPS / "places.yml")


@pytest.mark.parametrize("name", ["places", "countries"])
def test_every_spelling_leads_to_its_canonical_name(name: str) -> None:
    file = LOOKUPS / f"{name}.yml"
    gazetteer = Gazetteer.from_file("x", file)
    for canonical, spellings in yaml.safe_load(file.read_text(encoding="utf-8")).items():
        for spelling in [canonical, *(spellings or [])]:
            assert str(canonical) in [found.value for found in gazetteer.find(folded(f"x {spelling} x"))], spelling


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("de bamako à gao", ["Bamako", "Gao"]),
        ("nioro du sahel", ["Nioro du Sahel"]),
        ("gaou et kayesien", []),
        ("", []),
    ],
)
def test_whole_names_are_found_longest_first_in_order(places: Gazetteer, text: str, found: list[str]) -> None:
    assert [entity.value for entity in places.find(folded(text))] == found


def test_offsets_are_those_of_the_folded_text(places: Gazetteer) -> None:
    (found,) = places.find("je suis a gao ici")
    assert "je suis a gao ici"[found.start : found.end] == "gao"


def test_empty_gazetteer_finds_nothing() -> None:
    assert Gazetteer("place", {}).find("gao") == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("j'ai 15 ans", "15"),
        ("jai 17 ans", "17"),
        ("il a 9 ans", "9"),
        ("i am 17 years old", "17"),
        ("im 16 years", "16"),
        ("tengo 20 años", "20"),
        ("tenho 14 anos", "14"),
        ("n si bɛ san 12 na", "12"),
        ("moins de 18", "minor"),
        ("je suis mineure", "minor"),
        ("plus de 18", "adult"),
        ("j'ai moins de 18 ans", "minor"),
        ("on est deux, on a moins de 17 ans", "minor"),
        ("i am under 18 years old", "minor"),
        ("j'ai plus de 18 ans", "adult"),
        ("moins de 30 ans", None),
        ("je suis majeur", "adult"),
        ("j'ai 2 enfants", None),
        ("j'ai 100 ans", None),
        ("au 15 rue de la paix", None),
        ("bonjour", None),
    ],
)
def test_age_is_found_only_where_an_age_is_told(text: str, age: str | None) -> None:
    found = find_age(folded(text))
    assert (found.value if found else None) == age


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("ma mère et mon petit frère", {"mother", "brother"}),
        ("my wife and my kids", {"wife", "child"}),
        ("mi hermana", {"sister"}),
        ("meu pai", {"father"}),
        ("أختي", {"sister"}),
        ("زوجتي", {"wife"}),
        ("la mère de quelqu'un", set()),
    ],
)
def test_relatives_are_found_in_every_language(text: str, relations: set[str]) -> None:
    assert {found.value for found in find_relations(folded(text))} == relations


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_searched(places: Gazetteer, text: str) -> None:
    read = folded(text)
    for found in [*places.find(read), *find_relations(read), *filter(None, [find_age(read)])]:
        assert 0 <= found.start < found.end <= len(read)

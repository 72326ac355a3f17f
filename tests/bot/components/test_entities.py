"""Places, countries, ages, relatives and masked phones become entities."""

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.nlu.constants import ENTITIES

from bot.components.entities import GazetteerEntityExtractor
from tests.bot.support.pipeline import CONTEXT, RESOURCE, STRANGE, normalised


@pytest.fixture(scope="module")
def extractor(tmp_path_factory: pytest.TempPathFactory) -> GazetteerEntityExtractor:
    storage = LocalModelStorage.create(tmp_path_factory.mktemp("entities"))
    return GazetteerEntityExtractor.create({}, storage, RESOURCE, CONTEXT)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("je suis à Gao", {("place", "Gao")}),
        ("JE SUIS A KAYES", {("place", "Kayes")}),
        ("tombouctou ou sévaré ?", {("place", "Tombouctou"), ("place", "Mopti")}),
        ("أنا في باماكو", {("place", "Bamako")}),
        ("j'ai 15 ans, mon numéro c'est [phone]", {("age", "15"), ("phone", "[phone]")}),
        ("i am 17 years old", {("age", "17")}),
        ("tengo 16 años", {("age", "16")}),
        ("je suis mineure", {("age", "minor")}),
        ("je cherche mon petit frère", {("relation", "brother")}),
        ("I lost my sister", {("relation", "sister")}),
        ("bonjour", set()),
    ],
)
def test_facts_of_a_message_are_found(extractor: GazetteerEntityExtractor, text: str, found: set[tuple[str, str]]) -> None:
    (read,) = extractor.process(normalised(text))
    assert {(entity["entity"], entity["value"]) for entity in read.get(ENTITIES)} >= found
    assert bool(read.get(ENTITIES)) == bool(found)


def test_entities_that_were_there_stay(extractor: GazetteerEntityExtractor) -> None:
    (given,) = normalised("à Gao")
    given.set(ENTITIES, [{"entity": "other", "value": "x"}])
    values = [entity["value"] for entity in extractor.process([given])[0].get(ENTITIES)]
    assert values == ["x", "Gao"]


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_holds_no_entity(extractor: GazetteerEntityExtractor, text: str) -> None:
    (read,) = extractor.process(normalised(text))
    assert [entity for entity in read.get(ENTITIES) if entity["entity"] != "phone"] == []

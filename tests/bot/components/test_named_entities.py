"""Names by spaCy: a hint in French messages without a known place, and no cost otherwise."""

from typing import Any

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.nlu.constants import ENTITIES

from bot.components.language_identifier import LANGUAGE
from bot.components.named_entities import MAX_CHARS, NamedEntityExtractor
from tests.bot.support.pipeline import CONTEXT, RESOURCE, STRANGE, message

PLACE = {"entity": "place", "value": "Gao"}


@pytest.fixture(scope="module")
def extractor(tmp_path_factory: pytest.TempPathFactory) -> NamedEntityExtractor:
    storage = LocalModelStorage.create(tmp_path_factory.mktemp("names"))
    return NamedEntityExtractor.create(NamedEntityExtractor.get_default_config(), storage, RESOURCE, CONTEXT)


def names(extractor: NamedEntityExtractor, text: str, language: str = "fr", known: list[dict[str, Any]] | None = None) -> dict[str, str]:
    (read,) = extractor.process([message(text, **{LANGUAGE: {"code": language}, ENTITIES: known or []})])
    return {entity["value"]: entity["entity"] for entity in read.get(ENTITIES) if entity not in (known or [])}


def test_place_that_no_gazetteer_holds_is_found(extractor: NamedEntityExtractor) -> None:
    assert names(extractor, "je suis arrivé à Strasbourg hier soir") == {"Strasbourg": "named_place"}


def test_offsets_are_those_of_the_message(extractor: NamedEntityExtractor) -> None:
    (read,) = extractor.process([message("je suis arrivé à Strasbourg hier", **{LANGUAGE: {"code": "fr"}})])
    (found,) = read.get(ENTITIES)
    assert "je suis arrivé à Strasbourg hier"[found["start"] : found["end"]] == "Strasbourg"


@pytest.mark.parametrize(
    ("text", "language", "known"),
    [
        ("I arrived in Strasbourg", "en", []),
        ("je suis entre Gao et Strasbourg", "fr", [PLACE]),
        ("je suis arrivé à strasbourg", "fr", []),
        ("JE SUIS A STRASBOURG", "fr", []),
        ("Bonjour", "fr", []),
    ],
)
def test_spacy_is_not_even_asked_where_it_would_not_help(
    extractor: NamedEntityExtractor, monkeypatch: pytest.MonkeyPatch, text: str, language: str, known: list[dict[str, Any]]
) -> None:
    monkeypatch.setattr(extractor, "_nlp", lambda text: pytest.fail("was asked"))
    assert names(extractor, text, language, known) == {}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_holds_no_name(extractor: NamedEntityExtractor, text: str) -> None:
    assert names(extractor, text) == {}


def test_long_message_is_read_only_at_its_beginning(extractor: NamedEntityExtractor) -> None:
    assert names(extractor, "je suis là " * (MAX_CHARS // 11 + 1) + "à Strasbourg") == {}

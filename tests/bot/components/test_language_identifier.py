"""The language of a message in the pipeline; what is decided when is tested in tests/bot/text/test_language.py."""

from collections.abc import Iterator

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.language_identifier import DATA, LANGUAGE, LanguageIdentifier
from tests.bot.support.pipeline import CONTEXT, RESOURCE, STRANGE, message

EXAMPLES = [("je voudrais rentrer chez moi", "fr"), ("i would like to go home", "en"), ("أريد العودة إلى بيتي", "ar")] * 3


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalModelStorage]:
    with pytest.MonkeyPatch.context() as small:
        small.setattr("bot.components.language_identifier.read_language_examples", lambda data: EXAMPLES)
        kept = LocalModelStorage.create(tmp_path_factory.mktemp("language"))
        LanguageIdentifier.create({}, kept, RESOURCE, CONTEXT).train(TrainingData())
        yield kept


@pytest.fixture
def identifier(storage: LocalModelStorage) -> LanguageIdentifier:
    return LanguageIdentifier.load({}, storage, RESOURCE, CONTEXT)


@pytest.mark.parametrize(
    ("text", "previous", "code", "switch"),
    [
        ("je voudrais rentrer chez moi", None, "fr", "fr"),
        ("je voudrais rentrer chez moi", "fr", "fr", None),
        ("i would like to go home", "fr", "en", "en"),
        ("أريد العودة إلى بيتي", "fr", "ar", "ar"),
        ("ok", "ar", "ar", None),
        ("Bamako", "en", "en", None),
    ],
)
def test_language_of_the_conversation_is_the_prior(
    identifier: LanguageIdentifier, text: str, previous: str | None, code: str, switch: str | None
) -> None:
    guess = identifier.process([message(text, metadata={"language": previous})])[0].get(LANGUAGE)
    assert (guess["code"], guess["switch_to"]) == (code, switch)


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_keeps_the_language(identifier: LanguageIdentifier, text: str) -> None:
    assert identifier.process([message(text, metadata={"language": "fr"})])[0].get(LANGUAGE)["switch_to"] is None


def test_message_without_text_or_metadata_has_no_language(identifier: LanguageIdentifier) -> None:
    assert identifier.process([message(None)])[0].get(LANGUAGE)["code"] is None


def test_fingerprint_covers_the_files_that_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    for file in [*(DATA / "languages").glob("*"), *(DATA / "lookups").glob("*")]:
        copy = tmp_path / file.relative_to(DATA)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(file.read_bytes())
    monkeypatch.setattr("bot.components.language_identifier.DATA", tmp_path)
    before = LanguageIdentifier.fingerprint_addon({})
    with (tmp_path / "lookups/places.yml").open("a") as places:
        places.write("Nouveau: []\n")
    assert LanguageIdentifier.fingerprint_addon({}) != before

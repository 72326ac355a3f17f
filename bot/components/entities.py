"""Places, countries, ages, relatives and masked phones, from gazetteers and patterns (bot/text/places.py); they feed the referral's slots."""

from pathlib import Path
from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from bot.components.text_normalizer import FOLDED
from bot.text.places import Gazetteer, find_age, find_relations

LOOKUPS = Path(__file__).resolve().parents[2] / "data" / "lookups"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class GazetteerEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Offsets are those of the folded text: entities are values here, nobody highlights them."""

    def __init__(self, gazetteers: List[Gazetteer]) -> None:
        """One gazetteer a kind of entity."""
        self._gazetteers = gazetteers

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "GazetteerEntityExtractor":
        """Read the lookups."""
        kinds = {"place": "places.yml", "country": "countries.yml"}
        return cls([Gazetteer.from_file(entity, LOOKUPS / file) for entity, file in kinds.items()])

    def process(self, messages: List[Message]) -> List[Message]:
        """Add what is found."""
        for message in messages:
            text = message.get(FOLDED) or ""
            found = [entity for gazetteer in self._gazetteers for entity in gazetteer.find(text)] + find_relations(text)
            age = find_age(text)
            found += [age] if age else []
            if "[phone]" in text:
                position = text.index("[phone]")
                found.append(("phone", "[phone]", position, position + 7))
            entities = [
                {"entity": entity, "value": value, "start": start, "end": end, "extractor": "GazetteerEntityExtractor"}
                for entity, value, start, end in found
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
        return messages

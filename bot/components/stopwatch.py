"""Last in the pipeline: how many milliseconds understanding took."""

import time
from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from bot.components.text_normalizer import STARTED


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Stopwatch(GraphComponent):
    """Sets `ms` on each message."""

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "Stopwatch":
        """Nothing to configure."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Read the clock."""
        for message in messages:
            started = message.get(STARTED)
            if started is not None:
                message.set("ms", round((time.perf_counter() - started) * 1000, 2), add_to_output=True)
        return messages

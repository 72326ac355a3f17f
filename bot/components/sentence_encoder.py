"""Dense sentence features from one or two multilingual encoders side by side (see bot/text/encoders.py)."""

from functools import partial
from typing import Any, Dict, List

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.feature_row import FeatureRow
from bot.components.text_normalizer import SPOKEN
from bot.text.encoders import encode
from bot.text.vector_cache import VectorCache

ENCODERS = "encoders"
SENTENCE_VECTOR = "sentence_vector"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(GraphComponent):
    """Sets `sentence_vector`, the encoders' unit vectors one behind the other."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Remember which encoders to use."""
        self._encoders: List[str] = config[ENCODERS]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Both encoders: together they were 10 points better than the older one alone (docs/decisions/0003)."""
        return {ENCODERS: ["use", "e5"]}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "SentenceEncoder":
        """Encoders load on first use, here at start so that nobody waits for them."""
        component = cls(config)
        for name in component._encoders:
            encode(name, ["bonjour"])
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Encode every example that has text; vectors kept with the data are used (see bot/text/vector_cache.py)."""
        examples = [example for example in training_data.training_examples if example.get(SPOKEN)]
        sentences = [example.get(SPOKEN) for example in examples]
        vectors = np.hstack([VectorCache.load(name).encode(sentences, partial(encode, name)) for name in self._encoders])
        for example, vector in zip(examples, vectors):
            example.set(SENTENCE_VECTOR, FeatureRow(vector, example.get(SPOKEN)))
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Encode messages."""
        if messages:
            vectors = self.vectors([message.get(SPOKEN) or "" for message in messages])
            for message, vector in zip(messages, vectors):
                message.set(SENTENCE_VECTOR, FeatureRow(vector, message.get(SPOKEN) or ""))
        return messages

    def vectors(self, sentences: List[str]) -> np.ndarray:
        """Rows of all encoders for normalised sentences."""
        return np.hstack([encode(name, sentences) for name in self._encoders])

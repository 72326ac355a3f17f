"""Sparse features: character n-grams of the folded text, which carry SMS spelling, typos, Arabizi and Bambara."""

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.feature_row import FeatureRow
from bot.components.text_normalizer import FOLDED
from bot.text.linear_head import CharacterNgrams

NGRAM_ROW = "ngram_row"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class CharacterNgramFeaturizer(GraphComponent):
    """Sets `ngram_row`, one sparse row a message."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, ngrams: CharacterNgrams) -> None:
        """Keep what is needed to persist."""
        self._model_storage = model_storage
        self._resource = resource
        self._ngrams = ngrams

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "CharacterNgramFeaturizer":
        """An untrained featuriser."""
        return cls(model_storage, resource, CharacterNgrams())

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> "CharacterNgramFeaturizer":
        """The trained one."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, CharacterNgrams.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which n-grams occur."""
        self._ngrams.fit([example.get(FOLDED) for example in training_data.training_examples if example.get(FOLDED)])
        with self._model_storage.write_to(self._resource) as folder:
            self._ngrams.save(folder)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Featurise every example that has text."""
        self.process([example for example in training_data.training_examples if example.get(FOLDED) is not None])
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Featurise messages."""
        if messages:
            matrix = self._ngrams.matrix([message.get(FOLDED) or "" for message in messages])
            for index, message in enumerate(messages):
                message.set(NGRAM_ROW, FeatureRow(matrix[index], message.get(FOLDED) or ""))
        return messages

"""
The learned half of "danger first": which danger signs a message carries, and how urgent it is.

It joins the gateway's rules (which do not need Rasa); either one is enough to alert. Trained on every example: those of data/nlu/<lang>/danger.yml
carry `level` and `risks` in their metadata, all others count as harmless, except that the topic `protection` teaches neither way.
"""

from typing import Any, Dict, List, Optional, Text, Tuple

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.intent_classifier import features_of
from bot.text.risk_head import RiskHead

RISK = "risk"
NONE = "none"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class RiskClassifier(GraphComponent):
    """Sets `risk`: level, risks and the probability of any danger."""

    def __init__(self, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource) -> None:
        """Untrained until `train` or `load`."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._head: RiskHead

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Thresholds from the development split; where a language is weak, rather one alert too many."""
        return {
            "alert": 0.5,  # probability of any danger from which staff are alerted
            "emergency": 0.5,  # probability of an emergency, given danger, from which the level is the higher one
            "name_risk": 0.25,  # a risk is named from this share of the risks' probability
            "dense_c": 8.0,
            "sparse_alpha": 1e-5,
        }

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "RiskClassifier":
        """An untrained classifier."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> "RiskClassifier":
        """The trained one."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._head = RiskHead.load(folder)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on every example whose danger is known."""
        known = [(example, danger) for example in training_data.intent_examples if (danger := danger_of(example)) is not None]
        vectors, rows = features_of([example for example, _ in known])
        self._head = RiskHead.fit(vectors, rows, [danger for _, danger in known], self._config)
        with self._model_storage.write_to(self._resource) as folder:
            self._head.save(folder)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the risk of each message."""
        if messages:
            vectors, rows = features_of(messages)
            for message, reading in zip(messages, self._head.read(vectors, rows, self._config)):
                message.set(RISK, reading, add_to_output=True)
        return messages


def danger_of(example: Message) -> Optional[Tuple[str, List[str]]]:
    """Level and risks that an example teaches; None when it teaches nothing about danger."""
    stated = (example.get("metadata") or {}).get("example") or {}
    if "level" in stated:
        return stated["level"], list(stated.get("risks") or [])
    if str(example.get(INTENT, "")).startswith("protection."):
        return None
    return NONE, []

"""
The intent: a calibrated linear head over sentence vectors and character n-grams, and an honest "not understood".

The temperature and the thresholds come from the development split (`python -m tools.evaluation.tune`). Below `accept` the intent becomes
`nlu_fallback`, which
asks instead of answering; the ranking stays for "did you mean". Why this head: docs/decisions/0003.
"""

from typing import Any, Dict, List, Text, Tuple

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import vstack

from bot.components.character_ngrams import NGRAM_ROW
from bot.components.sentence_encoder import SENTENCE_VECTOR
from bot.text.linear_head import LinearHead

RANKING_LENGTH = 8
ACCEPT = "accept"
ACCEPT_ACT = "accept_act"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CalibratedIntentClassifier(GraphComponent, IntentClassifier):
    """See the module."""

    def __init__(self, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource) -> None:
        """Untrained until `train` or `load`."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._head: LinearHead

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Chosen on the development split and by leaving one writer out."""
        return {
            "dense_c": 20.0,  # inverse regularisation of the view on sentence vectors
            "sparse_alpha": 3e-6,  # regularisation of the view on character n-grams
            "sparse_weight": 0.6,  # share of the n-gram view in the mixture
            "temperature": 0.6,  # below 1 sharpens: the balanced mixture is too modest
            ACCEPT: 0.42,  # an answer below this calibrated probability is asked about, not given
            ACCEPT_ACT: 0.42,  # the same for acts
        }

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "CalibratedIntentClassifier":
        """An untrained classifier."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> "CalibratedIntentClassifier":
        """The trained one."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._head = LinearHead.load(folder)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Fit both views."""
        examples = [example for example in training_data.intent_examples if example.get(SENTENCE_VECTOR) is not None]
        vectors, rows = features_of(examples)
        self._head = LinearHead.fit(vectors, rows, [example.get(INTENT) for example in examples], self._config)
        with self._model_storage.write_to(self._resource) as folder:
            self._head.save(folder)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking."""
        if not messages:
            return messages
        vectors, rows = features_of(messages)
        for message, probabilities in zip(messages, self._head.probabilities(vectors, rows)):
            self._set(message, probabilities)
        return messages

    def _set(self, message: Message, probabilities: np.ndarray) -> None:
        order = np.argsort(-probabilities)[:RANKING_LENGTH]
        ranking = [{"name": self._head.labels[i], "confidence": float(probabilities[i])} for i in order]
        best = ranking[0] if (message.get(TEXT) or "").strip() else {"name": "", "confidence": 0.0}
        threshold = self._config[ACCEPT if "." in best["name"] else ACCEPT_ACT]
        if best["confidence"] < threshold:
            best = {"name": DEFAULT_NLU_FALLBACK_INTENT_NAME, "confidence": best["confidence"]}
        message.set(INTENT, best, add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def features_of(messages: List[Message]) -> Tuple[np.ndarray, Any]:
    """Both kinds of features of messages that went through the featurisers."""
    vectors = np.vstack([message.get(SENTENCE_VECTOR).value for message in messages])
    return vectors, vstack([message.get(NGRAM_ROW).value for message in messages]).tocsr()

"""Which language a message is in, and whether the conversation should switch to it (see bot/text/language.py)."""

import hashlib
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.text.language import identify
from bot.text.language_examples import read_language_examples, read_names
from bot.text.language_model import LanguageModel

LANGUAGE = "language"
DATA = Path(__file__).resolve().parents[2] / "data"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LanguageIdentifier(GraphComponent):
    """Sets `language` on each message: code, confidence, switch_to, is_mixed."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        """Untrained until `train` or `load`."""
        self._model_storage = model_storage
        self._resource = resource
        self._model: LanguageModel

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "LanguageIdentifier":
        """An untrained identifier."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> "LanguageIdentifier":
        """The trained one."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder, np.load(folder / "language.npz", allow_pickle=False) as arrays:
            component._model = LanguageModel.from_arrays({name: arrays[name] for name in arrays.files})
        return component

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Changes when the files do that are read besides the training data."""
        files = sorted([*(DATA / "languages").glob("*"), *(DATA / "lookups").glob("*")])
        return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example by its folder, and from the languages Sira only recognises."""
        self._model = LanguageModel.train(read_language_examples(DATA), read_names(DATA / "lookups"))
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / "language.npz", **self._model.to_arrays())
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing in training depends on the language."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the language; the conversation's own is the prior."""
        for message in messages:
            previous = (message.get("metadata") or {}).get("language")
            guess = identify(message.get(TEXT) or "", self._model, previous)
            message.set(LANGUAGE, guess._asdict(), add_to_output=True)
        return messages

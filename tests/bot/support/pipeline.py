"""Messages and tiny training data for components, without a model; texts that people or machines really send and that break things."""

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.character_ngrams import CharacterNgramFeaturizer
from bot.components.sentence_encoder import SentenceEncoder
from bot.components.text_normalizer import TextNormalizer

CONTEXT = ExecutionContext(GraphSchema({}))
RESOURCE = Resource("component")
# The quicker of the two encoders is enough to try what stands behind it.
ENCODER = SentenceEncoder({"encoders": ["use"]})
STRANGE = {
    "empty": "",
    "spaces": " \t\n ",
    "one emoji": "🙏",
    "digits": "12345678901234567890",
    "four thousand characters": "aide-moi " * 444,
    "one long word": "é" * 4000,
    "combining marks": "a" + "\u0301" * 500,
    "right to left override": "\u202eabc\u202c",
    "unknown script": "你好吗",
    "punctuation": "?!…",
    "null byte": "a\x00b",
}
LEARNED: tuple[tuple[str, str, dict[str, Any] | None], ...] = (
    ("combien coûte le retour", "voluntary_return.cost", None),
    ("quel est le prix du retour", "voluntary_return.cost", None),
    ("c'est gratuit de rentrer", "voluntary_return.cost", None),
    ("how much does the return cost", "voluntary_return.cost", None),
    ("je veux un visa pour le canada", "visa.overview", None),
    ("comment avoir le visa", "visa.overview", None),
    ("visa canadien s'il vous plaît", "visa.overview", None),
    ("how do i get a visa", "visa.overview", None),
    ("bonjour à vous", "greet", None),
    ("salut la famille", "greet", None),
    ("hello my friend", "greet", None),
    ("bonsoir", "greet", None),
    ("on est perdus dans le désert sans eau", "protection.rescue", {"level": "emergency", "risks": ["stranded_desert"]}),
    ("plus d'eau dans le désert, on va mourir", "protection.rescue", {"level": "emergency", "risks": ["stranded_desert"]}),
    ("lost in the desert without water", "protection.rescue", {"level": "emergency", "risks": ["stranded_desert"]}),
    ("mon patron garde mon passeport et ne paie pas", "protection.exploitation", {"level": "urgent", "risks": ["trafficking_now"]}),
    ("le patron a pris nos passeports, pas de salaire", "protection.exploitation", {"level": "urgent", "risks": ["trafficking_now"]}),
    ("my boss keeps my passport and pays nothing", "protection.exploitation", {"level": "urgent", "risks": ["trafficking_now"]}),
    ("je suis un enfant tout seul", "protection.child", {"level": "emergency", "risks": ["child_alone"]}),
    ("j'ai douze ans et je suis seul", "protection.child", {"level": "emergency", "risks": ["child_alone"]}),
    ("a child alone without parents", "protection.child", {"level": "emergency", "risks": ["child_alone"]}),
)


def message(text: str | None, **data: Any) -> Message:
    """A message as Rasa hands it to the first component."""
    return Message(data={TEXT: text, **data})


def normalised(*texts: str) -> list[Message]:
    """Messages after the normaliser."""
    return TextNormalizer().process([message(text) for text in texts])


def learned() -> TrainingData:
    """A few examples of six intents, three of them dangers, after the normaliser."""
    examples = [message(text, **{INTENT: intent, "metadata": {"example": danger or {}}}) for text, intent, danger in LEARNED]
    return TextNormalizer().process_training_data(TrainingData(examples))


class Trained:
    """The featurisers trained on `learned()`, and what they make of a text."""

    def __init__(self, folder: Path) -> None:
        """`folder` keeps what is persisted."""
        self.storage = LocalModelStorage.create(folder)
        self.ngrams = CharacterNgramFeaturizer.create({}, self.storage, Resource("ngrams"), CONTEXT)
        self.data = learned()
        self.ngrams.train(self.data)
        self.ngrams.process_training_data(ENCODER.process_training_data(self.data))

    def features(self, *texts: str) -> list[Message]:
        """Messages with every feature that the classifiers need."""
        return self.ngrams.process(ENCODER.process(normalised(*texts)))

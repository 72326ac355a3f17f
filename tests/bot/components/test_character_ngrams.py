"""Character n-grams: the same before and after they were persisted, and something for every text."""

import pytest
from rasa.engine.storage.resource import Resource

from bot.components.character_ngrams import NGRAM_ROW, CharacterNgramFeaturizer
from tests.bot.support.pipeline import CONTEXT, LEARNED, STRANGE, Trained, normalised

TEXTS = [text for text, _, _ in LEARNED]


def test_loaded_featuriser_gives_the_rows_of_the_trained_one(trained: Trained) -> None:
    loaded = CharacterNgramFeaturizer.load({}, trained.storage, Resource("ngrams"), CONTEXT)
    for mine, theirs in zip(trained.ngrams.process(normalised(*TEXTS)), loaded.process(normalised(*TEXTS)), strict=True):
        assert abs(mine.get(NGRAM_ROW).value - theirs.get(NGRAM_ROW).value).max() < 1e-6


def test_misspelt_word_shares_ngrams_with_the_right_one(trained: Trained) -> None:
    right, wrong, other = (read.get(NGRAM_ROW).value for read in trained.ngrams.process(normalised("retour", "retours", "visa")))
    assert right.multiply(wrong).sum() > right.multiply(other).sum()


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_gets_a_row(trained: Trained, text: str) -> None:
    (read,) = trained.ngrams.process(normalised(text))
    assert read.get(NGRAM_ROW).value.shape == trained.data.training_examples[0].get(NGRAM_ROW).value.shape


def test_no_message_is_no_work(trained: Trained) -> None:
    assert trained.ngrams.process([]) == []

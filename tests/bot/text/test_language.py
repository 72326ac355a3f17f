"""
The language of a message, and when a conversation follows it.

The model is the real one, trained once (about 15 s) on data/nlu and data/languages. The messages here were written for these tests and are
not in the training data.
"""

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.text.language import SPOKEN, UNSPOKEN, identify
from bot.text.language_examples import read_language_examples, read_names
from bot.text.language_model import LanguageModel, words_of

DATA = Path(__file__).parents[3] / "data"

CLEAN: list[tuple[str, str]] = [
    ("Pouvez-vous m'expliquer comment obtenir un extrait de naissance pour ma fille ?", "fr"),
    ("Mon cousin a été arrêté à la frontière et nous n'avons plus de nouvelles", "fr"),
    ("Could you tell me which office deals with lost identity cards?", "en"),
    ("My uncle was arrested at the border and nobody answers us", "en"),
    ("هل يمكنكم مساعدتي في العثور على أختي", "ar"),
    ("أريد أن أعرف موعد الرحلة القادمة", "ar"),
    ("N dɔgɔmuso tununna sira kan, an t'a yɔrɔ dɔn", "bm"),
    ("Pasipɔri kɔrɔ bɛ se ka falen wa?", "bm"),
    ("Gostaria de saber onde posso tratar da certidão de nascimento", "pt"),
    ("O meu primo foi preso na fronteira e ninguém nos responde", "pt"),
    ("¿Podría decirme dónde se tramita la partida de nacimiento?", "es"),
    ("Mi primo fue detenido en la frontera y nadie nos contesta", "es"),
    ("Ƴan sanda sun kama abokina a bakin iyaka", "ha"),
    ("Polis bi dafa jàpp sama xarit ci frontiyeer bi", "wo"),
    ("Polisaaji nanngii sehil am to keerol", "ff"),
]
AS_TYPED: list[tuple[str, str]] = [
    ("jveu savoir cmt fair pr avoir le papié de mon fis", "fr"),
    ("ya kelkun ki peu maidé jsui bloké a la gare", "fr"),
    ("pls wia can i get d form 4 my son paper", "en"),
    ("abeg make una help me i no get money to go house", "en"),
    ("khoya kifach ndir bach nlga khti li tlfat", "ar"),
    ("chkoun y9der y3awni rani mrid w ma 3ndi walou", "ar"),
    ("n be fe ka segin n ka dugu la nka wari te n bolo", "bm"),
    ("u ye n ka papiye bèè minè, n bè se ka mun kè", "bm"),
    ("preciso d ajuda n tenho dinheiro pra voltar pra minha terra", "pt"),
    ("nesesito aiuda no tengo plata pa bolver a mi tierra", "es"),
    ("ina so na koma gari amma bani da kudi", "ha"),
    ("dama beugone dellou sama dekk wayé amouma khaliss", "wo"),
    ("mi yidi hootude to galle amen kono mi alaa kaalis", "ff"),
]
MIXED: list[tuple[str, str]] = [
    ("n bɛ carte de séjour ɲini préfecture la", "bm"),
    ("n cɛ bɛ titre de séjour renouveler préfecture la", "bm"),
    ("quiero el titre de séjour de mi hermana, la préfecture no contesta", "es"),
    ("i want to collect the récépissé of my titre de séjour today", "en"),
    ("jugement supplétif كيف يتعدل واشحال يدفع الواحد", "ar"),
]
SAYS_NOTHING = [
    "", " ", "1", "2.", "👍", "🙏🙏😭", "...", "?", "ok", "OK!", "oui", "Non", "yes", "sí", "não", "ɔwɔ", "ayi", "naam", "bonjour",
    "Hello", "hola", "salam", "i ni ce", "good morning", "muchas gracias", "merci", "Bamako", "Gao, Mali", "Bamako Kayes Ségou",
    "Côte d'Ivoire", "Sierra Leone", "باماكو", "+223 76 12 34 56", "0022376123456", "12/04/1998", "Mamadou Traoré",
    "Fatoumata Binta Diallo", "awa.keita@example.org", "https://example.org/how/to/apply", "SR-4H7K", "visa", "STOP",
    "Привет, как дела", "你好吗",
]  # fmt: skip


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.train(read_language_examples(DATA), read_names(DATA / "lookups"))


@pytest.fixture(scope="module")
def small_model() -> LanguageModel:
    """Two languages, quick to train: for promises that do not depend on the data."""
    return LanguageModel.train([("je veux rentrer chez moi", "fr"), ("i want to go home now", "en")] * 3)


@pytest.mark.parametrize(("text", "code"), CLEAN + AS_TYPED)
def test_language_is_recognised_without_a_previous_one(model: LanguageModel, text: str, code: str) -> None:
    guess = identify(text, model, None)
    assert guess.code == code
    assert (guess.switch_to, guess.unspoken) == ((code, None) if code in SPOKEN else (None, code))


@pytest.mark.parametrize(("text", "code"), [pair for pair in CLEAN + AS_TYPED if pair[1] in SPOKEN])
@pytest.mark.parametrize("previous", SPOKEN)
def test_conversation_follows_a_clear_sentence(model: LanguageModel, text: str, code: str, previous: str) -> None:
    assert identify(text, model, previous).switch_to == (None if code == previous else code)


@pytest.mark.parametrize(("text", "code"), [pair for pair in CLEAN if pair[1] in UNSPOKEN])
def test_conversation_never_moves_to_a_language_sira_does_not_speak(model: LanguageModel, text: str, code: str) -> None:
    guess = identify(text, model, "fr")
    assert (guess.code, guess.switch_to, guess.unspoken) == (code, None, code)


@pytest.mark.parametrize("text", SAYS_NOTHING)
@pytest.mark.parametrize("previous", [None, *SPOKEN])
def test_numbers_names_and_short_replies_change_nothing(model: LanguageModel, text: str, previous: str) -> None:
    guess = identify(text, model, previous)
    assert guess.switch_to is None
    assert guess.unspoken is None
    assert guess.code == previous or previous is None


@pytest.mark.parametrize("text", ["need help", "mi hermano", "c bon", "o papel", "sama xaalis"])
def test_two_words_are_too_few_to_leave_a_language(model: LanguageModel, text: str) -> None:
    assert identify(text, model, "bm").switch_to is None


@pytest.mark.parametrize(
    ("greeting", "code"),
    [("Bonjour", "fr"), ("hello", "en"), ("hola", "es"), ("olá", "pt"), ("ɔwɔ", "bm"), ("i ni sɔgɔma", "bm"), ("bom dia", "pt")],
)
def test_greeting_hints_at_the_language_of_a_new_conversation(model: LanguageModel, greeting: str, code: str) -> None:
    guess = identify(greeting, model, None)
    assert (guess.code, guess.switch_to) == (code, None)


@pytest.mark.parametrize(("text", "code"), [("أين", "ar"), ("سلام", "ar"), ("je suis là، أنا مريض جدا", "ar"), ("ߊߟߎ߫ ߣߌ߫ ߗߋ", "bm")])
def test_script_of_one_language_switches_at_once(model: LanguageModel, text: str, code: str) -> None:
    assert identify(text, model, "fr").switch_to == code


@pytest.mark.parametrize("text", ["n bɛ Gao", "fɛn tɛ", "a ɲɛfɔ"])
def test_bambara_letters_switch_in_a_short_message(model: LanguageModel, text: str) -> None:
    assert identify(text, model, "fr").switch_to == "bm"


@pytest.mark.parametrize(("text", "codes"), [("mi yiɗi", ("ff",)), ("ɗan uwana", ("ha",)), ("ɓe ƴetti", ("ff", "ha"))])
def test_hooked_letters_are_fulah_or_hausa_even_in_a_short_message(model: LanguageModel, text: str, codes: tuple[str, ...]) -> None:
    assert identify(text, model, "fr").unspoken in codes


@pytest.mark.parametrize(("text", "code"), MIXED)
def test_grammar_words_win_over_borrowed_words(model: LanguageModel, text: str, code: str) -> None:
    guess = identify(text, model, None)
    assert (guess.code, guess.is_mixed) == (code, True)


@pytest.mark.parametrize(("text", "code"), [pair for pair in CLEAN if pair[1] in SPOKEN])
def test_sentence_in_one_language_is_not_mixed(model: LanguageModel, text: str, code: str) -> None:
    assert not identify(text, model, code).is_mixed


def test_training_messages_stay_in_their_own_language(model: LanguageModel) -> None:
    """Less than one message in two hundred would move a conversation that was already in its language."""
    examples = [(text, code) for text, code in read_language_examples(DATA) if code in SPOKEN][::10]
    moved = [text for text, code in examples if identify(text, model, code).switch_to]
    assert len(moved) <= len(examples) / 200


def test_languages_are_those_of_the_data(model: LanguageModel) -> None:
    assert set(model.labels) == {*SPOKEN, *UNSPOKEN}


def test_model_comes_back_from_plain_arrays_with_the_same_scores(model: LanguageModel) -> None:
    kept = io.BytesIO()
    np.savez(kept, **model.to_arrays())
    assert kept.tell() < 500_000
    kept.seek(0)
    with np.load(kept, allow_pickle=False) as arrays:
        again = LanguageModel.from_arrays(arrays)
    assert again.names == model.names
    for text, _ in CLEAN:
        assert again.scores(text) == pytest.approx(model.scores(text), abs=1e-6)


def test_same_examples_give_the_same_model() -> None:
    examples = [("je veux rentrer chez moi", "fr"), ("i want to go home now", "en"), ("quiero volver a casa hoy", "es")]
    first, second = (LanguageModel.train(examples).to_arrays() for _ in range(2))
    assert all(np.array_equal(first[key], second[key]) for key in first)


def test_two_languages_are_enough(small_model: LanguageModel) -> None:
    assert identify("je veux rentrer", small_model).code == "fr"
    assert identify("i want to go", small_model).code == "en"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=200), previous=st.sampled_from([None, *SPOKEN, "xx"]))
def test_any_text_gets_a_guess(model: LanguageModel, text: str, previous: str) -> None:
    guess = identify(text, model, previous)
    assert 0.0 <= guess.confidence <= 1.0
    assert guess.switch_to in (None, *SPOKEN)
    assert guess.switch_to is None or guess.switch_to == guess.code != previous
    assert sum(model.scores(text).values()) == pytest.approx(1.0)


@settings(max_examples=100, deadline=None)
@given(
    words=st.lists(st.sampled_from(["je", "veux", "bɛ", "أنا", "ɗan", "7ay", "ñ", "\ud800", "a" * 5000, "ok", "́", "\u200f"]), max_size=300)
)
def test_strange_words_in_any_number_get_probabilities(model: LanguageModel, words: list[str]) -> None:
    text = " ".join(words)
    assert len(words_of(text)) <= 100
    assert sum(model.scores(text).values()) == pytest.approx(1.0)
    identify(text, model, "fr")


@pytest.mark.parametrize("text", ["Appelez le +223 76 12 34 56", "voir https://example.org/where/is", "écrire à awa@example.org"])
def test_numbers_links_and_addresses_are_not_words(text: str) -> None:
    assert not {"example", "org", "where", "76", "awa"} & set(words_of(text))


def test_examples_ask_for_no_other_language() -> None:
    """Requests such as « english please » are written by people of every language."""
    texts = {text.lower() for text, _ in read_language_examples(DATA)}
    assert "parle bambara stp" not in texts


def test_each_list_says_where_its_sentences_come_from() -> None:
    for file in (DATA / "languages").glob("*.tsv"):
        assert file.read_text(encoding="utf-8").startswith("# "), file.name

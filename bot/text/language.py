"""
Which language a message is in, and whether the conversation should follow it. Pure: the caller keeps the model and the previous language.

A conversation stays in its language unless a message says clearly otherwise: three words or more that mean something ("ok", a greeting, a
name, a town, a number mean nothing here), or a script or letters that only one language has. Hausa, Wolof and Fulah are known so that Sira
can say that it does not speak them; a conversation never moves to them.
"""

import re
import unicodedata
from typing import Dict, List, NamedTuple, Optional, Pattern, Tuple

from bot.text.language_model import LanguageModel, words_of
from bot.text.language_neutral import NEUTRAL_WORDS

SPOKEN = ("fr", "en", "ar", "bm", "pt", "es")
UNSPOKEN = ("ha", "wo", "ff")

# How sure the model must be before a conversation changes language, measured on held-back training data: see tests/bot/text/test_language.py.
SURE = 0.8
LEAST_WORDS = 3
# The previous language counts as if this many times likelier beforehand.
INERTIA = 3.0

# Letters of a few languages: a message that holds them is this many times likelier in one of those. The first row that fits counts.
LETTER_ODDS = 20.0
LETTERS: Tuple[Tuple[str, Tuple[str, ...], bool], ...] = (
    # letters, languages, and whether the letters alone are clear enough for a short message.
    ("ɓɗƴƙ", ("ff", "ha"), True),
    ("ɛɔɲŋ", ("bm",), True),
    ("ë", ("wo", "fr"), False),
    ("ñ", ("wo", "es"), False),
)
# Scripts of one language here. N'Ko writes Bambara, Adlam Fulah.
SCRIPTS: Dict[str, Pattern[str]] = {
    "ar": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "bm": re.compile("[\u07c0-\u07ff]"),
    "ff": re.compile("[\U0001e900-\U0001e95f]"),
}
SCRIPT_SHARE = 0.4
# A word speaks for another language when the model, reading it alone, is this sure and nearly excludes the message's own.
FOREIGN_WORD = 0.7
EXCLUDED = 0.08


class LanguageGuess(NamedTuple):
    """
    What a message is in.

    `code` is the likeliest language, the previous one when the message says nothing; `confidence` its probability. `switch_to` is a spoken
    language that the conversation should move to, or None. `is_mixed`: words of a second language too. `unspoken` is ha, wo or ff when the
    message is as clearly in it as a switch would need.
    """

    code: Optional[str]
    confidence: float
    switch_to: Optional[str]
    is_mixed: bool
    unspoken: Optional[str] = None


def identify(text: str, model: LanguageModel, previous: Optional[str] = None) -> LanguageGuess:
    """Guess the language of one message. `previous`: the conversation's language, None when nothing was said yet. Never raises."""
    words = words_of(text)
    telling, names = _telling_words(words, model)
    if not telling:
        return _nothing_said(words, model, previous)
    written_in = _script(telling)
    if written_in:
        return _guess(written_in, 1.0, previous, True, any(_script([word]) != written_in for word in telling))
    if not any(_is_latin(word) for word in telling):
        return LanguageGuess(previous, 0.0, None, False)
    odds = _with_inertia(_with_letters(model.scores_of(telling if len(telling) >= LEAST_WORDS else words), telling), previous)
    code = max(odds, key=lambda language: odds[language])
    least = LEAST_WORDS if previous else LEAST_WORDS - 1
    enough = len(telling) >= 2 and len(telling) + names >= least
    is_clear = odds[code] >= SURE and (enough or _has_clear_letters(telling, code))
    return _guess(code, odds[code], previous, is_clear, _is_mixed(telling, code, model))


def _guess(code: str, confidence: float, previous: Optional[str], is_clear: bool, is_mixed: bool) -> LanguageGuess:
    moves = is_clear and code != previous
    return LanguageGuess(
        code, confidence, code if moves and code in SPOKEN else None, is_mixed, code if is_clear and code in UNSPOKEN else None
    )


def _nothing_said(words: List[str], model: LanguageModel, previous: Optional[str]) -> LanguageGuess:
    """Numbers, names, a greeting: the conversation stays as it is; without one, the words are the best hint there is."""
    if previous or not words:
        return LanguageGuess(previous, 0.0, None, False)
    script = _script(words)
    if script:
        return LanguageGuess(script, 1.0, None, False)
    scores = model.scores_of(words)
    code = max(scores, key=lambda language: scores[language])
    return LanguageGuess(code, scores[code], None, False)


def _telling_words(words: List[str], model: LanguageModel) -> Tuple[List[str], int]:
    """The words that tell a language, and how many names of places were set aside. A name may have up to three words."""
    telling: List[str] = []
    names = position = 0
    while position < len(words):
        for size in (3, 2, 1):
            if " ".join(words[position : position + size]) in model.names and position + size <= len(words):
                names += 1
                break
        else:
            size = 1
            if words[position] not in NEUTRAL_WORDS:
                telling.append(words[position])
        position += size
    return telling, names


def _script(words: List[str]) -> Optional[str]:
    """The language of the script that enough of the letters are in."""
    letters = "".join(words)
    if letters.isascii():
        return None
    return next((code for code, script in SCRIPTS.items() if len(script.findall(letters)) >= SCRIPT_SHARE * len(letters)), None)


def _is_latin(word: str) -> bool:
    return any("LATIN" in unicodedata.name(char, "") for char in word)


def _with_letters(scores: Dict[str, float], words: List[str]) -> Dict[str, float]:
    letters = set("".join(words))
    for row, languages, _ in LETTERS:
        if letters.intersection(row):
            return _normalised({code: score * (LETTER_ODDS if code in languages else 1.0) for code, score in scores.items()})
    return scores


def _has_clear_letters(words: List[str], code: str) -> bool:
    letters = set("".join(words))
    row = next((row for row in LETTERS if letters.intersection(row[0])), None)
    return row is not None and row[2] and code in row[1]


def _with_inertia(scores: Dict[str, float], previous: Optional[str]) -> Dict[str, float]:
    if previous not in scores:
        return scores
    return _normalised({code: score * (INERTIA if code == previous else 1.0) for code, score in scores.items()})


def _normalised(scores: Dict[str, float]) -> Dict[str, float]:
    total = sum(scores.values())
    return {code: score / total for code, score in scores.items()}


def _is_mixed(words: List[str], code: str, model: LanguageModel) -> bool:
    """Two different words or more that the model, reading each alone, gives to another language."""
    long_enough = sorted({word for word in words if len(word) > 3})
    if len(long_enough) < 2:
        return False
    each = model.scores_each(long_enough)
    own = each[:, model.labels.index(code)]
    return int(((own <= EXCLUDED) & (each.max(axis=1) >= FOREIGN_WORD)).sum()) >= 2

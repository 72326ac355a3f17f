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
from bot.text.language_neutral import GREETING_LANGUAGES, GREETING_PHRASES, NEUTRAL_WORDS

SPOKEN = ("fr", "en", "ar", "bm", "pt", "es")
UNSPOKEN = ("ha", "wo", "ff")

# How sure the model must be before a conversation changes language. Of 3,943 held-back training messages, about 3 would leave
# their own language at 0.8 (4 at 0.7, 1 at 0.9), and 96 to 97 % would be followed out of another (97.4 % at 0.7, 95.3 % at 0.9).
SURE = 0.8
LEAST_WORDS = 3
# The previous language counts as if this many times likelier beforehand.
INERTIA = 3.0

# Letters of a few languages: a message that holds them is this many times likelier in one of those. The first row that fits counts.
LETTER_ODDS = 100.0
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
FOREIGN_WORD = 0.6
EXCLUDED = 0.15


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
        return _nothing_said(words, previous)
    written_in = _script(telling)
    if written_in:
        return _guess(written_in, 1.0, previous, True, any(_script([word]) != written_in for word in telling))
    if not any(_is_latin(word) for word in telling):
        return LanguageGuess(previous, 0.0, None, False)
    # A greeting tells more than nothing, but never against the conversation's own language.
    read = telling if previous and len(telling) >= LEAST_WORDS else words
    odds = _with_inertia(_with_letters(model.scores_of(read), telling), previous)
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


def _nothing_said(words: List[str], previous: Optional[str]) -> LanguageGuess:
    """Numbers, names, a greeting: the conversation stays as it is; without one, a greeting is the best hint there is."""
    phrases = (" ".join(words[start : start + size]) for size in (3, 2) for start in range(len(words)))
    hints = [GREETING_PHRASES[phrase] for phrase in phrases if phrase in GREETING_PHRASES]
    hints += [GREETING_LANGUAGES[word] for word in words if word in GREETING_LANGUAGES]
    hinted = hints[0] if hints else None
    if previous or hinted is None:
        return LanguageGuess(previous, 0.0, None, False)
    return LanguageGuess(hinted, 0.5, None, False)


def _telling_words(words: List[str], model: LanguageModel) -> Tuple[List[str], int]:
    """The words that tell a language, and how many names of places were set aside. A name or a greeting may have up to three words."""
    telling: List[str] = []
    names = position = 0
    while position < len(words):
        for size in (3, 2, 1):
            phrase = " ".join(words[position : position + size])
            if phrase in model.names:
                names += 1
                break
            if phrase in GREETING_PHRASES or phrase in NEUTRAL_WORDS:
                break
        else:
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
    """Two different words or more that the model, reading each alone, gives to one other language that Sira speaks."""
    long_enough = sorted({word for word in words if len(word) > 3})
    if len(long_enough) < 2:
        return False
    each = model.scores_each(long_enough)
    excluded = each[:, model.labels.index(code)] <= EXCLUDED
    if code not in {"fr", "bm"} and {"fr", "bm"} <= set(model.labels):
        # Bambara as people write it is full of French words: read alone such a word is given half to each, and is foreign all the same.
        each[:, model.labels.index("fr")] += each[:, model.labels.index("bm")]
    others = [position for position, label in enumerate(model.labels) if label in SPOKEN and label != code]
    return bool(((each[:, others] >= FOREIGN_WORD) & excluded[:, None]).sum(axis=0).max(initial=0) >= 2)

"""
How a message is spelled before the rules read it: one lower-case word list, whatever the keyboard or the haste.

Accents, Arabic forms and Bambara letters are folded, SMS French is written out, stretched and doubled letters become
single. The rules are written in ordinary spelling and pass through `fold_word` too, so both sides always agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sira.domain.danger.words.sms import SMS

MAX_CHARS = 4_000
HEAD_CHARS = 3_000  # of a longer text the beginning and the end are read: danger is often said last
MAX_WORD_CHARS = 24

_LETTERS = str.maketrans(
    {
        "ɛ": "e",
        "ɔ": "o",
        "ɲ": "ny",
        "ŋ": "ng",
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ı": "i",
        "ø": "o",
        "ٱ": "ا",
        "ة": "ه",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "گ": "ك",
        "ڤ": "ف",
        "پ": "ب",
        "ـ": None,
        "\u200c": None,
        "\u200d": None,
    }
)
_WORD = re.compile(r"[^\W_]+")
_REPEATED = re.compile(r"([^\W\d_])\1+")
_NUMBER_AND_UNIT = re.compile(r"(\d{1,3})(ans?|a|mois|jours?|jrs?|j|h|heures?|semaines?|sem|enfants?|ptits?|yrs?|years?|yo|days?|anos?)")
_ARABIZI = str.maketrans({"2": "", "3": "a", "5": "kh", "7": "h", "8": "gh", "9": "q"})


def normalised_words(text: str) -> tuple[str, ...]:
    """Return the folded words of `text` in order; never raises, at most `MAX_CHARS` characters are read."""
    if len(text) > MAX_CHARS:
        text = f"{text[:HEAD_CHARS]} {text[HEAD_CHARS - MAX_CHARS :]}"
    words: list[str] = []
    for raw in _WORD.findall(_fold_letters(text)):
        words.extend(_written_out(raw[:MAX_WORD_CHARS]))
    return tuple(words)


def fold_word(word: str) -> str:
    """Fold one ordinary word of a rule the way a message's words are folded, without writing out SMS forms."""
    return _single_letters(_fold_letters(word))


def _fold_letters(text: str) -> str:
    text = text.lower()
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
        text = text.translate(_LETTERS)
    return _plain_digits(text)


def _plain_digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _single_letters(word: str) -> str:
    return _REPEATED.sub(r"\1", word)


@lru_cache(maxsize=8_192)
def _written_out(raw: str) -> tuple[str, ...]:
    """Write one raw word out: SMS forms, "15ans", Arabizi digits, repeated letters."""
    word = _single_letters(raw)
    for form in (raw, word):
        if form in SMS:
            return SMS[form]
    if word.isdigit():
        return (word,)
    unit = _NUMBER_AND_UNIT.fullmatch(word)
    if unit:
        return (unit[1], *SMS.get(unit[2], (unit[2],)))
    if any(char.isdigit() for char in word):
        word = _single_letters(word.translate(_ARABIZI)) or word
        return SMS.get(word, (word,))
    return (word,)

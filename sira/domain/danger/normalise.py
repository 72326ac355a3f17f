"""
How a message is spelled before the rules read it: one lower-case word list, whatever the keyboard or the haste.

Accents, Arabic forms and Bambara letters are folded, SMS French is written out, stretched and doubled letters become
single. The rules are written in ordinary spelling and pass through `fold_word` too, so both sides always agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from sira.domain.danger.words.sms import ACCENTED, SMS

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
        **{chr(code): None for code in range(0x0300, 0x20F1) if unicodedata.combining(chr(code))},
        **{chr(first + digit): str(digit) for first in (0x0660, 0x06F0) for digit in range(10)},
    }
)
SENTENCE_END = "."
_ENDS = ".!?؟;\n"
_AROUND = f"{_ENDS} \t\u00a0…"
_ACCENTED = re.compile(rf"\b(?:{'|'.join(ACCENTED)})\b")
_WORD = re.compile(r"[^\W_]+|[.!?؟;\n](?=\s|$)")
_REPEATED = re.compile(r"([^\W\d_])\1+")
_NUMBER_AND_UNIT = re.compile(r"(\d{1,3})(ans?|a|mois|jours?|jrs?|j|h|heures?|semaines?|sem|enfants?|ptits?|yrs?|years?|yo|days?|anos?)")
_ARABIZI = str.maketrans({"2": "", "3": "a", "5": "kh", "7": "h", "8": "gh", "9": "q"})


def normalised_words(text: str) -> tuple[str, ...]:
    """Return the folded words and sentence ends of `text` in order; never raises, at most `MAX_CHARS` characters are read."""
    if len(text) > MAX_CHARS:
        text = f"{text[:HEAD_CHARS]} {text[HEAD_CHARS - MAX_CHARS :]}"
    raw_words = [SENTENCE_END if raw in _ENDS else raw[:MAX_WORD_CHARS] for raw in _WORD.findall(_fold_letters(text).strip(_AROUND))]
    written_out = {raw: _written_out(raw) for raw in set(raw_words)}
    followed = zip(raw_words, [*raw_words[1:], ""], strict=False)
    return tuple(word for raw, following in followed for word in _in_place(raw, following, written_out))


def fold_word(word: str) -> str:
    """Fold one word of a rule the way a message's words are folded; a spelling standing for several words is kept."""
    letters = _fold_letters(word)
    written_out = _written_out(letters)
    return written_out[0] if len(written_out) == 1 else _single_letters(letters)


def _fold_letters(text: str) -> str:
    text = text.lower()
    if not text.isascii():
        text = _ACCENTED.sub(lambda found: ACCENTED[found[0]], unicodedata.normalize("NFC", text))
        text = unicodedata.normalize("NFKD", text)[: 2 * MAX_CHARS]  # one sign may unfold into eighteen
        text = text.translate(_LETTERS)
    return text


def _in_place(raw: str, following: str, written_out: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Keep the `c` of "c'est": only a `c` alone stands for both words."""
    return ("c",) if raw == "c" and following.startswith("e") else written_out[raw]


def _single_letters(word: str) -> str:
    return _REPEATED.sub(r"\1", word)


def _written_out(raw: str) -> tuple[str, ...]:
    """Write one raw word out: SMS forms, "15ans", Arabizi digits, repeated letters."""
    word = _single_letters(raw)
    known = SMS.get(raw) or (SMS.get(word) if len(word) <= len(raw) - 2 else None)  # "jveuuux"
    if known:
        return tuple(_single_letters(part) for part in known)
    if word.isalpha() or word.isdigit() or word == SENTENCE_END:
        return (word,)
    unit = _NUMBER_AND_UNIT.fullmatch(word)
    if unit:
        return (unit[1], *SMS.get(unit[2], (unit[2],)))
    word = _single_letters(word.translate(_ARABIZI)) or word
    return SMS.get(word, (word,))

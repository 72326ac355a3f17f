"""
What a typed text may look like once it is inside.

Rasa 3.6 exits on lone surrogates, reads a leading `/` as an injected intent and slows down for everybody on very long
texts; bidirectional overrides can make staff read another sentence than the one that was written.
"""

from __future__ import annotations

import unicodedata

MAX_TEXT_CHARS = 4_000
MAX_RASA_CHARS = 2_000
MAX_RASA_WORDS = 300
MAX_COMBINING_RUN = 4

_KEPT_CONTROLS = {"\n", "\t"}
_JOINERS = {"\u200c", "\u200d"}  # Arabic script and emoji sequences need them
_MARKS = {"Mn", "Me"}  # by category: some marks that stack have combining class 0


def clean_text(text: str) -> str:
    """
    Return `text` in NFC without surrogates, controls, invisible formatting or runs of combining marks; outer spaces trimmed.

    Idempotent: cleaning twice changes nothing more.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(_kept(char) for char in text)
    text = unicodedata.normalize("NFC", text)
    text = unicodedata.normalize("NFC", _cap_combining(text))  # what stands side by side now may compose
    return text.strip(" \n\t\u00a0" + "".join(_JOINERS))


def _kept(char: str) -> str:
    if char in _KEPT_CONTROLS or char in _JOINERS:
        return char
    category = unicodedata.category(char)
    if category in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return ""
    if category in {"Zl", "Zp"}:
        return "\n"
    return " " if category == "Zs" else char


def _cap_combining(text: str) -> str:
    kept: list[str] = []
    run = 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in _MARKS else 0
        if run <= MAX_COMBINING_RUN:
            kept.append(char)
    return "".join(kept)


def text_for_rasa(text: str) -> str:
    """Return the part of a cleaned text that Rasa may see: one line, capped, never starting with a slash."""
    words = text.split()[:MAX_RASA_WORDS]
    line = " ".join(words)[:MAX_RASA_CHARS]
    return line.lstrip("/\\ " + "".join(_JOINERS)).strip()

"""
A stored message becomes the HTML texts Telegram takes: escaped exactly, split at sentence ends, the source small underneath. Pure.

Telegram counts 4,096 UTF-16 units of what is shown, not of the markup.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from sira.domain.message import Author

MAX_UNITS = 4_096
MAX_SOURCES = 3
STAFF_PREFIX = "👤 "  # says "a person", in every language, and nothing else to somebody who looks over the shoulder
# Look-behinds instead of "dots, then space": on a long row of dots that would try every dot against every other.
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…؟۔。])|(?<=[.!?…؟۔。][)»\"”’']))\s+|\n\s*")
_SPACE = re.compile(r"\s+")


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split_text(text: str, limit: int = MAX_UNITS) -> list[str]:
    """
    Cut a text into parts of at most `limit` units, after a sentence if possible, else after a word, else anywhere between characters.

    The parts put together are the text, character for character.
    """
    parts = []
    while units(text) > limit:
        cut = _cut(text, limit)
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text]


def _cut(text: str, limit: int) -> int:
    longest = _characters_within(text, limit)
    for border in (_SENTENCE_END, _SPACE):
        ends = [match.end() for match in border.finditer(text, 0, longest)]
        # A border in the first quarter would leave a stump and a crowd of parts.
        if ends and ends[-1] > longest // 4:
            return ends[-1]
    return longest


def _characters_within(text: str, limit: int) -> int:
    used = 0
    for position, char in enumerate(text):
        used += 2 if ord(char) > 0xFFFF else 1
        if used > limit:
            return max(position, 1)
    return len(text)


def render(body: dict[str, Any], author: str, source_line: str | None = None) -> list[str]:
    """Return the HTML texts of a message, none when there is nothing to show. `source_line` goes last, in italics."""
    text = _sendable(body.get("text") or "")
    if not text.strip():
        return []
    prefix = STAFF_PREFIX if author == Author.STAFF else ""
    pages = [(part, escape(part, quote=False)) for part in split_text(prefix + text) if part.strip()]
    notice = _sendable(str((body.get("notice") or {}).get("text") or "")).strip()
    if notice:
        pages = _joined(_wrapped(notice, "b"), pages)
    if source_line:
        pages = _joined(pages, _wrapped(_sendable(source_line).strip(), "i"))
    return [html for _, html in pages]


def sources_of(body: dict[str, Any]) -> list[tuple[str, str]]:
    """Publisher and date ("" if unknown) of what stands behind an answer, each publisher once."""
    sources = (body.get("answer") or {}).get("sources") or []
    known: dict[str, str] = {}
    for source in sources:
        publisher = source.get("publisher") or source.get("title")
        if publisher:
            known.setdefault(publisher, source.get("date") or "")
    return list(known.items())[:MAX_SOURCES]


def _wrapped(text: str, tag: str) -> list[tuple[str, str]]:
    return [(part, f"<{tag}>{escape(part, quote=False)}</{tag}>") for part in split_text(text) if part.strip()]


def _joined(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put the end of one and the beginning of the other on one page where they fit."""
    if not before or not after:
        return before or after
    (last, last_html), (first, first_html) = before[-1], after[0]
    if units(last) + units(first) + 2 > MAX_UNITS:
        return before + after
    return [*before[:-1], (f"{last.rstrip()}\n\n{first}", f"{last_html.rstrip()}\n\n{first_html}"), *after[1:]]


def _sendable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()

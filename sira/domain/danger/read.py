"""
Read one message for signs of danger: pure rules, no model, no network, the same answer in every state of a conversation.

Order: fold the spelling, hide harmless phrases, find the rules, drop what a guard explains. In doubt a sign stays.
Source: table of triage, `protection-et-urgence.md` §3 and §6.
"""

from __future__ import annotations

from sira.domain.danger.harmless import HarmlessFrames
from sira.domain.danger.matching import Span, Words, words_of
from sira.domain.danger.normalise import normalised_words
from sira.domain.danger.reading import DangerReading, Sign
from sira.domain.danger.rulebook import GUARDS, RISKS_AND_RULES, SIGNS, SPELLING, unless_name

NEAR_EXCUSE = 7


def read_danger(text: str) -> DangerReading:
    """Return every danger sign in a text, most urgent first. Never raises; work is bounded whatever the text."""
    words = words_of(normalised_words(text), SPELLING)
    guards = GUARDS.find(words)
    readable = words.without(guards.get("masked", []))
    found = SIGNS.find(readable)
    frames = HarmlessFrames(words, guards)
    signs = []
    for risk, rule in RISKS_AND_RULES:
        name = f"{risk}.{rule.name}"
        excuses = found.get(unless_name(name), [])
        if any(not _excused(words, span, excuses) and not frames.explain(rule, span) for span in found.get(name, [])):
            signs.append(Sign(risk, rule.level, name))
    return DangerReading().joined_with(DangerReading(tuple(signs)))


def _excused(words: Words, span: Span, excuses: list[Span]) -> bool:
    """Return whether an excuse stands near the sign, in the same sentence."""
    near = (excuse for excuse in excuses if excuse[0] - span[1] < NEAR_EXCUSE and span[0] - excuse[1] < NEAR_EXCUSE)
    return any(words.same_sentence(span, excuse) for excuse in near)

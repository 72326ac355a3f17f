"""Which known words one written word may stand for: itself, its Arabic stem, a beginning, or a word one slip away."""

from __future__ import annotations

from collections import defaultdict

MIN_FUZZY_CHARS = 8  # shorter words have too many innocent neighbours
MIN_STEM_CHARS = 3
MIN_ELIDED_CHARS = 6  # "dalgerie", "lorpaillage": the apostrophe left out

_ELIDED = frozenset("dljmnst")
_ARABIC_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك", "ه")


class Spelling:
    """The keys of all patterns, asked word by word."""

    def __init__(self, keys: set[str]) -> None:
        self._words = {key for key in keys if not key.endswith("*")}
        self._beginnings = {key[:-1] for key in keys if key.endswith("*")}
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})
        self._slips: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            if len(word) >= MIN_FUZZY_CHARS and word.isascii():
                for shorter in _one_letter_less(word):
                    self._slips[shorter].add(word)

    def keys_of(self, token: str) -> frozenset[str]:
        """Return the keys `token` answers to, possibly none."""
        keys: set[str] = set()
        for form in _stems(token):
            keys |= self._exact(form)
        if not keys and len(token) >= MIN_ELIDED_CHARS and token[0] in _ELIDED:
            keys = self._exact(token[1:])
        if not keys and len(token) >= MIN_FUZZY_CHARS and token.isascii():
            keys.update(self._one_slip_away(token))
        return frozenset(keys)

    def _exact(self, form: str) -> set[str]:
        found = {f"{form[:length]}*" for length in self._lengths if length <= len(form) and form[:length] in self._beginnings}
        return found | {form} if form in self._words else found

    def _one_slip_away(self, token: str) -> set[str]:
        near: set[str] = set()
        for form in (token, *_one_letter_less(token)):
            near |= self._slips.get(form, set())
            if form in self._words and len(form) >= MIN_FUZZY_CHARS:
                near.add(form)
        return {word for word in near if word[0] == token[0] and _is_one_slip(word, token)}


def _one_letter_less(word: str) -> list[str]:
    return [word[:index] + word[index + 1 :] for index in range(len(word))]


def _is_one_slip(word: str, token: str) -> bool:
    """Return whether one letter is missing, added, changed, or changed places with its neighbour."""
    if len(word) != len(token):
        longer, shorter = sorted((word, token), key=len, reverse=True)
        return shorter in _one_letter_less(longer)
    wrong = [index for index, letters in enumerate(zip(word, token, strict=True)) if letters[0] != letters[1]]
    return len(wrong) == 1 or (len(wrong) == 2 and word[wrong[0]] == token[wrong[1]] and word[wrong[1]] == token[wrong[0]])


def _stems(token: str) -> list[str]:
    """Return the word, and for Arabic the word without its joined particles."""
    forms = [token]
    if token[0] >= "\u0600":
        forms.extend(token[len(p) :] for p in _ARABIC_PREFIXES if token.startswith(p) and len(token) - len(p) >= MIN_STEM_CHARS)
    return forms

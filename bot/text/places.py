"""
Places, countries, ages and relations that a message names. Gazetteers are plain files in data/lookups; nothing is guessed.

A place is a canonical town or region; a country an ISO 3166 code. Matching is on folded words (see bot/text/spelling.py), longest first.
"""

import re
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional

import yaml

from bot.text.spelling import folded


class Found(NamedTuple):
    """An entity: `value` is canonical, `start` and `end` are offsets in the folded text."""

    entity: str
    value: str
    start: int
    end: int


_AGE = re.compile(
    r"\b(?:j ?ai|jai|g|age de|i am|im|tengo|tenho|n si be san)\s+(\d{1,2})\s*(?:ans?|an|years?|anos|anos)?\b"
    r"|\b(\d{1,2})\s*(?:ans|years? old|anos)\b"
)
# "moins de 18 ans" is not an age of 18: the comparison is read before the number.
_BELOW = re.compile(r"\b(?:moins de|under|below|menos de|menor de)\s+(\d{1,2})\b")
_ABOVE = re.compile(r"\b(?:plus de|over|above|mas de|mais de|mayor de)\s+(\d{1,2})\b")
_MAJORITY = 18
_MINOR = re.compile(r"\b(mineure?s?|moins de (?:18|dix huit)|under (?:18|age)|minor|menor)\b")
_ADULT = re.compile(r"\b(majeure?s?|adultes?|plus de (?:18|dix huit)|over 18|mayor de edad|maior de idade)\b")
_RELATIONS: Dict[str, str] = {
    "mother": r"m(?:a|on) (?:mere|maman)|my (?:mother|mum|mom)|mi madre|minha mae|امي",
    "father": r"mon (?:pere|papa|vieux)|my (?:father|dad)|mi padre|meu pai|ابي",
    "son": r"m(?:on|es) fils|my sons?|mi hijo|meu filho|ابني",
    "daughter": r"m(?:a|es) filles?|my daughters?|mi hija|minha filha|ابنتي|بنتي",
    "brother": r"m(?:on|es) (?:petit |grand )?freres?|my brothers?|mi hermano|meu irmao|اخي|خويا",
    "sister": r"m(?:a|es) (?:petite |grande )?soeurs?|my sisters?|mi hermana|minha irma|اختي",
    "husband": r"mon mari|my husband|mi marido|meu marido|زوجي",
    "wife": r"ma femme|mon epouse|my wife|mi mujer|minha mulher|زوجتي",
    "child": r"m(?:on|es) enfants?|my (?:child|children|kids?)|mis hijos|meus filhos|اولادي|اطفالي",
    "uncle": r"mon (?:oncle|tonton)|my uncle|mi tio|meu tio|عمي|خالي",
    "friend": r"mon (?:ami|pote)|my friend|mi amigo|meu amigo|صديقي",
}


class Gazetteer:
    """Names → canonical values, for one kind of entity."""

    def __init__(self, entity: str, names: Dict[str, str]) -> None:
        """`names`: folded name → canonical value."""
        self.entity = entity
        self._names = names
        longest_first = sorted(names, key=len, reverse=True)
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)") if names else None

    @classmethod
    def from_file(cls, entity: str, file: Path) -> "Gazetteer":
        """Read `canonical: [name, …]`; the canonical name itself is always one of the names."""
        entries = yaml.safe_load(file.read_text(encoding="utf-8"))
        names: Dict[str, str] = {}
        for canonical, spellings in entries.items():
            for name in [str(canonical), *(spellings or [])]:
                names[folded(name)] = str(canonical)
        names.pop("", None)
        return cls(entity, names)

    def find(self, text: str) -> List[Found]:
        """Every name in a folded text, in order."""
        if self._pattern is None:
            return []
        return [Found(self.entity, self._names[m.group(0)], m.start(), m.end()) for m in self._pattern.finditer(text)]


def find_age(text: str) -> Optional[Found]:
    """An age in years, or `minor` / `adult` when only that is said. `text` is folded."""
    for value, pattern, decides in (("minor", _BELOW, lambda n: n <= _MAJORITY), ("adult", _ABOVE, lambda n: n >= _MAJORITY)):
        match = pattern.search(text)
        if match:
            return Found("age", value, match.start(), match.end()) if decides(int(match.group(1))) else None
    for match in _AGE.finditer(text):
        years = int(match.group(1) or match.group(2))
        if 1 <= years <= 99 and (match.group(2) or re.search(r"an|year|si", match.group(0))):
            return Found("age", str(years), match.start(), match.end())
    for value, pattern in (("minor", _MINOR), ("adult", _ADULT)):
        match = pattern.search(text)
        if match:
            return Found("age", value, match.start(), match.end())
    return None


def find_relations(text: str) -> List[Found]:
    """Relatives that a folded text names."""
    found = []
    for value, pattern in _RELATIONS.items():
        match = re.search(r"(?<!\w)(?:" + pattern + r")(?!\w)", text)
        if match:
            found.append(Found("relation", value, match.start(), match.end()))
    return found

"""
What the language model learns from: Sira's own utterances (data/nlu/<lang>/*.yml) and data/languages/<lang>.tsv.

Utterances that ask for another language are left out: people write them in the language they want.
"""

from pathlib import Path
from typing import Any, Iterator, List, Tuple

import yaml

from bot.text.language_model import words_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LANGUAGE_REQUEST = "change_language"


def read_language_examples(data: Path) -> List[Tuple[str, str]]:
    """(text, language code) of every example with a word in it, in the order of the files. `data` holds nlu/ and languages/."""
    found = [*_from_nlu(data / "nlu"), *_from_lists(data / "languages")]
    return [(text, language) for text, language in found if words_of(text)]


def read_names(lookups: Path) -> List[str]:
    """Towns, regions and countries in every spelling of data/lookups: words of no language."""
    names: List[str] = []
    for file in (lookups / "places.yml", lookups / "countries.yml"):
        for canonical, spellings in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            names += [str(name) for name in (canonical, *(spellings or []))]
    return names


def _from_nlu(folder: Path) -> Iterator[Tuple[str, str]]:
    for file in sorted(folder.glob("*/*.yml")):
        loaded = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader, only faster
        for block in loaded.get("nlu") or []:
            if block.get("intent") != LANGUAGE_REQUEST:
                yield from ((text, file.parent.name) for text in _texts(block.get("examples") or ""))


def _texts(examples: Any) -> List[str]:
    """Rasa writes examples as one text of dashes, or as a list with metadata."""
    if isinstance(examples, str):
        return [line[2:].strip() for line in examples.splitlines() if line.startswith("- ")]
    return [str(example["text"]).strip().removeprefix("- ") for example in examples]


def _from_lists(folder: Path) -> Iterator[Tuple[str, str]]:
    for file in sorted(folder.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield line.strip(), file.stem

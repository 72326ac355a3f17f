"""Bring data/vectors up to date with data/nlu: `make vectors`, after utterances were added. Takes about 20 ms for each new one."""

from pathlib import Path
from typing import List

import yaml

from bot.text.encoders import encode
from bot.text.spelling import spoken
from bot.text.vector_cache import VectorCache

NLU = Path(__file__).resolve().parents[1] / "data" / "nlu"
ENCODER = "e5"


def main() -> None:
    """Encode what is new, drop what is gone."""
    sentences = [spoken(text) for text in utterances(NLU)]
    cache = VectorCache.load(ENCODER)
    before = len(cache)
    cache.keep_only(sentences)
    cache.encode(sentences, lambda missing: encode(ENCODER, missing))
    cache.save(ENCODER)
    print(f"{ENCODER}: {before} rows before, {len(cache)} now")


def utterances(folder: Path) -> List[str]:
    """Every example of the training data."""
    found: List[str] = []
    for file in sorted(folder.rglob("*.yml")):
        for block in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            examples = block["examples"]
            if isinstance(examples, str):
                found += [line[2:].strip() for line in examples.splitlines() if line.startswith("- ")]
            else:
                found += [example["text"].strip() for example in examples]
    return found


if __name__ == "__main__":
    main()

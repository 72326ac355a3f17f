"""How big a run is. Every loop of the bench is bounded by a number that stands here."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from sira.settings import ROOT

PARTS = ("understanding", "public_set", "end_to_end", "floor")
SEED = 20260101


@dataclass(frozen=True)
class Options:
    """`per_label` None: every French sentence. `lengths`: messages by one person. `stored`: referrals in the database."""

    out: Path
    seed: int = SEED
    per_label: int | None = 8
    labels: int | None = None
    judged: int | None = None
    messages: tuple[tuple[int, int], ...] = ((1, 120), (8, 240), (32, 320))  # (people at once, messages in all)
    warm_up: int = 12
    lengths: tuple[int, ...] = (10, 100, 300)
    stored: tuple[int, ...] = (0, 1_000)
    samples: int = 20
    is_quick: bool = False
    parts: tuple[str, ...] = PARTS


def read_options(arguments: list[str] | None = None) -> Options:
    """From the command line. Raises: SystemExit with the usage."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description="Measure Sira beside its peers.")
    parser.add_argument("--out", type=Path, default=ROOT / "results" / "bench.json")
    parser.add_argument("--quick", action="store_true", help="tiny sizes, to see that the bench itself works")
    parser.add_argument("--full", action="store_true", help="train everybody on every French sentence (hours for DIET)")
    parser.add_argument("--long", action="store_true", help="also 1,000 messages by one person and 100,000 referrals")
    parser.add_argument("--per-label", type=_positive, default=8, metavar="N", help="sentences a label of the sub-set (default 8)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", choices=PARTS, action="append", help="measure only this part; may be given again")
    given = parser.parse_args(arguments)
    parts = tuple(part for part in PARTS if part in (given.only or PARTS))
    if given.quick:
        return Options(
            given.out,
            given.seed,
            per_label=2,
            labels=10,
            judged=60,
            messages=((1, 4), (8, 8), (32, 32)),
            warm_up=3,
            lengths=(5, 10),
            stored=(0, 20),
            samples=3,
            is_quick=True,
            parts=parts,
        )
    return Options(
        given.out,
        given.seed,
        per_label=None if given.full else given.per_label,
        lengths=(10, 100, 300, 1_000) if given.long else (10, 100, 300),
        stored=(0, 1_000, 100_000) if given.long else (0, 1_000),
        parts=parts,
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number

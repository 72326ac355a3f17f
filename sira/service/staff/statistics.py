"""
Counts of cases, without cells that could point at somebody.

Cells under 10 are shown as `<10`. When only one cell of a table would be hidden, the next smallest is hidden too, because the other
tables' sum would give it away.
"""

from __future__ import annotations

from dataclasses import dataclass

from sira.service.access import Ability, Actor, require
from sira.service.ports import NewUnitOfWork

SMALLEST_SHOWN = 10
SMALL = f"<{SMALLEST_SHOWN}"
HIDDEN = "*"
TABLES = ("level", "status", "category", "language", "channel")

type Cells = dict[str, int | str]


@dataclass(frozen=True)
class Statistics:
    """Table name → value → count, `<10`, or `*` (hidden to protect another cell)."""

    tables: dict[str, Cells]


def read_statistics(actor: Actor, new_uow: NewUnitOfWork) -> Statistics:
    """Count what the actor may know of. Raises: NotAllowed."""
    require(actor, Ability.READ_STATISTICS)
    with new_uow() as uow:
        return Statistics({by: without_small_cells(uow.referrals.counts(by, actor.denied)) for by in TABLES})


def without_small_cells(counts: dict[str, int]) -> Cells:
    """Hide small cells so that they cannot be recomputed from the others."""
    shown: Cells = {value: count if count >= SMALLEST_SHOWN else SMALL for value, count in sorted(counts.items())}
    small = [value for value, cell in shown.items() if cell == SMALL]
    large = [value for value in shown if value not in small]
    if len(small) == 1 and large:
        shown[min(large, key=lambda value: counts[value])] = HIDDEN
    return shown

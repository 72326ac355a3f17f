"""The plot beside a report: what is confused with what, and how honest the probabilities are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from tools.evaluation.cases import Case
from tools.evaluation.metrics import top
from tools.evaluation.understanding import Result

BINS = 10
SHOWN = 18


def plot(pairs: list[tuple[Case, Result]], report: dict[str, Any], file: Path) -> None:
    """Draw confusions on the left, calibration on the right."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(13, 6), layout="constrained")
    confusions = report["confusions"][:SHOWN][::-1]
    left.barh([f"{expected} → {got}" for expected, got, _ in confusions], [count for *_, count in confusions], color="#0b6e6e")
    left.set_title("Most frequent confusions (expected → got)")
    judged = [pair for pair in pairs if pair[0].expected]
    groups = [[p for p in judged if min(int(p[1].confidence * BINS), BINS - 1) == i] for i in range(BINS)]
    filled = [(i, group) for i, group in enumerate(groups) if group]
    right.plot([0, 1], [0, 1], color="#999", linestyle="--", label="perfectly honest")
    right.plot(
        [sum(r.confidence for _, r in group) / len(group) for _, group in filled],
        [sum(top(r) in c.accepted for c, r in group) / len(group) for _, group in filled],
        marker="o",
        color="#b4451f",
        label="Sira",
    )
    right.set_xlabel("stated probability")
    right.set_ylabel("share that was right")
    right.set_title(f"Calibration (ECE {report['ece']:.3f})")
    right.legend()
    figure.savefig(file, dpi=110)
    plt.close(figure)

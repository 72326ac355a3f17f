"""How many times better Sira is than a peer, figure by figure: above 1 in Sira's favour, below 1 in the peer's. None: one of them has none."""

from __future__ import annotations

from typing import Any

from tools.bench.understanding import DEFAULT, SERVED, SIRA

type Figures = dict[str, Any]
LEAST = 1e-4  # a share of nothing is taken as one in ten thousand


def ratios(report: Figures) -> Figures:
    """`{"understanding": {peer: {…}}, "public_set": {…}, "end_to_end": {…}}`, of the parts that were measured."""
    found: Figures = {}
    for part in ("understanding", "public_set"):
        if report.get(part):
            contenders = report[part]["contenders"]
            found[part] = {
                name: of_understanding(contenders[SIRA], peer)
                for name, peer in contenders.items()
                if name not in {SIRA, SERVED} and "skipped" not in peer and "skipped" not in contenders[SIRA]
            }
    speed = report.get("end_to_end") or {}
    if "sira" in speed and "skipped" not in speed.get(DEFAULT, {"skipped": ""}):
        found["end_to_end"] = {DEFAULT: of_speed(speed["sira"], speed[DEFAULT])}
    if "sira" in speed and report.get("floor"):
        found.setdefault("end_to_end", {})["bare echo"] = of_speed(speed["sira"], report["floor"])
    return found


def of_understanding(ours: Figures, theirs: Figures) -> dict[str, float | None]:
    """Both trained on the same sentences."""
    return {
        "errors": _times(1 - theirs["accuracy"], 1 - ours["accuracy"], LEAST),
        "wrong confident answers": _times(theirs["wrong_confident_answer_rate"], ours["wrong_confident_answer_rate"], LEAST),
        "macro F1": _times(ours["macro_f1"], theirs["macro_f1"]),
        "parse p50": _times(theirs["parse_ms"]["p50"], ours["parse_ms"]["p50"]),
        "parse p95": _times(theirs["parse_ms"]["p95"], ours["parse_ms"]["p95"]),
        "training CPU": _times(theirs["training_cpu_s"], ours["training_cpu_s"]),
        "model size": _times(theirs["model_mb"], ours["model_mb"]),
        "peak memory": _times(theirs["peak_mb"], ours["peak_mb"]),
    }


def of_speed(ours: Figures, theirs: Figures) -> dict[str, float | None]:
    """Latency and throughput at each number of people, CPU, start and memory of all processes together."""
    found: dict[str, float | None] = {}
    for mine, other in zip(ours["people"], theirs["people"], strict=True):
        at = f"at {mine['people']}"
        found[f"p50 {at}"] = _times(other["p50_ms"], mine["p50_ms"])
        found[f"p95 {at}"] = _times(other["p95_ms"], mine["p95_ms"])
        found[f"messages a second {at}"] = _times(mine["messages_per_s"], other["messages_per_s"])
        found[f"CPU {at}"] = _times(other["cpu_ms_per_message"], mine["cpu_ms_per_message"])
    found["start"] = _times(theirs["start_s"], ours["start_s"])
    found["peak memory"] = _times(sum(theirs["peak_mb"].values()), sum(ours["peak_mb"].values()))
    return found


def _times(numerator: float, denominator: float, least: float = 0.0) -> float | None:
    numerator, denominator = max(numerator, least), max(denominator, least)
    return round(numerator / denominator, 3) if denominator else None

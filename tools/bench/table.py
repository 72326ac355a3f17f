"""The report on the terminal: ratios first, then every figure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

type Figures = dict[str, Any]
_UNDERSTANDING = (
    ("accuracy", "right", "%"),
    ("top3_accuracy", "top 3", "%"),
    ("macro_f1", "macro F1", "%"),
    ("wrong_confident_answer_rate", "wrong sent", "%"),
    ("clarification_rate", "asked back", "%"),
    ("ece", "ECE", ""),
    ("training_s", "training s", ""),
    ("training_cpu_s", "train CPU s", ""),
    ("model_mb", "model MB", ""),
    ("peak_mb", "peak MB", ""),
)
_SPEED = ("people", "messages", "unanswered", "p50_ms", "p95_ms", "messages_per_s", "cpu_ms_per_message", "client_cpu_ms_per_message")
WIDTH = 12


def lines_of(report: Figures) -> list[str]:
    """All lines of the table."""
    lines = ["", "Ratios: above 1 in Sira's favour"]
    for part, peers in report["ratios"].items():
        for peer, figures in peers.items():
            lines += [f"  {part.replace('_', ' ')}: Sira and {peer}"]
            lines += [f"    {name:28}{'–' if value is None else f'× {value:.3g}'}" for name, value in figures.items()]
    for part in ("understanding", "public_set"):
        if report.get(part):
            lines += _understanding(part, report[part])
    for name, figures in {**(report.get("end_to_end") or {}), "bare echo": report.get("floor") or {}}.items():
        lines += _speed(name, figures) if figures else []
    return lines


def _understanding(part: str, found: Figures) -> list[str]:
    title = f"{found.get('name') or part.replace('_', ' ')}: {found['sentences']} sentences, {found['labels']} labels"
    heads = [head for _, head, _ in _UNDERSTANDING] + ["p50 ms", "p95 ms"]
    lines = ["", title, f"  {'':22}" + _cells(heads)]
    for name, figures in found["contenders"].items():
        if "skipped" in figures:
            lines.append(f"  {name:22}skipped: {figures['skipped']}")
            continue
        cells = [_shown(figures.get(key), unit) for key, _, unit in _UNDERSTANDING]
        lines.append(f"  {name:22}" + _cells([*cells, *(str(figures["parse_ms"][which]) for which in ("p50", "p95"))]))
    return lines


def _speed(name: str, figures: Figures) -> list[str]:
    if "skipped" in figures:
        return ["", f"{name}: skipped: {figures['skipped']}"]
    peak = ", ".join(f"{process} {megabytes:.0f}" for process, megabytes in figures["peak_mb"].items())
    lines = ["", f"{name}: ready after {figures['start_s']} s; peak MB: {peak}"]
    heads = ["people", "messages", "unanswered", "p50 ms", "p95 ms", "a second", "CPU ms", "client CPU"]
    lines += ["  " + _cells(heads), *("  " + _cells([str(row[key]) for key in _SPEED]) for row in figures["people"])]
    last = figures["people"][-1]
    by_process = ", ".join(f"{process} {ms}" for process, ms in last["cpu_ms_by_process"].items())
    lines.append(f"  CPU ms a message at {last['people']} people: {by_process}")
    lines += [
        f"  after {row['messages']} messages of one person: p50 {row['p50_ms']} ms" for row in figures.get("by_conversation_length", ())
    ]
    lines += [
        f"  with {row['referrals']} referrals: queue p50 {row['queue_p50_ms']} ms, an answer p50 {row['message_p50_ms']} ms"
        for row in figures.get("by_stored_referrals", ())
    ]
    return lines


def _cells(values: Iterable[str]) -> str:
    return "".join(f"{value:>{WIDTH}}" for value in values)


def _shown(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{100 * value:.1f} %" if unit == "%" else str(value)

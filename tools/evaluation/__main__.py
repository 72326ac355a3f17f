"""`python -m tools.evaluation [SET …] [--out report.json]`: judge files of messages; the project's own held-out set when none is given."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from sira.settings import ROOT
from tools.evaluation.cases import CasesInvalid, read_cases
from tools.evaluation.metrics import report
from tools.evaluation.plot import plot
from tools.evaluation.understanding import Understanding

HELD_OUT = ROOT / "tests" / "nlu"


def main() -> None:
    """Evaluate, print a table, write report and plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "results" / "evaluation.json")
    options = parser.parse_args()
    try:
        cases = read_cases(options.sets or [HELD_OUT])
    except (CasesInvalid, OSError) as error:
        raise SystemExit(f"Cannot read the set: {error}") from error
    with Understanding() as understanding:
        understanding.understand("bonjour")  # warm
        pairs = [(case, understanding.understand(case.text)) for case in cases]
    found = report(pairs)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(found, ensure_ascii=False, indent=1))
    plot(pairs, found, options.out.with_suffix(".png"))
    _print(found)
    print(f"\nReport: {options.out}   Plot: {options.out.with_suffix('.png')}")


def _print(found: dict[str, Any]) -> None:
    columns = ("judged", "accuracy", "top3_accuracy", "macro_f1", "topic_accuracy", "wrong_confident_answer_rate", "clarification_rate")
    print(f"\n{'':14}" + "".join(f"{_short(name):>12}" for name in columns) + f"{'language':>12}")
    for name, row in {"all": found, **found["by_language"], **{f"  {k}": v for k, v in found["by_style"].items()}}.items():
        figures = "".join(f"{row[c]:>12}" if c == "judged" else f"{100 * row[c]:>11.1f}%" for c in columns)
        print(f"{name:14}{figures}{100 * row['language_accuracy']:>11.1f}%")
    risk = found["risk"]
    print(
        f"\ndanger: emergencies at once {100 * risk['emergency_recall']:.1f} %, alerted at all {100 * risk['emergency_alerted']:.1f} %; "
        f"any danger {100 * risk['recall']:.1f} %; precision {100 * risk['precision']:.1f} %; false alarms {100 * risk['false_alarm_rate']:.1f} %"
    )
    for lang, row in risk["by_language"].items():
        print(f"  {lang}: {row['emergencies']} emergencies, {100 * row['emergency_recall']:.1f} % / {100 * row['emergency_alerted']:.1f} %")
    oos = found["out_of_scope"]
    print(
        f"out of scope: recall {100 * oos['recall']:.1f} %, precision {100 * oos['precision']:.1f} %, not answered {100 * oos['refused']:.1f} %"
    )
    print(f"calibration error {found['ece']:.3f}; parse p50 {found['latency_ms']['p50']} ms, p95 {found['latency_ms']['p95']} ms")
    for expected, got, count in found["confusions"][:12]:
        print(f"  {count:3} × {expected} → {got}")


def _short(name: str) -> str:
    return {
        "top3_accuracy": "top 3",
        "topic_accuracy": "topic",
        "wrong_confident_answer_rate": "wrong sent",
        "clarification_rate": "asked back",
    }.get(name, name)


if __name__ == "__main__":
    main()

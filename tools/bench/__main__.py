"""`python -m tools.bench [--out file.json] [--quick | --full] [--long]`: measure, print ratios first, keep everything as JSON."""

from __future__ import annotations

import json
import os
import platform
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tools.bench.end_to_end import measure_default, measure_floor, measure_sira
from tools.bench.options import Options, read_options
from tools.bench.processes import PROC
from tools.bench.public_set import PublicSet, PublicSetInvalid, read_public_set
from tools.bench.ratios import ratios
from tools.bench.table import lines_of
from tools.bench.understanding import DEFAULT, compare_on_project, compare_on_public, options_json
from tools.train import is_current, train


def main() -> None:
    """Run the parts that were asked for, one after the other: nothing competes for the cores."""
    options = read_options()
    if not (PROC / "self" / "stat").exists():
        raise SystemExit("The bench reads what processes use from /proc, which only Linux has.")
    public = _public_set()
    if not is_current():
        train()
    # Asked to stop, leave through every context manager: the servers that run are stopped on the way.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"  {time.monotonic() - began:5.0f} s  {text}", flush=True)

    with tempfile.TemporaryDirectory(prefix="sira-bench-") as folder:
        report = _measured(options, public, Path(folder), say)
    report = {"ratios": ratios(report), **report, "seconds": round(time.monotonic() - began), "machine_after": _machine()}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(report, ensure_ascii=False, indent=1))
    print("\n".join(lines_of(report)))
    print(f"\nReport: {options.out}")


def _measured(options: Options, public: PublicSet | None, folder: Path, say: Any) -> dict[str, Any]:
    report: dict[str, Any] = {"machine": _machine(), "options": options_json(options)}
    if "understanding" in options.parts:
        report["understanding"] = compare_on_project(options, folder / "understanding", say)
    if "public_set" in options.parts:
        if public is None:
            say("public set SKIPPED: SIRA_BENCH_PUBLIC is not set")
        else:
            report["public_set"] = compare_on_public(public, folder / "public", say)
    if "end_to_end" in options.parts:
        report["end_to_end"] = {
            "sira": measure_sira(options, folder / "sira", say),
            DEFAULT: measure_default(options, folder / "default", say),
        }
    if "floor" in options.parts:
        say("the floor …")
        report["floor"] = measure_floor(options, folder / "floor", say)
    return report


def _public_set() -> PublicSet | None:
    """Read before anything is measured: a faulty file should not be found out after an hour."""
    file = os.environ.get("SIRA_BENCH_PUBLIC")
    if not file:
        return None
    try:
        return read_public_set(Path(file))
    except (PublicSetInvalid, OSError) as error:
        raise SystemExit(f"SIRA_BENCH_PUBLIC: {error}") from error


def _machine() -> dict[str, Any]:
    """Enough to judge whether two reports may be compared: a busy machine shows in `load`."""
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "cores": os.cpu_count(),
        "load": [round(value, 2) for value in os.getloadavg()],
        "system": platform.platform(),
        "python": platform.python_version(),
    }


if __name__ == "__main__":
    main()

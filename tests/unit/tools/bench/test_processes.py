"""What a process used is read from the texts that Linux gives."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tools.bench.processes import PROC, command_of, cpu_seconds, cpu_seconds_in, descendants, parent_in, peak_mb, peak_mb_in

STAT = "42 (a) name (x)) S 7 42 42 0 -1 4194304 100 0 0 0 250 150 0 0 20 0 1 0 1000 1 1"
linux = pytest.mark.skipif(not (PROC / "self").exists(), reason="/proc is Linux's")


def test_a_name_with_brackets_does_not_shift_the_fields() -> None:
    assert cpu_seconds_in(STAT) == 400 / os.sysconf("SC_CLK_TCK")
    assert parent_in(STAT) == 7


def test_peak_memory_is_in_millions_of_bytes() -> None:
    assert peak_mb_in("Name:\tx\nVmHWM:\t  1000 kB\nVmRSS:\t 900 kB\n") == 1.0
    assert peak_mb_in("Name:\tended\n") == 0.0


@linux
def test_this_process_has_used_something() -> None:
    assert cpu_seconds(os.getpid()) > 0
    assert peak_mb(os.getpid()) > 5


@linux
def test_children_of_children_are_found() -> None:
    program = (
        "import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', 'input()']); print(child.pid, flush=True); child.wait()"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        grandchild = int(parent.stdout.readline())
        assert {parent.pid, grandchild} <= set(descendants(os.getpid()))
        assert "subprocess" in command_of(parent.pid)
        parent.communicate("\n", timeout=10)
    assert command_of(grandchild) == ""

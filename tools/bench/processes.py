"""What a process used, from Linux's /proc and from the parent's accounts. Reading only: nothing here starts or stops a process."""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")


def cpu_seconds(pid: int) -> float:
    """User and system time so far. Raises: OSError when the process is gone."""
    return cpu_seconds_in((PROC / str(pid) / "stat").read_text())


def peak_mb(pid: int) -> float:
    """The most memory it ever had resident."""
    return peak_mb_in((PROC / str(pid) / "status").read_text())


def descendants(pid: int) -> list[int]:
    """The process's children, their children, and so on."""
    children: dict[int, list[int]] = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                children.setdefault(parent_in((folder / "stat").read_text()), []).append(int(folder.name))
            except OSError:  # it ended meanwhile
                continue
    found, waiting = [], [pid]
    while waiting:
        theirs = children.get(waiting.pop(), [])
        found += theirs
        waiting += theirs
    return found


def command_of(pid: int) -> str:
    """The command line, empty when the process is gone."""
    try:
        return (PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def cpu_seconds_in(stat: str) -> float:
    """Of the text of /proc/<pid>/stat; the name in brackets may hold spaces and brackets."""
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def parent_in(stat: str) -> int:
    """The parent's pid, of the text of /proc/<pid>/stat."""
    return int(stat.rpartition(")")[2].split()[1])


def peak_mb_in(status: str) -> float:
    """Of the text of /proc/<pid>/status, in MB of a million bytes; 0 for a process that has ended."""
    kilobytes = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")), "0")
    return round(int(kilobytes) * 1024 / 1e6, 1)

"""People who talk at the same time: each has a conversation of their own and waits for an answer before writing again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx

from tools.evaluation.metrics import percentile

TIMEOUT_S = 60.0
ANSWERED = 200
type Say = Callable[[str], Awaitable[int]]  # sends a text, returns the status
type Meet = Callable[[httpx.AsyncClient, int], Awaitable[Say]]  # the n-th person begins a conversation


@dataclass(frozen=True)
class Talk:
    """What came of it. `unanswered`: messages that got another status than 200; their times are not among the latencies."""

    people: int
    latencies_ms: tuple[float, ...]
    unanswered: int
    seconds: float
    client_cpu_s: float

    def figures(self) -> dict[str, Any]:
        """For the report."""
        done = len(self.latencies_ms)
        return {
            "people": self.people,
            "messages": done + self.unanswered,
            "unanswered": self.unanswered,
            "p50_ms": round(percentile(list(self.latencies_ms), 50), 1),
            "p95_ms": round(percentile(list(self.latencies_ms), 95), 1),
            "messages_per_s": round(done / self.seconds, 1) if self.seconds else 0.0,
            "client_cpu_ms_per_message": round(self.client_cpu_s * 1000 / max(1, done), 1),
        }


def talk(base_url: str, meet: Meet, texts: list[str], people: int, messages: int) -> Talk:
    """`messages` in all, shared out evenly; conversations are begun before the clock starts. Raises: httpx.HTTPError at a broken connection."""
    return asyncio.run(_talk(base_url, meet, shared_out(texts, people, messages)))


def shared_out(texts: list[str], people: int, messages: int) -> list[list[str]]:
    """What each person says: the texts in turn, over and over, so that two runs say the same."""
    sizes = [messages // people + (number < messages % people) for number in range(people)]
    starts = [sum(sizes[:number]) for number in range(people)]
    return [[texts[(start + i) % len(texts)] for i in range(size)] for start, size in zip(starts, sizes, strict=True)]


async def _talk(base_url: str, meet: Meet, lines: list[list[str]]) -> Talk:
    limits = httpx.Limits(max_connections=len(lines), max_keepalive_connections=len(lines))
    async with httpx.AsyncClient(base_url=base_url, timeout=TIMEOUT_S, limits=limits, trust_env=False) as client:
        persons = [await meet(client, number) for number in range(len(lines))]
        began, cpu = time.perf_counter(), time.process_time()
        spoken = await asyncio.gather(*(_say_all(say, theirs) for say, theirs in zip(persons, lines, strict=True)))
        seconds, used = time.perf_counter() - began, time.process_time() - cpu
    every = [one for theirs in spoken for one in theirs]
    answered = tuple(ms for status, ms in every if status == ANSWERED)
    return Talk(len(lines), answered, len(every) - len(answered), seconds, used)


async def _say_all(say: Say, texts: list[str]) -> list[tuple[int, float]]:
    spoken = []
    for text in texts:
        began = time.perf_counter()
        status = await say(text)
        spoken.append((status, (time.perf_counter() - began) * 1000))
    return spoken

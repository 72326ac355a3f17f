"""What becomes slower with time: answers in a long conversation, and the desk with many stored referrals."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx

from tools.bench.channels import sira_person
from tools.bench.options import Options
from tools.bench.people import Talk, talk
from tools.bench.referrals import store_referrals
from tools.bench.servers import ADMIN_EMAIL, ADMIN_PASSWORD
from tools.evaluation.metrics import percentile

WINDOW = 10
TIMEOUT_S = 60.0
SERVED = 200


def by_length(url: str, texts: list[str], lengths: tuple[int, ...]) -> list[dict[str, Any]]:
    """One person writes on and on: the median of the ten answers up to each length."""
    return windows(talk(url, sira_person, texts, 1, max(lengths)), lengths)


def windows(spoken: Talk, lengths: tuple[int, ...]) -> list[dict[str, Any]]:
    """Raises nothing when messages went unanswered: the figure is then of those before, and `unanswered` says so."""
    times = list(spoken.latencies_ms)
    return [
        {
            "messages": length,
            "p50_ms": round(percentile(times[max(0, length - WINDOW) : length], 50), 1),
            "unanswered": spoken.unanswered,
        }
        for length in lengths
    ]


def by_stored(
    url: str, texts: list[str], environment: dict[str, str], options: Options, say: Callable[[str], None]
) -> list[dict[str, Any]]:
    """The queue of the staff API, and a person's answer, with ever more referrals in the database."""
    found, stored = [], 0
    for wanted in sorted(options.stored):
        began = time.monotonic()
        store_referrals(environment, stored, wanted)
        say(f"{wanted} referrals stored ({time.monotonic() - began:.0f} s for the last {wanted - stored})")
        stored = wanted
        answers = talk(url, sira_person, texts, 1, options.samples)
        queue = _queue_ms(url, options.samples)
        found.append(
            {
                "referrals": wanted,
                "queue_p50_ms": round(percentile(queue, 50), 1),
                "queue_p95_ms": round(percentile(queue, 95), 1),
                "message_p50_ms": answers.figures()["p50_ms"],
            }
        )
    return found


def _queue_ms(url: str, samples: int) -> list[float]:
    """The first page of open referrals, as the console asks for it. Raises: httpx.HTTPStatusError."""
    times = []
    with httpx.Client(base_url=url, timeout=TIMEOUT_S, trust_env=False) as client:
        session = client.post("/api/v1/staff/session", json={"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD})
        session.raise_for_status()
        headers = {"Authorization": f"Bearer {session.json()['token']}"}
        for _ in range(samples):
            began = time.perf_counter()
            client.get("/api/v1/staff/referrals", params={"status": "open"}, headers=headers).raise_for_status()
            times.append((time.perf_counter() - began) * 1000)
    return times

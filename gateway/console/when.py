"""Times as staff read them: how long something waits, how late it is, at which hour it happened. Mali lives in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from gateway.console.phrasebook import Phrasebook


def length(span: timedelta, words: Phrasebook) -> str:
    """`5 min`, `3 h 05`, `2 j 4 h`."""
    return _in_words(span, words).replace(" ", "\u00a0")  # never broken over two lines


def _in_words(span: timedelta, words: Phrasebook) -> str:
    minutes = int(abs(span).total_seconds()) // 60
    hours, days = minutes // 60, minutes // 1440
    if minutes < 1:
        return words("time.now")
    if hours < 1:
        return words("time.minutes", n=minutes)
    if days < 2:
        return words("time.hours", h=hours, m=f"{minutes % 60:02d}")
    return words("time.days", d=days, h=hours % 24)


def clock_time(at: datetime) -> str:
    """`05/11/2026 14:32`."""
    return f"{at.astimezone(UTC):%d/%m/%Y %H:%M}"

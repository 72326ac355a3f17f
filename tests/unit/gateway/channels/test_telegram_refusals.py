"""What a refusal means for a delivery, and how long one waits."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from gateway.channels.telegram_backoff import LONGEST_PAUSE_S, error_name, pause_s, where
from gateway.channels.telegram_refusals import read_refusal


@pytest.fixture(autouse=True)
def _future_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), "blocked"),
        (BadRequest("Chat not found"), "chat_not_found"),
        (BadRequest("Message is too long"), "bad_request"),
        (ChatMigrated(-100), "chat_migrated"),
    ],
)
def test_permanent_refusals_are_never_retried(error: TelegramError, code: str) -> None:
    refusal = read_refusal(error, attempt=1)
    assert (refusal.code, refusal.is_permanent) == (code, True)


@pytest.mark.parametrize("error", [NetworkError("x"), TimedOut(), InvalidToken("x"), TelegramError("x")])
def test_everything_else_is_tried_again(error: TelegramError) -> None:
    refusal = read_refusal(error, attempt=3)
    assert refusal.retry_in_s is not None
    assert 0 < refusal.retry_in_s <= LONGEST_PAUSE_S


def test_retry_after_is_obeyed() -> None:
    refusal = read_refusal(RetryAfter(timedelta(seconds=120)), attempt=1)
    assert refusal.retry_in_s is not None
    assert 120 <= refusal.retry_in_s < 121


def test_pauses_grow_and_stay_bounded() -> None:
    pauses = [pause_s(attempt) for attempt in range(1, 500)]
    assert pauses[0] <= 0.5
    assert pauses[4] > pauses[0]
    assert max(pauses) <= LONGEST_PAUSE_S


def test_logged_words_hold_no_value() -> None:
    with pytest.raises(ValueError, match="123:abc") as caught:
        raise ValueError("the token 123:abc")
    assert error_name(caught.value) == "ValueError"
    assert where(ExceptionGroup("many", [caught.value])).startswith("ValueError at test_telegram_refusals.py:")

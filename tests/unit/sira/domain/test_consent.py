"""Consent is given once and can be taken back once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sira.domain.consent import Consent

NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)


def test_given_consent_counts_until_it_is_withdrawn() -> None:
    consent = Consent(True, "2026-11", "fr", NOW)
    assert consent.is_valid
    assert not consent.withdrawn(NOW).is_valid


def test_refused_consent_never_counts() -> None:
    assert not Consent(False, "2026-11", "fr", NOW).is_valid


def test_the_first_withdrawal_is_the_one_that_is_kept() -> None:
    first = Consent(True, "2026-11", "fr", NOW).withdrawn(NOW)
    assert first.withdrawn(NOW + timedelta(days=1)).withdrawn_at == NOW

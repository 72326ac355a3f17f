"""The card of a danger alert says what is needed to act, and nothing about the person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from gateway.channels import telegram_alerts
from gateway.channels.telegram_alerts import alert_text
from sira.domain.intake import RISK_CATEGORY
from sira.domain.triage import Level
from sira.service.ports import Alert

AT = datetime(2026, 3, 1, 14, 32, tzinfo=UTC)


def alert(*reasons: str) -> Alert:
    """An alert of two words."""
    return Alert("alert-id", "conversation-id", 5, Level.N1, reasons, AT, AT + timedelta(minutes=15))


def test_card_names_level_reason_time_and_place_to_look() -> None:
    text = alert_text(alert("risk:abduction_ransom", "risk:stranded_desert"), "https://sira.example")
    assert "N1" in text
    assert "enlèvement, séquestration ou rançon ; perdu ou abandonné" in text
    assert "01/03 14:32" in text
    assert "01/03 14:47" in text
    assert text.endswith("https://sira.example/console")


def test_card_names_nobody() -> None:
    text = alert_text(alert("risk:life_danger"), "https://sira.example")
    assert "alert-id" not in text
    assert "conversation-id" not in text


def test_reasons_of_closed_queues_stay_closed() -> None:
    text = alert_text(alert("risk:sexual_violence", "risk:child_alone", "child:alone"), "https://sira.example")
    assert text.count("motif réservé") == 1
    assert "sexuelle" not in text
    assert "enfant" not in text


def test_unknown_reason_still_alerts() -> None:
    assert "signe de danger" in alert_text(alert("risk:something_new"), "https://sira.example")


def test_every_risk_that_leads_to_a_referral_has_words() -> None:
    words = yaml.safe_load(Path(telegram_alerts.__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    assert set(RISK_CATEGORY) <= set(words["reason"])

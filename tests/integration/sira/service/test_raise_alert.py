"""An alert for what is new, with codes only, and never a level lower than before."""

from __future__ import annotations

from datetime import timedelta

from sira.domain.danger.reading import DangerReading, RiskLevel, Sign
from sira.domain.triage import Level
from sira.service.raise_alert import raise_alert
from tests.support.journey import Journey


def sign(risk: str, level: RiskLevel = RiskLevel.EMERGENCY) -> Sign:
    return Sign(risk, level, "test")


def alarm(person: Journey, *signs: Sign) -> None:
    with person.container.new_uow() as uow:
        raise_alert(person.conversation, DangerReading(signs), uow, person.clock(), None)
        uow.commit()


def accept_all(person: Journey) -> None:
    with person.container.new_uow() as uow:
        for alert in uow.alerts.open():
            uow.alerts.accept(alert.id, "staff-1", person.clock())
        uow.commit()


def levels(person: Journey) -> list[Level]:
    return [alert.level for alert in person.alerts]


def test_emergency_is_due_in_fifteen_minutes_and_urgent_in_four_hours(person: Journey) -> None:
    alarm(person, sign("suicide", RiskLevel.URGENT))
    person.clock.forward(seconds=1)
    alarm(person, sign("abduction_ransom"))
    assert [(alert.level, alert.due_at - alert.at) for alert in person.alerts] == [
        (Level.N2, timedelta(hours=4)),
        (Level.N1, timedelta(minutes=15)),
    ]


def test_same_signs_add_nothing_while_the_alert_is_open(person: Journey) -> None:
    alarm(person, sign("suicide"), sign("child_alone"))
    alarm(person, sign("suicide"))
    assert levels(person) == [Level.N1]


def test_same_signs_alert_again_once_the_first_was_accepted(person: Journey) -> None:
    alarm(person, sign("suicide"))
    accept_all(person)
    alarm(person, sign("suicide"))
    assert levels(person) == [Level.N1, Level.N1]


def test_graver_level_of_the_same_sign_alerts_again_and_a_milder_one_does_not(person: Journey) -> None:
    alarm(person, sign("suicide", RiskLevel.URGENT))
    person.clock.forward(seconds=1)
    alarm(person, sign("suicide"))
    alarm(person, sign("suicide", RiskLevel.URGENT))
    assert levels(person) == [Level.N2, Level.N1]


def test_conversation_keeps_its_highest_level(person: Journey) -> None:
    alarm(person, sign("suicide"))
    alarm(person, sign("child_alone", RiskLevel.URGENT))
    assert person.conversation.alert_level == "N1"


def test_event_names_codes_only(person: Journey) -> None:
    alarm(person, sign("suicide"))
    with person.container.new_uow() as uow:
        (event,) = uow.events.of_subject(f"conversation:{person.conversation_id}")
    assert (event.kind, event.data) == ("danger.noticed", {"level": "N1", "reasons": "risk:suicide"})

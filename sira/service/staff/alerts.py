"""Danger alerts at the desk: who sees them, and who takes one."""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.errors import AlreadyClaimed, NotFound
from sira.domain.event import Event
from sira.service.access import Ability, Actor, is_masked, require
from sira.service.ports import Alert, Clock, NewUnitOfWork
from sira.service.staff.claim_referral import holder_name


@dataclass(frozen=True)
class ShownAlert:
    """`is_masked`: it belongs to a closed queue; only that and how urgently somebody is needed is shown."""

    alert: Alert
    is_masked: bool


def open_alerts(actor: Actor, new_uow: NewUnitOfWork) -> list[ShownAlert]:
    """Every alert nobody has accepted, the most urgent first. Raises: NotAllowed."""
    require(actor, Ability.WORK_ON_CASES)
    with new_uow() as uow:
        return [ShownAlert(alert, is_masked(actor, alert)) for alert in uow.alerts.open()]


def accept_alert(actor: Actor, alert_id: str, new_uow: NewUnitOfWork, clock: Clock) -> Alert:
    """Take an alert; atomic, and harmless when it is one's own already. Raises: NotAllowed, NotFound, AlreadyClaimed (who was first)."""
    require(actor, Ability.WORK_ON_CASES)
    with new_uow() as uow:
        alert = uow.alerts.get(alert_id)
        if alert is None or is_masked(actor, alert):
            raise NotFound(alert_id)
        if uow.alerts.accept(alert_id, actor.id, clock()):
            data = {"alert": alert_id, "level": alert.level.value}
            uow.events.append(Event(f"conversation:{alert.conversation_id}", clock(), actor.subject, "alert.accepted", data))
            uow.commit()
            return alert
        current = uow.alerts.get(alert_id)
        if current is not None and current.accepted_by == actor.id:
            return alert
        raise AlreadyClaimed(holder_name(uow, current.accepted_by if current else None))

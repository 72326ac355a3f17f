"""End a session, at once and on the server."""

from __future__ import annotations

from sira.domain.event import Event
from sira.service.ports import Clock, NewUnitOfWork
from sira.service.staff.authenticate import SignedIn


def sign_out(signed_in: SignedIn, new_uow: NewUnitOfWork, clock: Clock) -> None:
    """Forget this session; others of the same account go on."""
    with new_uow() as uow:
        uow.staff.end_session(signed_in.session.token_index)
        actor = signed_in.actor
        uow.events.append(Event(actor.subject, clock(), actor.subject, "staff.signed_out", {}))
        uow.commit()

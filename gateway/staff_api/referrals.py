"""Referrals: the queue, a case, and what one can do with it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from gateway.staff_api.conversations import NewMessage, message_json
from gateway.staff_api.desk import AtDesk, Desk
from gateway.staff_api.referral_json import case_json, note_json, referral_json
from sira.domain.referral import Referral
from sira.domain.text_cleaning import MAX_TEXT_CHARS
from sira.service.ports import ReferralFilter
from sira.service.staff.add_note import add_note
from sira.service.staff.claim_referral import claim_referral
from sira.service.staff.list_referrals import MAX_PAGE, list_referrals
from sira.service.staff.move_referral import move_referral
from sira.service.staff.names import staff_names
from sira.service.staff.open_referral import open_referral
from sira.service.staff.reveal_contact import reveal_contact
from sira.service.staff.send_message import conversation_of, send_message

router = APIRouter(prefix="/referrals")


class Wanted(BaseModel):
    """The filters of the list. `status=open` is every state that is not over; `assignee` is an id, `me` or `none`."""

    status: str | None = Field(None, max_length=24)
    level: str | None = Field(None, max_length=2)
    category: str | None = Field(None, max_length=30)
    area: str | None = Field(None, max_length=80)
    language: str | None = Field(None, max_length=8)
    assignee: str | None = Field(None, max_length=40)
    overdue: bool = False
    q: str = Field("", max_length=100)
    cursor: str | None = Field(None, max_length=20)
    limit: int = Field(25, ge=1, le=MAX_PAGE)

    def as_filter(self, me: str) -> ReferralFilter:
        """What the use case understands."""
        assignee = {"me": me, "none": None}.get(self.assignee or "", self.assignee)
        return ReferralFilter(
            status=None if self.status == "open" else self.status,
            level=self.level,
            category=self.category,
            area=self.area,
            language=self.language,
            assignee_id=assignee,
            unassigned=self.assignee == "none",
            overdue=self.overdue,
            open_only=self.status == "open",
        )


class NewNote(BaseModel):
    """An internal note."""

    text: str = Field(max_length=MAX_TEXT_CHARS * 2)  # the use case counts after cleaning


class Step(BaseModel):
    """Where a case goes. `version`: the version this was decided upon; left out, the step is taken whatever happened since."""

    to: str = Field(max_length=24)
    reason: str | None = Field(None, max_length=MAX_TEXT_CHARS * 2)
    version: int | None = None


class RevealReason(BaseModel):
    """One of `REVEAL_REASONS`."""

    reason: str = Field(max_length=40)


@router.get("")
async def listed(wanted: Annotated[Wanted, Query()], desk: AtDesk) -> dict[str, Any]:
    """The most urgent first."""
    container, actor = desk.container, desk.actor
    page = await desk.run(
        list_referrals, actor, wanted.as_filter(actor.id), container.new_uow, container.clock, wanted.limit, wanted.cursor, wanted.q
    )
    names = await desk.run(staff_names, container.new_uow)
    return {"referrals": [referral_json(referral, actor, names) for referral in page.referrals], "next": page.next_cursor}


@router.get("/{ref}")
async def opened(ref: str, desk: AtDesk) -> dict[str, Any]:
    """Everything the colleague may know; the reading is logged."""
    container = desk.container
    case = await desk.run(open_referral, desk.actor, ref, container.new_uow, container.clock)
    return case_json(case, desk.actor, await desk.run(staff_names, container.new_uow))


@router.post("/{ref}/claim")
async def claimed(ref: str, desk: AtDesk) -> dict[str, Any]:
    """409 with `holder` when a colleague was first."""
    container = desk.container
    return await _changed(desk, await desk.run(claim_referral, desk.actor, ref, container.new_uow, container.clock))


@router.post("/{ref}/notes", status_code=201)
async def noted(ref: str, note: NewNote, desk: AtDesk) -> dict[str, Any]:
    """Never shown to the person."""
    container = desk.container
    stored = await desk.run(add_note, desk.actor, ref, note.text, container.new_uow, container.clock)
    desk.changed()
    return note_json(stored, {desk.actor.id: desk.actor.name})


@router.post("/{ref}/transitions")
async def moved(ref: str, step: Step, desk: AtDesk) -> dict[str, Any]:
    """409 for a step that does not exist, 422 for closing without a reason."""
    container = desk.container
    referral = await desk.run(move_referral, desk.actor, ref, step.to, step.reason, container.new_uow, container.clock, step.version)
    return await _changed(desk, referral)


@router.post("/{ref}/reveal")
async def revealed(ref: str, wanted: RevealReason, desk: AtDesk) -> dict[str, Any]:
    """First name and safe phone; logged with the reason."""
    container = desk.container
    shown = await desk.run(reveal_contact, desk.actor, ref, wanted.reason, container.new_uow, container.clock)
    return {"first_name": shown.first_name, "phone": shown.phone}


@router.post("/{ref}/messages", status_code=201)
async def written(ref: str, message: NewMessage, desk: AtDesk) -> dict[str, Any]:
    """To the person, in the conversation the case came from; only its holder may."""
    container = desk.container
    conversation_id = await desk.run(conversation_of, desk.actor, ref, container.new_uow)
    stored = await desk.run(send_message, desk.actor, conversation_id, message.text, container.new_uow, container.clock)
    desk.changed(conversation_id)
    return message_json(stored)


async def _changed(desk: Desk, referral: Referral) -> dict[str, Any]:
    desk.changed()
    return referral_json(referral, desk.actor, await desk.run(staff_names, desk.container.new_uow))

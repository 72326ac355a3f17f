"""
Who may see and do what at the desk. Staff reach a case only through here; every use case of `sira/service/staff` asks first.

 1. An account that is switched off may do nothing (`authenticate` refuses its sessions).
 2. Agents, protection officers, child protection, GBV staff and supervisors work on cases; auditors and administrators open none.
 3. Gender violence is a closed queue: GBV staff and protection officers read it, agents and child protection do not.
 4. Child protection is a closed queue: child protection and protection officers read it, agents and GBV staff do not.
 5. A supervisor reads every open queue, and a closed one only while no active account serves it, so that nobody waits unseen.
 6. What one may not read does not exist: no row, no count, and the answer for an unknown reference.
 7. A referral is moved by its assignee or by a supervisor; one without assignee by whoever may read it.
 8. First name and phone are shown only on request, for a stated reason, and only while the consent is valid.
 9. A conversation opens only when its person asked for a human, a danger sign was read, a referral came of it, or one holds it.
10. A conversation belongs to every closed queue that its referrals or danger signs belong to.
11. Only the holder of a conversation writes to its person; the holder or a supervisor hands it back.
12. Case workers and auditors read statistics, supervisors and auditors the audit, supervisors and administrators manage accounts.
13. A danger alert of a closed queue is shown to the other case workers without its reasons: that a life is at risk outweighs silence.

Source: need-to-know of docs/protection.md; the ladder of DESIGN ends with the supervisor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sira.domain.errors import NotAllowed, NotFound
from sira.domain.intake import RISK_CATEGORY
from sira.domain.message import Conversation, Mode
from sira.domain.referral import Referral
from sira.service.ports import Alert, Staff, UnitOfWork


class Ability(StrEnum):
    """What a role is for."""

    WORK_ON_CASES = "work_on_cases"
    READ_STATISTICS = "read_statistics"
    READ_AUDIT = "read_audit"
    MANAGE_ACCOUNTS = "manage_accounts"


_CASE_WORK = frozenset({Ability.WORK_ON_CASES, Ability.READ_STATISTICS})
ABILITIES: dict[str, frozenset[Ability]] = {
    "agent": _CASE_WORK,
    "protection_officer": _CASE_WORK,
    "child_protection": _CASE_WORK,
    "gbv": _CASE_WORK,
    "supervisor": _CASE_WORK | {Ability.READ_AUDIT, Ability.MANAGE_ACCOUNTS},
    "auditor": frozenset({Ability.READ_STATISTICS, Ability.READ_AUDIT}),
    "administrator": frozenset({Ability.MANAGE_ACCOUNTS}),
}
# Closed queue → the roles that serve it.
CLOSED_QUEUES: dict[str, frozenset[str]] = {
    "gender_violence": frozenset({"gbv", "protection_officer"}),
    "child_protection": frozenset({"child_protection", "protection_officer"}),
}


@dataclass(frozen=True)
class Actor:
    """A signed-in colleague. `denied`: the categories that do not exist for them."""

    id: str
    name: str
    role: str
    denied: tuple[str, ...] = ()
    email: str = ""

    @property
    def subject(self) -> str:
        """How events name them."""
        return f"staff:{self.id}"

    def can(self, ability: Ability) -> bool:
        """Is the role for that?"""
        return ability in ABILITIES[self.role]


def actor_for(staff: Staff, colleagues: Iterable[Staff]) -> Actor:
    """Return the account as an actor. `colleagues`: every account, to know which closed queues somebody serves (rule 5)."""
    active_roles = {colleague.role for colleague in colleagues if colleague.is_active}
    denied = tuple(category for category, serving in CLOSED_QUEUES.items() if not _reads_closed(staff.role, serving, active_roles))
    return Actor(staff.id, staff.name, staff.role, denied, staff.email)


def _reads_closed(role: str, serving: frozenset[str], active_roles: set[str]) -> bool:
    if role in serving or role == "auditor":  # an auditor opens no case, but counts all of them
        return True
    return role == "supervisor" and not serving & active_roles


def require(actor: Actor, ability: Ability) -> None:
    """Raises: NotAllowed."""
    if not actor.can(ability):
        raise NotAllowed(ability)


def readable_referral(actor: Actor, ref: str, uow: UnitOfWork) -> Referral:
    """Return the referral. Raises: NotAllowed (not a case worker), NotFound (unknown, or a queue closed to the actor)."""
    require(actor, Ability.WORK_ON_CASES)
    referral = uow.referrals.by_ref(ref)
    if referral is None or referral.category in actor.denied:
        raise NotFound(ref)
    return referral


def may_move(actor: Actor, referral: Referral) -> bool:
    """Rule 7."""
    return referral.assignee_id in {None, actor.id} or actor.role == "supervisor"


def readable_conversation(actor: Actor, conversation_id: str, uow: UnitOfWork) -> Conversation:
    """Return the conversation (rules 9 and 10). Raises: NotAllowed, NotFound."""
    require(actor, Ability.WORK_ON_CASES)
    conversation = uow.conversations.get(conversation_id)
    if conversation is None or not may_read_conversation(actor, conversation, uow):
        raise NotFound(conversation_id)
    return conversation


def may_read_conversation(actor: Actor, conversation: Conversation, uow: UnitOfWork) -> bool:
    """Rules 9 and 10."""
    referrals = uow.referrals.of_conversation(conversation.id)
    alerts = uow.alerts.of_conversation(conversation.id)
    has_cause = conversation.mode is not Mode.BOT or bool(alerts) or bool(referrals)
    is_denied = any(referral.category in actor.denied for referral in referrals) or any(is_masked(actor, alert) for alert in alerts)
    return has_cause and not is_denied


def is_masked(actor: Actor, alert: Alert) -> bool:
    """Does the alert belong to a queue that is closed to the actor?"""
    return bool(_categories_of(alert.reasons) & set(actor.denied))


def visible_reasons(actor: Actor, reasons: tuple[str, ...]) -> tuple[str, ...]:
    """The reasons of a level without those of closed queues."""
    return tuple(reason for reason in reasons if not _categories_of((reason,)) & set(actor.denied))


def _categories_of(reasons: tuple[str, ...]) -> set[str]:
    found = {RISK_CATEGORY.get(reason.removeprefix("risk:"), "") for reason in reasons if reason.startswith("risk:")}
    return found | {"child_protection" for reason in reasons if reason.startswith("child:")}

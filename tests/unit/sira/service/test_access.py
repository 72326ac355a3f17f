"""Who may see and do what: the rules that no other test shows."""

from __future__ import annotations

import pytest

from sira.domain.errors import NotAllowed
from sira.service.access import ABILITIES, Ability, Actor, actor_for, require, visible_reasons
from sira.service.ports import Staff
from tests.support.make_referral import START

ABLE = {
    Ability.WORK_ON_CASES: {"agent", "protection_officer", "child_protection", "gbv", "supervisor"},
    Ability.READ_STATISTICS: {"agent", "protection_officer", "child_protection", "gbv", "supervisor", "auditor"},
    Ability.READ_AUDIT: {"supervisor", "auditor"},
    Ability.MANAGE_ACCOUNTS: {"supervisor", "administrator"},
}


def account(role: str, is_active: bool = True) -> Staff:
    return Staff(role, f"{role}@sira.example", role, "", role, is_active, 0, None, START)


@pytest.mark.parametrize("ability", list(Ability))
@pytest.mark.parametrize("role", sorted(ABILITIES))
def test_each_role_can_what_the_rules_say(role, ability):
    actor = Actor("1", "x", role)
    assert actor.can(ability) is (role in ABLE[ability])
    if role not in ABLE[ability]:
        with pytest.raises(NotAllowed):
            require(actor, ability)


def test_supervisor_stands_in_for_a_switched_off_specialist():
    supervisor = account("supervisor")
    assert actor_for(supervisor, [supervisor, account("gbv")]).denied == ("gender_violence",)
    assert actor_for(supervisor, [supervisor, account("gbv", is_active=False)]).denied == ()


def test_reasons_of_closed_queues_are_left_out():
    agent = actor_for(account("agent"), [account("gbv")])
    reasons = ("risk:stranded_desert", "risk:sexual_violence", "child:alone", "category:stranded")
    assert visible_reasons(agent, reasons) == ("risk:stranded_desert", "category:stranded")

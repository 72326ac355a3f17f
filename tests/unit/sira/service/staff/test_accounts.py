"""Accounts: the first one, new ones, ending one, changing one's password."""

from __future__ import annotations

import pytest

from sira.domain.errors import InvalidInput, NotAllowed, NotFound, WrongCredentials
from sira.service.staff.accounts import create_account, deactivate_account, list_accounts
from sira.service.staff.authenticate import authenticate
from sira.service.staff.change_password import change_password
from sira.service.staff.first_account import first_account
from sira.service.staff.sign_in import sign_in
from tests.support.make_staff import PASSWORD
from tests.support.memory import KEYED


def test_first_account_is_a_supervisor_with_a_generated_password(new_uow, clock, hasher):
    made = first_account("Admin@Sira.local", None, new_uow, clock, hasher)
    assert made is not None
    entry = sign_in(made.email, made.generated_password or "", new_uow, clock, hasher, KEYED)
    assert entry.actor.role == "supervisor"


def test_given_password_is_not_repeated(new_uow, clock, hasher):
    made = first_account("admin@sira.local", "a password from the settings", new_uow, clock, hasher)
    assert made is not None
    assert made.generated_password is None


def test_no_first_account_when_there_is_one(new_uow, clock, hasher):
    first_account("admin@sira.local", None, new_uow, clock, hasher)
    assert first_account("other@sira.local", None, new_uow, clock, hasher) is None


@pytest.mark.parametrize("role", ["supervisor", "administrator"])
def test_managers_create_accounts_that_can_sign_in(new_uow, clock, hasher, colleague, role):
    staff, password = create_account(colleague(role), "Issa@sira.example", "Issa", "agent", new_uow, clock, hasher)
    assert sign_in("issa@sira.example", password, new_uow, clock, hasher, KEYED).actor.id == staff.id


@pytest.mark.parametrize("role", ["agent", "protection_officer", "child_protection", "gbv", "auditor"])
def test_others_do_not_manage_accounts(new_uow, clock, hasher, colleague, role):
    actor = colleague(role)
    with pytest.raises(NotAllowed):
        list_accounts(actor, new_uow)
    with pytest.raises(NotAllowed):
        create_account(actor, "x@sira.example", "X", "agent", new_uow, clock, hasher)
    with pytest.raises(NotAllowed):
        deactivate_account(actor, actor.id, new_uow, clock)


@pytest.mark.parametrize(
    ("email", "name", "role", "field"),
    [
        ("no address", "X", "agent", "email"),
        ("administrator@sira.example", "X", "agent", "email"),
        ("x@sira.example", "", "agent", "name"),
        ("x@sira.example", "X" * 81, "agent", "name"),
        ("x@sira.example", "X", "root", "role"),
    ],
)
def test_unusable_account_is_refused(new_uow, clock, hasher, colleague, email, name, role, field):
    with pytest.raises(InvalidInput) as refused:
        create_account(colleague("administrator"), email, name, role, new_uow, clock, hasher)
    assert refused.value.field == field


def test_deactivating_ends_the_sessions(new_uow, clock, hasher, colleague):
    manager, agent = colleague("administrator"), colleague("agent")
    token = sign_in("agent@sira.example", PASSWORD, new_uow, clock, hasher, KEYED).token
    deactivate_account(manager, agent.id, new_uow, clock)
    with pytest.raises(WrongCredentials):
        authenticate(token, new_uow, clock, KEYED)


def test_nobody_deactivates_themselves_or_nobody(new_uow, clock, colleague):
    manager = colleague("administrator")
    with pytest.raises(NotAllowed):
        deactivate_account(manager, manager.id, new_uow, clock)
    with pytest.raises(NotFound):
        deactivate_account(manager, "unknown", new_uow, clock)


def test_new_password_ends_the_other_sessions_only(new_uow, clock, hasher, colleague):
    colleague("agent")
    here = sign_in("agent@sira.example", PASSWORD, new_uow, clock, hasher, KEYED).token
    there = sign_in("agent@sira.example", PASSWORD, new_uow, clock, hasher, KEYED).token
    change_password(authenticate(here, new_uow, clock, KEYED), PASSWORD, "a new long password", new_uow, clock, hasher)
    assert authenticate(here, new_uow, clock, KEYED)
    with pytest.raises(WrongCredentials):
        authenticate(there, new_uow, clock, KEYED)
    assert sign_in("agent@sira.example", "a new long password", new_uow, clock, hasher, KEYED)


@pytest.mark.parametrize(("old", "new", "error"), [("wrong", "a new long password", WrongCredentials), (PASSWORD, "short", InvalidInput)])
def test_password_stays_when_the_change_is_refused(new_uow, clock, hasher, colleague, old, new, error):
    colleague("agent")
    signed_in = authenticate(sign_in("agent@sira.example", PASSWORD, new_uow, clock, hasher, KEYED).token, new_uow, clock, KEYED)
    with pytest.raises(error):
        change_password(signed_in, old, new, new_uow, clock, hasher)
    assert sign_in("agent@sira.example", PASSWORD, new_uow, clock, hasher, KEYED)

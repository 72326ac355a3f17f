"""The staff API over HTTP: the contract's shapes, and each refusal as a problem document."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sira.domain.message import Mode
from sira.domain.triage import Level
from tests.support.container import running_container
from tests.support.make_referral import stored_alert, stored_conversation, stored_referral
from tests.support.make_staff import PASSWORD, stored_staff
from tests.support.staff_client import API, api_user, browser, staff_side

CONTRACT = {
    "ref", "category", "level", "status", "area", "language", "channel", "created_at", "due_at", "assignee", "team", "is_minor",
    "consent", "fields", "safe_contact", "events",
}  # fmt: skip


def assert_problem(answer, status: int, code: str) -> dict[str, object]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["status"], problem["code"]) == (status, code)
    return problem


async def test_sign_in_sets_a_cookie_that_scripts_and_other_sites_cannot_use(app, account):
    account("agent", "Awa")
    answer = await browser(app).post(f"{API}/session", json={"email": "awa@sira.example", "password": PASSWORD})
    assert answer.status_code == 201
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("sira_session=")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/" in cookie
    assert answer.headers["cache-control"] == "no-store"


async def test_wrong_password_is_401_and_the_sixth_try_429(app, account):
    account("agent", "Awa")
    http = browser(app)
    for _ in range(5):
        assert_problem(await http.post(f"{API}/session", json={"email": "awa@sira.example", "password": "no"}), 401, "unauthenticated")
    locked = await http.post(f"{API}/session", json={"email": "awa@sira.example", "password": PASSWORD})
    assert_problem(locked, 429, "too_many_attempts")
    assert locked.headers["retry-after"] == "900"


async def test_referral_has_the_shape_of_the_contract_and_masks_who_it_is(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await api_user(app, account("agent"))
    shown = (await user.get(f"/referrals/{referral.ref}")).json()
    assert shown.keys() >= CONTRACT
    assert shown["consent"].keys() >= {"given", "version", "language", "at", "receivers", "purposes"}
    assert "Kadi" not in str(shown)
    assert "+22370000000" not in str(shown)
    assert shown["masked"] == ["first_name", "safe_contact.phone"]
    assert [event["kind"] for event in shown["events"]] == ["referral.opened"]


async def test_reveal_gives_name_and_phone_for_a_reason(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await api_user(app, account("agent"))
    assert_problem(await user.post(f"/referrals/{referral.ref}/reveal", reason="curious"), 422, "invalid_input")
    shown = await user.post(f"/referrals/{referral.ref}/reveal", reason="contact_person")
    assert shown.json() == {"first_name": "Kadi", "phone": "+22370000000"}


async def test_list_is_ordered_filtered_and_paged(app, account, container):
    for minutes in range(5):
        stored_referral(container.new_uow, waiting=timedelta(minutes=minutes))
    first = stored_referral(container.new_uow, level=Level.N1, area="Gao")
    user = await api_user(app, account("agent"))
    page = (await user.get("/referrals", limit=4, status="open")).json()
    assert page["referrals"][0]["ref"] == first.ref
    rest = (await user.get("/referrals", limit=4, status="open", cursor=page["next"])).json()
    assert len(page["referrals"]) + len(rest["referrals"]) == 6
    assert rest["next"] is None
    for query in ({"area": "Gao"}, {"level": "N1"}, {"q": first.ref}):
        assert [found["ref"] for found in (await user.get("/referrals", **query)).json()["referrals"]] == [first.ref]
    assert (await user.get("/referrals", assignee="me")).json()["referrals"] == []
    assert len((await user.get("/referrals", assignee="none")).json()["referrals"]) == 6


async def test_second_claimer_gets_409_with_the_holder(app, account, container):
    referral = stored_referral(container.new_uow)
    awa, issa = await api_user(app, account("agent", "Awa")), await api_user(app, account("agent", "Issa"))
    claimed = (await awa.post(f"/referrals/{referral.ref}/claim")).json()
    assert (claimed["status"], claimed["assignee"]["name"]) == ("assigned", "Awa")
    assert assert_problem(await issa.post(f"/referrals/{referral.ref}/claim"), 409, "already_claimed")["holder"] == "Awa"


async def test_unknown_reference_is_404_and_so_is_a_closed_queue(app, account, container):
    hidden = stored_referral(container.new_uow, "gender_violence")
    user = await api_user(app, account("agent"))
    for ref in ("SIRA-0000-0000", hidden.ref, "..%2F..%2Fetc"):
        for answer in (await user.get(f"/referrals/{ref}"), await user.post(f"/referrals/{ref}/notes", text="x")):
            assert_problem(answer, 404, "not_found")
    assert (await user.get("/referrals")).json()["referrals"] == []
    assert (await user.get("/statistics")).json()["referrals"]["category"] == {}


async def test_impossible_step_is_409_and_closing_without_reason_422(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await api_user(app, account("agent"))
    path = f"/referrals/{referral.ref}/transitions"
    assert assert_problem(await user.post(path, to="done"), 409, "invalid_transition")["from"] == "submitted"
    assert assert_problem(await user.post(path, to="closed", reason=" "), 422, "invalid_input")["field"] == "reason"
    assert_problem(await user.post(path, to="triaged", version=99), 409, "changed_meanwhile")
    assert (await user.post(path, to="closed", reason="double")).json()["status"] == "closed"


async def test_notes_stay_inside(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await api_user(app, account("agent", "Awa"))
    note = await user.post(f"/referrals/{referral.ref}/notes", text="rappeler demain")
    assert note.status_code == 201
    assert (await user.get(f"/referrals/{referral.ref}")).json()["notes"][0]["text"] == "rappeler demain"
    with container.new_uow() as uow:
        assert uow.messages.of_conversation(referral.conversation_id) == []


async def test_takeover_message_and_handback_reach_the_person(app, account, container):
    conversation = stored_conversation(container.new_uow, Mode.WAITING)
    referral = stored_referral(container.new_uow, conversation=conversation)
    awa, issa = await api_user(app, account("agent", "Awa")), await api_user(app, account("agent", "Issa"))
    assert (await awa.get("/conversations")).json()["conversations"][0]["mode"] == "waiting"
    assert_problem(await awa.post(f"/conversations/{conversation.id}/messages", text="Bonjour"), 403, "not_allowed")
    assert (await awa.post(f"/conversations/{conversation.id}/takeover")).json()["holder"]["name"] == "Awa"
    assert assert_problem(await issa.post(f"/conversations/{conversation.id}/takeover"), 409, "already_claimed")["holder"] == "Awa"
    assert (await awa.post(f"/referrals/{referral.ref}/messages", text="Bonjour")).status_code == 201
    assert (await awa.post(f"/conversations/{conversation.id}/handback")).json()["mode"] == "bot"
    shown = (await awa.get(f"/conversations/{conversation.id}")).json()
    assert [message["author"] for message in shown["messages"]] == ["system", "staff", "system"]
    assert shown["referrals"] == [referral.ref]


async def test_second_colleague_gets_409_for_an_accepted_alert(app, account, container):
    alert = stored_alert(container.new_uow)
    awa, issa = await api_user(app, account("agent", "Awa")), await api_user(app, account("agent", "Issa"))
    assert (await awa.get("/alerts")).json()["alerts"][0]["reasons"] == ["risk:life_danger"]
    assert (await awa.post(f"/alerts/{alert.id}/accept")).status_code == 200
    assert_problem(await issa.post(f"/alerts/{alert.id}/accept"), 409, "already_claimed")


async def test_masked_alert_gives_nothing_away(app, account, container):
    stored_alert(container.new_uow, reasons=("risk:sexual_violence",))
    user = await api_user(app, account("agent"))
    shown = (await user.get("/alerts")).json()["alerts"][0]
    assert (shown["is_masked"], shown["id"], shown["reasons"], shown["conversation_id"]) == (True, None, [], None)


async def test_audit_is_verified(app, account, container):
    user = await api_user(app, account("auditor"))
    page = (await user.get("/audit", verify="true")).json()
    assert page["chain"] == {"verified": True, "broken_at": None}
    assert page["events"][0]["kind"] == "staff.signed_in"


async def test_accounts_are_created_and_ended(app, account):
    manager = await api_user(app, account("administrator"))
    made = (await manager.post("/accounts", email="new@sira.example", name="Nouvelle", role="agent")).json()
    http = browser(app)
    credentials = {"email": "new@sira.example", "password": made["password"]}
    assert (await http.post(f"{API}/session", json=credentials)).status_code == 201
    assert (await manager.post(f"/accounts/{made['id']}/deactivate")).json()["is_active"] is False
    assert_problem(await http.get(f"{API}/session"), 401, "unauthenticated")
    assert_problem(await http.post(f"{API}/session", json=credentials), 401, "unauthenticated")


async def test_change_with_the_cookie_needs_the_csrf_header(app, account, container):
    referral = stored_referral(container.new_uow)
    account("agent", "Awa")
    http = browser(app)
    session = (await http.post(f"{API}/session", json={"email": "awa@sira.example", "password": PASSWORD})).json()
    path = f"{API}/referrals/{referral.ref}/claim"
    for headers in ({}, {"X-CSRF-Token": "wrong"}, {"X-CSRF-Token": "é".encode()}):
        assert_problem(await http.post(path, headers=headers), 403, "csrf")
    assert (await http.post(path, headers={"X-CSRF-Token": session["csrf"]})).status_code == 200


@pytest.mark.parametrize(
    ("headers", "is_refused"),
    [
        ({"Origin": "https://evil.example"}, True),
        ({"Origin": "null"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, True),
        ({"Sec-Fetch-Site": "same-site"}, True),
        ({"Origin": "http://127.0.0.1:8000"}, False),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, False),
    ],
)
async def test_change_from_another_sites_page_is_refused(app, account, container, headers, is_refused):
    referral = stored_referral(container.new_uow)
    account("agent", "Awa")
    http = browser(app)
    csrf = (await http.post(f"{API}/session", json={"email": "awa@sira.example", "password": PASSWORD})).json()["csrf"]
    answer = await http.post(f"{API}/referrals/{referral.ref}/claim", headers={"X-CSRF-Token": csrf, **headers})
    assert answer.status_code == (403 if is_refused else 200)
    if is_refused:
        assert_problem(answer, 403, "foreign_origin")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [(b"{", 400, "malformed"), (b"[]", 422, "invalid_input"), (b'{"email": "a"}', 422, "invalid_input"), (b"\xff", 400, "malformed")],
)
async def test_unusable_body_is_a_problem_that_repeats_nothing(app, body, status, code):
    answer = await browser(app).post(f"{API}/session", content=body, headers={"Content-Type": "application/json"})
    assert_problem(answer, status, code)


async def test_signing_out_ends_the_session(app, account):
    user = await api_user(app, account("agent"))
    assert (await user.http.delete(f"{API}/session")).status_code == 204
    assert_problem(await user.get("/session"), 401, "unauthenticated")


async def test_public_deployment_binds_the_cookie_to_its_host(tmp_path):
    key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    public = {"SIRA_PUBLIC_URL": "https://sira.example", "SIRA_SECRET_KEY": key, "SIRA_ENCRYPTION_KEYS": key}
    with running_container(tmp_path, **public) as container:
        stored_staff(container.new_uow, "agent", container.hasher, "Awa")
        http = browser(staff_side(container))
        answer = await http.post(f"{API}/session", json={"email": "awa@sira.example", "password": PASSWORD})
    assert answer.headers["set-cookie"].startswith("__Host-sira_session=")
    assert "Secure" in answer.headers["set-cookie"]
    assert "Domain" not in answer.headers["set-cookie"]

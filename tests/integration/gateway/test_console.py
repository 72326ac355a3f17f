"""The console over HTTP, as a browser without JavaScript sees it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from sira.domain.message import Author, Button, Mode, Reply
from sira.domain.referral import SafeContact, Status
from sira.domain.triage import Level
from sira.service.outgoing import body_of
from tests.support.make_referral import START, stored_alert, stored_conversation, stored_referral
from tests.support.page_policy import assert_is_clean
from tests.support.staff_client import browser, console_user

MAX_PAGE_BYTES = 60 * 1024
XSS = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{7*7}}"


async def test_signing_in_leads_to_the_queue_and_out_again(app, account):
    user = await console_user(app, account("agent", "Awa"))
    page = await user.get("/")
    assert page.status_code == 200
    assert "File d'attente" in page.text.replace("&#39;", "'")
    assert page.headers["cache-control"] == "no-store"
    assert (await user.post("/sign-out")).headers["location"] == "/console/sign-in"
    assert (await user.get("/")).headers["location"].startswith("/console/sign-in")


async def test_wrong_password_and_lockout_are_said_in_words(app, account):
    account("agent", "Awa")
    http = browser(app)
    for _ in range(5):
        refused = await http.post("/console/sign-in", data={"email": "awa@sira.example", "password": "no"})
        assert refused.status_code == 401
        assert "incorrect" in refused.text
    locked = await http.post("/console/sign-in", data={"email": "awa@sira.example", "password": "no"})
    assert locked.status_code == 429
    assert "15 minutes" in locked.text


async def test_idle_session_asks_to_sign_in_again(app, account, clock):
    user = await console_user(app, account("agent"))
    clock.forward(minutes=15)
    assert (await user.get("/")).headers["location"] == "/console/sign-in?ended=1"
    part = await user.http.get("/console/parts/queue", headers={"HX-Request": "true"})
    assert part.headers["hx-redirect"] == "/console/sign-in?ended=1"


async def test_queue_shows_alerts_first_then_referrals_by_level(app, account, container):
    stored_referral(container.new_uow, "documents", Level.N4, area="Mopti")
    stored_referral(container.new_uow, "trafficking", Level.N1, level_reasons=("risk:abduction_ransom",), waiting=timedelta(hours=1))
    stored_alert(container.new_uow, reasons=("risk:stranded_desert",))
    page = (await (await console_user(app, account("agent"))).get("/")).text
    order = [page.index(words) for words in ("perdu ou abandonné dans le désert", "enlèvement ou rançon", "Mopti")]
    assert order == sorted(order)
    assert "en retard de 45\u00a0min" in page


async def test_accepting_an_alert_leads_to_its_conversation_once(app, account, container):
    alert = stored_alert(container.new_uow)
    awa, issa = await console_user(app, account("agent", "Awa")), await console_user(app, account("agent", "Issa"))
    accepted = await awa.post(f"/alerts/{alert.id}/accept")
    assert accepted.headers["location"] == f"/console/conversations/{alert.conversation_id}?done=accepted"
    refused = await issa.post(f"/alerts/{alert.id}/accept")
    assert refused.status_code == 409
    assert "Déjà pris par Awa." in refused.text


async def test_closed_queues_leave_no_trace_for_an_agent(app, account, container):
    hidden = stored_referral(container.new_uow, "gender_violence")
    stored_alert(container.new_uow, reasons=("risk:sexual_violence",))
    stored_conversation(container.new_uow, Mode.WAITING)
    user = await console_user(app, account("agent"))
    page = (await user.get("/?status=all")).text
    assert hidden.ref not in page
    assert "Soutien confidentiel" not in page
    assert "violence sexuelle" not in page
    assert (await user.get(f"/referrals/{hidden.ref}")).status_code == 404
    assert "confidentiel" not in (await user.get("/statistics")).text


async def test_case_shows_consent_and_safe_contact_and_masks_who_it_is(app, account, container):
    referral = stored_referral(container.new_uow, safe_contact=SafeContact("+22370000000", "no_call"))
    page = (await (await console_user(app, account("agent"))).get(f"/referrals/{referral.ref}")).text
    order = [page.index(words) for words in ("Accord de la personne", "Ne pas appeler", "Ce que la personne a dit")]
    assert order == sorted(order)
    assert "Kadi" not in page
    assert "70000000" not in page


async def test_reveal_shows_name_and_phone_once_for_a_reason(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await console_user(app, account("agent"))
    assert (await user.post(f"/referrals/{referral.ref}/reveal", reason="")).status_code == 422
    page = (await user.post(f"/referrals/{referral.ref}/reveal", reason="contact_person")).text
    assert "Kadi" in page
    assert "+22370000000" in page
    assert "a affiché le nom et le téléphone" in page
    assert "Kadi" not in (await user.get(f"/referrals/{referral.ref}")).text


async def test_case_is_claimed_noted_moved_and_closed_without_javascript(app, account, container):
    referral = stored_referral(container.new_uow)
    awa, issa = await console_user(app, account("agent", "Awa")), await console_user(app, account("agent", "Issa"))
    path = f"/referrals/{referral.ref}"
    assert (await awa.post(f"{path}/claim")).headers["location"] == f"/console{path}?done=claimed"
    assert "Déjà pris par Awa." in (await issa.post(f"{path}/claim")).text
    assert (await awa.post(f"{path}/notes", text="rappeler demain")).status_code == 303
    assert (await awa.post(f"{path}/transitions", to="in_progress", version="2")).status_code == 303
    stale = await awa.post(f"{path}/transitions", to="done", version="2")
    assert (stale.status_code, "vient de changer" in stale.text) == (409, True)
    refused = await awa.post(f"{path}/transitions", to="closed", reason="")
    assert (refused.status_code, "motif" in refused.text) == (422, True)
    assert (await awa.post(f"{path}/transitions", to="closed", reason="a trouvé une aide")).status_code == 303
    page = (await awa.get(path)).text
    for words in ("rappeler demain", "a trouvé une aide", "Cette demande est terminée."):
        assert words in page
    assert f'action="/console{path}/transitions"' not in page
    again = await awa.post(f"{path}/transitions", to="done")
    assert (again.status_code, "Fermée" in again.text) == (409, True)


async def test_only_possible_steps_have_a_button(app, account, container):
    referral = stored_referral(container.new_uow, status=Status.IN_PROGRESS)
    page = (await (await console_user(app, account("agent"))).get(f"/referrals/{referral.ref}")).text
    assert set(re.findall(r'name="to" value="(\w+)"', page)) == {"referred_to_partner", "done", "closed", "withdrawn"}


async def test_change_without_the_csrf_value_is_refused(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await console_user(app, account("agent"))
    for csrf in ("", "wrong"):
        user.csrf = csrf
        assert (await user.post(f"/referrals/{referral.ref}/claim")).status_code == 403
    with container.new_uow() as uow:
        assert uow.referrals.by_ref(referral.ref) == referral


async def test_conversation_is_taken_answered_and_handed_back(app, account, container):
    conversation = stored_conversation(container.new_uow, Mode.WAITING)
    awa, issa = await console_user(app, account("agent", "Awa")), await console_user(app, account("agent", "Issa"))
    path = f"/conversations/{conversation.id}"
    assert (await awa.post(f"{path}/messages", text="Bonjour")).status_code == 403
    assert (await awa.post(f"{path}/takeover")).status_code == 303
    assert "Déjà pris par Awa." in (await issa.post(f"{path}/takeover")).text
    assert (await awa.post(f"{path}/messages", text="Bonjour, c'est Awa.")).status_code == 303
    assert "Bonjour, c&#39;est Awa." in (await awa.get(path)).text
    assert "Prendre la conversation" not in (await issa.get(path)).text
    assert (await awa.post(f"{path}/handback")).headers["location"] == "/console/?done=handed_back"
    assert "Personne n&#39;attend dans le chat." in (await awa.get("/?done=handed_back")).text


async def test_open_conversation_fetches_only_what_is_new(app, account, container):
    conversation = stored_conversation(container.new_uow, Mode.WAITING)
    user = await console_user(app, account("agent"))

    def arrives(text: str) -> str:
        with container.new_uow() as uow:
            stored = uow.messages.add(conversation.id, Author.PERSON, {"text": text, "language": "ar"}, START)
            uow.commit()
        return stored.public_id

    first = arrives("bonjour")
    path = f"/conversations/{conversation.id}/new?after={first}&state=waiting-"
    assert (await user.get(path)).status_code == 204
    arrives("أين أنا؟")
    part = (await user.get(path)).text
    assert "أين أنا؟" in part
    assert "bonjour" not in part
    assert "a changé de main" in (await user.get(f"/conversations/{conversation.id}/new?after={first}&state=human-x")).text


async def test_open_case_learns_that_it_is_out_of_date(app, account, container):
    referral = stored_referral(container.new_uow)
    user = await console_user(app, account("agent"))
    assert (await user.get(f"/referrals/{referral.ref}/changed?seen=1")).status_code == 204
    await user.post(f"/referrals/{referral.ref}/claim")
    assert "vient de changer" in (await user.get(f"/referrals/{referral.ref}/changed?seen=1")).text


async def test_persons_and_colleagues_words_are_inert(app, account, container):
    conversation = stored_conversation(container.new_uow, Mode.WAITING)
    referral = stored_referral(
        container.new_uow,
        conversation=conversation,
        area=XSS[:80],
        fields={"place": XSS, "first_name": XSS},
        safe_contact=SafeContact(XSS, XSS),
    )
    with container.new_uow() as uow:
        body = body_of(Reply(XSS, "fr", (Button(XSS, "do:menu"),)), conversation)
        uow.messages.add(conversation.id, Author.PERSON, {**body, "language": '"><script>'}, START)
        uow.commit()
    user = await console_user(app, account("agent", XSS[:60]))
    await user.post(f"/referrals/{referral.ref}/notes", text=XSS)
    pages = [
        await user.get("/"),
        await user.get(f"/?q={XSS}"),
        await user.get(f"/referrals/{referral.ref}?done=<script>"),
        await user.post(f"/referrals/{referral.ref}/reveal", reason="contact_person"),
        await user.get(f"/conversations/{conversation.id}"),
        await user.get(f"/conversations/{conversation.id}/new?after=&state=<script>"),
    ]
    for page in pages:
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "49" not in re.findall(r"\{\{7\*7\}\}|\b49\b", page.text)
        if "<main" in page.text:
            assert_is_clean(page.text)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pages[4].text


async def test_every_page_keeps_to_the_policy_and_its_size(app, account, container):
    conversation = replace(stored_conversation(container.new_uow, Mode.WAITING), alert_level="N1")
    with container.new_uow() as uow:
        uow.conversations.save(conversation)
        for number in range(60):
            body = body_of(Reply(f"message {number} " * 20, "fr", (Button("Oui", "do:menu"),)), conversation)
            uow.messages.add(conversation.id, Author.BOT, body, START)
        uow.commit()
    for minutes in range(40):
        referral = stored_referral(container.new_uow, waiting=timedelta(minutes=minutes), conversation=conversation)
    for _ in range(5):
        stored_alert(container.new_uow)
    user = await console_user(app, account("supervisor"))
    for path in (
        "/",
        f"/referrals/{referral.ref}",
        f"/conversations/{conversation.id}",
        "/statistics",
        "/audit?verify=1",
        "/accounts",
        "/password",
    ):
        page = await user.get(path)
        assert page.status_code == 200
        assert len(page.content) <= MAX_PAGE_BYTES, path
        assert_is_clean(page.text)


async def test_english_is_kept_once_chosen(app, account):
    user = await console_user(app, account("agent"))
    assert "Queue" in (await user.get("/?lang=en")).text
    assert '<html lang="en">' in (await user.get("/")).text
    assert '<html lang="en">' in (await user.get("/?lang=xx")).text
    assert '<html lang="fr">' in (await user.get("/?lang=fr")).text


async def test_accounts_page_shows_the_first_password_once(app, account):
    user = await console_user(app, account("administrator"))
    page = (await user.post("/accounts", email="new@sira.example", name="Nouvelle", role="agent")).text
    password = re.search(r'<code class="secret">([^<]+)</code>', page)
    assert password
    assert password.group(1) not in (await user.get("/accounts")).text
    signed_in = await browser(app).post("/console/sign-in", data={"email": "new@sira.example", "password": password.group(1)})
    assert signed_in.status_code == 303


@pytest.mark.parametrize(("role", "home"), [("auditor", "/console/audit"), ("administrator", "/console/accounts")])
async def test_roles_without_cases_start_on_their_own_page(app, account, role, home):
    user = await console_user(app, account(role))
    assert (await user.get("/")).headers["location"] == home


async def test_own_password_is_changed(app, account):
    user = await console_user(app, account("agent"))
    assert (await user.post("/password", old="wrong", new="a new long password")).status_code == 422
    assert (await user.post("/password", old="correct-horse-battery", new="short")).status_code == 422
    assert (await user.post("/password", old="correct-horse-battery", new="a new long password")).status_code == 303
    assert (await user.get("/")).status_code == 200


async def test_unknown_page_and_method_are_said_in_words(app, account):
    user = await console_user(app, account("agent"))
    unknown = await user.get("/nothing/here")
    assert (unknown.status_code, "n'existe pas" in unknown.text.replace("&#39;", "'")) == (404, True)
    assert (await user.http.put("/console/password")).status_code == 405


async def test_own_files_may_be_kept_and_pages_may_not(app):
    http = browser(app)
    page = await http.get("/console/sign-in")
    assert page.headers["cache-control"] == "no-store"
    for address in re.findall(r'(?:src|href)="(/console/static/[^"]+\?v=[0-9a-f]+)"', page.text):
        file = await http.get(address)
        assert (file.status_code, "immutable" in file.headers["cache-control"]) == (200, True)

"""Sign in, sign out, change one's password."""

from __future__ import annotations

from starlette.responses import Response

from gateway.console.visit import Visit
from gateway.staff_session import drop_session_cookie, set_session_cookie
from sira.domain.errors import TooManyAttempts, WrongCredentials
from sira.service.staff.change_password import change_password
from sira.service.staff.sign_in import sign_in
from sira.service.staff.sign_out import sign_out


async def show(visit: Visit) -> Response:
    """The form."""
    message = visit.words("signin.ended") if "ended" in visit.request.query_params else ""
    return visit.page("sign_in.html", message=message, email="")


async def enter(visit: Visit) -> Response:
    """Check e-mail and password, and begin a session."""
    container, email = visit.container, await visit.field("email")
    password = await visit.field("password")
    try:
        entry = await visit.run(sign_in, email, password, container.new_uow, container.clock, container.hasher, container.cipher)
    except WrongCredentials:
        return visit.page("sign_in.html", 401, message=visit.words("signin.wrong"), email=email)
    except TooManyAttempts as error:
        message = visit.words("signin.locked", minutes=error.retry_after_s // 60)
        return visit.page("sign_in.html", 429, message=message, email=email)
    response = visit.to("/")
    set_session_cookie(response, entry.token, container.settings)
    return response


async def leave(visit: Visit) -> Response:
    """End the session."""
    if visit.who is not None:
        await visit.run(sign_out, visit.who, visit.container.new_uow, visit.container.clock)
        visit.changed()  # other tabs of this session look whether they may go on
    response = visit.to("/sign-in")
    drop_session_cookie(response, visit.container.settings)
    return response


async def password(visit: Visit) -> Response:
    """The form for a new password."""
    return visit.page("password.html", message="")


async def new_password(visit: Visit) -> Response:
    """Replace it."""
    container = visit.container
    if visit.who is None:
        raise WrongCredentials("session")
    old, new = await visit.field("old"), await visit.field("new")
    try:
        await visit.run(change_password, visit.who, old, new, container.new_uow, container.clock, container.hasher)
    except WrongCredentials:
        return visit.page("password.html", 422, message=visit.words("error.wrong_password"))
    return visit.to("/password", "password")

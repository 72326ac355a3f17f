"""What the errors of the use cases mean over HTTP: the one place of the staff API and the console."""

from __future__ import annotations

from gateway.problem import Problem
from sira.domain.errors import (
    AlreadyClaimed,
    ChangedMeanwhile,
    InvalidInput,
    InvalidTransition,
    NotAllowed,
    NotFound,
    SiraError,
    TooManyAttempts,
    WrongCredentials,
)


def problem_of(error: SiraError) -> Problem:
    """Return the problem document; an error that has no meaning here rises again."""
    match error:
        case WrongCredentials():
            return Problem(401, "unauthenticated")
        case NotAllowed():
            return Problem(403, "not_allowed")
        case NotFound():
            return Problem(404, "not_found")
        case AlreadyClaimed(holder=holder):
            return Problem(409, "already_claimed", members={"holder": holder})
        case ChangedMeanwhile():
            return Problem(409, "changed_meanwhile")
        case InvalidTransition(state=state, to=to):
            return Problem(409, "invalid_transition", members={"from": str(state), "to": str(to)})
        case InvalidInput(field=field, reason=reason):
            return Problem(422, "invalid_input", members={"field": field, "reason": reason})
        case TooManyAttempts(retry_after_s=seconds):
            return Problem(429, "too_many_attempts", retry_after_s=seconds)
    raise error

"""
Every error the domain and the use cases raise.

SiraError
├── InvalidTransition      a referral cannot take that step
├── ConsentMissing         nothing may be recorded without consent
├── ConflictingContent     the same key came with other content
├── NotFound               unknown or not yours: the same answer for both
├── NotAllowed             this role or team may not do that
├── AlreadyClaimed         a colleague was first
├── ChangedMeanwhile       it is no longer what you looked at
├── WrongCredentials       sign-in, reference or PIN refused
├── TooManyAttempts        slow down
├── InvalidInput           a field cannot be accepted as it is
├── ContentInvalid         a content file cannot be loaded
└── UnderstandingUnavailable   Rasa did not give a usable answer

Errors carry data, not sentences for people: the edge chooses the words.
"""

from __future__ import annotations


class SiraError(Exception):
    """Root of the tree."""


class InvalidTransition(SiraError):
    """A referral in `state` cannot go to `to`."""

    def __init__(self, state: str, to: str) -> None:
        super().__init__(f"{state} -> {to}")
        self.state = state
        self.to = to


class ConsentMissing(SiraError):
    """Raised before anything is written."""


class ConflictingContent(SiraError):
    """The same idempotency key came with different content."""


class NotFound(SiraError):
    """Unknown, erased, or somebody else's."""


class NotAllowed(SiraError):
    """The actor's role does not permit this."""


class AlreadyClaimed(SiraError):
    """Somebody else holds it; `holder` is a name to show to staff."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


class ChangedMeanwhile(SiraError):
    """A colleague (or the person) changed it after you read it: read it again."""


class WrongCredentials(SiraError):
    """Never says which part was wrong."""


class TooManyAttempts(SiraError):
    """`retry_after_s` seconds until another attempt is looked at."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__(str(retry_after_s))
        self.retry_after_s = retry_after_s


class InvalidInput(SiraError):
    """`field` was refused because of `reason` (a short code)."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class ContentInvalid(SiraError):
    """A content file cannot be used; nothing was changed."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class UnderstandingUnavailable(SiraError):
    """Rasa is down, timed out or gave an empty answer (which is a failure, see docs/decisions/0002)."""

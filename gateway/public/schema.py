"""The shapes of the public API, as they are described in its OpenAPI document."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

CLIENT_ID = r"^[A-Za-z0-9-]{1,64}$"


class ConversationIn(BaseModel):
    """Begin a conversation."""

    model_config = ConfigDict(strict=True)
    language: str | None = Field(None, max_length=35, description="BCP 47 code; null lets the first messages decide", examples=["fr"])
    detect: bool = Field(False, description="True: `language` is only a first guess, the person's own words may change it")


class MessageIn(BaseModel):
    """A typed text, or the payload of a button that was pressed."""

    model_config = ConfigDict(strict=True)
    id: str = Field(pattern=CLIENT_ID, description="Chosen by the client; the same id again has no second effect")
    text: str | None = Field(None, description="At most 4,000 characters", examples=["Est-ce que le retour est gratuit ?"])
    payload: str | None = Field(None, max_length=400, description="Opaque, from a button of this conversation")


class ButtonOut(BaseModel):
    """A choice; send its payload back as it is."""

    title: str
    payload: str


class SourceOut(BaseModel):
    """Where an answer comes from."""

    title: str
    publisher: str
    url: str | None
    date: str | None


class AnswerOut(BaseModel):
    """What stands behind a reply."""

    id: str
    status: Literal["reviewed", "draft", "expired"]
    verified_on: str | None
    sources: list[SourceOut]


class AudioOut(BaseModel):
    """A recording of the same words."""

    url: str
    seconds: float
    bytes: int


class NoticeOut(BaseModel):
    """A change of service that concerns the answer."""

    text: str
    since: str


class UnderstoodOut(BaseModel):
    """Only with SIRA_EXPLAIN=1."""

    label: str
    confidence: float
    language: str
    risk: str
    risks: list[str]
    ms: float


class MessageOut(BaseModel):
    """One line of the conversation."""

    id: str
    author: Literal["bot", "staff", "person", "system"]
    text: str
    language: str
    direction: Literal["ltr", "rtl"]
    at: str
    buttons: list[ButtonOut]
    answer: AnswerOut | None
    audio: AudioOut | None
    notice: NoticeOut | None
    safety: bool | None = Field(None, description="Present and true on a safety card")
    client_id: str | None = Field(None, description="On the person's own messages: the id their client gave")
    understood: UnderstoodOut | None = None


class MessagesOut(BaseModel):
    """Messages in order."""

    messages: list[MessageOut]


class LanguageOut(ButtonOut):
    """A language that can be chosen; `title` is its own name."""

    code: str
    is_complete: bool


class ConversationOut(MessagesOut):
    """A new conversation. The token is shown once and never stored in clear."""

    id: str
    token: str
    language: str
    languages: list[LanguageOut] = Field(description="Payloads that choose a language")
    commands: list[ButtonOut] = Field(description="Payloads that work at any time: the menu, a human, a referral")


class ProblemOut(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    code: str
    detail: str | None = None


_MEANINGS = {
    400: "Malformed: not JSON, not UTF-8",
    401: "No token, or not the token of this conversation",
    404: "Unknown message",
    409: "The same id came with other content",
    413: "Text over 4,000 characters, or a file too large",
    415: "This content type cannot be read",
    422: "Well-formed but not acceptable, `code` says why",
    429: "Too many; see Retry-After",
    503: "Not now; see Retry-After",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """OpenAPI `responses` for these problem documents."""
    content = {"application/problem+json": {"schema": ProblemOut.model_json_schema()}}
    return {status: {"description": _MEANINGS[status], "content": content} for status in sorted({*statuses, 422, 503})}

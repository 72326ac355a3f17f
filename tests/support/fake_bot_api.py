"""
Our own Bot API: a real HTTP server on a free loopback port that keeps Telegram's real limits.

It enforces 64 bytes of callback_data, 4,096 UTF-16 units of text, valid HTML, 401 for another token, 403 for who blocked the bot, 409 for
polling beside a webhook, 429 with retry_after; and it can deliver updates again, out of order, or not at all.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.support.fake_bot_api_limits import Refused, check_commands, check_text, checked_keyboard, integer

TOKEN = "123456:TEST-token-that-must-never-be-logged"
BOT = {"id": 123456, "is_bot": True, "first_name": "Sira", "username": "sira_test_bot", "can_join_groups": True}


@dataclass(frozen=True)
class Sent:
    """A message the bot sent, as the person sees it."""

    message_id: int
    chat_id: int | str
    text: str
    html: str | None
    buttons: tuple[tuple[str, str], ...]
    raw: dict[str, str]


@dataclass
class FakeBotApi:
    """Say and press as a person would; read `sent` and `calls`."""

    token: str = TOKEN
    sent: list[Sent] = field(default_factory=list)
    calls: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    unknown: set[int] = field(default_factory=set)
    flood: list[int] = field(default_factory=list)  # retry_after of the next sendMessage calls
    broken: list[str] = field(default_factory=list)  # methods that answer 502 once
    deliveries: int = 1  # how often each update comes
    shuffled: random.Random | None = None
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    webhook: dict[str, str] = field(default_factory=dict)
    moved: dict[int | str, int] = field(default_factory=dict)
    port: int = 0
    _pending: list[dict[str, Any]] = field(default_factory=list)
    _handed_out: dict[int, int] = field(default_factory=dict)
    _next_update: int = 700_000_000
    _next_message: int = 10
    _closing: bool = False
    _lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def url(self) -> str:
        """For SIRA_TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self.port}"

    @contextlib.contextmanager
    def running(self) -> Iterator[FakeBotApi]:
        """Serve in a thread until the block ends."""
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
            app = Starlette(routes=[Route("/bot{token}/{method}", self._answer, methods=["GET", "POST"])])
            config = uvicorn.Config(app, log_config=None, lifespan="off", ws="none", loop="asyncio", timeout_graceful_shutdown=1)
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
            thread.start()
            while not server.started:
                time.sleep(0.005)
            try:
                yield self
            finally:
                self._closing = True
                server.should_exit = True
                thread.join(timeout=10)

    # What people do

    def write(self, chat_id: int, text: str | None = None, **content: Any) -> dict[str, Any]:
        """A person's private message; `content` adds or replaces fields of the message."""
        sender = {"id": chat_id, "is_bot": False, "first_name": "Fatoumata", "username": "fatou_secret", "language_code": "fr"}
        message = {"from": sender, "chat": {"id": chat_id, "type": "private", "first_name": "Fatoumata"}, "date": int(time.time())}
        if text is not None:
            message["text"] = text
        return self.deliver({"message": {"message_id": self._number(), **message, **content}})

    def press(self, sent: Sent, title: str, data: str | None = None) -> dict[str, Any]:
        """The person presses a button of a message; `data` forges it."""
        chat = {"id": sent.chat_id, "type": "private"}
        rows = [[{"text": words, "callback_data": value}] for words, value in sent.buttons]
        message = {"message_id": sent.message_id, "date": int(time.time()), "chat": chat, "from": BOT, "text": sent.text}
        query = {
            "id": str(random.getrandbits(63)),
            "from": {"id": sent.chat_id, "is_bot": False, "first_name": "Fatoumata", "language_code": "fr"},
            "message": {**message, "reply_markup": {"inline_keyboard": rows}},
            "chat_instance": "-42",
            "data": data if data is not None else dict(sent.buttons)[title],
        }
        return self.deliver({"callback_query": query})

    def deliver(self, update: dict[str, Any]) -> dict[str, Any]:
        """Put any update into the queue; it gets a number."""
        with self._lock:
            self._next_update += 1
            numbered = {"update_id": self._next_update, **update}
            self._pending.append(numbered)
            return numbered

    def deliver_again(self, update: dict[str, Any]) -> None:
        """The same update, same number, once more, although it was acknowledged."""
        with self._lock:
            self._pending.append(update)

    @property
    def waiting(self) -> int:
        """Updates that were not acknowledged."""
        with self._lock:
            return len(self._pending)

    def to(self, chat_id: int | str) -> list[Sent]:
        """What was sent to one chat."""
        return [sent for sent in list(self.sent) if sent.chat_id == chat_id]

    def called(self, method: str) -> list[dict[str, str]]:
        """The parameters of each call of a method."""
        return [parameters for name, parameters in list(self.calls) if name == method]

    # What Telegram does

    async def _answer(self, request: Request) -> JSONResponse:
        method = request.path_params["method"]
        form = {key: str(value) for key, value in [*request.query_params.items(), *(await request.form()).items()]}
        self.calls.append((method, form))
        try:
            if request.path_params["token"] != self.token:
                raise Refused(401, "Unauthorized")
            if method in self.broken:
                self.broken.remove(method)
                raise Refused(502, "Bad Gateway")
            handler = getattr(self, f"_{method}", None)
            if handler is None:
                raise Refused(404, "Not Found")
            result = handler(form)
            return JSONResponse({"ok": True, "result": await result if asyncio.iscoroutine(result) else result})
        except Refused as refused:
            return JSONResponse(refused.body, refused.status)

    def _getMe(self, form: dict[str, str]) -> dict[str, Any]:
        return BOT

    async def _getUpdates(self, form: dict[str, str]) -> list[dict[str, Any]]:
        if self.webhook.get("url"):
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active")
        until = time.monotonic() + float(form.get("timeout", 0))
        allowed = json.loads(form.get("allowed_updates", "[]"))
        self._acknowledge(int(form.get("offset", 0)))
        while True:
            batch = self._batch(allowed)
            if batch or self._closing or time.monotonic() > until:
                return batch
            await asyncio.sleep(0.01)

    def _acknowledge(self, offset: int) -> None:
        """Below the offset nothing is kept, but what has to be delivered more often comes back."""
        with self._lock:
            again = [update for update in self._pending if self._handed_out.get(update["update_id"], 0) < self.deliveries]
            self._pending = [update for update in self._pending if update["update_id"] >= offset or update in again]

    def _batch(self, allowed: list[str]) -> list[dict[str, Any]]:
        with self._lock:
            self._pending = [update for update in self._pending if not allowed or allowed_kind(update) in allowed]
            batch = self._pending[:100]
            for update in batch:
                self._handed_out[update["update_id"]] = self._handed_out.get(update["update_id"], 0) + 1
            if self.shuffled:
                batch = self.shuffled.sample(batch, len(batch))
            return batch

    def _sendMessage(self, form: dict[str, str]) -> dict[str, Any]:
        chat_id = integer(form["chat_id"])
        if self.flood:
            wait = self.flood.pop(0)
            raise Refused(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait})
        if chat_id in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if chat_id in self.unknown:
            raise Refused(400, "Bad Request: chat not found")
        if chat_id in self.moved:
            raise Refused(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": self.moved[chat_id]})
        text = check_text(form)
        buttons = checked_keyboard(form)
        sent = Sent(self._number(), chat_id, text, form["text"] if form.get("parse_mode") else None, buttons, form)
        self.sent.append(sent)
        chat = {"id": chat_id, "type": "private"} if isinstance(chat_id, int) else {"id": -1, "type": "supergroup"}
        return {"message_id": sent.message_id, "date": int(time.time()), "chat": chat, "text": text}

    def _answerCallbackQuery(self, form: dict[str, str]) -> bool:
        return bool(form["callback_query_id"])

    def _editMessageReplyMarkup(self, form: dict[str, str]) -> bool:
        return True

    def _sendChatAction(self, form: dict[str, str]) -> bool:
        return True

    def _setMyCommands(self, form: dict[str, str]) -> bool:
        self.commands[form.get("language_code", "")] = check_commands(form)
        return True

    def _setWebhook(self, form: dict[str, str]) -> bool:
        if not form["url"].startswith("https://"):
            raise Refused(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = dict(form)
        return True

    def _deleteWebhook(self, form: dict[str, str]) -> bool:
        self.webhook = {}
        return True

    def _number(self) -> int:
        with self._lock:
            self._next_message += 1
            return self._next_message


def allowed_kind(update: dict[str, Any]) -> str:
    """The field that says what kind of update it is."""
    return next((key for key in update if key != "update_id"), "")

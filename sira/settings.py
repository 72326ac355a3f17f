"""All settings, read once from the environment (`SIRA_*`, see .env.example) into one frozen value."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class SettingsInvalid(Exception):
    """The deployment cannot start as it is; the text says what to set."""


@dataclass(frozen=True)
class Settings:
    """See .env.example for the meaning of each."""

    data_dir: Path
    database_url: str
    redis_url: str | None
    host: str
    port: int
    public_url: str
    secret_key: bytes
    encryption_keys: tuple[bytes, ...]
    telegram_token: str | None
    telegram_api_url: str | None
    staff_alert_chat: str | None
    admin_email: str
    admin_password: str | None
    rasa_url: str
    rasa_token: str
    actions_url: str
    actions_token: str
    explain: bool
    allow_drafts: bool
    chat_limit_factor: int

    @property
    def is_public(self) -> bool:
        """Served to the outside: secrets must then be given, cookies are secure."""
        return self.public_url.startswith("https://")


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """
    Read the environment.

    Secrets that are unset are made and kept in the data directory (mode 0600) when serving loopback only.
    Raises: SettingsInvalid with the name of the setting at fault.
    """
    env = os.environ if environ is None else environ
    data_dir = Path(env.get("SIRA_DATA_DIR") or ROOT / "var").resolve()
    host = env.get("SIRA_HOST") or "127.0.0.1"
    port = _number(env, "SIRA_PORT", 8000)
    public_url = (env.get("SIRA_PUBLIC_URL") or f"http://{host}:{port}").rstrip("/")
    local = host in _LOOPBACK and (urlsplit(public_url).hostname or "") in _LOOPBACK
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    secret = _secret(env, "SIRA_SECRET_KEY", data_dir / "secret.key", local)
    keys = tuple(_key(value) for value in _secret(env, "SIRA_ENCRYPTION_KEYS", data_dir / "encryption.keys", local).split(","))
    rasa_port = _number(env, "SIRA_RASA_PORT", port + 5)
    actions_port = _number(env, "SIRA_ACTIONS_PORT", port + 55)
    from_secret = _key(secret)
    return Settings(
        data_dir=data_dir,
        database_url=env.get("SIRA_DATABASE_URL") or f"sqlite:///{data_dir / 'sira.sqlite3'}",
        redis_url=env.get("SIRA_REDIS_URL") or None,
        host=host,
        port=port,
        public_url=public_url,
        secret_key=from_secret,
        encryption_keys=keys,
        telegram_token=env.get("SIRA_TELEGRAM_TOKEN") or None,
        telegram_api_url=(env.get("SIRA_TELEGRAM_API_URL") or "").rstrip("/") or None,
        staff_alert_chat=env.get("SIRA_STAFF_ALERT_CHAT") or None,
        admin_email=env.get("SIRA_ADMIN_EMAIL") or "admin@sira.local",
        admin_password=env.get("SIRA_ADMIN_PASSWORD") or None,
        rasa_url=env.get("SIRA_RASA_URL") or f"http://127.0.0.1:{rasa_port}",
        rasa_token=env.get("SIRA_RASA_TOKEN") or _internal_token(from_secret, "rasa"),
        actions_url=env.get("SIRA_ACTIONS_URL") or f"http://127.0.0.1:{actions_port}/webhook",
        actions_token=env.get("SIRA_ACTIONS_TOKEN") or _internal_token(from_secret, "actions"),
        explain=env.get("SIRA_EXPLAIN") == "1",
        allow_drafts=env.get("SIRA_ALLOW_DRAFTS") == "1",
        chat_limit_factor=_number(env, "SIRA_CHAT_LIMIT_FACTOR", 1, least=1),
    )


def _internal_token(secret: bytes, purpose: str) -> str:
    return hmac.new(secret, f"sira|token:{purpose}".encode(), hashlib.sha256).hexdigest()[:40]


def _number(env: Mapping[str, str], name: str, default: int, least: int = 0) -> int:
    text = env.get(name) or str(default)
    if not text.isdigit() or int(text) < least:
        raise SettingsInvalid(f"{name} must be a whole number{f' from {least}' if least else ''}, not {text!r}")
    return int(text)


def _secret(env: Mapping[str, str], name: str, kept_in: Path, local: bool) -> str:
    if env.get(name):
        return env[name]
    if not local:
        raise SettingsInvalid(f"{name} must be set when Sira is not served on loopback only (32 random bytes in base64)")
    try:
        descriptor = os.open(kept_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(base64.b64encode(secrets.token_bytes(32)).decode())
    except FileExistsError:
        pass
    return kept_in.read_text().strip()


def _key(text: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except ValueError as error:
        raise SettingsInvalid("SIRA_SECRET_KEY and SIRA_ENCRYPTION_KEYS hold base64 text") from error
    if len(key) != 32:
        raise SettingsInvalid("SIRA_SECRET_KEY and each of SIRA_ENCRYPTION_KEYS must be 32 bytes in base64")
    return key

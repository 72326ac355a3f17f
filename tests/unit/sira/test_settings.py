"""Settings are read once; secrets are made on loopback only and never have a default."""

from __future__ import annotations

import base64
import stat
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from sira.settings import Settings, SettingsInvalid, load_settings

KEY, OTHER = (base64.b64encode(letter * 32).decode() for letter in (b"k", b"o"))
PUBLIC = {"SIRA_HOST": "0.0.0.0", "SIRA_PUBLIC_URL": "https://sira.example"}
SECRETS = {"SIRA_SECRET_KEY": KEY, "SIRA_ENCRYPTION_KEYS": KEY}


def load(folder: Path, **environ: str) -> Settings:
    return load_settings({"SIRA_DATA_DIR": str(folder), **environ})


def test_nothing_set_serves_loopback_on_sqlite(tmp_path: Path) -> None:
    found = load(tmp_path)
    assert (found.host, found.port, found.public_url) == ("127.0.0.1", 8000, "http://127.0.0.1:8000")
    assert found.database_url == f"sqlite:///{tmp_path / 'sira.sqlite3'}"
    assert (found.telegram_token, found.redis_url, found.admin_password) == (None, None, None)
    assert not found.is_public
    assert not found.explain
    assert not found.allow_drafts


def test_secrets_are_made_once_and_readable_by_the_owner_only(tmp_path: Path) -> None:
    first, second = load(tmp_path), load(tmp_path)
    assert first == second
    assert first.secret_key not in first.encryption_keys
    for name in ("secret.key", "encryption.keys"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("missing", sorted(SECRETS))
@pytest.mark.parametrize("outside", [PUBLIC, {"SIRA_HOST": "192.0.2.1"}, {"SIRA_PUBLIC_URL": "https://sira.example"}])
def test_outside_loopback_a_missing_secret_is_refused_by_name(tmp_path: Path, missing: str, outside: dict[str, str]) -> None:
    with pytest.raises(SettingsInvalid, match=missing):
        load(tmp_path, **outside, **{name: value for name, value in SECRETS.items() if name != missing})
    assert not list(tmp_path.iterdir())


def test_outside_loopback_with_secrets_is_public(tmp_path: Path) -> None:
    assert load(tmp_path, **PUBLIC, **SECRETS).is_public


def test_several_encryption_keys_are_kept_in_their_order(tmp_path: Path) -> None:
    assert load(tmp_path, SIRA_ENCRYPTION_KEYS=f"{KEY}, {OTHER}").encryption_keys == (b"k" * 32, b"o" * 32)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SIRA_PORT", "eighty"),
        ("SIRA_PORT", "-1"),
        ("SIRA_RASA_PORT", "5.5"),
        ("SIRA_CHAT_LIMIT_FACTOR", "0"),
        ("SIRA_CHAT_LIMIT_FACTOR", "1.5"),
        ("SIRA_SECRET_KEY", "not base64 !"),
        ("SIRA_SECRET_KEY", base64.b64encode(b"short").decode()),
        ("SIRA_ENCRYPTION_KEYS", f"{KEY},"),
    ],
)
def test_faulty_setting_is_refused_by_name(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsInvalid, match=name):
        load(tmp_path, **{name: value})


def test_internal_tokens_differ_and_depend_on_the_secret(tmp_path: Path) -> None:
    one, two = load(tmp_path, SIRA_SECRET_KEY=KEY), load(tmp_path, SIRA_SECRET_KEY=OTHER)
    assert len({one.rasa_token, one.actions_token, two.rasa_token, two.actions_token}) == 4


def test_ports_of_the_processes_follow_the_port(tmp_path: Path) -> None:
    found = load(tmp_path, SIRA_PORT="9000")
    assert (found.rasa_url, found.actions_url) == ("http://127.0.0.1:9005", "http://127.0.0.1:9055/webhook")


def test_settings_cannot_be_changed(tmp_path: Path) -> None:
    with pytest.raises(FrozenInstanceError):
        load(tmp_path).port = 1  # type: ignore[misc]

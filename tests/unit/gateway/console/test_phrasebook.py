"""The console's words: complete, and the vendored files are the ones that were named."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

import gateway.console
from gateway.console.phrasebook import load_phrasebooks
from sira.domain.danger.reading import RISKS
from sira.domain.referral import CATEGORIES, Status, next_states
from sira.domain.triage import Level
from sira.service.access import ABILITIES
from sira.service.staff.reveal_contact import REVEAL_REASONS

HERE = Path(gateway.console.__file__).parent
NAMES_KEPT = {"app.name", "language.fr", "language.en", "channel.telegram", "actor.sira"}
CODES = {
    "level": [level.value for level in Level],
    "status": [status.value for status in Status],
    "step": {state.value for status in Status for state in next_states(status)} - {"submitted"},
    "category": CATEGORIES,
    "reason": [f"risk:{risk}" for risk in RISKS],
    "role": ABILITIES,
    "reveal": REVEAL_REASONS,
}


def test_english_has_every_phrase():
    french = {line.split(":")[0] for line in (HERE / "words/fr.yml").read_text().splitlines() if re.match(r"[a-z]", line)}
    english = {line.split(":")[0] for line in (HERE / "words/en.yml").read_text().splitlines() if re.match(r"[a-z]", line)}
    assert english <= french
    assert french - english == {key.split(":")[0] for key in NAMES_KEPT}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_has_words(language):
    words = load_phrasebooks()[language]
    assert [f"{kind}.{code}" for kind, codes in CODES.items() for code in codes if not words.has(f"{kind}.{code}")] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_event_that_is_appended_has_words(language):
    words = load_phrasebooks()[language]
    source = "\n".join(file.read_text() for file in (HERE.parents[1] / "sira/service").rglob("*.py"))
    kinds = re.findall(
        r'"((?:referral|referrals|consent|conversation|staff|account|alert|human|danger|message|note|audit)\.[a-z_]+)"', source
    )
    appended = {kind for kind in kinds if not kind.startswith(("human.joined", "human.left", "human.waiting", "human.already", "danger."))}
    assert [kind for kind in sorted(appended) if not words.has(f"event.{kind}")] == []


def test_unknown_code_is_shown_as_it_is():
    assert load_phrasebooks()["fr"].of("category", "brand_new") == "brand_new"


@pytest.mark.parametrize("name", ["htmx.min.js", "htmx-ext-sse.min.js"])
def test_vendored_file_is_the_one_that_was_named(name):
    folder = HERE / "static/vendor"
    assert hashlib.sha256((folder / name).read_bytes()).hexdigest() in (folder / "README.md").read_text()

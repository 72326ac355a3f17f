"""The documents say what is there: settings, verbs, files and links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sira.settings import ROOT
from tests.repo.house import files, product_modules, shown

DOCUMENTS = tuple(file for file in files(".md") if "vendor" not in file.parts)
# Made by the browser tests.
SCREENSHOTS = {f"docs/screenshots/{name}.png" for name in ("chat-fr", "chat-ar", "queue", "referral")}
SETTING = re.compile(r"\bSIRA_[A-Z]+(?:_[A-Z]+)*\b")
PATH = re.compile(r"`((?:sira|actions|gateway|bot|content|data|tests|tools|docs|migrations|changes)/[\w./-]*\w/?)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
SECTIONS = ("Context", "Choice", "Considered", "Consequences")
WANTED = (
    "LICENSE",
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    ".env.example",
    "docs/architecture.md",
    "docs/glossary.md",
    "docs/runbook.md",
    "docs/protection.md",
)

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=shown)


@pytest.mark.parametrize("name", WANTED)
def test_the_documents_are_there(name: str) -> None:
    assert (ROOT / name).is_file()


def test_every_setting_that_is_read_is_documented_and_no_other() -> None:
    code = [*product_modules(), ROOT / "endpoints.yml", ROOT / "credentials.yml"]
    read = {name for file in code for name in SETTING.findall(file.read_text(encoding="utf-8"))}
    documented = set(re.findall(r"^# ?(SIRA_[A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == read


def test_the_example_sets_nothing_by_itself() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []


def test_every_verb_is_documented() -> None:
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    told = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    assert [target for target in targets if f"`make {target}" not in told] == []


@every_document
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    broken = []
    for target in LINK.findall(_without_code(document)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        is_there = file.exists() or shown(file) in SCREENSHOTS
        if not is_there or (anchor and anchor not in _anchors(file)):
            broken.append(target)
    assert broken == []


@every_document
def test_every_file_that_a_document_names_exists(document: Path) -> None:
    named = set(PATH.findall(document.read_text(encoding="utf-8")))
    assert sorted(name for name in named if not (ROOT / name).exists() and name not in SCREENSHOTS) == []


def test_every_decision_has_the_four_sections() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [file.name[:4] for file in decisions] == [f"{number:04d}" for number in range(1, len(decisions) + 1)]
    for file in decisions:
        assert tuple(heading for heading in HEADING.findall(file.read_text(encoding="utf-8")) if heading in SECTIONS) == SECTIONS


def test_documents_that_the_code_points_to_exist() -> None:
    numbers = {file.name[:4] for file in (ROOT / "docs/decisions").glob("*.md")}
    for file in files(".py", ".yml", ".toml", ".sh"):
        text = file.read_text(encoding="utf-8")
        assert [name for name in re.findall(r"docs/[\w/-]+\.md", text) if not (ROOT / name).is_file()] == [], shown(file)
        assert set(re.findall(r"docs/decisions/(\d{4})", text)) <= numbers, shown(file)


def test_changes_are_named_after_their_issue_and_kind() -> None:
    notes = [file for file in (ROOT / "changes").rglob("*") if file.is_file()]
    assert [shown(file) for file in notes if not re.fullmatch(r"\d+\.(added|changed|fixed|removed|security)\.md", file.name)] == []


def _without_code(document: Path) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)


def _anchors(document: Path) -> set[str]:
    """Headings as GitHub names them."""
    headings = HEADING.findall(document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}

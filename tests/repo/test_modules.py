"""How the code is laid out: a docstring each, one subject a file, an action a module with its test, and no path of one machine."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from sira.settings import ROOT
from tests.repo.house import PRODUCT, files, product_modules, read_yaml, shown

MOST_LINES = 300
CODE = {".py", ".js", ".css", ".html", ".sh"}
TEXT = (
    ".py",
    ".js",
    ".css",
    ".html",
    ".sh",
    ".yml",
    ".yaml",
    ".md",
    ".toml",
    ".ini",
    ".in",
    ".txt",
    ".cfg",
    ".mako",
    ".json",
    ".jsonl",
    ".tsv",
    "",
)
# A path that exists on one developer's machine only.
ONE_MACHINE = re.compile(r"(?<![\w./}])/(?:work|home|root|Users|mnt|media)/\w|[A-Z]:\\Users\\")


def test_every_module_says_what_it_is_for() -> None:
    assert [shown(file) for file in product_modules() if ast.get_docstring(_parsed(file)) is None] == []


def test_the_rules_of_the_house_say_what_they_are_for() -> None:
    assert [shown(file) for file in (ROOT / "tests/repo").glob("*.py") if ast.get_docstring(_parsed(file)) is None] == []


def test_no_file_grew_a_second_subject() -> None:
    ours = [file for file in files(*CODE) if file.relative_to(ROOT).parts[0] in PRODUCT and "vendor" not in file.parts]
    lengths = {shown(file): len(file.read_text(encoding="utf-8").splitlines()) for file in ours}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


@pytest.mark.parametrize("action", read_yaml("domain.yml")["actions"])
def test_every_action_has_a_module_of_its_name_and_a_test(action: str) -> None:
    module = action.removeprefix("action_")
    assert (ROOT / f"actions/{module}.py").is_file()
    assert list((ROOT / "tests/unit/actions").glob(f"test_{module}*.py")), f"tests/unit/actions/test_{module}.py is missing"
    assert f'"{action}"' in (ROOT / f"actions/{module}.py").read_text(encoding="utf-8")


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert [shown(file) for file in files(*TEXT) if ONE_MACHINE.search(_text(file))] == []


def test_lock_files_name_no_index() -> None:
    locks = [ROOT / name for name in ("requirements.txt", "requirements-dev.txt", "bot/requirements.txt", "bot/requirements-dev.txt")]
    assert [shown(lock) for lock in locks if re.search(r"index-url|^https?:", _text(lock), re.MULTILINE)] == []


def test_the_rasa_world_and_the_modern_world_share_no_python() -> None:
    rasa = [file for file in product_modules() if file.relative_to(ROOT).parts[0] == "bot"]
    modern = [file for file in product_modules() if file not in rasa]
    assert [shown(file) for file in rasa if _imports(file) & {"sira", "actions", "gateway", "tools"}] == []
    assert [shown(file) for file in modern if _imports(file) & {"rasa", "bot"}] == []
    assert [shown(file) for file in modern if "rasa_sdk" in _imports(file) and file.relative_to(ROOT).parts[0] != "actions"] == []


def _imports(file: Path) -> set[str]:
    """The first names of what a module imports."""
    nodes = list(ast.walk(_parsed(file)))
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and node.level == 0}
    return {name.split(".")[0] for name in named}


def _parsed(file: Path) -> ast.Module:
    return ast.parse(_text(file))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")

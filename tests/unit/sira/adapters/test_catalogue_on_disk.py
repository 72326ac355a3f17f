"""A change of content is live within seconds; a faulty one changes nothing."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

import pytest

from sira.adapters import catalogue_on_disk
from sira.adapters.catalogue_on_disk import CHECK_EVERY_S, CatalogueOnDisk
from sira.domain.errors import ContentInvalid
from sira.settings import ROOT


class Stopwatch:
    """Stands in for `time` in the module."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    made = Stopwatch()
    monkeypatch.setattr(catalogue_on_disk, "time", made)
    return made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def say(root: Path, text: str, mtime: float | None = None) -> None:
    """Replace the French messages by one; `mtime`: when the file says it was written."""
    file = root / "messages/fr.yml"
    file.write_text(text)
    if mtime is not None:
        os.utime(file, (mtime, mtime))


@pytest.mark.parametrize("mtime", [None, 1_000_000_000.0])
def test_change_is_seen_at_the_next_look(root: Path, stopwatch: Stopwatch, mtime: float | None) -> None:
    """Also when the new file is older than the one before, as after a restore or a `mv`."""
    current = CatalogueOnDisk(root)
    say(root, "welcome: Nouveau", mtime)
    assert current().message("welcome", "fr") != "Nouveau"
    stopwatch.now = CHECK_EVERY_S
    assert current().message("welcome", "fr") == "Nouveau"


def test_unchanged_content_is_not_loaded_again(root: Path, stopwatch: Stopwatch) -> None:
    current = CatalogueOnDisk(root)
    first = current()
    stopwatch.now = CHECK_EVERY_S
    assert current() is first


def test_faulty_change_keeps_the_last_good_content_until_it_is_mended(
    root: Path, stopwatch: Stopwatch, caplog: pytest.LogCaptureFixture
) -> None:
    current = CatalogueOnDisk(root)
    good = current()
    say(root, "- faulty")
    stopwatch.now = CHECK_EVERY_S
    with caplog.at_level(logging.ERROR, "sira.content"):
        assert current() is good
    assert [record.message for record in caplog.records] == ["content.refused"]
    say(root, "welcome: Réparé")
    stopwatch.now = 2 * CHECK_EVERY_S
    assert current().message("welcome", "fr") == "Réparé"


def test_faulty_content_at_the_start_is_refused(root: Path) -> None:
    say(root, "- faulty")
    with pytest.raises(ContentInvalid):
        CatalogueOnDisk(root)

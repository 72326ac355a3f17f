"""The content of content/, loaded again when a file changes, without a restart. A faulty change keeps the last good content."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from sira.adapters.content_files import load_catalogue
from sira.domain.catalogue import Catalogue
from sira.domain.errors import ContentInvalid

CHECK_EVERY_S = 10.0
_log = logging.getLogger("sira.content")


class CatalogueOnDisk:
    """Call it to get the current catalogue. The first load raises ContentInvalid; later ones only log."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._catalogue = load_catalogue(root)
        self._stamp = self._now()
        self._checked = time.monotonic()

    def __call__(self) -> Catalogue:
        if time.monotonic() - self._checked >= CHECK_EVERY_S:
            self._checked = time.monotonic()
            self._reload_if_changed()
        return self._catalogue

    def _reload_if_changed(self) -> None:
        stamp = self._now()
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            self._catalogue = load_catalogue(self._root)
        except ContentInvalid as error:
            _log.error("content.refused", extra={"file": error.file, "reason": error.reason})

    def _now(self) -> frozenset[tuple[Path, int, int]]:
        """Every file with its time and size: a file may also be replaced by an older one."""
        return frozenset((file, file.stat().st_mtime_ns, file.stat().st_size) for file in self._root.rglob("*.yml"))

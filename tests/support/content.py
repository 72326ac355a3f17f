"""The real content of content/, read once for all tests."""

from __future__ import annotations

from functools import cache

from sira.adapters.content_files import load_catalogue
from sira.domain.catalogue import Catalogue
from sira.settings import ROOT


@cache
def real_content() -> Catalogue:
    """Pass the function itself where a catalogue is asked for."""
    return load_catalogue(ROOT / "content")

"""The web chat stays small enough for 2G, and never reads text as HTML."""

from __future__ import annotations

import gzip
import re

import pytest

from gateway.public.assets import WIDGET, widget_assets
from gateway.public.pages import page

FIRST_USE_BYTES = 20 * 1024
LOADER_BYTES = 1024
SCRIPTS = sorted(path.name for path in WIDGET.glob("*.js") if path.name != "loader.js")


def test_first_use_fits_in_20_kilobytes() -> None:
    html = page("chat.html", "fr").body
    files = [*SCRIPTS, "chat.css", "words/fr.json", "loader.js"]
    size = len(gzip.compress(bytes(html), 9)) + sum(len(widget_assets().files[name].compressed) for name in files)
    print(f"web chat, first use: {size} bytes gzip")
    assert size <= FIRST_USE_BYTES


def test_loader_is_at_most_a_kilobyte() -> None:
    assert len(widget_assets().files["loader.js"].plain) <= LOADER_BYTES


def test_page_loads_every_module_at_once() -> None:
    html = bytes(page("chat.html", "fr").body).decode()
    assert set(re.findall(r'/(\w+\.js)"', html)) == set(SCRIPTS)


@pytest.mark.parametrize("name", [*SCRIPTS, "loader.js"])
def test_text_is_never_read_as_html(name: str) -> None:
    script = (WIDGET / name).read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.cookie", script)


@pytest.mark.parametrize("name", SCRIPTS)
def test_old_telephones_can_read_the_scripts(name: str) -> None:
    script = (WIDGET / name).read_text(encoding="utf-8")
    assert not re.search(r"\?\.[A-Za-z([]|\?\?|\.replaceChildren\(|\.at\(|randomUUID\(|^\s*static \w+ =|#\w+\(", script, re.MULTILINE)

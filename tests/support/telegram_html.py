"""What Telegram accepts as HTML: its few tags, closed in order, and nothing unescaped. For the fake Bot API and tests of rendering."""

from __future__ import annotations

import re
from html import unescape

_TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler", "span"}
_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z-]+)(?P<attributes>[^<>]*)>|&(?P<entity>lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|(?P<stray>[<>&])"
)


def visible_text(html: str) -> str:
    """Return the text as it is shown. Raises: ValueError for markup that Telegram refuses."""
    opened: list[str] = []
    shown: list[str] = []
    end = 0
    for token in _TOKEN.finditer(html):
        shown.append(html[end : token.start()])
        end = token.end()
        if token["stray"]:
            raise ValueError(f"unescaped {token['stray']!r}")
        if token["entity"]:
            shown.append(unescape(token.group()))
        elif token["tag"] not in _TAGS:
            raise ValueError(f"unsupported tag {token['tag']!r}")
        elif not token["close"]:
            opened.append(token["tag"])
        elif not opened or opened.pop() != token["tag"]:
            raise ValueError(f"unexpected end tag {token['tag']!r}")
    if opened:
        raise ValueError(f"unclosed tag {opened[-1]!r}")
    return "".join([*shown, html[end:]])


def utf16_units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

"""
The files of the web chat: read once, compressed once, served under an address that changes with their content.

So a phone fetches each file once (`immutable`), and a new version is used at the next page.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

WIDGET = Path(__file__).resolve().parent.parent / "widget"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json"}
FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_WHILE = "public, max-age=300"


@dataclass(frozen=True)
class Asset:
    """A file as it leaves."""

    plain: bytes
    compressed: bytes
    media_type: str

    def response(self, request: Request, cache_control: str) -> Response:
        """Compressed for whoever accepts it."""
        headers = {"Cache-Control": cache_control, "Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(self.plain, headers=headers, media_type=self.media_type)
        return Response(self.compressed, headers={**headers, "Content-Encoding": "gzip"}, media_type=self.media_type)


@dataclass(frozen=True)
class Assets:
    """Files by their path below gateway/widget, and the version of all of them together."""

    files: dict[str, Asset]
    version: str


@cache
def widget_assets() -> Assets:
    """The files of this process."""
    files = {}
    digest = hashlib.sha256()
    for path in sorted(path for path in WIDGET.rglob("*") if path.suffix in _TYPES):
        name, plain = path.relative_to(WIDGET).as_posix(), path.read_bytes()
        files[name] = Asset(plain, gzip.compress(plain, 9, mtime=0), _TYPES[path.suffix])
        digest.update(f"{name}\0{len(plain)}\0".encode() + plain)
    return Assets(files, digest.hexdigest()[:12])

"""
The console's own files: style, icon, vendored scripts.

Links carry a stamp of the content, so that a browser on a bad line keeps them for a year and still gets every change at once.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).parent / "static"


class KeptFiles(StaticFiles):
    """Static files that a browser may keep. They hold no data of anybody."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """As Starlette serves it, with leave to keep it."""
        response = await super().get_response(path, scope)
        if response.status_code in {200, 304}:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def content_stamp() -> str:
    """Changes whenever a file does."""
    digest = hashlib.sha256()
    for file in sorted(FOLDER.rglob("*")):
        if file.is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]

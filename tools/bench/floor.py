"""The floor: a bare Starlette route that gives back what it gets. `python -m tools.bench.floor PORT`."""

from __future__ import annotations

import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


async def echo(request: Request) -> JSONResponse:
    """What was posted; an empty object to a GET."""
    return JSONResponse(await request.json() if request.method == "POST" else {})


app = Starlette(routes=[Route("/echo", echo, methods=["GET", "POST"])])

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)

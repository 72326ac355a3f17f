"""Entry of the `gateway` process: uvicorn with limits that slow clients cannot abuse."""

from __future__ import annotations

import uvicorn

from gateway.app import create_app
from sira.bootstrap import build
from sira.settings import load_settings


def main() -> None:
    """Serve until stopped."""
    settings = load_settings()
    uvicorn.run(
        create_app(build(settings)),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        limit_concurrency=2000,
        forwarded_allow_ips="127.0.0.1",
    )


if __name__ == "__main__":
    main()

"""
Entry of the `rasa` process: `python -m bot.serve --interface 127.0.0.1 --port 8005 --model models/sira.tar.gz`.

The same as `rasa run` with only our channel, without its HTTP API, and with the person's words kept out of every log.
"""

import argparse
import logging
import warnings
from typing import Any


def _say_nothing(*_: Any, **__: Any) -> None:
    """Rasa's libraries of 2021 warn about themselves at every import; nobody here can act on it."""


warnings.showwarning = _say_nothing

import rasa.core.run  # noqa: E402 - after the warnings are silenced
import rasa.utils.log_utils  # noqa: E402
from rasa.core.utils import AvailableEndpoints  # noqa: E402


def main() -> None:
    """Load the model and serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interface", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8005)
    parser.add_argument("--model", required=True)
    options = parser.parse_args()
    keep_words_out_of_logs()
    rasa.core.run.serve_application(
        options.model,
        credentials="credentials.yml",
        interface=options.interface,
        port=options.port,
        cors=None,
        enable_api=False,
        endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"),
        response_timeout=60,
    )


def keep_words_out_of_logs() -> None:
    """Rasa logs texts at debug, and at error when a turn fails: only warnings of our own modules and plain failures get through."""
    rasa.utils.log_utils.configure_structlog(logging.CRITICAL)
    for name in ("rasa", "sanic", "sanic.error", "sanic.access", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    logging.getLogger("bot").setLevel(logging.INFO)
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(levelname)s %(message)s")


if __name__ == "__main__":
    main()

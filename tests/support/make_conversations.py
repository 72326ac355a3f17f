"""Begin conversations and print their ids, a line each: `python -m tests.support.make_conversations 3`. For tests of the other world."""

from __future__ import annotations

import sys
import uuid

from sira.bootstrap import build
from sira.service.open_conversation import conversation_at
from sira.settings import load_settings


def main() -> None:
    """Use the database that the environment names."""
    container = build(load_settings())
    for _ in range(int(sys.argv[1])):
        print(conversation_at("telegram", uuid.uuid4().hex, None, container.new_uow, container.clock).id)
    container.engine.dispose()


if __name__ == "__main__":
    main()

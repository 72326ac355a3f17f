"""What several tests of the Rasa world share."""

import os
from typing import Iterator

import pytest

from tests.bot.support.world import MODEL, World


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The trained model and the action server; started once."""
    if not MODEL.exists():
        pytest.fail(f"{MODEL} is missing: run `make train`")
    before = dict(os.environ)
    started = World(tmp_path_factory.mktemp("world"))
    yield started
    started.close()
    os.environ.clear()
    os.environ.update(before)

"""Featurisers trained once on a handful of examples."""

import pytest

from tests.bot.support.pipeline import Trained


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """Shared: nothing changes it after training."""
    return Trained(tmp_path_factory.mktemp("components"))

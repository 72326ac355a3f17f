"""Bring a database to the newest schema."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from sira.settings import ROOT


def migrate(engine: Engine, revision: str = "head") -> None:
    """Run all migrations up to `revision`; does nothing when the schema is current."""
    config = Config(ROOT / "alembic.ini")
    config.attributes["engine"] = engine
    command.upgrade(config, revision)

"""Alembic's entry: migrates the engine it is handed (`sira.adapters.sql.migrate`) or the one of the settings."""

from __future__ import annotations

from alembic import context

from sira.adapters.sql.tables import Base
from sira.adapters.sql.unit_of_work import make_engine
from sira.settings import load_settings

engine = context.config.attributes.get("engine") or make_engine(load_settings().database_url)
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        user_module_prefix="tables.",
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()

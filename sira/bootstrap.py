"""The only place that chooses adapters: settings in, a ready container out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine
from sqlalchemy.orm import sessionmaker

from sira.adapters.catalogue_on_disk import CatalogueOnDisk
from sira.adapters.cipher import Cipher, derive
from sira.adapters.hasher import Argon2Hasher
from sira.adapters.phones import canonical_phone
from sira.adapters.rasa_client import RasaClient
from sira.adapters.sql.migrate import migrate
from sira.adapters.sql.unit_of_work import SqlUnitOfWork, make_engine
from sira.domain.catalogue import Catalogue
from sira.domain.danger.read import read_danger
from sira.service.outgoing import ButtonSeal
from sira.service.own_commands import OwnCommands
from sira.service.ports import Clock, Hasher, Understanding, UnitOfWork
from sira.service.process_message import MessageProcessor
from sira.service.respond import Responder
from sira.settings import ROOT, Settings


@dataclass(frozen=True)
class Container:
    """Everything an edge needs, already wired."""

    settings: Settings
    engine: Engine
    new_uow: Callable[[], UnitOfWork]
    read_uow: Callable[[], UnitOfWork]
    clock: Clock
    cipher: Cipher
    hasher: Hasher
    catalogue: Callable[[], Catalogue]
    responder: Responder
    commands: OwnCommands
    understanding: Understanding
    processor: MessageProcessor
    seal: ButtonSeal
    chain_key: bytes


def utc_now() -> datetime:
    """The clock of production."""
    return datetime.now(UTC)


def build(
    settings: Settings,
    clock: Clock = utc_now,
    understanding: Understanding | None = None,
    catalogue: Callable[[], Catalogue] | None = None,
) -> Container:
    """Migrate the database and wire everything. `understanding`, `clock` and `catalogue` can be replaced for tests."""
    engine = make_engine(settings.database_url)
    migrate(engine)
    cipher = Cipher(settings.encryption_keys, derive(settings.secret_key, "index"))
    chain_key = derive(settings.secret_key, "chain")
    sessions = sessionmaker(engine, expire_on_commit=False)
    hasher = Argon2Hasher()
    catalogue = catalogue or CatalogueOnDisk(ROOT / "content")
    understanding = understanding or RasaClient(settings.rasa_url, settings.rasa_token)

    def new_uow() -> UnitOfWork:
        return SqlUnitOfWork(sessions, cipher, chain_key)

    def read_uow() -> UnitOfWork:
        return SqlUnitOfWork(sessions, cipher, chain_key, read_only=True)

    def today() -> date:
        return clock().date()

    responder = Responder(catalogue, today, settings.allow_drafts)
    commands = OwnCommands(responder, new_uow, clock, hasher)
    processor = MessageProcessor(
        new_uow, read_uow, understanding, responder, commands, clock, cipher, read_danger, canonical_phone, settings.explain
    )
    seal = ButtonSeal(derive(settings.secret_key, "buttons"))
    return Container(
        settings,
        engine,
        new_uow,
        read_uow,
        clock,
        cipher,
        hasher,
        catalogue,
        responder,
        commands,
        understanding,
        processor,
        seal,
        chain_key,
    )

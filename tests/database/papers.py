"""Invented papers of an invented council, as their reader would hand them over."""

import hashlib
import json
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Engine, select

from council import Document, Table
from data_loaders.documents.record import (
    AttendanceRecord,
    BudgetRecord,
    ContractRecord,
    DeliberationRecord,
    GrantRecord,
    PaperRecord,
    SessionRecord,
    Status,
    VoteRecord,
)
from database.incoming import Incoming, Provenance

COUNCIL = "Valombreuse-sur-Orge"
DATE = "2024-03-12"
Roll = dict[str, Status | dict[str, Any]]
ROLL: Roll = {"Jeanne MARTEAU": "present", "Paul VERDIER": "present", "Lise ONFRAY": "excused"}
# As many as the least council has members: a roll that is whole though its paper prints no number in office.
WHOLE: Roll = {**ROLL, "Remi CASTELBON": "excused", "Ninon FERRAND": "absent"}


def act(number: str | None = "2024-01", title: str | None = "Réfection de la rue des Tilleuls", **values: Any) -> DeliberationRecord:
    """One adopted act."""
    vote = values.pop("vote", VoteRecord("adopted", True, "unanimité", evidence=[(0, 4)]))
    return DeliberationRecord(number, title, vote=vote, evidence={"title": [(5, 9)]}, **values)


def paper(*acts: DeliberationRecord, roll: Roll | None = None, in_office: int | None = None, **values: Any) -> Incoming:
    """A paper with its roll; `in_office` null where it is not printed. Values of the record and of its session by name."""
    provenance = values.pop("provenance", Provenance())
    record = PaperRecord("", "", "text/plain", 1, [0], council=values.pop("council", COUNCIL), kind=values.pop("kind", "extract"))
    record.session = SessionRecord(values.pop("date", DATE), members_in_office=in_office, evidence={"date": [(10, 20)]})
    for name in list(values):
        if hasattr(record.session, name):
            setattr(record.session, name, values.pop(name))
    for name, value in values.items():
        setattr(record, name, value)
    record.attendance = [_line(name, said) for name, said in (ROLL if roll is None else roll).items()]
    record.deliberations = list(acts)
    if in_office is not None:
        record.closes = in_office == len(record.attendance)
    return incoming(record, provenance)


def _line(name: str, said: Status | dict[str, Any]) -> AttendanceRecord:
    values: dict[str, Any] = {"status": said} if isinstance(said, str) else {"status": "present", **said}
    return AttendanceRecord(name, evidence=[(30, 40)], **values)


def incoming(record: PaperRecord, provenance: Provenance | None = None) -> Incoming:
    """A record with an invented text that is its own content, so that two records never share their bytes."""
    said = asdict(record)
    words = "Conseil municipal, extrait du registre des délibérations. " + json.dumps(said, ensure_ascii=False, default=str)
    digest = hashlib.sha256(words.encode()).hexdigest()
    return Incoming(f"papers/{digest[:8]}.txt", digest, "text/plain", words, (0,), said | {"sha256": digest}, provenance or Provenance())


def renamed(one: Incoming, name: str) -> Incoming:
    """The same bytes under another name."""
    return replace(one, source=name)


def rich_act() -> DeliberationRecord:
    """An act that fills every table of money and positions."""
    found = act("2024-07", "Entretien des toitures")
    found.vote = VoteRecord(
        "adopted", False, "majorité", 20, 3, 0, positions=[{"who": "Paul VERDIER", "kind": "person", "position": "against"}]
    )
    found.contracts = [ContractRecord("Toitures du Val SARL", 1200.5, tax="HT", lot="1", stage="awarded", evidence=[(2, 6), (7, 9)])]
    found.grants = [GrantRecord("Amicale des Tilleuls", 350.0, evidence=[(1, 3)])]
    found.budget = BudgetRecord("020", ["2135", "615221"], [(3, 5)])
    return found


_OF_THE_IMPORT = {"run", "read_at", "source", "changed_at", "uid", "number_of_changes"}


def dump(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but what tells when and how it came."""
    found = {}
    with engine.connect() as connection:
        for name, table in Table.metadata.tables.items():
            if name != "data_version":
                columns = [column for column in table.columns if column.name not in _OF_THE_IMPORT]
                found[name] = sorted(tuple(map(repr, row)) for row in connection.execute(select(*columns)))
    return found


def states(engine: Engine) -> list[str]:
    """The states of the papers, in alphabetical order."""
    with engine.connect() as connection:
        return sorted(connection.execute(select(Document.state)).scalars())

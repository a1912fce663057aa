"""Merges of names in one council: proposed from its papers and rosters, accepted by rule, decided by people; kept over every import."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Engine, delete, insert, select, update

from council import Attendance, Council, CouncilSession, Document, Mandate, NameMerge
from database.engine import writing
from database.identities.aliases import accepted
from database.identities.identity import identity
from database.identities.merge_rows import prints, row_of, told_by_roster
from database.identities.names import name_key
from database.identities.near_names import proposals
from database.identities.people import refresh_all
from database.review.decision_values import PairDecision, signed
from database.sessions.derive import rebuild
from database.sessions.joining import bump
from database.sessions.readings import Row


@dataclass(frozen=True, slots=True)
class Settled:
    """How many merges of the councils looked at now stand proposed, accepted, refused; `changed`: readings were derived anew."""

    proposed: int
    accepted: int
    refused: int
    changed: bool


def settle(engine: Engine, council_ids: Iterable[int] | None = None) -> Settled:
    """Looks at the names of these councils (all by default), in one transaction each; same papers, same merges."""
    counts: dict[str, int] = defaultdict(int)
    changed = False
    for council_id in council_ids if council_ids is not None else _councils(engine):
        with writing(engine) as connection:
            rows, differs = _settle(connection, council_id)
            changed |= differs
            for row in rows:
                counts[row["state"]] += 1
            if differs:
                bump(connection)
    return Settled(counts["proposed"], counts["accepted"], counts["refused"], changed)


def decide(engine: Engine, merge_id: int, decision: PairDecision) -> Row:
    """Keeps the decision and reads the sessions concerned anew; the row as it now stands. Raises KeyError, Undecidable."""
    author, reason = signed(decision.author, decision.reason)
    with writing(engine) as connection:
        row = connection.execute(select(NameMerge.__table__).where(NameMerge.id == merge_id)).mappings().first()
        if row is None:
            raise KeyError(merge_id)
        said = {"state": decision.state, "author": author, "reason": reason, "decided_on": decision.day}
        connection.execute(update(NameMerge).where(NameMerge.id == merge_id).values(**said))
        _derive(connection, row["council_id"], {row["key"], row["person_key"]})
        bump(connection)
        return {**row, **said}


def merges(engine: Engine, state: str | None = None, council: str | None = None) -> list[Row]:
    """Every merge with its council's name, by council and name; of one state, or of councils whose name holds `council`."""
    rows = select(NameMerge.__table__, Council.name.label("council")).join(Council, Council.id == NameMerge.council_id)
    with engine.connect() as connection:
        found = [dict(row) for row in connection.execute(rows.order_by(Council.name, NameMerge.key, NameMerge.person_key)).mappings()]
    kept = (row for row in found if state in (None, row["state"]))
    return [row for row in kept if not council or council.casefold() in row["council"].casefold()]


def councils_of(engine: Engine, run: int, *, rosters: bool = False) -> list[int]:
    """The councils whose papers this import brought; with `rosters` those too that a roster names."""
    own = select(Document.council_id).where(Document.run == run, Document.council_id.is_not(None))
    with engine.connect() as connection:
        found = {key for key in connection.execute(own.distinct()).scalars() if key is not None}
        if rosters:
            found |= set(connection.execute(select(Mandate.council_id).where(Mandate.from_roster).distinct()).scalars())
        return sorted(found)


def _councils(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return list(connection.execute(select(Council.id).order_by(Council.id)).scalars())


def _settle(connection: Connection, council_id: int) -> tuple[list[Row], bool]:
    stored = _stored(connection, council_id)
    decided = {pair: row for pair, row in stored.items() if row["author"]}
    apart = frozenset(frozenset(pair) for pair, row in decided.items() if row["state"] == "refused")
    wanted = {(p.alias.key, p.person.key): row_of(council_id, p) for p in proposals(prints(connection, council_id), apart)}
    wanted |= {(p.alias.key, p.person.key): row_of(council_id, p) for p in told_by_roster(connection, council_id)}
    for pair, row in decided.items():
        wanted.pop(pair[::-1], None)
        wanted[pair] = row
    old = {row["id"]: row for row in stored.values()}
    new = {row["id"]: row for row in wanted.values()}
    if old == new:
        return list(new.values()), False
    before = accepted(connection, council_id)
    if old:
        connection.execute(delete(NameMerge).where(NameMerge.id.in_(list(old))))
    if new:
        connection.execute(insert(NameMerge), list(new.values()))
    after = accepted(connection, council_id)
    if moved := {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}:
        _derive(connection, council_id, moved | {m[key] for m in (before, after) for key in moved if key in m})
    return list(new.values()), True


def _stored(connection: Connection, council_id: int) -> dict[tuple[str, str], Row]:
    """The merges of a council, those made before it had a SIRET included, under its address of now."""
    names = connection.execute(select(Document.name_key).where(Document.council_id == council_id).distinct()).scalars()
    addresses = {council_id, *(identity("council", key) for key in names if key)}
    rows = connection.execute(select(NameMerge.__table__).where(NameMerge.council_id.in_(addresses))).mappings()
    return {(row["key"], row["person_key"]): _here(dict(row), council_id) for row in rows}


def _here(row: Row, council_id: int) -> Row:
    return row | {"council_id": council_id}


def _derive(connection: Connection, council_id: int, keys: Iterable[str]) -> None:
    """The sessions whose rolls name these prints, and the council's people, anew."""
    wanted = {key.split("#")[0] for key in keys}
    rows = connection.execute(
        select(CouncilSession.date, Attendance.printed_name)
        .join(Attendance, Attendance.session_id == CouncilSession.id)
        .where(CouncilSession.council_id == council_id)
    )
    dates: Mapping[date, None] = dict.fromkeys(day for day, name in rows if name_key(name) in wanted)
    for day in sorted(dates):
        rebuild(connection, council_id, day.isoformat())
    refresh_all(connection, council_id)

"""Other prints of a councillor's name: those that a roster accepts lead to its person, unless two people could be meant."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select, union

from council import Council, Document, NameMerge, RosterLine
from database.identities.councils import only_siret
from database.identities.names import name_key


def lines_of(connection: Connection, council_id: int) -> Sequence[Row[Any]]:
    """The roster lines of a council: by its SIRET, and those of its name that give none."""
    council = connection.execute(select(Council.key, Council.siret).where(Council.id == council_id)).first()
    if council is None:
        return []
    table = RosterLine.__table__
    nameless = table.c.council_siret.is_(None)
    if council.siret:
        named = union(*(select(t.name_key).where(t.council_siret == council.siret) for t in (Document, RosterLine)))
        names = [key for key in connection.execute(named).scalars() if key and only_siret(connection, key) == council.siret]
        own = (table.c.council_siret == council.siret) | (nameless & table.c.name_key.in_(names))
    else:
        own = nameless & (table.c.name_key == council.key)
    return connection.execute(select(table).where(own).order_by(table.c.id)).all()


def accepted(connection: Connection, council_id: int) -> dict[str, str]:
    """Alias key -> the person's key: what a roster accepts, and the merges of names that a rule or a person accepted.

    A print that the roster gives as a person's name, or that two people bear, joins nobody by the roster; a refused merge joins nobody.
    """
    told = of_roster(connection, council_id)
    merged = _merged(connection, council_id)
    found = {key: person for (key, person), state in merged.items() if state == "accepted"}
    found |= {key: person for key, person in told.items() if merged.get((key, person)) != "refused"}
    return {key: _last(key, found) for key in found}


def _last(key: str, found: Mapping[str, str]) -> str:
    """Where a chain of aliases ends; one that bites its tail ends where it began."""
    seen = [key]
    while (following := found.get(seen[-1])) and following not in seen:
        seen.append(following)
    return seen[-1]


def _merged(connection: Connection, council_id: int) -> dict[tuple[str, str], str]:
    rows = select(NameMerge.key, NameMerge.person_key, NameMerge.state).where(NameMerge.council_id == council_id)
    return {(key, person): state for key, person, state in connection.execute(rows.order_by(NameMerge.id))}


def of_roster(connection: Connection, council_id: int) -> dict[str, str]:
    """The aliases that the council's rosters give."""
    lines = lines_of(connection, council_id)
    people = {name_key(line.name) for line in lines}
    owners: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for alias in split_aliases(line.aliases):
            owners[name_key(alias)].add(name_key(line.name))
    return {alias: min(found) for alias, found in owners.items() if len(found) == 1 and alias not in people}


def split_aliases(aliases: str | None) -> list[str]:
    """The prints in a roster's cell, separated by semicolons or bars."""
    return [part.strip() for part in (aliases or "").replace("|", ";").split(";") if part.strip()]

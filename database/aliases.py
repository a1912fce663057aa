"""Other prints of a councillor's name: those that a roster accepts lead to its person, unless two people could be meant."""

from collections import defaultdict

from sqlalchemy import Connection, select

from council import Council, RosterLine
from database.names import name_key


def lines_of(connection: Connection, council_id: int) -> list[RosterLine]:
    """The roster lines of a council: by its SIRET, and those of its name that give none."""
    council = connection.execute(select(Council.key, Council.siret).where(Council.id == council_id)).first()
    if council is None:
        return []
    table = RosterLine.__table__
    own = table.c.council_siret == council.siret if council.siret else table.c.name_key == council.key
    rows = connection.execute(select(table).where(own).order_by(table.c.id)).mappings().all()
    lines = [RosterLine(**row) for row in rows]
    return [line for line in lines if council.siret or line.council_siret is None]


def accepted(connection: Connection, council_id: int) -> dict[str, str]:
    """Alias key -> the person's key. A print that is itself a person's name, or that two people bear, joins nobody."""
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

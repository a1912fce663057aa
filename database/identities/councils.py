"""Which council a paper is of: by SIRET, else by normalised name; a SIRET that comes later takes along the papers of its name."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, exists, select, union, update

from council import Council, Document, RosterLine
from database.identities.identity import identity
from database.identities.names import fullest, in_title_case
from database.sessions.write import insert_new


def council_of(connection: Connection, name: str, name_key: str, siret: str | None) -> int:
    """The council's address, its row made or its shown name improved."""
    siret = siret or only_siret(connection, name_key)
    key = siret or name_key
    council_id = identity("council", key)
    shown = connection.execute(select(Council.name).where(Council.id == council_id)).scalar()
    if shown is None:
        insert_new(connection, Council, [{"id": council_id, "key": key, "name": name, "siret": siret}])
    elif fullest([shown, name]) != shown:
        connection.execute(update(Council).where(Council.id == council_id).values(name=fullest([shown, name])))
    return council_id


def only_siret(connection: Connection, name_key: str) -> str | None:
    """The one SIRET that papers or rosters give to this name; None where there is none, or several."""
    known = union(
        *(
            select(table.council_siret).where(table.name_key == name_key, table.council_siret.is_not(None))
            for table in (Document, RosterLine)
        )
    )
    found = connection.execute(known).scalars().all()
    return found[0] if len(found) == 1 else None


def is_new_pair(connection: Connection, name_key: str, siret: str | None) -> bool:
    """This SIRET was not yet given to this name."""
    if siret is None:
        return False
    pairs = (exists().where(table.name_key == name_key, table.council_siret == siret) for table in (Document, RosterLine))
    return not any(connection.execute(select(pair)).scalar() for pair in pairs)


def rejoin(connection: Connection, name_key: str) -> set[tuple[int, str]]:
    """Gives the papers of this name without a SIRET their council anew; the (council, date) pairs whose sessions changed."""
    touched = set()
    papers = select(Document.id, Document.council_id, Document.council_name, Document.session_date).where(
        Document.name_key == name_key, Document.council_siret.is_(None), Document.council_id.is_not(None)
    )
    for document_id, before, name, date in connection.execute(papers).all():
        now = council_of(connection, name or name_key, name_key, None)
        if before is not None and now != before:
            connection.execute(update(Document).where(Document.id == document_id).values(council_id=now, session_id=None))
            if date is not None:
                touched |= {(before, date.isoformat()), (now, date.isoformat())}
    return touched


def rename(connection: Connection, council_ids: Iterable[int]) -> None:
    """The shown name of councils from all that papers and rosters call them; one that nothing names any more goes."""
    for council_id in council_ids:
        papers = select(Document.council_name).where(Document.council_id == council_id)
        names = {*connection.execute(papers.distinct()).scalars(), *_roster_names(connection, council_id)}
        if shown := names - {None}:
            connection.execute(update(Council).where(Council.id == council_id).values(name=in_title_case(fullest(map(str, shown)))))
        elif not names:
            connection.execute(delete(Council).where(Council.id == council_id))


def _roster_names(connection: Connection, council_id: int) -> set[str]:
    council = connection.execute(select(Council.key, Council.siret).where(Council.id == council_id)).first()
    if council is None or (council.siret is None and only_siret(connection, council.key)):
        return set()
    told = select(RosterLine.council_name).where(RosterLine.council_siret.is_not_distinct_from(council.siret))
    told = told if council.siret else told.where(RosterLine.name_key == council.key)
    return set(connection.execute(told).scalars())

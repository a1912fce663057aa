"""The merges that one council's papers and rosters suggest, as rows: nobody has decided them yet."""

from datetime import date

from sqlalchemy import Connection, select

from council import Attendance, CouncilSession
from council.term import term_of
from database.identities.aliases import lines_of, of_roster, split_aliases
from database.identities.identity import identity
from database.identities.names import name_key
from database.identities.near_names import Print, Proposal
from database.sessions.readings import Row


def told_by_roster(connection: Connection, council_id: int) -> list[Proposal]:
    """The merges that a roster file tells: shown, and refused, like any other."""
    told = of_roster(connection, council_id)
    lines = lines_of(connection, council_id)
    names = {name_key(line.name): line.name for line in lines} | {name_key(a): a for line in lines for a in split_aliases(line.aliases)}
    return [Proposal(Print(key, names[key]), Print(person, names[person]), "roster", accepted=True) for key, person in told.items()]


def row_of(council_id: int, proposal: Proposal) -> Row:
    """A merge as its table holds it."""
    alias, person = proposal.alias, proposal.person
    return {
        "id": identity("name_merge", council_id, alias.key, person.key),
        "council_id": council_id,
        "key": alias.key,
        "name": alias.name,
        "person_key": person.key,
        "person": person.name,
        "state": "accepted" if proposal.accepted else "proposed",
        "rule": proposal.rule,
        "author": None,
        "decided_on": None,
        "reason": None,
    }


def prints(connection: Connection, council_id: int) -> list[Print]:
    """Every name that the rolls and rosters of a council print, before any merge."""
    found: dict[str, Print] = {}
    rows = connection.execute(
        select(Attendance.printed_name, Attendance.session_id, CouncilSession.date)
        .join(CouncilSession, CouncilSession.id == Attendance.session_id)
        .where(CouncilSession.council_id == council_id)
        .order_by(CouncilSession.date, Attendance.id)
    )
    for name, session_id, day in rows:
        one = found.setdefault(name_key(name), Print(name_key(name), name))
        one.sessions.add(session_id)
        one.terms.add(term_of(day))
    for line in lines_of(connection, council_id):
        one = found.setdefault(name_key(line.name), Print(name_key(line.name), line.name))
        one.of_roster, one.name = True, line.name
        one.terms |= _terms(line.start, line.end)
    return list(found.values())


def _terms(start: date | None, end: date | None) -> set[str | None]:
    return {term_of(day) for day in (start, end) if day}

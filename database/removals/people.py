"""Masks a person in one council, or lifts that: the decision is kept, so that every later import is masked too."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Engine, select

from council import Council, Councillor, Document, DocumentText, Removal
from database.engine import writing
from database.identities.names import council_key, name_key
from database.removals.kept import keep, lift, reason_of
from database.removals.prints import is_whole, prints
from database.removals.removed import covered
from database.review.decision_values import Undecidable, one_line
from database.sessions.joining import bump


@dataclass(frozen=True, slots=True)
class Masked:
    """The council in which a person is now masked, and how many of its stored papers print the name."""

    council: str
    papers: int


def mask_person(engine: Engine, name: str, council: str, reason: str, *, elected: bool = False) -> Masked:
    """Masks from now on whoever bears this name in this council. Raises Undecidable, with nothing changed.

    A name of the council's rolls is public by law: it is masked only where `elected` says that this is meant.
    """
    who, why = one_line(name), reason_of(reason)
    if not is_whole(who):
        raise Undecidable("removal.whole_name")
    with writing(engine) as connection:
        council_id, shown = council_named(connection, council)
        public = list(connection.execute(select(Councillor.name).where(Councillor.council_id == council_id)).scalars())
        if not elected and name_key(who) in map(name_key, public):
            raise Undecidable("removal.elected", council=shown)
        known = prints(who, [one for one in public if one != who])
        row = {"subject": who, "council_id": council_id, "council_key": council_key(shown), "reason": covered(why, [known])}
        keep(connection, "mask", row)
        texts = select(DocumentText.text).join(Document, Document.id == DocumentText.document_id).where(Document.council_id == council_id)
        papers = sum(any(True for _ in known.spans(text)) for text in connection.execute(texts).scalars())
        bump(connection)
    return Masked(shown, papers)


def unmask_person(engine: Engine, name: str, council: str) -> str:
    """Lifts the mask of this name in this council, whose name it gives. Raises Undecidable where there is none."""
    with writing(engine) as connection:
        council_id, shown = council_named(connection, council)
        held = select(Removal.id, Removal.subject).where(
            Removal.kind == "mask", Removal.lifted_at.is_(None), _of(council_id, council_key(shown))
        )
        wanted = [key for key, subject in connection.execute(held) if name_key(subject) == name_key(name)]
        if not wanted:
            raise Undecidable("removal.not_masked", council=shown)
        lift(connection, wanted)
        bump(connection)
    return shown


def council_named(connection: Connection, name: str) -> tuple[int, str]:
    """The one council of this name or SIRET, else whose name holds these words. Raises Undecidable."""
    councils = connection.execute(select(Council.id, Council.name, Council.siret).order_by(Council.name)).all()
    said = name.strip().casefold()
    exact = [one for one in councils if said in (one.name.casefold(), one.siret) or council_key(one.name) == council_key(name)]
    found = exact or [one for one in councils if said and said in one.name.casefold()]
    if len(found) != 1:
        raise Undecidable("removal.council", name=name, found=", ".join(one.name for one in found[:5]) or "–")
    return found[0].id, found[0].name


def _of(council_id: int, key: str) -> ColumnElement[bool]:
    return (Removal.council_id == council_id) | (Removal.council_key == key)

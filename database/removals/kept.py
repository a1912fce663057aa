"""What was masked or erased on request, as it is kept: asked for again it is one removal, lifted it stays in the log."""

import datetime
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Engine, delete, insert, select, update

from council import Removal
from database.engine import writing
from database.identities.identity import identity
from database.review.decision_values import Undecidable, one_line
from database.sessions.joining import bump

LONGEST_REASON = 1000


def keep(connection: Connection, kind: str, row: dict[str, object]) -> None:
    """Keeps a removal; the same thing asked for again is one removal, with the last reason."""
    key = identity("removal", kind, row["council_id"] if kind == "mask" else "", str(row["subject"]))
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    connection.execute(delete(Removal).where(Removal.id == key))
    connection.execute(insert(Removal), [{"id": key, "kind": kind, **row, "decided_at": now, "lifted_at": None}])


def lift(connection: Connection, keys: Sequence[int]) -> None:
    """These removals hold no more; the log goes on telling them."""
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    connection.execute(update(Removal).where(Removal.id.in_(list(keys))).values(lifted_at=now))


def reason_of(reason: str) -> str:
    """Why, on one line; it is published. Raises Undecidable where it says nothing or too much."""
    why = one_line(reason)
    if not why or len(why) > LONGEST_REASON:
        raise Undecidable("removal.reason", longest=LONGEST_REASON)
    return why


def erased(connection: Connection, digests: Iterable[str] | None = None) -> set[str]:
    """The sha256 of what was erased and must not come back; among these digests where said."""
    found = select(Removal.subject).where(Removal.kind == "erase", Removal.lifted_at.is_(None))
    return set(connection.execute(found if digests is None else found.where(Removal.subject.in_(list(digests)))).scalars())


def allow_again(engine: Engine, digests: Iterable[str]) -> None:
    """Lifts the erasure of these bytes: they are loaded because somebody said so."""
    with writing(engine) as connection:
        held = select(Removal.id).where(Removal.kind == "erase", Removal.subject.in_(list(digests)), Removal.lifted_at.is_(None))
        if keys := connection.execute(held).scalars().all():
            lift(connection, keys)
            bump(connection)

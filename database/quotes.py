"""The words that prove a row: for each owner its first passage, the page it stands on, short and masked."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, literal, select, union_all

from council import Evidence
from council import Warning as WarningRow

LONGEST = 300
Mask = Callable[[str, int | None], str]  # (text, council) -> text of the same length
Owner = tuple[str, int]
Place = tuple[Owner, int, int]  # [start, end) of the stored text
_PREFERRED = ("date", "title", "number")  # among the fields of one owner


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a row is proved."""

    document_id: int
    page: int
    quote: str


def places(connection: Connection) -> dict[int, list[Place]]:
    """document -> the first passage of each row that it proves."""
    by_document: dict[int, list[Place]] = defaultdict(list)
    for owner, (_, document_id, start, end) in _first_places(connection).items():
        by_document[document_id].append((owner, start, end))
    return by_document


def shorten(words: str) -> str:
    """At most LONGEST characters on one line; a cut is shown by an ellipsis."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _first_places(connection: Connection) -> dict[Owner, tuple[tuple[int, str, int], int, int, int]]:
    """For each owner its first passage: (order, document, start, end)."""
    of_papers = select(literal("warning"), WarningRow.id, literal(""), literal(0), WarningRow.document_id, WarningRow.start, WarningRow.end)
    of_facts = select(Evidence.owner, Evidence.owner_id, Evidence.field, Evidence.rank, Evidence.document_id, Evidence.start, Evidence.end)
    of_papers = of_papers.where(WarningRow.start.is_not(None), WarningRow.document_id.is_not(None))
    rows: Sequence[Any] = connection.execute(union_all(of_facts, of_papers)).all()
    first: dict[Owner, tuple[tuple[int, str, int], int, int, int]] = {}
    for owner, owner_id, field, rank, document_id, start, end in rows:
        order = (_PREFERRED.index(field) if field in _PREFERRED else len(_PREFERRED), field, rank)
        known = first.get((owner, owner_id))
        if known is None or (order, document_id) < known[:2]:
            first[owner, owner_id] = (order, document_id, start, end)
    return first

"""The words that prove a row: its first passage, or several (a contract's amounts, a member's comings and goings, a vote's counts)."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, literal, select, union_all

from council import Attendance, Contract, Doubt, Evidence, Grant, Vote
from council import Warning as WarningRow

LONGEST = 300
Mask = Callable[[str, int | None], str]  # (text, council) -> text of the same length
Owner = tuple[str, int]
Spans = tuple[tuple[int, int], ...]  # [start, end) of the stored text, in its order
Place = tuple[Owner, Spans]
BETWEEN = " … "
_AROUND = 30  # characters on each side of a passage in doubt
_ENDS = ("", "\n")
_GOES_ON = re.compile(r" {0,9}\n {0,40}(?=[a-zà-ÿ])")  # a line that begins small goes on with the sentence of the line before
_BULLET = re.compile(r"(?:(?<=… )|\A)[.•–-] ")  # before a line's first word
# Who, then how much or when: the name alone would prove neither the amount nor the departure; of a contradiction both sides.
_JOINED = tuple(table.__tablename__ for table in (Attendance, Contract, Grant, Doubt, Vote))
# A word alone ("décide") does not say what is in doubt, nor what was decided.
_WITHIN_LINES = (Doubt.__tablename__, Vote.__tablename__)
# What a school under contract is due stands in brackets behind its name: without it the quote would read as a gift.
_DUE = re.compile(r"\s{0,4}\((?i:contrat\s{1,4}d\s?['’]\s?association|forfait\s{1,4}communal)\s{0,4}\)")
_PREFERRED = ("date", "title", "number")  # among the fields of one owner


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a row is proved."""

    document_id: int
    page: int
    quote: str


def places(connection: Connection) -> dict[int, list[Place]]:
    """document -> the passages that prove each row: the first one, or those of a contract, grant, member or doubt that a quote holds."""
    by_document: dict[int, list[Place]] = defaultdict(list)
    for owner, (document_id, spans) in _passages(connection).items():
        by_document[document_id].append((owner, spans))
    return by_document


def quote(text: str, spans: Spans) -> str:
    """The words of the passages, each shortened so that all are heard."""
    room = (LONGEST - len(BETWEEN) * (len(spans) - 1)) // len(spans)
    return BETWEEN.join(shorten(text[start:end], room if len(spans) > 1 else LONGEST) for start, end in spans)


def said(owner: Owner, text: str, spans: Spans) -> str:
    """What proves a row of that owner, as it is quoted."""
    if owner[0] == Grant.__tablename__:
        spans = tuple((start, due.end() if (due := _DUE.match(text, end)) else end) for start, end in spans)
    return _at_length(text, spans) if owner[0] in _WITHIN_LINES else quote(text, spans)


def _at_length(text: str, spans: Spans) -> str:
    """The passages with the words of their line around them."""
    wide: list[tuple[int, int]] = []
    for start, end in (_around(text, *span) for span in spans):
        joined = wide.pop()[0] if wide and start <= wide[-1][1] else start
        wide.append((joined, end))
    start, end = wide[0][0], wide[-1][1]
    before, after = text[:start].rstrip(" ")[-1:], text[end:].lstrip(" ")[:1]
    words = _BULLET.sub("", quote(text, tuple(wide)))
    begins = before in _ENDS and not text[start : start + 1].islower()
    ends = after in _ENDS and not _GOES_ON.match(text, end)
    return f"{'' if begins else BETWEEN[1:]}{words}{'' if ends else BETWEEN[:-1]}"


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Some words more on both sides, none of them cut, and none of another line."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    first, last = text.find(" ", start - _AROUND, start) + 1, text.rfind(" ", end, end + _AROUND)
    return (line if start - line <= _AROUND else first or start), (stop if stop - end <= _AROUND else max(last, end))


def shorten(words: str, longest: int = LONGEST) -> str:
    """At most `longest` characters on one line; a cut is shown by an ellipsis."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _passages(connection: Connection) -> dict[Owner, tuple[int, Spans]]:
    """For each owner the document that proves it and where."""
    of_papers = select(literal("warning"), WarningRow.id, literal(""), literal(0), WarningRow.document_id, WarningRow.start, WarningRow.end)
    of_facts = select(Evidence.owner, Evidence.owner_id, Evidence.field, Evidence.rank, Evidence.document_id, Evidence.start, Evidence.end)
    of_papers = of_papers.where(WarningRow.start.is_not(None), WarningRow.document_id.is_not(None))
    rows: Sequence[Any] = connection.execute(union_all(of_facts, of_papers)).all()
    first: dict[Owner, tuple[tuple[int, str, int], int, Spans]] = {}
    joined: dict[Owner, list[tuple[int, int, int, int]]] = defaultdict(list)
    for owner, owner_id, field, rank, document_id, start, end in rows:
        if owner in _JOINED:
            joined[owner, owner_id].append((document_id, rank, start, end))
            continue
        order = (_PREFERRED.index(field) if field in _PREFERRED else len(_PREFERRED), field, rank)
        known = first.get((owner, owner_id))
        if known is None or (order, document_id) < known[:2]:
            first[owner, owner_id] = (order, document_id, ((start, end),))
    one = {key: (document_id, spans) for key, (_, document_id, spans) in first.items()}
    return one | {key: _together(found) for key, found in joined.items()}


def _together(found: list[tuple[int, int, int, int]]) -> tuple[int, Spans]:
    """As many of one paper's passages as a quote holds, who and how much before the terms, each place once, in the text's order."""
    document_id = min(found)[0]
    kept: list[tuple[int, int]] = []
    length = 0
    for _, _, start, end in sorted(one for one in found if one[0] == document_id):
        if any(a <= start and end <= b for a, b in kept):
            continue
        length += end - start + len(BETWEEN)
        if kept and length > LONGEST + len(BETWEEN):
            break
        kept.append((start, end))
    return document_id, tuple(sorted(kept))

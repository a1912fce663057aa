"""Lists side by side in columns: "Présents", "Excusés", "Absents" head one each, and the names stand below, cell by cell.

Under "Pouvoir à" stand the holders, each on the line of the one who gave.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables.table import Table, TableCell
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_ends import END
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine import heading_words, headings, heads_row, lists
from data_loaders.documents.text import view_tables
from data_loaders.documents.text.view import View

_LEAST = 3
_HOLDERS = re.compile(r"[^:]{0,30}(?:pouvoir|procuration|mandat|represente)[^:]{0,12} (?:a|au|par)[ :]*|mandataires?[ :]*")
_NOBODY = re.compile(r"[\s/.–—-]*(?:neant|aucune?|rien)?[\s/.–—-]*")
_LINE = re.compile(r"[^\n]*\n?")
_NEAR = 8.0  # points, or characters, by which the names of one column may begin apart


@dataclass(frozen=True, slots=True)
class Column:
    """Whose list a column is, and how far from the left it begins; None: the holders of the proxies."""

    kind: Kind | None
    left: float
    deputies: bool = False


def find(view: View) -> list[Row]:
    """The rows of the first table so headed, one a member; [] where a cell of it cannot be read as names."""
    for table in view_tables.of(view):
        if table.start > headings.REACH:
            break
        head = heads_row.of_table(view, table)
        if head is None:
            continue
        headed = [(i, cell.spans) for i, cell in enumerate(head) if cell.spans]
        aside = {i for i, spans in headed[:1] if heads_row.labels(view, (spans[0][0], spans[-1][1]))}
        columns = {i: _column(view, spans) for i, spans in headed if i not in aside}
        rows = _rows(view, table, columns, aside)
        held = any(column.kind is None for column in columns.values())
        return rows if held or (any(row.kind == "present" for row in rows) and len(rows) >= _LEAST) else []
    return []


def _column(view: View, spans: Sequence[Span]) -> Column:
    """The column under a head; "Suppléants présents" heads those who sit, each for one away on his line."""
    begins = left(view, spans[0][0])
    if _HOLDERS.fullmatch(view.folded, spans[0][0], spans[-1][1]):
        return Column(None, begins)
    said = heading_words.said(view.folded[spans[0][0] : spans[-1][1]])
    return Column("present", begins, True) if said == "deputies" else Column(said, begins)  # type: ignore[arg-type]


def _rows(view: View, table: Table, columns: dict[int, Column], aside: set[int]) -> list[Row]:
    """The members of the table, then of the lines below it on which one column alone goes on; `aside` holds the communes."""
    found: list[Row] = []
    for line in table.rows[1:]:
        members = _line(view, [TableCell(()) if i in aside else cell for i, cell in enumerate(line)], columns)
        if members is None:
            return found if _ended(view, line[0].spans) else []
        found += members
    return [*found, *_below(view, table, [column for column in columns.values() if column.kind])]


def _line(view: View, line: Sequence[TableCell], columns: dict[int, Column]) -> list[Row] | None:
    """The members on a table's line, the one who gave a proxy with its holder; None where a cell holds anything else."""
    found: list[Row] = []
    holders: list[Row] = []
    sat = False
    for i, cell in enumerate(line):
        for span in cell.spans:
            column = columns.get(i)
            if column is None or (members := _members(view, span, column.kind or "present")) is None:
                return None
            (found if column.kind else holders).extend(members)
            sat = sat or (column.deputies and bool(members))
    away = [i for i, row in enumerate(found) if row.kind != "present"]
    if holders and (len(holders) != 1 or len(away) != 1):
        return None
    for i in away if holders else ():
        giver, holder = found[i].entry, holders[0].entry
        found[i] = Row("represented", replace(giver, holder=(holder.start, holder.end), tail=(giver.end, holder.end)))
    return [Row("excused", row.entry) if sat and row.kind == "absent" else row for row in found]


def _ended(view: View, spans: Sequence[Span]) -> bool:
    """Whether a row that names nobody is the text behind the lists: the secretary, the quorum."""
    return bool(spans) and END.match(view.folded, spans[0][0]) is not None


def _members(view: View, span: Span, kind: Kind) -> list[Row] | None:
    """The members whom a cell names, none where it says "néant"; None where it holds anything else."""
    if _NOBODY.fullmatch(view.folded, *span):
        return []
    read = lists.readings(view, *span, kind == "represented")
    whole = bool(read) and read[0].odd < 0.5 * len(read[0].entries)
    if not whole or END.search(view.folded, span[0], read[0].entries[0].start):
        return None
    return [Row(kind, entry) for entry in read[0].entries]


def _below(view: View, table: Table, columns: list[Column]) -> Iterator[Row]:
    """Those of the longest list: each on a line that begins where one column does and ends before the next."""
    here = view.folded.find("\n", table.end) + 1
    if table.drawn in ("format", "ruled") or not here:
        return
    for match in _LINE.finditer(view.raw, here):
        start, end = match.start() + len(match[0]) - len(match[0].lstrip()), match.start() + len(match[0].rstrip())
        at = below(view, start, [column.left for column in columns]) if start < end else None
        if at is None or END.match(view.folded, start):
            return
        members = _members(view, (start, end), columns[at].kind or "present")
        if members is None or len(members) != 1 or members[0].entry.start > start + 12:
            return
        yield members[0]


def below(view: View, start: int, lefts: Sequence[float]) -> int | None:
    """Under which of the columns that begin so far from the left the words at `start` do; None: under none."""
    here = left(view, start)
    return next((i for i, one in enumerate(lefts) if abs(one - here) < _NEAR), None)


def left(view: View, at: int) -> float:
    """How far from the left a word stands: in points, or in characters where a text is not set."""
    set_ = view.set_at(at)
    return set_.place.left if set_ and set_.place else float(at - view.raw.rfind("\n", 0, at) - 1)


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each member."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_ROWS = (("Présents", "Excusés", "Absents"), ("Anne PETIT", "Guy VERT", "Luc NOIR"), ("Ève ROUX", "Léa BLANC", ""), ("Jean MERLE", "", ""))
_SAID = [
    *(("present", "Anne PETIT"), ("excused", "Guy VERT"), ("absent", "Luc NOIR")),
    *(("present", "Ève ROUX"), ("excused", "Léa BLANC"), ("present", "Jean MERLE")),
]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("\n".join("\t".join(row) for row in _ROWS), _SAID),
    ("Absents\tPouvoir à\nGuy VERT\tLuc NOIR\nLéa BLANC\t\n", [("represented", "Guy VERT"), ("absent", "Léa BLANC")]),
    ("Absents\tMandataires\nGuy VERT\tLuc NOIR\nLéa BLANC\t\n", [("represented", "Guy VERT"), ("absent", "Léa BLANC")]),
    ("\n".join("".join(f"{cell:<24}" for cell in row).rstrip() for row in _ROWS) + "\nSecrétaire : Ève ROUX\n", _SAID),
]
NOT_FOUND: list[str] = [
    "Absents\tPouvoir à\nGuy VERT\tLuc NOIR, Anne PETIT\nLéa BLANC\t\n",
    "Présents\tExcusés\tAbsents\n12\t3\t1\n11\t2\t1\n",
    "Excusés\tAbsents\nGuy VERT\tLuc NOIR\nLéa BLANC\tMarc GRIS\n",
    "Présents\tExcusés\nLe rapport est adopté\tGuy VERT\nAnne PETIT\tLéa BLANC\n",
]

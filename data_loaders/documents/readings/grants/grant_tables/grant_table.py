"""Tables and lists of grants, their layout lost: dozens of rows "association … amounts", checked against the printed total."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from data_loaders.documents.readings.grants import grant_begin
from data_loaders.documents.readings.grants.grant_begin import Place
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_column, grant_label
from data_loaders.documents.readings.tables import money_table, repeated_cell
from data_loaders.documents.readings.tables.money_table import Row, Table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HEAD_WORDS = re.compile(
    r"(?:montants?|vot[ee]\w*|20\d\d|reporte|(?<!\.)\br\b|prop|propos\w+|accord\w*|subventions?|demand\w+|percu\w+|attribu\w+|nature|"
    r"€|sollicit\w+|recues?|pour(?=\s{1,3}(?:contre|abst))|(?<=pour\s)contre|contre(?=\s{1,3}(?:pour|abst))|abst(?:entions?|\.)?|"
    r"observations?|cm)[)\]:.*]{0,2}(?=\s)\s{1,9}"
)
_UNSETTLED = phrase(r"\bdemande d|\bsollicite\b|\ben attente|\bsous reserve")  # a row put off ends no list
_PERSON = re.compile(rf"\n\s{{0,3}}(?={CIVILS_DOTTED}\s)")  # a line that begins a name ends the head
_HEAD_REACH, _FAR, _BARE_REACH = 160, 700, 600


@dataclass(frozen=True, slots=True)
class Read:
    """The grants of a table; sums that disagree (counted, printed) hold them back, unless only some of its `rows` were read.

    `proven`: they make up the sum that is printed.
    """

    given: tuple[Given, ...]
    counted: float = 0.0
    printed: float | None = None
    begin: int = 0
    end: int = 0
    held: tuple[Given, ...] = ()
    rows: int = 0
    proven: bool = False


@dataclass(frozen=True, slots=True)
class _Named:
    """A row and the beneficiary in its label."""

    row: Row
    name: tuple[int, int]


def read(view: View, start: int, end: int, decision: int, *, entitled: bool = False) -> list[Read]:
    """Each table or list of the stretch; `entitled` where the title says that grants are given."""
    found: list[Read] = []
    done = start
    for place in grant_begin.places(view, start, end, entitled=entitled):
        here: Place | None = place if place.at >= done else None
        while here is not None:
            one = _at(view, here, end, decision)
            if one is None:
                break
            found.append(one)
            done = one.end
            here = replace(here, at=one.end) if one.end < end else None
    return found


def _at(view: View, place: Place, end: int, decision: int) -> Read | None:
    """The table that begins here, or at the line of the first amount where other sentences of the decision stand between."""
    for at in (place.at, _first_line(view, place.at, end) if place.led else None):
        if at is not None and (one := _table(view, replace(place, at=at), end, decision)):
            return one
    return None


def _first_line(view: View, begin: int, end: int) -> int | None:
    amount = next(iter(money.find(view.folded, begin, min(end, begin + _FAR))), None)
    line = view.raw.rfind("\n", begin, amount.start) if amount else -1
    return line if line > begin else None


def _is_bare(folded: str, at: int, end: int) -> bool:
    """Most figures have no unit: the head names it, or nothing does."""
    stop = min(end, at + _BARE_REACH)
    return len(money.find_bare(folded, at, stop)) > len(money.find(folded, at, stop))


def _table(view: View, place: Place, end: int, decision: int) -> Read | None:
    table = money_table.read(view, place.at, end, _is_bare(view.folded, place.at, end))
    head = place.head if place.head is not None else grant_begin.head_of(view.folded, 0, place.at)
    rows = _named(view, table, headed=head is not None)
    if head is not None and rows and grant_begin.VERBS.search(view.folded, head, rows[0].name[0]):
        head, rows = None, _named(view, table, headed=False)  # a sentence stands between: the words are no head of this table
    if not rows or (len(rows) < 2 and table.total is None):
        return None
    if head is None and grant_begin.is_past(view.folded[place.at : rows[0].name[0]], place.year):
        return None
    said = view.folded[head if head is not None else max(0, place.at - _HEAD_REACH) : rows[0].name[0]]
    width = _width(rows, len(grant_column.columns(said)) if head is not None else 0)
    column = 0 if width == 1 and head is None else grant_column.given(said, width)
    if column is None or (width > 1 and not grant_column.columns(said)):
        return None
    kept = [(r, a) for r in rows if (a := repeated_cell.value(view.folded, r.row, width, column))]
    printed = _total(view, table, width, column)
    every = [(r, r.row.amounts[-1]) for r in rows if r.row.amounts[-1].value > 0]
    proven = printed is not None and money_table.sums_to([a.value for _, a in kept], printed)
    if not proven and len(every) > len(kept) and (sum_of := _made_up(view, table, [a for _, a in every])):
        kept, printed = every, sum_of  # short rows too: their last figures make up the total
    if printed is None:
        printed = _made_up(view, table, [a for _, a in kept])
    return _trusted(table, kept, printed, complete=_is_complete(view, table, place.at, len(kept)), begin=place.at, decision=decision)


def _is_complete(view: View, table: Table, begin: int, kept: int) -> bool:
    """Every row is read; "idem" on a line of its own is a row whose amount cannot be seen."""
    return kept == len(table.rows) and not re.search(r"\bidem\b", view.folded[begin : table.end])


def _trusted(
    table: Table, kept: list[tuple[_Named, Amount]], printed: float | None, *, complete: bool, begin: int, decision: int
) -> Read | None:
    """Two rows at least, or one that is the printed total; rows that do not make up the total are held back."""
    counted = round(sum(a.value for _, a in kept), 2)
    wrong = printed is not None and not money_table.sums_to([a.value for _, a in kept], printed) and (complete or counted > printed)
    if not kept or (len(kept) < 2 and (printed is None or wrong)):
        return None
    given = tuple(Given(*r.name, a, r.row.start >= decision) for r, a in kept)
    if wrong:
        return Read((), counted, printed, begin, table.end, given)
    proven = printed is not None and money_table.sums_to([a.value for _, a in kept], printed)
    left = 0 if complete or proven else len(table.rows)
    return Read(given, counted, printed if left else None, begin, table.end, rows=left, proven=proven)


def _width(rows: list[_Named], columns: int) -> int:
    """How many figures most rows print; a row of one figure beside rows of several has an empty cell."""
    widths = Counter(len(r.row.amounts) for r in rows)
    several = Counter({w: n for w, n in widths.items() if w > 1})
    if columns > 1:
        full = Counter({w: n for w, n in widths.items() if w >= min(columns, 3) and (n > 1 or columns == 2)})
        several = full or several
    return (several if 4 * several.total() >= len(rows) else widths).most_common(1)[0][0]


def _named(view: View, table: Table, *, headed: bool) -> list[_Named]:
    """Rows with a beneficiary; a list that has no head ends at the first label that is none."""
    if not table.rows:
        return []
    first = table.rows[0]
    rows = (Row(_past_head(view.folded, first), first.end, first.amounts), *table.rows[1:])
    how = grant_label.style(view, rows)
    found: list[_Named] = []
    for row in rows:
        if name := grant_label.of(view, row, how, first=row is rows[0]):
            found.append(_Named(row, name))
        elif not headed and not _UNSETTLED.search(view.folded, row.start, row.end):
            break
    return found


def _past_head(folded: str, row: Row) -> int:
    """The first row's label begins behind the words of the table's head."""
    heads = [m.end() for m in _HEAD_WORDS.finditer(folded, row.start, row.end)]
    person = _PERSON.search(folded, max(heads), row.end) if heads else None
    return person.end() if person else max(heads) if heads else row.start


def _total(view: View, table: Table, width: int, column: int) -> float | None:
    """The sum of the column of grants, on the line "TOTAL"."""
    if table.total is None:
        return None
    figures = _figures(view, table)
    return figures[column].value if len(figures) == width else None


def _figures(view: View, table: Table) -> list[Amount]:
    """What the line "TOTAL" prints."""
    if table.total is None:
        return []
    line = view.folded.find("\n", table.end)
    stop = line if 0 <= line - table.end < 90 else table.end + 2
    return money.find(view.folded, table.total.start, min(len(view.folded), stop)) or [table.total]


def _made_up(view: View, table: Table, amounts: list[Amount]) -> float | None:
    """The figure of the total's line that these amounts make up."""
    values = [a.value for a in amounts]
    return next((f.value for f in _figures(view, table) if money_table.sums_to(values, f.value)), None)

"""The rows of a table of acts and their votes, matched with its head by the order and the place of the columns (article L2121-25 CGCT)."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.tables import acts_cells, acts_head, acts_lines
from data_loaders.documents.readings.tables.acts_head import Head
from data_loaders.documents.text.view import View

_LONGEST, _LEAST, _FURTHEST = 600, 2, 8
_MOSTLY = 0.7
_LAST_FIGURES = re.compile(r"\d+(?=\D{0,5}\Z)")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One act: [start, end) in the view, the pieces of its title in order, and the cell of each other column."""

    start: int
    end: int
    title: tuple[Span, ...]
    cells: tuple[tuple[str, Span], ...]

    def cell(self, name: str) -> Span | None:
        """The cell of a column."""
        return dict(self.cells).get(name)


@lru_cache(maxsize=2)  # the items, and what stands outside the table, ask for the same view's
def rows(view: View) -> tuple[Row, ...]:
    """The rows below the first head that can be matched with its columns, and below its repeats; none where too many cannot."""
    heads = list(acts_head.find(view))
    for n, head in enumerate(heads):
        found: list[Row] = []
        stops = [*(h.start for h in heads[n + 1 :]), len(view.folded)]
        for again, stop in zip(heads[n:], stops, strict=True):
            if again.names == head.names:
                found += _below(view, again, stop, found)
        if len(found) >= _LEAST:
            return tuple(found)
    return ()


def begin(view: View) -> int:
    """Where the head of the first row's table begins; -1 where no rows are found."""
    found = rows(view)
    return max((head.start for head in acts_head.find(view) if found and head.start < found[0].start), default=-1)


def _below(view: View, head: Head, stop: int, before: list[Row]) -> list[Row]:
    leads = head.names[: head.names.index("title")]
    pattern = acts_cells.behind(head.names, wide=head.wide)
    if "number" in leads and set(leads) <= {"number", "rapporteur"}:
        return _numbered(view, head, pattern, stop, before)
    return _bare(view, head, pattern, stop) if not leads else []


def _numbered(view: View, head: Head, tail: re.Pattern[str], stop: int, before: list[Row]) -> list[Row]:
    """Rows that begin with their number: a title may go on over lines, ahead of its votes or behind them."""
    opening = acts_cells.ahead(head.names[: head.names.index("title")])
    starts = _starts(view, (opening, tail), (head.end, stop), before[-1] if before else None)
    if not starts or view.folded[head.end : starts[0].start()].strip(" \t\n|-_="):
        return []
    found: list[Row] = []
    ends = [*(one.start() for one in starts[1:]), stop]
    for one, end in zip(starts, ends, strict=True):
        row = _row(view, head, one, tail, min(end, one.start() + _LONGEST))
        if row and found and len(view.folded[found[-1].end : row.start].strip()) > _LONGEST // 2:
            break
        found += [row] if row else []
    return found if len(found) >= _MOSTLY * len(starts) and (head.wide or len(found) == len(starts)) else []


def _starts(view: View, patterns: tuple[re.Pattern[str], re.Pattern[str]], bounds: Span, before: Row | None) -> list[re.Match[str]]:
    """The lines that open with a number of the first row's shape, the next one or with its votes beside it."""
    opening, tail = patterns
    number = before.cell("number") if before else None
    last = view.folded[slice(*number)] if number else ""
    found: list[re.Match[str]] = []
    for line in _LINE.finditer(view.folded, *bounds):
        one = opening.match(view.folded, line.start(), bounds[1])
        if one is None:
            continue
        code = one["number"]
        voted = tail.search(view.folded, one.end() - 1, line.end()) is not None
        if last and not (_shape(code) == _shape(last) and (voted or 0 < _figure(code) - _figure(last) <= _FURTHEST)):
            continue
        found.append(one)
        last = code
    return found


def _shape(code: str) -> str:
    return re.sub(r"\d+", "9", code)


def _figure(code: str) -> int:
    figures = _LAST_FIGURES.search(code)
    years = re.findall(r"\d+", code)
    return int(years[0] if len(years) > 1 and len(years[-1]) == 4 and years[-1][:2] in ("19", "20") else figures[0] if figures else 0)


def _row(view: View, head: Head, one: re.Match[str], tail: re.Pattern[str], stop: int) -> Row | None:
    """The row that opens so; None where its cells do not fit the columns."""
    begin = one.end()
    votes = tail.search(view.folded, begin, stop)
    ahead = {name: one.span(name) for name in one.groupdict()}
    if votes is None or not _of_one_row(view, begin, votes.start(), head):
        cells = acts_lines.by_place(view, head, begin)
        if cells is None:
            return None
        title, end = cells.pop("title"), view.folded.find("\n", begin, stop)
        row = Row(one.start(), end if end >= 0 else stop, (title,), tuple({**ahead, **cells}.items()))
        return _carried(view, head, row, stop)
    cells = {name: votes.span(name) for name in votes.groupdict()}
    row = Row(one.start(), votes.end(), ((begin, votes.start()),), tuple({**ahead, **cells}.items()))
    return _carried(view, head, row, stop)


def _of_one_row(view: View, start: int, end: int, head: Head) -> bool:
    """Is what stands between the number and the votes a title's words, with no other row's cells among them?"""
    words = view.folded[start:end]
    return bool(re.search(r"[^\W\d_]{2}", words)) and (not head.wide or len(words.strip().split("\n")) <= 5)


def _carried(view: View, head: Head, row: Row, stop: int) -> Row:
    """The row with the lines below its votes that carry its title on, or its outcome's cell."""
    for start, end, sort in acts_lines.below(view, head, (row.title[0], row.cell("outcome")), row.end, stop):
        row = replace(row, end=end, title=(*row.title, (start, end)) if sort == "title" else row.title)
        row = replace(row, cells=(*row.cells, ("below", (start, end)))) if sort == "outcome" else row
    return row


def _bare(view: View, head: Head, tail: re.Pattern[str], stop: int) -> list[Row]:
    """Rows that begin with their title: each has its votes on its own line, or on those right below."""
    found: list[Row] = []
    place = head.end
    while line := _LINE.search(view.folded, place, stop):
        votes = tail.search(view.folded, line.start(), min(stop, line.start() + _LONGEST))
        begin = line.start() + len(line[0]) - len(line[0].lstrip(" \t|"))
        gap = view.folded[place : line.start()]
        if votes is None or votes.start() > line.end() or "\n\n\n" in gap or not view.raw[begin].isupper():
            break
        row = Row(begin, votes.end(), ((begin, votes.start()),), tuple((n, votes.span(n)) for n in votes.groupdict()))
        row = _carried(view, head, row, stop)
        found.append(row)
        place = row.end
    return found


def example(text: str) -> list[list[str]]:
    """The cells of each row, its title first."""
    view = View.of(text)
    return [[" ".join(" ".join(view.raw[a:b].split()) for a, b in r.title), *(view.raw[slice(*s)] for _, s in r.cells)] for r in rows(view)]


_HEAD = "N°        OBJET               POUR  CONTRE  ABST.   DECISION\n"
EXAMPLES: list[tuple[str, list[list[str]]]] = [
    (
        _HEAD
        + "2023-021  Tarifs de la salle   11     0       0     Approuvé\n2023-022  Bail du four         -      -       -     Ajourné\n",
        [["Tarifs de la salle", "2023-021", "11", "0", "0", "Approuvé"], ["Bail du four", "2023-022", "-", "-", "-", "Ajourné"]],
    ),
    (
        _HEAD
        + "2023-021  Tarifs de la salle   11     0       0     Approuvé\n          des fêtes\n"
        + "2023-022  Travaux : PIN        11     0       0     Adopté\n          64 980,00 € HT\n",
        [["Tarifs de la salle des fêtes", "2023-021", "11", "0", "0", "Approuvé"], ["Travaux : PIN", "2023-022", "11", "0", "0", "Adopté"]],
    ),
    (
        "N° OBJET POUR CONTRE ABST DECISION\n24-01 Compte de gestion\n2022 du lotissement 11 0 0 Approuvé\n24-02 Lot 2 10 1 0 Approuvé\n",
        [["Compte de gestion 2022 du lotissement", "24-01", "11", "0", "0", "Approuvé"], ["Lot 2", "24-02", "10", "1", "0", "Approuvé"]],
    ),
    (
        _HEAD
        + "2023-021  Avenant n° 2         11             1     Approuvé\n2023-022  Bail du four         12     0       0     Approuvé\n",
        [["Avenant n° 2", "2023-021", "11", "1", "Approuvé"], ["Bail du four", "2023-022", "12", "0", "0", "Approuvé"]],
    ),
    (
        "Objet\tRapporteur\tVote\tN°\nTarifs\tMme PIN\tUnanimité\t24-01\nBail\tM. LOUP\tRejeté\t24-02\n",
        [["Tarifs", "Mme PIN", "Unanimité", "24-01"], ["Bail", "M. LOUP", "Rejeté", "24-02"]],
    ),
    (
        "N°\nObjet\nPour\nContre\nAbstention\n1\nTarifs\n12\n0\n1\n2\nBail\n13\n0\n0\n",
        [["Tarifs", "1", "12", "0", "1"], ["Bail", "2", "13", "0", "0"]],
    ),
]
NOT_FOUND = [
    _HEAD,
    _HEAD + "2023-021  Tarifs de la salle   11     0       0     Approuvé\n",
    _HEAD + "Observations\n2023-021  Tarifs      11     0       0     Approuvé\n2023-022  Bail   11    0    0     Approuvé\n",
    "N° OBJET POUR CONTRE ABST DECISION\n24-01 Avenant n° 2 11 0 Approuvé\n24-02 Bail 11 Approuvé\n24-03 Tarifs 11 0 0 Approuvé\n",
    "N°  OBJET  DECISION\n1  Vente du 3 rue Haute  Renonciation\n2  Vente du 4 rue Basse  Renonciation\n",
    "Nom  Pour  Contre  Abstention\nPIN Luc  X\nLOUP Eva  X\n",
]

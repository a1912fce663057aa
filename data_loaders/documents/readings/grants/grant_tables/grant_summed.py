"""A list of grants, a line each, whose printed sums prove it: sub-totals of each theme, the total of all, in one column or several.

"SPORT⏎Judo ... 1 150⏎Sous-total ... 1 150⏎CULTURE⏎…⏎TOTAL GÉNÉRAL ... 9 990": nothing is read where one of the sums is not made up.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary, grant_now
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_column
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_FIGURE = r"\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,2}(?:,\d\d?)?|\d{1,7}(?:,\d\d?)?"
_CELL = re.compile(rf" ?(?P<figure>{_FIGURE}|-|–|—|n[ée]ant) ?(?:€|euros?|EUR)?[ .;]{{0,3}}")
_BORDER = re.compile(r"\t[ \t]*|[ ]{2,}|[ ]?\|[ ]?")
_PARTED = re.compile(
    rf"\t[ \t]*|[ ]{{2,}}|[ ]?\|[ ]?|[ ]?[.…_·]{{3,}}[ ]?|[ ]?:[ ]{{1,9}}(?=\d)|[ ][=–—-][ ](?=\d)|[ ](?=(?:{_FIGURE})[ ]?(?:€|"
    rf"euros?)[ .;]?\Z)"
)
_SUM = phrase(r"[\s|*•-]{0,6}(?:montants? |s(?:ous)?[ ./-]{1,2})?(?:totaux|total|ensemble)\b")
_PART = phrase(r"[\s(*•-]{0,6}dont\b")
_ASKED = phrase(r"\b(?:demandes?|sollicit\w+|dossiers?)\b")
_ADOPTED = phrase(r"\b(?:adopt|approuv|accord|attribu|vot)(?:e|ee|es|ees|ent)?\b|\bunanim\w+|\bpour ?: ?\d")
_LINKED = phrase(r"(?:,|\b(?:de|du|des|la|le|les|et|a|au|aux|pour|d'|l'))\Z")
_BULLET = re.compile(r"[ \t]{0,250}(?:[-–—•*▪➢►·|][ \t]?)?")
_LEAST, _HEADS, _MOST = 2, 3, 600


@dataclass(frozen=True, slots=True)
class _Line:
    """[start, end) of its words, and the figures behind them; None of a cell that gives nothing."""

    start: int
    end: int
    figures: tuple[Amount | None, ...]


def read(view: View, start: int, end: int, decision: int, *, entitled: bool) -> list[Read]:
    """The list as a table that its sums prove."""
    rows = given(view, start, end, decision, entitled=entitled)
    return [Read(tuple(rows), begin=min(g.start for g in rows), end=max(g.amount.end for g in rows), proven=True)] if rows else []


def given(view: View, start: int, end: int, decision: int, *, entitled: bool) -> list[Given]:
    """The grants of the list, where every printed sum is made up by its lines; `entitled`: the title says that grants are given."""
    lines = list(_lines(view, start, end))
    first = next((place for place, line in enumerate(lines) if line.figures), None)
    if first is None:
        return []
    above = [line for line in lines[max(0, first - _HEADS) : first] if _is_head(view, line)]
    head = " ".join(_words(view, line) for line in above)
    lead = view.folded[start : above[0].start if above else lines[first].start]
    latest = grant_now.latest(view.folded, start, end)
    if not (entitled or grant_begin.is_giving(lead)) or grant_begin.is_past(lead[-260:], latest):
        return []
    if _ASKED.search(lead) and not grant_begin.is_giving(lead) and not _ADOPTED.search(view.folded, lines[first].end, end):
        return []
    width = Counter(len(line.figures) for line in lines if line.figures).most_common(1)[0][0]
    column = 0 if width == 1 else grant_column.given(head, width)
    return _proven(view, lines[max(0, first - 1) :], width, column, decision) if column is not None else []


def _is_head(view: View, line: _Line) -> bool:
    """Names of columns side by side."""
    return bool(_BORDER.search(view.raw, line.start, line.end) and grant_column.columns(_words(view, line)))


def _proven(view: View, lines: list[_Line], width: int, column: int, decision: int) -> list[Given]:
    """The rows, each behind a sum that they make up."""
    rows: list[tuple[tuple[int, int] | None, Amount]] = []
    closed, above = 0, None
    for line in lines:
        amount = line.figures[column] if len(line.figures) == width else None
        words = _words(view, line)
        if _PART.match(words):
            continue
        if amount is None:
            above = None if line.figures else line
            continue
        if not _SUM.match(words):
            rows.append((_name(view, above, line), amount))
        elif not (whole := _closes(rows, amount)) and not _closes(rows[closed:], amount):
            return []
        else:
            closed = len(rows)
            if whole and not words.lstrip(" |*•-").startswith("s"):
                break
        above = None
    if len(rows) < _LEAST or closed < len(rows):
        return []
    return [Given(*name, amount, amount.start >= decision) for name, amount in rows if name]


def _words(view: View, line: _Line) -> str:
    return view.folded[line.start : line.end]


def _closes(rows: list[tuple[tuple[int, int] | None, Amount]], total: Amount) -> bool:
    return bool(rows) and money_table.sums_to([amount.value for _, amount in rows], total.value)


def _name(view: View, above: _Line | None, line: _Line) -> tuple[int, int] | None:
    """With the line above, where the name goes on: "Union nationale des combattants,⏎section de Brume"."""
    goes_on = above and (_LINKED.search(_words(view, above)) or view.raw[line.start : line.start + 1].islower())
    return grant_beneficiary.of_label(view, above.start if above and goes_on else line.start, line.end)


def _lines(view: View, start: int, end: int) -> Iterator[_Line]:
    here, count = start, 0
    while here < end and count < _MOST:
        cut = view.raw.find("\n", here, end)
        stop = cut if cut >= 0 else end
        begin = _BULLET.match(view.raw, here, stop).end()  # type: ignore[union-attr]
        text = view.raw[begin:stop].rstrip()
        if text:
            count += 1
            yield _line(view, begin, begin + len(text))
        here = stop + 1


def _line(view: View, begin: int, stop: int) -> _Line:
    """Words, and behind the first mark that parts them cells of figures to the end; all of it words where there are none."""
    text = view.raw[begin:stop]
    for mark in _PARTED.finditer(text):
        if figures := _figures(view, begin + mark.end(), stop):
            return _Line(begin, begin + mark.start(), figures)
    return _Line(begin, stop, ())


def _figures(view: View, here: int, stop: int) -> tuple[Amount | None, ...]:
    """The cells of the stretch, where each is a figure or says that nothing is given."""
    found: list[Amount | None] = []
    edges = [(mark.start(), mark.end()) for mark in _BORDER.finditer(view.raw, here, stop)]
    for low, high in zip([here, *(b for _, b in edges)], [*(a for a, _ in edges), stop], strict=True):
        if low == high:
            continue
        cell = _CELL.fullmatch(view.raw, low, high)
        if cell is None:
            return ()
        value = money.written(cell["figure"]) if cell["figure"][0].isdigit() else 0.0
        found.append(Amount(*cell.span("figure"), value, "EUR", None, bare=True) if value > 0 else None)
    return tuple(found) if any(found) else ()


def example(text: str) -> list[tuple[str, float]]:
    """The grants of an act whose title says that it gives grants."""
    return [(text[g.start : g.end], g.amount.value) for g in given(View.of(text), 0, len(text), 0, entitled=True)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Dotations\nSPORT\nÉtoile du Val (football) ...... 4 200\nSki-club Orme ...... 1 350\n  Sous-total sport .... 5 550\nSOCIAL\n"
        "Donneurs de sang ..... 150\n Sous-total social .... 150\nENSEMBLE ....... 5 700\nRéserve ...... 300",
        [("Étoile du Val", 4200), ("Ski-club Orme", 1350), ("Donneurs de sang", 150)],
    ),
    (
        "Subventions 2011\n                     Rappel 2010     Attribution 2011\nSPORTS\n  Rugby Orme         18 000,00       18 500,00\n"
        "  Judo Loup              -              300,00\n      s/total        18 000,00       18 800,00\n      TOTAL          18 000,00"
        "       18 800,00",
        [("Rugby Orme", 18500), ("Judo Loup", 300)],
    ),
    ("Subventions 2008\nACCA          200\nAmicale laïque     450\nTotal         650", [("ACCA", 200), ("Amicale laïque", 450)]),
    ("Subventions\nUnion des combattants,\nsection du Val : 230\nThéâtre Loup : 70\ndont festival : 20\nTotal : 300", [
        ("Union des combattants,\nsection du Val", 230), ("Théâtre Loup", 70),
    ]),
]  # fmt: skip
NOT_FOUND = [
    "Subventions\nJudo Orme ..... 200\nChorale ..... 300\nTotal ...... 600",
    "Subventions\nJudo Orme ..... 200\nChorale ..... 300",
    "Demandes reçues\nJudo Orme ..... 200\nChorale ..... 300\nTotal ...... 500",
    "Subventions\nJudo Orme ..... 200\nTotal ...... 200",
    "Demandes de subventions\nJudo Orme ..... 200\nChorale ..... 300\nTotal ...... 500\nLa commission les examinera.",
]

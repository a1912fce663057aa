"""A sheet of attendance whose letters the paper explains, one member a line or several: "PETIT Anne (maire)   P"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine.states import legend, name_alone
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.view import View

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"(?:(?! {2}|\t|\|)[^\n])+")  # up to two blanks, a tab or a rule
_CODE = re.compile(r"(?P<code>[^\W\d_]{1,4})\.?(?:\s(?:[>→]\s?)?(?P<note>[\w'’-][\w'’ :.-]{0,40}))?")
_SERIAL = re.compile(r"\d{1,3}[.)°]?\s{0,3}")
_OFFICE = re.compile(r"[ ,]{0,2}\([^()\n]{2,40}\)\s*\Z|, ?[^,\n]{3,40}\Z")
_HOLDER = re.compile(r"(?:(?:pouvoir|procuration|mandataire|represente\w?) ?:? ?)?(?:(?:donnee? )?(?:a|au|par) )?", re.IGNORECASE)
_WHOLE = ("first", "last")
_APART, _LEAST, _PRESENT = 400, 4, 2  # characters between two rows; rows; of those present


@dataclass(frozen=True, slots=True)
class _Told:
    """A row, the member's number in the list, and that of whoever holds his proxy."""

    row: Row
    serial: str | None
    of: str | None


@lru_cache(maxsize=2)  # the proposals of a roll ask for it, and the sheets without a key whether there is one
def find(view: View) -> tuple[Row, ...]:
    """The rows below the key, or above it; none without one, or where they are few or nobody is present, or a member is told twice."""
    key = legend.find(view)
    if key is None:
        return ()
    return _sheet(view, key.end, len(view.raw), key.kinds) or _sheet(view, 0, key.start, key.kinds)


def _sheet(view: View, low: int, high: int, kinds: Mapping[str, Kind]) -> tuple[Row, ...]:
    """The rows of view[low:high], if they may be a sheet."""
    told: list[_Told] = []
    places: list[set[int]] = []
    lines: list[Span] = []
    last = low
    for line in _LINE.finditer(view.raw, low, high):
        if line.start() - last > _APART and (told or low):
            break
        if found := list(_rows(view, line.span(), kinds)):
            told += found
            lines.append(line.span())
            places += _places(view, line.span(), kinds)
            last = line.end()
    if any(len(place) > 1 for place in places):  # an office or a vote has a letter of the key too: all have one in the state's column
        common = set.intersection(*places)
        if len(common) != 1:
            return ()
        told = [one for line in lines for one in _rows(view, line, kinds, *common)]
    numbered = {one.serial: (one.row.entry.start, one.row.entry.end) for one in told if one.serial}
    rows = [_held(one.row, numbered.get(one.of)) if one.of else one.row for one in told]
    names = [row.entry.name for row in rows]
    enough = len(rows) >= _LEAST and sum(row.kind == "present" for row in rows) >= _PRESENT
    return tuple(rows) if enough and len(set(names)) == len(names) else ()


def _held(row: Row, holder: Span | None) -> Row:
    return replace(row, entry=replace(row.entry, holder=holder))


def _coded(view: View, line: Span, kinds: Mapping[str, Kind]) -> tuple[list[Span], list[tuple[int, re.Match[str]]]]:
    """The cells of a line, and the number of each that holds a code of the key."""
    cells = [_trimmed(view, *m.span()) for m in _CELL.finditer(view.raw, *line) if m[0].strip()]
    codes = [(i, _CODE.fullmatch(view.raw, *cell)) for i, cell in enumerate(cells)]
    return cells, [(i, code) for i, code in codes if code and code["code"] in kinds]


def _places(view: View, line: Span, kinds: Mapping[str, Kind]) -> list[set[int]]:
    """Of each name: how many cells behind it codes stand, as far as the next name."""
    cells, coded = _coded(view, line, kinds)
    places: list[set[int]] = []
    at, here = None, 0
    for i, _ in coded:
        if (named := next((k for k in range(here, i) if _entry(view, cells[k])), None)) is not None:
            at = named
            places.append(set())
        if at is not None:
            places[-1].add(i - at)
        here = i + 1
    return places


def _rows(view: View, line: Span, kinds: Mapping[str, Kind], place: int | None = None) -> Iterator[_Told]:
    """A name, its code and what stands behind it, as far as the next name that has a code; codes at `place` behind a name, where given."""
    cells, coded = _coded(view, line, kinds)
    here = 0
    if place is not None:
        coded = [(i, code) for i, code in coded if i >= place and _entry(view, cells[i - place])]
    for n, (i, code) in enumerate(coded):
        stop = coded[n + 1][0] if n + 1 < len(coded) else len(cells)
        named = [(k, one) for k in range(here, i) if (one := _entry(view, cells[k]))]
        whole = [(k, one) for k, one in named if names_cut.order(one.shape) in _WHOLE]
        if not whole and i == 1 and (ahead := _wrapped(view, line, kinds)):
            named = [(0, ahead)]
        here = i + 1
        if not named:
            continue
        at, entry = whole[-1] if whole else named[0]
        kind, note = kinds[code["code"]], code.span("note") if code["note"] else None
        if note is None and i + 1 < stop and (stop == len(cells) or stop - i > 2):
            note, here = cells[i + 1], i + 2
        number = view.raw[slice(*note)].strip() if note and kind == "represented" else ""
        held = _holder(view, note) if note and number and not number.isdigit() else None
        row = Row(kind, replace(entry, holder=(held.start, held.end) if held else None, tail=(entry.end, (note or cells[i])[1])))
        yield _Told(row, _serial(view, cells[max(0, at - 1) : at + 1]), number if number.isdigit() else None)


def _wrapped(view: View, line: Span, kinds: Mapping[str, Kind]) -> Entry | None:
    """Whose office goes on in the line's first cell, his code behind it: "PETIT Anne, maire de   NOIR Luc   P⏎Valbourg   P"."""
    above = view.raw.rfind("\n", 0, max(0, line[0] - 1)) + 1
    cells, coded = _coded(view, (above, max(above, line[0] - 1)), kinds)
    named = [_entry(view, cell) for cell in cells[: coded[0][0] if coded else 0]]
    return named[0] if len(named) > 1 and all(one and names_cut.order(one.shape) in _WHOLE for one in named) else None


def _trimmed(view: View, low: int, high: int) -> Span:
    """A cell without the blanks at its ends."""
    cell = view.raw[low:high]
    return low + len(cell) - len(cell.lstrip()), low + len(cell.rstrip())


def _serial(view: View, cells: list[Span]) -> str | None:
    """The member's number in the list, in the cell ahead of his name or at its head."""
    found = [_SERIAL.match(view.raw, *cell) for cell in cells]
    return next((match[0].strip(" .)°") for match in found if match), None)


def _holder(view: View, note: Span) -> Entry | None:
    led = _HOLDER.match(view.raw, *note)
    return _entry(view, (led.end() if led else note[0], note[1]))


def _entry(view: View, cell: Span) -> Entry | None:
    """The one member whom a cell names, his number in the list and his office left out."""
    low, high = cell
    if serial := _SERIAL.match(view.raw, low, high):
        low = serial.end()
    if office := _OFFICE.search(view.raw, low, high):
        high = office.start()
    return name_alone.at(view, low, high) if low < high else None


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row, holders behind an arrow."""
    view = View.of(text)
    return [(r.kind, r.entry.name + (f" > {printed(view, *r.entry.holder)}" if r.entry.holder else "")) for r in find(view)] or None


_KEY = "P = présent(e) ; Pv = a donné pouvoir ; E = excusé(e) sans pouvoir ;\n A = absent(e) ; R = en retard\n\n"
_TOLD = [
    ("present", "PETIT Anne"),
    ("represented", "NOIR Guy > PETIT"),
    ("present", "MOREAU Luc"),
    ("excused", "ROUX Eve"),
    ("absent", "VERT Luc"),
]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"{_KEY} 1  PETIT Anne (Maire)   P\n 2  NOIR Guy    Pv    PETIT\n 3  MOREAU Luc    R    20 h 50\n"
        " 4  ROUX Eve   E\n 5  VERT Luc   A\n",
        _TOLD,
    ),
    (f"Présences\nPETIT Anne   P    NOIR Guy   Pv   PETIT\nMOREAU Luc   P    ROUX Eve   E    VERT Luc   A\n{_KEY}", _TOLD),
    (
        "n°  Nom   fonction   prés.\n1   PETIT Anne   maire   P\n2   NOIR Guy   adjoint   Pv 1\n3   MOREAU Luc   CM   R 20h25\n"
        f"4   ROUX Eve   CM   E\n5   VERT Luc   CM   A\n\n{_KEY}",
        [_TOLD[0], ("represented", "NOIR Guy > PETIT Anne"), *_TOLD[2:]],
    ),
    (f"{_KEY}PETIT Anne   P    NOIR Guy   Pv   PETIT\nMOREAU Luc   P    ROUX Eve   E    VERT Luc   A\n", _TOLD),
    (
        f"{_KEY}PETIT Anne, maire   P    NOIR Guy   Pv > PETIT\nMOREAU Luc, maire de   ROUX Eve   E\nSaint-Aubin   P    VERT Luc   A\n",
        [*_TOLD[:2], _TOLD[3], _TOLD[2], _TOLD[4]],
    ),
    (
        "n°  Nom   qualité   prés.\n1   PETIT Anne   M   P\n2   NOIR Guy   A   Pv 1\n3   MOREAU Luc   A   R 20h25\n"
        f"4   ROUX Eve   C   E\n5   VERT Luc   A   A\n\n{_KEY}",  # A: adjoint, in the column of offices
        [_TOLD[0], ("represented", "NOIR Guy > PETIT Anne"), *_TOLD[2:]],
    ),
]
NOT_FOUND: list[str] = [
    *("PETIT Anne   P\nNOIR Guy   P\nMOREAU Luc   P\nVERT Luc   A\n", f"{_KEY}PETIT Anne   P\nNOIR Guy   P\n"),
    f"{_KEY}PETIT Anne   P\nPETIT Anne   A\nNOIR Guy   P\nMOREAU Luc   P\n",
    f"{_KEY}PETIT Anne   P   A\nNOIR Guy   A   P\nMOREAU Luc   P   P\nROUX Eve   E   A\nVERT Luc   A   P\n",  # two columns that all have
    f"{_KEY}DELIBERATION 12 : TARIFS\nVOTE :  P 11  C 0  A 0\n",
]

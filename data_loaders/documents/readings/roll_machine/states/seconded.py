"""A sheet of delegates that has lost its cells, each line a titular with his state and his substitute with a state or a dash.

A substitute (suppléant, CGCT L5211-6) is a line only where he sits for a titular who is away; "-" says nothing, nor does "sans voix".
"""

import re
from dataclasses import replace

from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.readings.roll_machine.states import name_alone
from data_loaders.documents.text.view import View

_HEADS = re.compile(
    r"(?<![a-z])titulaires?[ \t|]{2,60}(?:etat[ \t|]{2,40}|presences?[ \t|]{2,40})?(?:delegues )?suppleants?(?![a-z])[^\n:]{0,40}\n"
)
_CELL = re.compile(r"[^\s|](?:[^\n\t| ]| (?! ))*")
_STATE = re.compile(
    r"(?:(?P<present>presente?)|(?P<excused>(?:absente? )?excusee?)|(?P<absent>absente?(?: non excusee?)?)|(?P<represented>representee?))"
    r"(?P<note> ?\([^()\n]{2,60}\))?\.?"
)
_NOTHING = ("-", "–", "—", "/")
_KINDS: tuple[Kind, ...] = ("present", "excused", "absent", "represented")
_LEAST, _SAT, _LINES = 4, 2, 120  # members; of those present; lines of such a sheet


def find(view: View) -> tuple[Row, ...]:
    """The rows of the first such sheet; none where a line of it is not read, or they are few or nobody is present."""
    heads = _HEADS.search(view.folded, 0, min(len(view.folded), REACH))
    if heads is None:
        return ()
    rows: list[Row] = []
    low = heads.end()
    for _ in range(_LINES):
        high = view.folded.find("\n", low)
        high = len(view.folded) if high < 0 else high
        cells = [cell.span() for cell in _CELL.finditer(view.folded, low, high)]
        if not cells and rows:
            break
        read = _line(view, cells)
        if cells and not read:
            return ()
        rows += read
        low = high + 1
    return tuple(rows) if len(rows) >= _LEAST and sum(row.kind == "present" for row in rows) >= _SAT else ()


def _line(view: View, cells: list[tuple[int, int]]) -> list[Row]:
    """The titular, and the substitute who sits for him; [] where the line does not tell one name and one state of each."""
    told = [_STATE.fullmatch(view.folded, *cell) for cell in cells]
    at = next((i for i, state in enumerate(told) if state), 0)
    state, rest = (told[at], cells[at + 1 :]) if at in (1, 2) else (None, [])
    who = name_alone.at(view, *cells[at - 1]) if state else None
    if state is None or who is None or len(rest) not in (0, 2):
        return []
    kind = next(kind for kind in _KINDS if state[kind])
    row = Row(kind, replace(who, tail=(state.start("note") if state["note"] else who.end, state.end())))
    if not rest or view.folded[slice(*rest[1])] in _NOTHING:
        return [row]
    other, second = told[-1], name_alone.at(view, *rest[0])
    if other is None or second is None:
        return []
    if not other["present"] or other["note"] or kind == "present":
        return [row]
    if state["note"] or kind == "represented":
        return []  # a proxy, and a substitute who sits: one of the two cannot be
    sat_for = replace(who, holder=(second.start, second.end), tail=(who.end, who.end))
    return [Row("excused", sat_for), Row("present", replace(second, tail=(second.end, second.end)))]


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_SHEET = (
    "COMMUNE      TITULAIRES               SUPPLEANTS\n"
    "Valbourg     PETIT Anne    présente   BRUN Léa     -\n"
    "             NOIR Luc      excusé     GRIS Paul    présent\n"
    "Les Ormes    VERT Guy      présent    MERLE Lou    présente (sans voix)\n"
    "             ROUX Ève      excusée    BLANC Rose   excusée\n"
    "             LOUP Marc     absent (pouvoir à VERT Guy)\n\n"
    "Secrétaire : VERT Guy\n"
)
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        _SHEET,
        [
            ("present", "PETIT Anne"),
            ("excused", "NOIR Luc"),
            ("present", "GRIS Paul"),
            ("present", "VERT Guy"),
            ("excused", "ROUX Ève"),
            ("absent", "LOUP Marc"),
        ],
    ),
]
NOT_FOUND: list[str] = [
    _SHEET.replace("SUPPLEANTS", "SIGNATURE"),
    _SHEET.replace("BRUN Léa     -", "BRUN Léa     ?"),
    _SHEET.replace("excusé     GRIS", "absent (pouvoir à VERT Guy)   GRIS"),
    "Sont élus titulaires  suppléants\nPETIT Anne   BRUN Léa\nNOIR Luc   GRIS Paul\nVERT Guy   MERLE Lou\nROUX Ève   BLANC Rose\n",
]

"""A sheet of attendance with a letter ahead of each name and a key to it: "P = présent, R = représenté", then "P   PETIT Anne"."""

import re
from dataclasses import replace

from data_loaders.documents.readings.roll.roll_table import LETTERS, Row
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.readings.roll_machine.states import name_alone, stated_marks
from data_loaders.documents.text.names.names_entry import printed
from data_loaders.documents.text.view import View

_LINE = re.compile(
    r"(?m)^[ \t|]{0,8}(?P<letter>P|A|E|R|Exc|Abs|EXC|ABS)\.?[ \t|:–-]{1,10}(?P<who>[^\W\d_][^\n(|]{2,60}?)[ \t|]{0,9}"
    r"(?P<note>\([^()\n]{2,80}\))?[ \t|]{0,9}$"
)
_HOLDER = re.compile(r"(?:mandataire|pouvoir|procuration|represente\w?)[ :]{1,3}(?:(?:donnee? )?(?:a|au|par) )?(?=\S)")
_LEAST, _PRESENT, _APART = 4, 2, 120  # rows; of those present; characters between two rows


def find(view: View) -> tuple[Row, ...]:
    """The rows of the first such sheet; none without its key, or where they are few or nobody is present."""
    legend = stated_marks.LEGEND.search(view.folded, 0, min(len(view.folded), REACH))
    if legend is None:
        return ()
    rows: list[Row] = []
    last = legend.end()
    for line in _LINE.finditer(view.raw, legend.end(), min(len(view.raw), legend.end() + REACH)):
        if rows and line.start() - last > _APART:
            break
        if row := _row(view, line):
            rows.append(row)
            last = line.end()
    return tuple(rows) if len(rows) >= _LEAST and sum(row.kind == "present" for row in rows) >= _PRESENT else ()


def _row(view: View, line: re.Match[str]) -> Row | None:
    entry = name_alone.at(view, *line.span("who"))
    if entry is None:
        return None
    low, high = line.span("note")
    led = _HOLDER.search(view.folded, low, high) if low >= 0 else None
    held = name_alone.at(view, led.end(), high - 1) if led else None
    kind = LETTERS[line["letter"].lower()]
    holder = (held.start, held.end) if held and kind == "represented" else None
    return Row(kind, replace(entry, holder=holder, tail=(entry.end, max(entry.end, high))))


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row, holders behind an arrow."""
    view = View.of(text)
    return [(r.kind, r.entry.name + (f" > {printed(view, *r.entry.holder)}" if r.entry.holder else "")) for r in find(view)] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Liste de présence\n(P = présent ; R = représenté ; E = excusé ; A = absent)\nP   PETIT Anne\n"
        "R   NOIR Guy (mandataire : PETIT Anne)\nP   MOREAU Luc\nE   ROUX Eve\nA   VERT Luc\nSecrétaire : PETIT Anne",
        [
            ("present", "PETIT Anne"),
            ("represented", "NOIR Guy > PETIT Anne"),
            ("present", "MOREAU Luc"),
            ("excused", "ROUX Eve"),
            ("absent", "VERT Luc"),
        ],
    ),
]
NOT_FOUND: list[str] = [
    "P   PETIT Anne\nP   MOREAU Luc\nE   ROUX Eve\nA   VERT Luc\n",
    "P = présent, A = absent\nPETIT Anne P\nMOREAU Luc P\nNOIR Guy A\nROUX Eve P\n",
]

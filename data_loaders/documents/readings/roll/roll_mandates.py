"""Proxies in two columns (mandants, mandataires): on each line who gave one and who holds it."""

import re
from dataclasses import replace

from data_loaders.documents.blocks import roll_cells
from data_loaders.documents.readings.roll.roll_headings import Heading
from data_loaders.documents.text.names import names
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

_OF = r"(?:noms? (?:et prenoms? )?(?:du |des |de l')?)?"
_HEADS = re.compile(
    rf"(?<![a-z]){_OF}(?:mandants?|donneurs?|conseill\w{{2,5}} absents?|elus? absents?|pouvoirs? de|absents?)[ \t|:]{{1,80}}"
    rf"{_OF}(?:mandataires?|(?:pouvoirs?|procurations?) (?:donnee?s? )?a|beneficiaires?|receveurs?|representee?s? par)"
    r"(?![a-z])[^\n]{0,80}\n"
)
_LONGEST = 160


def find(view: View) -> list[tuple[Heading, list[Entry]]]:
    """Each such table: its heading and the givers, each with the holder."""
    found = []
    for match in _HEADS.finditer(view.folded):
        entries, end = _entries(view, match.end())
        if entries:
            found.append((Heading("represented", match.start(), end), entries))
    return found


def _entries(view: View, at: int) -> tuple[list[Entry], int]:
    entries: list[Entry] = []
    here = at
    while here < len(view.folded):
        stop = view.folded.find("\n", here)
        stop = len(view.folded) if stop < 0 else stop
        if view.folded[here:stop].strip():
            entry = _pair(view, here, stop)
            if entry is None:
                break
            entries.append(entry)
        elif entries:
            break
        here = stop + 1
    return entries, here


def _pair(view: View, start: int, end: int) -> Entry | None:
    """The giver and the holder of one line; None where it holds anything but two names."""
    if end - start > _LONGEST:
        return None
    cells = next((line.cells for line in roll_cells.lines(view, end) if line.start == start), [])
    read = [names.parse(view, *cell) for cell in cells]
    named = [found for found in read if found]
    if len(named) == 1 and len(named[0]) == 2:
        giver, holder = named[0]
    elif len(named) == 2 and all(len(found) == 1 for found in named) and read[:2] == named:
        giver, holder = named[0][0], named[1][0]
    else:
        return None
    if giver.doubtful or holder.doubtful:
        return None
    return replace(giver, holder=(holder.start, holder.end), tail=(giver.end, end))


def example(text: str) -> list[tuple[str, str]] | None:
    """Giver and holder of each line."""
    view = View.of(text)
    return [(e.name, names.printed(view, *e.holder)) for _, entries in find(view) for e in entries if e.holder] or None


_SAID = [("NOIR Paul", "PETIT Anne"), ("ROUX Marie", "MOREAU Luc")]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Mandants          Mandataires      Date\nNOIR Paul         PETIT Anne       01/07/2024\nROUX Marie        MOREAU Luc       \n",
        _SAID,
    ),
    ("Mandant\tMandataire\nNOIR Paul\tPETIT Anne\nROUX Marie\tMOREAU Luc\n", _SAID),
    ("Mandants Mandataires\nM. NOIR Paul Mme PETIT Anne\nMme ROUX Marie M. MOREAU Luc\n", _SAID),
]
NOT_FOUND: list[str] = ["Mandataires désignés\nNOIR Paul\nPETIT Anne\n", "Mandants Mandataires\nNOIR Paul\nROUX Marie\n"]

"""A roll's table that has lost its rows: each cell on a line of its own, under the heads nom, prénom, commune, présence, pouvoir."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.roll_headings import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.text.names import names, names_cut
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_words import NAME_KINDS, tokens
from data_loaders.documents.text.view import View

_PEOPLE = r"(?:noms?|elue?s?|deleguee?s?|membres?|conseill\w{2,5}|titulaires?)(?: (?:titulaires?|communautaires?|municipaux|syndicaux))?"
_COLUMNS: dict[str, re.Pattern[str]] = {
    "names": re.compile(rf"noms?,? (?:et |/ ?)?prenoms?|prenoms?,? (?:et |/ ?)?noms?|{_PEOPLE}"),
    "given": re.compile(r"prenoms?"),
    "state": re.compile(r"presences?|statut|etat|emargement|presente?s?(?:\(e\))? ?/ ?absente?s?(?:\(e\))?(?: ?/ ?excusee?s?)?"),
    "holder": re.compile(r"(?:pouvoirs?|procurations?)(?: \w{1,8}){0,4}"),
    "other": re.compile(r"fonctions?|qualite|titre|mandat|communes?|collectivites?|groupe|college|secteur|civilite"),
}
_CELL = re.compile(r"[^\n]*[^\s][^\n]*")
_STATE = re.compile(r"(?:abs(?:ente?)?[ ,]{1,2})?(?P<state>presente?|absente?|excusee?|representee?)(?: excusee?)?")
_KINDS: dict[str, Kind] = {"presen": "present", "absent": "absent", "excuse": "excused", "repres": "represented"}
_HEAD_CELL = re.compile(
    r"(?<=\n)[ \t]{0,8}(?:presences?|statut|etat|emargement|presente?s?(?:\(e\))? ?/ ?absent[^\n]{0,20})[ \t]{0,8}(?=\n)"
)
_LEAST = 4
_MOST_COLUMNS = 6


def find(view: View) -> list[Row]:
    """The rows put together again; [] where the cells do not follow each other."""
    told = _HEAD_CELL.search(view.folded, 0, min(len(view.folded), 20_000))
    if not told:
        return []
    above = [m.span() for m in _CELL.finditer(view.folded, max(0, told.start() - 300), told.end())]
    below = [m.span() for m in _CELL.finditer(view.folded, told.end(), min(len(view.folded), told.end() + 12_000))]
    ahead = [_column(view, cell) for cell in above[-_MOST_COLUMNS:]]
    columns = [c for c in ahead[max((i for i, c in enumerate(ahead) if c is None), default=-1) + 1 :] if c]
    held = bool(below) and _column(view, below[0]) == "holder"
    if columns.count("names") != 1 or columns[-1] != "state":
        return []
    rows = list(_rows(view, below[held:], columns, held))
    return rows if len(rows) >= _LEAST else []


def _column(view: View, cell: Span) -> str | None:
    """What a head's cell announces; a table that names its people twice has one column of them."""
    words = view.folded[slice(*cell)].strip(" *:.\t")
    return next((kind for kind, pattern in _COLUMNS.items() if pattern.fullmatch(words)), None)


def _rows(view: View, cells: list[Span], columns: list[str], held: bool) -> Iterator[Row]:
    wide, at = len(columns) - 1, 0
    name = columns.index("names")
    parts = 2 if columns[name + 1] == "given" else 1
    while at + wide < len(cells) and (state := _STATE.fullmatch(view.folded[slice(*cells[at + wide])].strip())):
        entry = _entry(view, cells[at + name : at + name + parts], cells[at + wide])
        if entry is None:
            return
        at += wide + 1
        holder = names.parse(view, *cells[at]) if held and at < len(cells) else []
        if len(holder) == 1 and len(holder[0].shape) > 1 and _tells(view, cells, at + 1, wide):
            entry, at = replace(entry, holder=(holder[0].start, holder[0].end), tail=(entry.tail[0], cells[at][1])), at + 1
        yield Row("represented" if entry.holder else _KINDS[state["state"][:6]], entry)


def _tells(view: View, cells: list[Span], at: int, wide: int) -> bool:
    """Whether the row that would begin at `at` ends with a state, or none is left."""
    return at + wide >= len(cells) or bool(_STATE.fullmatch(view.folded[slice(*cells[at + wide])].strip()))


def _entry(view: View, cells: list[Span], state: Span) -> Entry | None:
    """The name in one cell, or its two parts in two."""
    told = [[t for t in tokens(view, *cell) if t.kind != "civ"] for cell in cells]
    if not all(words and all(t.kind in (*NAME_KINDS, "dash") for t in words) for words in told):
        return None
    shape = names_cut.shape(t for words in told for t in words)
    if len(told) == 1 and names_cut.order(shape) not in ("first", "last"):
        return None
    name = " ".join(names.printed(view, words[0].start, words[-1].end) for words in told)
    return Entry(name, told[0][0].start, told[-1][-1].end, state, False, shape)


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_ROWS = (
    "PETIT\nAnne\nMaire\nPrésente\n\nNOIR\nGuy\nAdjoint\nAbsent\nPETIT Anne\n"
    "ROUX\nEve\nAdjointe\nPrésente\n\nVERT\nLuc\nConseiller\nExcusé\n"
)
_COMMUNES = (
    "Valbourg\nPETIT Anne\nPrésente\nValbourg\nNOIR Guy\nAbsent\n"
    "Les Ormes\nROUX Eve\nPrésente\nLes Ormes\nVERT Luc\nExcusé\nLe quorum est atteint\n"
)
_SAID = [("present", "PETIT Anne"), ("absent", "NOIR Guy"), ("present", "ROUX Eve"), ("excused", "VERT Luc")]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (f"COMMUNE\nDELEGUE\nPRESENCE\n{_COMMUNES}", _SAID),
    (
        f"Nom\nPrénom\nFonction\nPrésence\nPouvoir donné à\n{_ROWS}",
        [("present", "PETIT Anne"), ("represented", "NOIR Guy"), ("present", "ROUX Eve"), ("excused", "VERT Luc")],
    ),
]
NOT_FOUND: list[str] = [
    f"COMMUNE\nPRESENCE\n{_COMMUNES}",
    f"Nom\nPrénom\nSignature\n{_ROWS}",
    "Nom\nPrénom\nPrésence\nLe quorum\nest atteint\nPrésent\n",
]

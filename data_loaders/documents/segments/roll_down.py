"""A roll's table that has lost its rows: each cell on a line of its own, under the heads nom, prénom, fonction, présence, pouvoir."""

import re
from dataclasses import replace

from data_loaders.documents.facts import names, names_cut
from data_loaders.documents.facts.names import Entry
from data_loaders.documents.facts.names_words import NAME_KINDS, tokens
from data_loaders.documents.segments.roll_headings import Kind
from data_loaders.documents.segments.roll_table import Row
from data_loaders.documents.view import View

_HEADS = re.compile(
    r"(?<![a-z])noms?\s{1,4}(?:et\s)?prenoms?\s{1,4}(?P<office>(?:fonctions?|qualite|titre|mandat)\s{1,4})?(?:presence|statut|etat|emargement)"
    r"(?P<holder>\s{1,4}(?:pouvoir|procuration)[^\n]{0,30})?(?=\s*\n)"
)
_CELL = re.compile(r"[^\n]*[^\s][^\n]*")
_STATE = re.compile(r"(?P<state>presente?|absente?|excusee?|representee?)(?: excusee?)?")
_KINDS: dict[str, Kind] = {"presen": "present", "absent": "absent", "excuse": "excused", "repres": "represented"}
_LEAST = 4


def find(view: View) -> list[Row]:
    """The rows put together again; [] where the cells do not follow each other."""
    heads = _HEADS.search(view.folded, 0, min(len(view.folded), 20_000))
    if not heads:
        return []
    cells = [m.span() for m in _CELL.finditer(view.folded, heads.end(), min(len(view.folded), heads.end() + 12_000))]
    wide = 3 if heads["office"] else 2
    rows: list[Row] = []
    at = 0
    while at + wide < len(cells) and (state := _STATE.fullmatch(view.folded[slice(*cells[at + wide])].strip())):
        entry = _entry(view, cells[at], cells[at + 1], cells[at + wide])
        if entry is None:
            break
        at += wide + 1
        holder = names.parse(view, *cells[at]) if heads["holder"] and at < len(cells) else []
        if len(holder) == 1 and len(holder[0].shape) > 1:
            entry, at = replace(entry, holder=(holder[0].start, holder[0].end), tail=(entry.tail[0], cells[at][1])), at + 1
        rows.append(Row("represented" if entry.holder else _KINDS[state["state"][:6]], entry))
    return rows if len(rows) >= _LEAST else []


def _entry(view: View, surname: tuple[int, int], given: tuple[int, int], state: tuple[int, int]) -> Entry | None:
    told = [tokens(view, *cell) for cell in (surname, given)]
    if not all(words and all(t.kind in (*NAME_KINDS, "dash") for t in words) for words in told):
        return None
    name = " ".join(names.printed(view, words[0].start, words[-1].end) for words in told)
    return Entry(name, told[0][0].start, told[1][-1].end, state, False, names_cut.shape(told[0] + told[1]))


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_ROWS = (
    "PETIT\nAnne\nMaire\nPrésente\n\nNOIR\nGuy\nAdjoint\nAbsent\nPETIT Anne\n"
    "ROUX\nEve\nAdjointe\nPrésente\n\nVERT\nLuc\nConseiller\nExcusé\n"
)
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"Nom\nPrénom\nFonction\nPrésence\nPouvoir donné à\n{_ROWS}",
        [("present", "PETIT Anne"), ("represented", "NOIR Guy"), ("present", "ROUX Eve"), ("excused", "VERT Luc")],
    ),
]
NOT_FOUND: list[str] = [f"Nom\nPrénom\nSignature\n{_ROWS}", "Nom\nPrénom\nPrésence\nLe quorum\nest atteint\nPrésent\n"]

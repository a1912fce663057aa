"""A roll's table run into one line: "Nom Prénom Fonction Présence PETIT Anne Maire Présente NOIR Guy Adjoint Absent PETIT Anne"."""

import re
from dataclasses import replace

from data_loaders.documents.readings.roll.roll_flat import FIRST, LAST
from data_loaders.documents.readings.roll.roll_headings import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.text.names.names import Entry, printed
from data_loaders.documents.text.view import View

_HEADS = re.compile(
    r"nom(?<![a-z]nom)s?(?: et)? prenoms? (?:(?:fonctions?|qualite|titre|mandat|communes?|groupe) )?(?:presences?|statut|etat|emargement)"
    r"(?: (?:pouvoir|procuration)s?(?: (?:donnee?s?|de vote|recus?|a)){0,3})? (?=[a-z])"
)
_STATE = re.compile(r"(?<=[a-z]) (?P<state>presente?|absente?|excusee?|representee?)(?: excusee?)?(?![a-z])")
_OFFICE = re.compile(
    r" ?(?:(?:\d{1,2} ?(?:er|re|ere|eme|e|nd|nde)|premiere?|deuxieme|troisieme) )?"
    r"(?:(?:maire|(?:vice-)?presidente?|adjointe?|conseillere?|deleguee?|titulaire|suppleante?|membre)[a-z' -]{0,40})? ?"
)
_KINDS: dict[str, Kind] = {"presen": "present", "absent": "absent", "excuse": "excused", "repres": "represented"}
_LEAST, _PRESENT = 6, 2
_LONGEST = 130  # characters of one row
_REACH = 20_000


def find(view: View) -> list[Row]:
    """The rows put together again, as far as each ends with a state; [] where they are few."""
    heads = _HEADS.search(view.folded, 0, min(len(view.folded), _REACH))
    if not heads:
        return []
    rows: list[Row] = []
    here = heads.end()
    while (state := _STATE.search(view.folded, here, min(len(view.folded), here + _LONGEST))) and view.raw[state.start("state")].isupper():
        pattern = LAST if view.raw[here : here + 2].isupper() else FIRST
        told = [m.span("name") for m in pattern.finditer(view.raw, here, state.start())]
        if len(told) == 2 and rows and rows[-1].kind != "present" and not view.folded[here : told[0][0]].strip():
            last = rows[-1].entry
            rows[-1] = Row("represented", replace(last, holder=told[0], tail=(last.tail[0], told[0][1])))
        elif len(told) != 1 or view.folded[here : told[0][0]].strip():
            break
        start, end = told[-1]
        if not _OFFICE.fullmatch(view.folded, end, state.start()):
            break
        shape = "uc" if pattern is LAST else "cu"
        entry = Entry(printed(view, start, end), start, end, (state.start(), state.end()), False, shape)
        rows.append(Row(_KINDS[state["state"][:6]], entry))
        here = state.end()
    enough = len(rows) >= _LEAST and sum(row.kind == "present" for row in rows) >= _PRESENT
    return rows if enough else []


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_ROWS = (
    "PETIT Anne Maire Présente NOIR Guy 1er adjoint Absent PETIT Anne ROUX-VERT Eve Conseillère Présente BLANC Jean Conseiller Excusé"
    " GRIS Luc Conseiller Absent MERLE Rose Conseillère Présente Secrétaire de séance : MERLE Rose"
)
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"Nom Prénom Fonction Présence Pouvoir donné à {_ROWS}",
        [
            ("present", "PETIT Anne"),
            ("represented", "NOIR Guy"),
            ("present", "ROUX-VERT Eve"),
            ("excused", "BLANC Jean"),
            ("absent", "GRIS Luc"),
            ("present", "MERLE Rose"),
        ],
    ),
]
NOT_FOUND: list[str] = [f"Nom Prénom Fonction Signature {_ROWS}", f"Nom Prénom Présence {_ROWS[:60]}"]

"""The heads of a table of members (feuille de présence): which column holds the names, a state, the holder of the proxy, the substitute."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from data_loaders.documents.blocks.roll_cells import Line
from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View

Column = Literal["name", "state", "holder", "deputy", "second", "present", "represented", "excused", "absent"]

_END = r"(?:\(?e\)?|\.e)?(?:\(?s\)?|\.s)?"
COLUMNS: dict[Column, re.Pattern[str]] = {
    "name": re.compile(
        r"(?:pre)?noms?(?:[ ,/&-]{1,3}(?:et )?(?:pre)?noms?)?(?: des? (?:elus?|membres?|conseillers?))?|civilite"
        r"|(?:elus?|membres?|conseill\w{2,5}|delegues?|titulaires?)"
        r"(?: (?:du conseil|municipa\w{1,3}|communautaires?|en exercice|titulaires?)){0,2}"
    ),
    "holder": re.compile(
        rf"(?:supplee{_END} par[ ,/]{{1,3}}(?:ou )?)?"
        rf"(?:excuse{_END} )?(?:a |ayant )?(?:donn\w{{1,4}} )?(?:pouvoirs?|procurations?|mandats?) (?:donnee?s? )?(?:a|au)(?: .{{1,30}})?"
        rf"|mandataires?|represente{_END} par"
    ),
    "state": re.compile(
        rf"presence|statut|etat|situation|emargement|presen\w{{2,4}} ?/ ?absen\w{{1,4}}(?: ?/ ?excuse{_END})?"
        rf"|absent{_END} ?/ ?excuse{_END} ?/ ?(?:pouvoirs?|procurations?)(?: (?:donnes? )?a)?"
    ),
    "deputy": re.compile("suppleante?s? (?:presente?s?|siegeant)"),
    "second": re.compile(
        "(?:(?:nom|membre|delegue)e?s? (?:d[eu]s? )?)?suppleante?s?"
    ),  # named beside each, with a state of their own or none
    "represented": re.compile(rf"represente{_END}(?: ?\(r\))?|pouvoirs?|procurations?"),
    "excused": re.compile(rf"(?:absent{_END} ?(?:[/,]|et|ou)? ?)?excuse{_END}(?: ?\(e\))?"),
    "absent": re.compile(rf"absent{_END}(?: non excuse{_END})?(?: ?\(a\))?"),
    # of those a holder or a substitute stands beside, it does not say which
    "present": re.compile(rf"present{_END}(?: ?\(p\))?(?: ou (?:supplee|represente|remplace){_END})?"),
}
STATES: tuple[Column, ...] = ("state", "present", "excused", "absent")
_LETTERS: dict[str, Column] = {"p": "present", "a": "absent", "e": "excused", "r": "represented"}
_KEY = re.compile(r"(?<![a-z])p ?[=:] ?presen")  # "P : présent": else P, A are also the heads of pour and abstention
_BARE = 12  # blanks ahead of the first head, where the column of names has none
_REACH = 30_000


def headed(view: View, line: Line) -> tuple[Line, dict[int, Column] | None]:
    """A row of heads and what each column holds; the names' own head may be wanting where blanks stand ahead of the first."""
    told = columns(view, line.cells) if len(line.cells) > 1 else None
    if told or len(line.cells) < 2 or not line.spaced or line.cells[0][0] - line.start < _BARE:
        return line, told
    start = (line.start, line.start + 1)
    bare = columns(view, [start, *line.cells], bare=True)
    return (replace(line, cells=[start, *line.cells]), bare) if bare and len(bare) == len(line.cells) + 1 else (line, None)


def parted(columns_: Mapping[int, Column]) -> int | None:
    """Where the columns of the substitutes begin, whose states stand in columns of their own behind those of the members."""
    at = next((i for i, kind in columns_.items() if kind == "second"), None)
    states = [i for i, kind in columns_.items() if kind in STATES]
    return at if at is not None and any(i < at for i in states) and any(i > at for i in states) else None


def columns(view: View, cells: list[Span], bare: bool = False) -> dict[int, Column] | None:
    """What each headed column holds; None where the names or their states have none; `bare`: the first, without a head, holds the names."""
    found: dict[int, Column] = {0: "name"} if bare else {}
    letters = dict[int, Column]()
    for i, (start, end) in enumerate(cells):
        head = view.folded[start:end].strip(" *:.")
        if len(head) == 1:
            letters[i] = _LETTERS.get(head, "name")
        if kind := next((k for k, pattern in COLUMNS.items() if len(head) < 60 and pattern.fullmatch(head)), None):
            found[i] = kind
    if (
        len(letters) > 1
        and set(letters.values()) <= {"present", "absent", "excused", "represented"}
        and _KEY.search(view.folded, 0, _REACH)
    ):
        found |= letters
    kinds = set(found.values())
    told = len(kinds & {"present", "excused", "absent"}) > 1 or ("present" in kinds and bool(kinds & {"represented", "holder"}))
    return found if "name" in kinds and ("state" in kinds or told) else None

"""Grants in bare rows that a nature parts from their figure: "418 LES GALETS Projet 2 500", codes before the names or none."""

import re
from dataclasses import dataclass

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_column
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.tables import money_column, money_table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HEAD = phrase(
    r"\b(?:codes?|n ?°)?\s?(?:associations?|beneficiaires?|structures?|organismes?|noms?)\b[^.;€:]{0,90}?"
    r"\b(?:nature|type|objet|affectation)\b"
    r"[^.;:]{0,60}?\b(?:montants?|subventions?|propos\w+|vote\w*|accorde\w*|attribue\w*|20\d\d)\b"
    r"(?: (?:propose|vote|accorde|attribue|en euros|€)e?s?)?"
)
_NATURE = re.compile(
    r"(?<![\w'’])(?:fonctionnement|projets?|investissement|equipement|exceptionnel(?:le)?|manifestation|action|[fpie])"
    r"(?=[ \t]{1,6}\d|[ \t]{0,3}\n\s{0,3}\d)"
)
_CODE = re.compile(r"(?:\A|\n)[ \t]{0,6}(?P<code>\d{1,5})(?=[ \t]{1,6}\S|[ \t]{0,3}\n)")
_FIGURES = re.compile(r"[ \t\n]{1,6}(?P<figures>\d[\d ,.€]{0,60})")
_TOTAL = phrase(r"\n[ \t]{0,8}(?:montant )?total\b[^\n\d]{0,40}(?P<figures>\d[\d ,.€]{0,60})")
_TOLD_SUM = phrase(r"\b(?:total|globale?) (?:de|:) ?(?=\d)|\bpour (?:un montant|une somme)(?: totale?| globale?)? de ?(?=\d)")
_ROW, _MOST = 330, 60_000


@dataclass(frozen=True, slots=True)
class _Row:
    name: tuple[int, int] | None
    amount: Amount | None


def read(view: View, start: int, end: int, decision: int) -> list[Read]:
    """The rows under each head, those that do not fit left out; held back where they make more than the printed sum."""
    found: list[Read] = []
    done = start
    for head in _HEAD.finditer(view.folded, start, end):
        if head.start() < done:
            continue
        one = _table(view, head, (start, end), decision)
        if one is not None:
            found.append(one)
            done = one.end
    return found


def _table(view: View, head: re.Match[str], item: tuple[int, int], decision: int) -> Read | None:
    width = max(1, len(grant_column.columns(grant_column.one_word(head.group()))))
    column = 0 if width == 1 else grant_column.given(head.group(), width)
    if column is None:
        return None
    total = _TOTAL.search(view.folded, head.end(), min(item[1], head.end() + _MOST))
    limit = total.start() if total else min(item[1], head.end() + _MOST)
    rows, stop = _rows(view, head.end(), limit, width, column)
    given = tuple(Given(*r.name, r.amount, r.amount.start >= decision) for r in rows if r.name and r.amount and r.amount.value > 0)
    if len(given) < 3 or len(given) < 0.5 * len(rows):
        return None
    counted = round(sum(g.amount.value for g in given), 2)
    printed = _printed(view, total, item, head.start(), counted)
    if printed is not None and counted > printed + 0.02:
        return Read((), counted, printed, head.start(), stop, given)
    whole = len(given) == len(rows) or (printed is not None and abs(counted - printed) < 0.02)
    return Read(given, counted, None if whole else printed, head.start(), stop, rows=0 if whole else len(rows))


def _rows(view: View, start: int, limit: int, width: int, column: int) -> tuple[list[_Row], int]:
    """One row for each nature that figures follow: the words since the figures before are its name."""
    rows: list[_Row] = []
    here = start
    for nature in _NATURE.finditer(view.folded, start, limit):
        figures = _FIGURES.match(view.folded, nature.end(), limit)
        if figures is None or nature.start() < here:
            continue
        if rows and nature.start() - here > _ROW:
            break
        begin = max(here, nature.start() - _ROW)
        codes = list(_CODE.finditer(view.folded, begin, nature.start()))
        begin = codes[-1].end() if codes else _last_line(view, begin, nature.start())
        name = _numbered(view, begin if codes else None, grant_beneficiary.before_type(view, begin, nature.start()))
        line = next(money_column.lines(view, nature.end(), min(limit, figures.end() + 1)), None)
        cells = money_column.cells(line.pieces, width) if line else None
        rows.append(_Row(name, cells[column] if cells else None))
        stop = view.raw.find("\n", figures.start("figures"), limit)
        here = stop if stop >= 0 else figures.end()
    return rows, here


def _numbered(view: View, code: int | None, name: tuple[int, int] | None) -> tuple[int, int] | None:
    """A number behind the code belongs to the name: "4923 280 ORMES"."""
    between = view.raw[code : name[0]] if code is not None and name else ""
    return (name[0] - len(between.lstrip()), name[1]) if name and between.strip().isdecimal() else name


def _last_line(view: View, start: int, end: int) -> int:
    """Without codes a name is the line of its nature."""
    return max(start, view.raw.rfind("\n", start, end) + 1)


def _printed(view: View, total: re.Match[str] | None, item: tuple[int, int], head: int, counted: float) -> float | None:
    """The sum on the line of the total, or in the words that bring the table."""
    if total is not None:
        figures = money_table.amounts_in(view.folded, total.start("figures"), total.end("figures"), True)
        line = next(money_column.lines(view, total.start("figures"), total.end("figures")), None)
        cells = money_column.cells(line.pieces, 1) if line and not figures else None
        values = [a.value for a in figures] or [c.value for c in cells or [] if c]
        return next((v for v in values if abs(v - counted) < 0.02), values[-1] if values else None)
    told = list(_TOLD_SUM.finditer(view.folded, item[0], head))
    found = money.find(view.folded, told[-1].end(), told[-1].end() + 30) if told else []
    return found[0].value if found else None


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for r in read(View.of(text), 0, len(text), 0) for g in r.given]


_TABLE = "Code \nassociation Nom association Nature Montant \n"
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        f"{_TABLE}Arts\n418 LES GALETS Projet 2 500 \n"
        "57 RIVE GAUCHE - PHOTO\nDU VAL Fonctionnement 1 000\n5037 280 ORMES F 900\nTOTAL 4 400",
        [("LES GALETS", 2500), ("RIVE GAUCHE - PHOTO\nDU VAL", 1000), ("280 ORMES", 900)],
    ),
    (
        f"{_TABLE}418 LES GALETS Projet 2 500\nMontants divers Projet 30\n"
        "57 RIVE GAUCHE Projet 1 000\n58 CINE ORME Projet 900\nTOTAL 4 430",
        [("LES GALETS", 2500), ("RIVE GAUCHE", 1000), ("CINE ORME", 900)],
    ),
]
NOT_FOUND = [
    f"{_TABLE}418 LES GALETS Projet 2 500\n57 RIVE GAUCHE Projet 1 000\n58 CINE ORME Projet 900\nTOTAL 3 400",
    "Nom association Nature Demande\n418 LES GALETS Projet 2 500\n57 RIVE GAUCHE Projet 1 000\n58 CINE ORME Projet 900",
    f"{_TABLE}418 LES GALETS 2 500\n57 RIVE GAUCHE 1 000\n58 CINE ORME 900",
]

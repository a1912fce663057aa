"""Grants in a table whose cells are parted: the beneficiary's column and the one that is given, as their heads call them."""

import re
from dataclasses import dataclass, field

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_column
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.tables import grid as cells_of
from data_loaders.documents.readings.tables import money_grid
from data_loaders.documents.readings.tables.grid import Cell, Grid, Row
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_WHO = (
    phrase(r"\bbeneficiaires?\b|\bassociations?\b|\borganismes?\b|\btiers\b|\bstructures?\b|\bdemandeurs?\b|\bporteurs?\b"),
    phrase(r"\bclubs?\b|\bcommunes?\b|\bcollectivites?\b|\bmaitres? d'ouvrage\b|\bnoms?\b"),
)
_NO_MONEY = phrase(r"\btaux\b|%|\bobjet\b|\bprojet\b|\bnombre\b|\bdate\b|\badherents?\b|\bpart au vote\b|\A(?:pour|contre|abst\w*\.?)\Z")
_SOME = 3  # rows that stand although the printed sum is more: one is missing on the page
_NOBODY = phrase(r"[^a-z]{0,9}(?:disponible|solde|reste|reliquat|enveloppe|reserve|provision|non (?:affecte|attribue|reparti)|a repartir)")
_LINKED = phrase(r"\b(?:de|du|des|la|le|les|et|a|au|aux|pour|sur|en|l'|d')\Z|[-,'(&]\Z")
_WORDS = re.compile(r"[^\W\d_][^\d:;€−]{1,45}")
_TOTAL = phrase(r"[^a-z]{0,9}(?:sous[- ])?(?:total|totaux)\b")


def read(view: View, start: int, end: int, decision: int) -> list[Read]:
    """The tables with a head that names both columns; rows that do not make up the printed total are held back."""
    grids = (*money_grid.grids(view, start, end, wide=True, least=2), *cells_of.of_tables(view, start, end))
    kept: list[Read] = []
    for found in sorted((found for grid in grids if (found := _tables(view, grid, decision))), key=_worth, reverse=True):
        if not any(one.begin < other.end and other.begin < one.end for one in found for other in kept):
            kept += found
    return sorted(kept, key=lambda one: one.begin)


def _worth(found: list[Read]) -> tuple[int, int]:
    """Of several readings of one table's cells: the one whose rows make up most printed sums, then the one with most rows."""
    return sum(len(one.given) for one in found if one.proven), sum(len(one.given) for one in found)


@dataclass(slots=True)
class _Part:
    """The rows over one printed sum, and how many of them could not be read."""

    given: list[Given] = field(default_factory=list)
    unread: int = 0
    total: float | None = None
    start: int = 0
    end: int = 0

    @property
    def counted(self) -> float:
        return round(sum(g.amount.value for g in self.given), 2)


def _tables(view: View, grid: Grid, decision: int) -> list[Read]:
    """One for each printed sum; the last of several may be that of all."""
    heads = [fold(cell.text) for cell in grid.rows[0]]
    who = next((i for words in _WHO for i, head in enumerate(heads) if words.search(head)), None)
    column = _given(heads, who, {i for row in grid.rows[1:] for i, cell in enumerate(row) if cells_of.amount(view, cell)})
    if who is None or column is None:
        return []
    parts = [_Part(start=grid.start)]
    for printed in _joined(grid.rows[1:], who):
        row = cells_of.mended(view, printed, len(heads))
        fits = len(row) == len(heads)
        if any(_TOTAL.match(fold(cell.text)) for cell in row[: who + 1 if fits else 1]):
            last = column == len(heads) - 1
            found = cells_of.amount(view, row[column]) if fits else cells_of.amount(view, row[-1]) if last else None
            parts[-1].total = found.value if found else None
            parts[-1].end = max(end for cell in row for _, end in cell.pieces)
            parts.append(_Part(start=parts[-1].end))
        else:
            _add(view, parts[-1], row, (who, column) if fits else None, decision)
    parts[-1].end = grid.end
    whole = round(sum(part.counted for part in parts), 2)
    return [
        read for part in parts if part.given and (read := _settled(part, whole if part.total == whole and len(parts) > 1 else part.counted))
    ]


def _joined(rows: tuple[Row, ...], who: int) -> list[Row]:
    """The rows, each with the line under it that ends its name alone: "Amis de la Tour et du | 80 €", "patrimoine | "."""
    kept: list[Row] = []
    for place, row in enumerate(rows):
        above = kept[-1] if kept else None
        alone = len(row) > who and _WORDS.fullmatch(row[who].text) and not any(cell.text for i, cell in enumerate(row) if i != who)
        last = place + 1 == len(rows) or any(_TOTAL.match(fold(cell.text)) for cell in rows[place + 1][: who + 1])
        below = above and alone and len(above) == len(row) and any(cell.text for i, cell in enumerate(above) if i > who)
        if (
            above
            and below
            and (row[who].text[0].islower() or _LINKED.search(fold(above[who].text)) or (last and not row[who].text.isupper()))
        ):
            kept[-1] = tuple(a + b for a, b in zip(above, row, strict=True))
        else:
            kept.append(row)
    return kept


def _add(view: View, part: _Part, row: Row, places: tuple[int, int] | None, decision: int) -> None:
    if places is None:
        part.unread += any(cells_of.amount(view, cell) is not None for cell in row)
        return
    who, column = places
    amount = cells_of.amount(view, row[column])
    if _NOBODY.match(fold(row[who].text)):
        return
    if amount and amount.value > 0:
        name = _name(view, row[who])
        part.given += [Given(*name, amount, row[column].pieces[0][0] >= decision)] if name else []
        part.unread += name is None
    elif amount is None:
        part.unread += len(money.find(fold(row[column].text))) > 1  # several figures for one name


def _settled(part: _Part, counted: float) -> Read:
    """The rows of a part, held back where they are no part of the printed sum."""
    total, given = part.total, tuple(part.given)
    wrong = total is not None and abs(counted - total) > 0.02
    if wrong and (counted > (total or 0) or (not part.unread and (len(given) < _SOME or 2 * counted < (total or 0)))):
        return Read((), part.counted, total, part.start, part.end, given)
    left = len(given) + max(part.unread, 1) if wrong else len(given) + part.unread if part.unread and total is None else 0
    proven = total is not None and not wrong
    return Read(given, part.counted, total if wrong else None, part.start, part.end, rows=left, proven=proven)


def _given(heads: list[str], who: int | None, filled: set[int]) -> int | None:
    """The one column that is given: the last of the latest year that is neither asked, nor past, nor a cost; `filled` print figures."""
    said = [
        (i, column)
        for i, head in enumerate(heads)
        if i != who and i in filled and not _NO_MONEY.search(head) and len(columns := grant_column.columns(head)) == 1
        for column in columns
    ]
    sure = grant_column.given_of(said)
    return sure[-1] if sure and (len(sure) == 1 or dict(said)[sure[-1]].kind == "given") else None


def _name(view: View, cell: Cell) -> tuple[int, int] | None:
    """The beneficiary in a cell, with the number that ends it; a bracket that a page's end cuts is no part of the name."""
    if not cell.pieces:
        return None
    start, end = cell.pieces[0]
    cut = view.raw.count("(", start, end) > view.raw.count(")", start, end)
    return grant_beneficiary.before_type(view, start, end if cut else cell.pieces[-1][1])


def example(text: str) -> list[tuple[str, float]]:
    """The grants of the tables of a text."""
    return [(text[g.start : g.end], g.amount.value) for found in read(View.of(text), 0, len(text), 0) for g in found.given]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Canton\tBénéficiaire\tOpération\tDépense subventionnable HT\tTaux\tSubvention\n"
        "Val\tCommune de Valbourg\tToit\t24 300 €\t30 %\t7 290 €\nVal\tCommune d'Orme\tÉcole\t-\t-\tajourné",
        [("Commune de Valbourg", 7290)],
    ),
    (
        "Code\tStructure\tType\tMontant\n12\tPARENTS DU VAL 34\tF\t1 100 €\n7\tCHŒUR BRUME\tF\t800 €\n9\tJUDO ORME\tP\t500 €",
        [("PARENTS DU VAL 34", 1100), ("CHŒUR BRUME", 800), ("JUDO ORME", 500)],
    ),
    ("Association / 2022 / 2023\nÂge d'or / 500 / 550\nChœur du Val / 0 / 250", [("Âge d'or", 550), ("Chœur du Val", 250)]),
    (
        "Association\tDemandé\tVoté\nAmis de la Tour et du\t1 000 €\t800 €\npatrimoine\t\t\nParents de l'école\t1 500 €\t1 100 €\nOrme\t\t",
        [("Amis de la Tour et du\t1 000 €\t800 €\npatrimoine", 800), ("Parents de l'école\t1 500 €\t1 100 €\nOrme", 1100)],
    ),
    (
        "N°   ASSOCIATION        PROJET         DEMANDÉ     PROPOSÉ\n1    Judo du Val        Stage          6 000,00    4 000,00\n"
        "     TOTAL                             6 000,00    4 000,00",
        [("Judo du Val", 4000)],
    ),
    (
        "| Association | 2022 | Vote 2023 |\n|---|---|---|\n| Judo | 80 € | 90 € |\n| École (contrat | 300 € (3 x 100 | 350 € |\n\n"
        "| d'association) | élèves) | |\n| Vélo | 20 € | 25 € et 30 € |\n",
        [("Judo", 90), ("École", 350)],
    ),
]
NOT_FOUND = [
    "Association\tProjet\tDemandé\nJudo du Val\tStage\t6 000 €",
    "Association\tFonctionnement\tMontant\nJudo du Val\tStage\t6 000 €\nTotal\t\t7 000 €",
    "Entreprise\tLot\tMontant\nLOUP\t1\t6 000 €",
]

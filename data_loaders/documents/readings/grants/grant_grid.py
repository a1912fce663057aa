"""Grants in a table whose cells are parted: the beneficiary's column and the one that is given, as their heads call them."""

from data_loaders.documents.readings.grants import grant_beneficiary, grant_column
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_table import Read
from data_loaders.documents.readings.tables import money_grid
from data_loaders.documents.readings.tables.money_grid import Cell, Grid
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_WHO = (
    phrase(r"\bbeneficiaires?\b|\bassociations?\b|\borganismes?\b|\btiers\b|\bstructures?\b|\bdemandeurs?\b|\bporteurs?\b"),
    phrase(r"\bclubs?\b|\bcommunes?\b|\bcollectivites?\b|\bmaitres? d'ouvrage\b|\bnoms?\b"),
)
_NO_MONEY = phrase(r"\btaux\b|%|\bobjet\b|\bprojet\b|\bnombre\b|\bdate\b|\badherents?\b|\bpart au vote\b|\A(?:pour|contre|abst\w*\.?)\Z")
_TOTAL = phrase(r"[^a-z]{0,9}(?:sous[- ])?(?:total|totaux)\b")


def read(view: View, start: int, end: int, decision: int) -> list[Read]:
    """The tables with a head that names both columns; rows that do not make up the printed total are held back."""
    return [found for grid in money_grid.grids(view, start, end, wide=True, least=2) if (found := _table(view, grid, decision))]


def _table(view: View, grid: Grid, decision: int) -> Read | None:
    heads = [fold(cell.text) for cell in grid.rows[0]]
    who = next((i for words in _WHO for i, head in enumerate(heads) if words.search(head)), None)
    column = _given(heads, who, {i for row in grid.rows[1:] for i, cell in enumerate(row) if money_grid.amount(view, cell)})
    if who is None or column is None:
        return None
    given, total, unread = list[Given](), None, 0
    for printed in grid.rows[1:]:
        row = money_grid.mended(view, printed, len(heads))
        if len(row) != len(heads):
            if _TOTAL.match(fold(row[0].text)) and (last := money_grid.amount(view, row[-1])) and column == len(heads) - 1:
                total = last.value
            elif any(money_grid.amount(view, cell) for cell in row):
                unread += 1
            continue
        amount = money_grid.amount(view, row[column])
        if any(_TOTAL.match(fold(cell.text)) for cell in row[: who + 1]):
            total = amount.value if amount else total
        elif amount and amount.value > 0:
            name = _name(view, row[who])
            given += [Given(*name, amount, row[column].pieces[0][0] >= decision)] if name else []
            unread += name is None
    counted = round(sum(g.amount.value for g in given), 2)
    if not given:
        return None
    wrong = total is not None and abs(counted - total) > 0.02
    if wrong and (not unread or counted > (total or 0)):
        return Read((), counted, total, grid.start, grid.end, tuple(given))
    left = len(given) + unread if unread and (wrong or total is None) else 0
    return Read(tuple(given), counted, total if wrong else None, grid.start, grid.end, rows=left)


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
    return grant_beneficiary.of_label(view, cell.pieces[0][0], cell.pieces[-1][1]) if cell.pieces else None


def example(text: str) -> list[tuple[str, float]]:
    """The grants of the tables of a text."""
    return [(text[g.start : g.end], g.amount.value) for found in read(View.of(text), 0, len(text), 0) for g in found.given]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Canton\tBénéficiaire\tOpération\tDépense subventionnable HT\tTaux\tSubvention\n"
        "Val\tCommune de Valbourg\tToit\t24 300 €\t30 %\t7 290 €\nVal\tCommune d'Orme\tÉcole\t-\t-\tajourné",
        [("Commune de Valbourg", 7290)],
    ),
    ("Association / 2022 / 2023\nÂge d'or / 500 / 550\nChœur du Val / 0 / 250", [("Âge d'or", 550), ("Chœur du Val", 250)]),
    (
        "N°   ASSOCIATION        PROJET         DEMANDÉ     PROPOSÉ\n1    Judo du Val        Stage          6 000,00    4 000,00\n"
        "     TOTAL                             6 000,00    4 000,00",
        [("Judo du Val", 4000)],
    ),
]
NOT_FOUND = [
    "Association\tProjet\tDemandé\nJudo du Val\tStage\t6 000 €",
    "Association\tFonctionnement\tMontant\nJudo du Val\tStage\t6 000 €\nTotal\t\t7 000 €",
    "Entreprise\tLot\tMontant\nLOUP\t1\t6 000 €",
]

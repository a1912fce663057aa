"""Grants in a table whose cells the print has let go, or of several years: the column that is given by its head, proved by its sum."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.bare import bare_sums, bare_who
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.pairs import pair_cells
from data_loaders.documents.readings.pairs.pair_cells import Cells
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_GIVEN = phrase(
    r"\b(?:accorde|attribu|vot|allou|octroy|decid|retenu|propos|decision|primes?\b|aides?\b|subventions?\b|montants?\b|verse|somme)\w*"
)
_NOT_GIVEN = phrase(
    r"\b(?:demand|souhait|sollicit|travaux|depens|budget|couts?\b|effectif|adherent|licencie|observ|avis|rappel|pour memoire|n ?- ?1|"
    r"precedent|"
    r"dernier|ecart|difference|evolution|taux|nombre|nb\b|justifi|investiss)\w*"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TOTAL = phrase(r"(?:sous-?)?(?:total|totaux|ensemble|montant total)\b")


def read(view: View, start: int, end: int) -> list[Given]:
    """The grants of the one table of the stretch; none where its rows do not come to its last line."""
    found = [one for table in pair_cells.of(view, start, end) if (one := _given(view, table, start, end))]
    return found[0] if len(found) == 1 else []


def _given(view: View, table: Cells, start: int, end: int) -> list[Given]:
    column = _column([fold(head) for head in table.head], view.folded[start:end])
    if column is None:
        return []
    found, total = [], None
    for row in table.rows:
        label = next((c for c in row if c.figure is None), None)
        if column >= len(row) or label is None:
            return []
        cell = row[column]
        if _TOTAL.match(fold(label.text)):
            total = cell.figure
            continue
        stop = bare_who.name_end(view, label.start, label.end)
        begin = grant_beneficiary.past_lead(view, label.start, stop)
        if not cell.figure or not bare_who.is_name(view.raw[begin:stop] or "-"):
            continue
        amount = Amount(cell.start, cell.end, cell.figure, "EUR", None, bare=True)
        found.append(Given(begin, stop, amount, True))
    if total is not None and not bare_sums.closes([total], [g.amount.value for g in found]):
        return []
    return found if len(found) > 1 else []


def _column(heads: list[str], text: str) -> int | None:
    """The one column that the heads call given; of columns of years the latest, where no later year is printed."""
    given = [i for i, head in enumerate(heads) if i and _GIVEN.search(head) and not _NOT_GIVEN.search(head)]
    years = {i: int(m.group()) for i, head in enumerate(heads) if (m := _YEAR.search(head)) and not _NOT_GIVEN.search(head)}
    if len(years) > 1:
        latest = max(years.values())
        columns = [i for i, year in years.items() if year == latest and (not given or i in given or not set(given) & set(years))]
        later = [int(m) for m in _YEAR.findall(text) if int(m) > latest]
        return columns[0] if len(columns) == 1 and not later else None
    return given[0] if len(given) == 1 else None


def example(text: str) -> list[tuple[str, float]]:
    """Beneficiary and sum of a table's rows."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Aides de 2019\n             2018     2019     Observations\nJudo Loup    450,00   500,00   jeunes\nMoto-club    300,00     "
        "0,00   dissous\n"
        "Vélo Orme      0,00   250,00\n             ------   ------\nEnsemble     750,00   750,00\nAccord.",
        [("Judo Loup", 500), ("Vélo Orme", 250)],
    ),
    (
        "Demandeur\nÉquipement\nAide communale\nDépense justifiée\nMme Jeanne LOUP\nPoêle\n725,00 €\n2 900,00 €\nM. Paul "
        "ORME\nCuve\n118,75 €\n475,00 €",
        [("Jeanne LOUP", 725), ("Paul ORME", 118.75)],
    ),
]
NOT_FOUND = [
    "Club     Demandé   Licenciés\nJudo     450,00      50\nVélo     200,00      20\nAccord.",
    "Aides\n             2018     2019\nJudo Loup    450,00   500,00\nVélo Orme      0,00   250,00\nEnsemble     450,00   900,00\nAccord.",
]

"""Ranges of lots in a table that names no firm: "N° lot | Libellé | Mini €/an HT | Maxi €/an HT" (accords-cadres, R2162-4)."""

import re

from data_loaders.documents.readings.contracts.contract_entry import Price
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.view import View

_GAP = r"(?:[ ]{0,3}\t[ ]{0,3}| {3,40})"
_HEAD = re.compile(
    rf"\blots?\b[^\n€]{{0,60}}{_GAP}[^\n\t]{{0,24}}\bmini(?:mum|mal)?\b[^\n]{{0,40}}{_GAP}[^\n\t]{{0,24}}\bmaxi(?:mum|mal)?\b[^\n]{{0,30}}\n"
)
_SUM = r"\d{1,3}(?:[ .\u00a0\u202f]?\d{3})*(?:,\d\d)?"
_ROW = re.compile(rf"(?:(?<=\n)|\A)[ ]{{0,3}}(?:lot )?(?:n ?° ?)?(?P<lot>\d{{1,2}}){_GAP}")
_RANGE = re.compile(rf"{_GAP}(?P<low>{_SUM})\s?€?{_GAP}(?P<high>{_SUM})\s?€?[ ]{{0,3}}(?=\n|\Z)")
_HT = re.compile(r"(?<![a-z])h\.? ?t\b")
_YEAR = re.compile(r"/ ?an\b|\bannuel|par an\b")
_LONGEST, _MOST = 420, 4000


def read(view: View, start: int, end: int) -> dict[str, Price]:
    """The range of each lot; none where a lot comes twice or the floor is above the ceiling."""
    head = _HEAD.search(view.folded, start, end)
    if head is None:
        return {}
    tax: Tax | None = "HT" if _HT.search(head[0]) else None
    scope = "year" if _YEAR.search(head[0]) else "total"
    rows = list(_ROW.finditer(view.folded, head.end(), min(end, head.end() + _MOST)))
    found: dict[str, Price] = {}
    for i, row in enumerate(rows):
        stop = min(rows[i + 1].start() if i + 1 < len(rows) else end, row.end() + _LONGEST)
        told = _RANGE.search(view.folded, row.end() - 1, stop)
        if told is None:
            continue
        low, high = (_amount(told, name, tax) for name in ("low", "high"))
        if row["lot"] in found or low.value > high.value:
            return {}
        found[row["lot"]] = Price(minimum=low.value, maximum=high.value, tax=tax, scope=scope, printed=(low, high))
    return found


def _amount(told: re.Match[str], name: str, tax: Tax | None) -> Amount:
    value = money.written(told[name])
    return money.Amount(told.start(name), told.end(name), value, "EUR", tax)


def example(text: str) -> list[tuple[str, float | None, float | None, str | None, str]]:
    """Lot, minimum, maximum, tax and scope of a text's table."""
    return [(lot, p.minimum, p.maximum, p.tax, p.scope) for lot, p in read(View.of(text), 0, len(text)).items()]


EXAMPLES: list[tuple[str, list[tuple[str, float | None, float | None, str | None, str]]]] = [
    (
        "N° lot\tLibellé du lot\tMini €/an HT\tMaxi €/an HT\n1\tBois\n(panneaux)\t25 000 €\t100 000 €\n2\tVerre\t12 000\t48 000\n",
        [("1", 25000, 100000, "HT", "year"), ("2", 12000, 48000, "HT", "year")],
    ),
]
NOT_FOUND = ["N° lot\tLibellé\tMontant HT\n1\tBois\t25 000 €\n", "N° lot\tLibellé\tMini HT\tMaxi HT\n1\tBois\t25 000\t1 000\n"]

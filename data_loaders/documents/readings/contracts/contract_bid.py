"""The winner's price where only the table of bids prints it: "DUPONT (44000 Valbourg) 13 162,10 € H.T."."""

import re

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money
from data_loaders.documents.text.view import View, fold

_BRACKETS = re.compile(r"\([^()]{0,70}\)")
_LETTERS = re.compile(r"[a-z%]")
_BOTH = re.compile(r"(?<![a-z])h\.? ?t\.?(?![a-z])[^;]{0,60}(?<![a-z])t\.? ?t\.? ?c")
_ROW = 110


def price_of(view: View, start: int, entry: Entry) -> Price:
    """The one price that rows with the winner's name print before the decision; nothing where rows differ or the basis is open."""
    found = {p.amount: p for p in _rows(view, start, entry) if p.known}
    return next(iter(found.values())) if len(found) == 1 else NOTHING


def _rows(view: View, start: int, entry: Entry) -> list[Price]:
    words = [re.escape(w) for w in fold(entry.mention.name).split()]
    if not words:
        return []
    named = re.compile(r"(?<![a-z0-9])" + r"\s{1,3}".join(words[:6]) + r"(?![a-z0-9])")
    return [_row(view, m.end(), entry.mention.start) for m in named.finditer(view.folded, start, entry.mention.start)]


def _row(view: View, here: int, end: int) -> Price:
    """The figures right behind a name: one with its basis, or two that differ by VAT under a head that says HT and TTC."""
    stretch = _BRACKETS.sub(lambda m: " " * len(m.group()), view.folded[here : min(end, here + _ROW)])
    amounts = money_table.amounts_in(stretch, 0, len(stretch), True)
    if not amounts or _LETTERS.search(stretch[: amounts[0].start]):
        return NOTHING
    first = amounts[0]
    place = money.Amount(here + first.start, here + first.end, first.value, first.currency, first.tax)
    beside = len(amounts) > 1 and not _LETTERS.search(re.sub(r"h\.? ?t\.?|t\.? ?t\.? ?c\.?", "", stretch[first.end : amounts[1].start]))
    gross = beside and 1.05 < amounts[1].value / (first.value or 1) < 1.21
    if first.tax and (not beside or gross):
        return Price(amount=first.value, tax=first.tax, printed=(place,))
    if gross and _BOTH.search(view.folded[max(0, here - 900) : here]):
        return Price(amount=first.value, tax="HT", printed=(place,))
    return NOTHING

"""The winner's price where only the table of bids prints it: "DUPONT (44000 Valbourg) 13 162,10 € H.T."."""

import re

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.view import View, fold

_BRACKETS = re.compile(r"\([^()]{0,70}\)")
_IN_BRACKETS = re.compile(r"\s?\((\d[^()]{3,40})\)")  # "DUPONT (4 200 € HT)"
_LETTERS = re.compile(r"[a-z%]")
_BOTH = re.compile(r"(?<![a-z])h\.? ?t\.?(?![a-z])[^;]{0,60}(?<![a-z])t\.? ?t\.? ?c")
_OFFERS = re.compile(
    r"(?:\s?\([^()]{0,60}\))?\s{0,2}(?:,? (?:qui )?(?:propose|presente|remet|offre|avec|a (?:propose|presente|remis|fait)|"
    r"s'eleve)\b[^.;:€\d\n]{0,60}?)?"
    r"\s?(?:pour|a|de|:|d'un montant de|au prix de|moyennant)\s{1,2}(?:un montant de |la somme de )?(?=\d)"
)
_ROW = 110


def price_of(view: View, start: int, entry: Entry) -> Price:
    """The one price that rows with the winner's name print before the decision; nothing where rows differ or the basis is open."""
    rows = [(_row(view, end, entry.mention.start), end) for end in _named(view, start, entry)]
    found = {p.amount: p for p, _ in rows if p.known} or {
        p.amount: p for _, end in rows if (p := _told(view, end, entry.mention.start)).known
    }
    return next(iter(found.values())) if len(found) == 1 else NOTHING


def _named(view: View, start: int, entry: Entry) -> list[int]:
    """Behind each print of the name before the decision's."""
    words = [re.escape(w) for w in fold(entry.mention.name).split()]
    if not words:
        return []
    named = re.compile(r"(?<![a-z0-9])" + r"\s{1,3}".join(words[:6]) + r"(?![a-z0-9])")
    return [m.end() for m in named.finditer(view.folded, start, entry.mention.start)]


def _told(view: View, here: int, end: int) -> Price:
    """ "le cabinet X propose une mission à 2 340 € HT": the first amount of the sentence, where it is an offer's."""
    found = _OFFERS.match(view.folded, here, min(end, here + _ROW))
    if found is None:
        return NOTHING
    first = next(iter(priced(view.folded, found.end(), min(end, found.end() + 60))), None)
    if first is None or first.role != "plain" or view.folded[found.end() : first.amount.start].strip() or first.scope != "total":
        return NOTHING
    return Price(amount=first.amount.value, tax=first.amount.tax, printed=(first.amount,))


def _row(view: View, here: int, end: int) -> Price:
    """The figures right behind a name: one with its basis, or two that differ by VAT under a head that says HT and TTC."""
    if bracket := _IN_BRACKETS.match(view.folded, here, min(end, here + _ROW)):
        told = priced(view.folded, bracket.start(1), bracket.end(1))
        if told and told[0].role == "plain" and told[0].amount.tax and len({p.amount.value for p in told}) == 1:
            return Price(amount=told[0].amount.value, tax=told[0].amount.tax, printed=(told[0].amount,))
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

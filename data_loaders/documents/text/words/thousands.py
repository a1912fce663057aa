"""Figures without a unit of their own under words that make them thousands: "(en K€)", "en milliers d'euros"."""

import re
from dataclasses import replace

from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase

_THOUSANDS = phrase(
    r"\ben (?:k ?€|k ?euros?\b|milliers? d'? ?(?:euros?\b|€))|\((?:k ?€|k ?euros?|milliers? d'euros?)(?: ht| ttc)?\)|"
    r"\b(?:montants?|sommes?|subventions?|prix) \(?(?:k ?€|k ?euros?\b)"
)
_IN_EUROS = phrase(r"\ben euros?\b|\(€\)|\ben €")
_UNIT = re.compile(r"€|eur|franc|f\Z")
_BEHIND = re.compile(r"\s?(?:k ?€|€|k ?eur|eur)")
_FAR, _TIMES = 1_500, 1_000
_OF_THOUSANDS = re.compile(r"k ?€|k ?eur|mill|m ?€")


def scaled(folded: str, start: int, amount: Amount) -> Amount:
    """The amount of folded[start:], in euros; itself where it prints a unit or no such words stand above it."""
    if _UNIT.search(_printed(folded, amount)) or not _announced(folded, start, amount):
        return amount
    return replace(amount, value=round(amount.value * _TIMES, 2), exact=False)


def doubtful(folded: str, start: int, amount: Amount) -> bool:
    """A figure below a thousand that prints "€" under words of thousands: which of the two holds is not told."""
    printed = _printed(folded, amount)
    plain = _UNIT.search(printed) and not _OF_THOUSANDS.search(printed)
    return bool(plain and amount.value < _TIMES and _announced(folded, start, amount))


def _printed(folded: str, amount: Amount) -> str:
    """The figure, with the unit right behind it where it was read without."""
    behind = _BEHIND.match(folded, amount.end)
    return folded[amount.start : behind.end() if behind else amount.end]


def _announced(folded: str, start: int, amount: Amount) -> bool:
    """Words of thousands stand above the figure, and none of plain euros since."""
    scale = [m.end() for m in _THOUSANDS.finditer(folded, max(start, amount.start - _FAR), amount.start)]
    return bool(scale) and not _IN_EUROS.search(folded, scale[-1], amount.start)


def example(text: str) -> float | None:
    """The last figure of a folded text, in euros, where it is of thousands."""
    figure = list(re.finditer(r"\d+(?:,\d+)?(?: ?€)?", text))[-1]
    value = float(figure.group().rstrip(" €").replace(",", "."))
    found = scaled(text, 0, Amount(*figure.span(), value, "EUR", None, bare=True))
    return found.value if found.value != value else None


EXAMPLES: list[tuple[str, float]] = [
    ("subventions (en k€) :\norchestre : 310", 310_000),
    ("montants en milliers d'euros\norchestre 142,5", 142_500),
    ("association | montant (k€)\norchestre | 18", 18_000),
]
NOT_FOUND = [
    "subventions (en k€) :\norchestre : 310 €",
    "budget en milliers d'euros : 8\nsubventions en euros\norchestre : 310",
    "orchestre : 310",
]

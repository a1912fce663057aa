"""Amounts told before their lot: "20 000 € HT minimum et 120 000 € HT maximum pour le lot 1 et 30 000 € HT minimum … pour le lot 2"."""

from collections.abc import Sequence

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.contracts import contract_lot
from data_loaders.documents.readings.contracts.contract_lot import Lot
from data_loaders.documents.text.phrase import phrase

_FOR = phrase(r"(?:€|\beuros?|\bh\.? ?t\.?|\bttc|\bmini\w*|\bmaxi\w*|\ban|\bannuel\w*)\)? pour (?:le |les |chacun des )?\Z")
_OPENS = phrase(r"[.;] |\n")
_BEFORE, _REACH = 40, 260


def stretches(folded: str, start: int, lots: Sequence[Lot]) -> list[Span | None]:
    """For each lot the words before it that print its amounts; nothing where no lot stands behind its amounts."""
    found: list[Span | None] = []
    last = start
    for lot in lots:
        if _FOR.search(folded, max(start, lot.start - _BEFORE), lot.start):
            left = max(last, lot.start - _REACH)
            opens = max((m.end() for m in _OPENS.finditer(folded, left, lot.start)), default=left)
            found.append((opens, lot.start))
        else:
            found.append(None)
        last = lot.end
    return found if any(found) else []


def of_another(folded: str, start: int, end: int, own: Sequence[str]) -> bool:
    """Does [start, end), behind a firm that holds its `own` lots, tell amounts before the numbers of others?"""
    lots = contract_lot.marks(folded, start, end)
    told = stretches(folded, start, lots)
    return any(span and not set(lot.numbers) <= set(own) for span, lot in zip(told, lots, strict=False))


def example(text: str) -> list[str]:
    """The words with the amounts of each lot of a folded text."""
    return [text[slice(*one)].strip() for one in stretches(text, 0, contract_lot.marks(text, 0, len(text))) if one]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "20 000 € ht minimum et 120 000 € ht maximum pour le lot 1 et de 30 000 € ht minimum pour le lot 2.",
        ["20 000 € ht minimum et 120 000 € ht maximum pour le", "et de 30 000 € ht minimum pour le"],
    ),
]
NOT_FOUND = ["lot 1 : 20 000 € ht minimum ; lot 2 : 30 000 € ht", "la societe loup pour le lot 1 et la societe orme pour le lot 2"]

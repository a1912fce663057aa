"""Amendments of several firms told one after the other: "porte le montant du marché de l'entreprise X à : 54 276 € HT"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from data_loaders.documents.readings.contracts import contract_lot
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price
from data_loaders.documents.readings.contracts.contract_supplier import Mention, introduced
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.money_role import Priced, priced
from data_loaders.documents.text.money_role_words import Role
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_PORTED = phrase(
    r"\bport\w{1,4} (?:ainsi |donc )?(?:le |la )?(?:nouveau )?(?:montant|prix) (?:total |global )?(?:initial )?d[ue] "
    r"(?:marche|lot|contrat)\b[^.;€]{0,40}\Z"
)
_TO = re.compile(r"[^.;€]{0,45}?\sa\s?:?\s?(?=\d)")
_LIMIT = phrase(r"\b(?:seuil|m(?:ax|in)im\w+|plafond)\b")
_RAISED = phrase(r"\b(?:port|relev|augment|ramen)(?:e|er|ant)\b[^.;€\n]{0,60} a ?\Z")
_BEFORE, _BEHIND = 90, 110
_SEVERAL, _CENTS = 2, 0.02


def read(view: View, named: Sequence[Mention], start: int, end: int) -> list[Entry]:
    """The new amount of each firm's contract and its lot; none where one firm is led to two amounts."""
    found: dict[str, Entry] = {}
    for mention in named:
        if not _PORTED.search(view.folded, max(start, mention.intro - _BEFORE), mention.intro):
            continue
        to = _TO.match(view.folded, mention.end, min(end, mention.end + _BEHIND))
        told = priced(view.folded, to.end(), min(end, to.end() + _BEHIND)) if to else []
        if to is None or not told or told[0].amount.start > to.end() + 1:
            continue
        amount = told[0].amount
        key = fold(mention.name)
        if key in found and found[key].price.amount != amount.value:
            return []
        found[key] = Entry(mention, _lot(view, mention, start, end), Price(amount=amount.value, tax=amount.tax, printed=(amount,)))
    return list(found.values())


def change(told: Sequence[Priced], changes: Sequence[Amount], totals: Sequence[Amount]) -> Amount | None:
    """What this amendment changes: the only change, or the last of several that lead together from a printed price to the new total."""
    if len(changes) < _SEVERAL or len(totals) != 1:
        return changes[0] if len(changes) == 1 else None
    added = sum(one.value for one in changes)
    leads = any(abs(p.amount.value + added - totals[0].value) < _CENTS for p in told if p.role in ("old", "plain"))
    return changes[-1] if leads else None


def of_whole(told: list[Priced]) -> list[Priced]:
    """Without a part's old and new price where part and contract move by one printed amount: the larger price is the contract's."""
    pairs = [(old, new) for old, new in pairwise(told) if (old.role, new.role) == ("old", "new")]
    steps = {round(new.amount.value - old.amount.value, 2) for old, new in pairs}
    moved = [p for p in told if p.role in ("plain", "change") and round(p.amount.value, 2) in steps]
    if len(pairs) != _SEVERAL or len(steps) != 1 or not moved:
        return told
    part = min(pairs, key=lambda pair: pair[1].amount.value)
    return [replace(one, role="change") if one is moved[0] else one for one in told if one not in part]


def _lot(view: View, mention: Mention, start: int, end: int) -> str | None:
    """The one lot whose words name the firm before another lot's do."""
    marks = [m for m in contract_lot.marks(view.folded, start, end) if len(m.numbers) == 1]
    name = fold(mention.name)
    lots = set()
    for i, mark in enumerate(marks):
        stop = marks[i + 1].start if i + 1 < len(marks) else end
        if re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", view.folded[mark.end : min(stop, mark.end + _BEHIND)]):
            lots.add(mark.numbers[0])
    return lots.pop() if len(lots) == 1 else None


def is_limit(before: str, role: Role) -> bool:
    """The words before an amount lead the contract's limit to it: "porte le montant maximum à"."""
    return (role == "new" and _LIMIT.search(before) is not None) or (role == "max" and _RAISED.search(before) is not None)


def limit(told: list[Priced]) -> Price:
    """ "L'avenant porte le montant maximum à 352 000 € HT": the new limit, where one alone is told."""
    most = [p.amount for p in told if p.role == "max"]
    return Price(maximum=most[0].value, tax=most[0].tax, printed=(most[0],)) if len({a.value for a in most}) == 1 else NOTHING


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier (brought by "l'entreprise"), lot, amount and tax of a text."""
    view = View.of(text)
    entries = read(view, list(introduced(view, 0, len(text))), 0, len(text))
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in entries]


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    (
        "Pour le lot n° 6, un marché a été passé avec l'entreprise LOUP. Le surcoût est de 900 € HT. L'avenant n° 1 porte le montant du "
        "marché de l'entreprise LOUP à : 10 900,00 € HT. Pour le lot n° 13, un marché a été passé avec l'entreprise ORME. L'avenant n° 1 "
        "porte le montant du marché de l'entreprise ORME à 7 050 € HT.",
        [("LOUP", "6", 10900, "HT"), ("ORME", "13", 7050, "HT")],
    ),
]
NOT_FOUND = ["le montant du marché de l'entreprise LOUP est de 10 000 € HT", "porte le montant du marché à 10 000 € HT, l'entreprise LOUP"]

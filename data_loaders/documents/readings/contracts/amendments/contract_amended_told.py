"""What the amounts told in an amendment are to its contract: this step's change, a part's price, the contract's limit."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.money_role import Priced
from data_loaders.documents.text.money_role_words import Role
from data_loaders.documents.text.phrase import phrase

_LIMIT = phrase(r"\b(?:seuil|m(?:ax|in)im\w+|plafond)\b")
_RAISED = phrase(r"\b(?:port|relev|augment|ramen)(?:e|er|ant)\b[^.;€\n]{0,60} a ?\Z")
_SEVERAL, _CENTS = 2, 0.02


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


def is_limit(before: str, role: Role) -> bool:
    """The words before an amount lead the contract's limit to it: "porte le montant maximum à"."""
    return (role == "new" and _LIMIT.search(before) is not None) or (role == "max" and _RAISED.search(before) is not None)


def limit(told: list[Priced]) -> Price:
    """ "L'avenant porte le montant maximum à 352 000 € HT": the new limit, where one alone is told."""
    most = [p.amount for p in told if p.role == "max"]
    return Price(maximum=most[0].value, tax=most[0].tax, printed=(most[0],)) if len({a.value for a in most}) == 1 else NOTHING

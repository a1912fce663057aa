"""A contract in parts (marché à tranches; CCP R2113-4): the firm part and the conditional or optional ones make its range."""

import re

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

_PART = phrase(
    r"\btranches? (?:(?P<firm>ferme)|(?:n ?° ?\d )?(?:conditionnelles?|optionnelles?|affermies?))|\bpartie (?P<fixed>ferme|forfaitaire)\b|"
    r"\bpartie (?:conditionnelle|optionnelle|a bons? de commandes?)\b|\b(?P<short>t\.?f\.?)(?= ?:)|\bt\.?[co]\.? ?\d?(?= ?:)"
)
_WHOLE = phrase(r"\b(?:total|maximum|maximal|toutes? tranches?|ensemble|cumul\w*|global)\b[^€;]{0,60}\Z")
_BEFORE, _AFTER = 75, 45
_JOINT = phrase(r"[\s,(:-]{0,4}(?:h\.?t\.?|t\.?t\.?c\.?)?[\s,(:-]{0,4}(?:pour|au titre de|en|dont|correspondant a)? ?(?:la |l'|les )?\Z")


def price_of(folded: str, start: int, end: int) -> Price:
    """From the firm part to all parts together; nothing where a part has no amount, or the printed whole is another sum."""
    parts = list(_PART.finditer(folded, start, end))
    if len(parts) < 2 or sum(_is_firm(p) for p in parts) != 1:
        return NOTHING
    amounts = money.find(folded, start, end)
    pairs = _paired(folded, parts, amounts, behind=True) or _paired(folded, parts, amounts, behind=False)
    if not pairs:
        return NOTHING
    firm = next(amount for part, amount in pairs if _is_firm(part))
    taxes = {amount.tax for _, amount in pairs if amount.tax}
    whole = round(sum(amount.value for _, amount in pairs), 2)
    told = [a for a in amounts if _WHOLE.search(folded, max(start, a.start - 80), a.start) and a.tax in (None, firm.tax, *taxes)]
    told = [a for a in told if a not in [amount for _, amount in pairs]]
    if len(taxes) > 1 or any(abs(a.value - whole) > 0.05 for a in told if a.tax == firm.tax):
        return NOTHING
    printed = (*(amount for _, amount in pairs), *told[:1])
    return Price(minimum=firm.value, maximum=whole, tax=taxes.pop() if taxes else None, printed=printed)


def _is_firm(part: re.Match[str]) -> bool:
    return bool(part["firm"] or part["fixed"] or part["short"])


def _paired(folded: str, parts: list[re.Match[str]], amounts: list[Amount], *, behind: bool) -> list[tuple[re.Match[str], Amount]]:
    """Each part with the amount right behind it, or right before it; none where one has none of its own."""
    pairs: list[tuple[re.Match[str], Amount]] = []
    for i, part in enumerate(parts):
        if behind:
            limit = min(part.end() + _BEFORE, parts[i + 1].start() if i + 1 < len(parts) else len(folded))
            near = [a for a in amounts if part.end() <= a.start < limit]
        else:
            floor = max(part.start() - _AFTER, parts[i - 1].end() if i else 0)
            near = [a for a in amounts if floor <= a.start and a.end <= part.start()][-1:]
            near = [a for a in near if _JOINT.fullmatch(folded, a.end, part.start())]
        near = [a for a in near if a.tax != "TTC"] or near
        if not near or any(near[0] is a for _, a in pairs):
            return []
        pairs.append((part, near[0]))
    return pairs


def example(text: str) -> tuple[float | None, float | None, str | None] | None:
    """Minimum, maximum and tax of a text."""
    found = price_of(fold(text), 0, len(text))
    return (found.minimum, found.maximum, found.tax) if found.known else None


EXAMPLES: list[tuple[str, tuple[float | None, float | None, str | None]]] = [
    ("tranche ferme 10 000 € HT, tranche conditionnelle 4 500,50 € HT, soit un maximum de 14 500,50 € HT", (10000, 14500.5, "HT")),
    ("tranche ferme : 10 000 € HT, tranche optionnelle 1 : 2 000 € HT, tranche optionnelle 2 : 3 000 € HT", (10000, 15000, "HT")),
    ("10 000 € HT pour la tranche ferme et 4 500 € HT pour la tranche conditionnelle", (10000, 14500, "HT")),
    ("tranche ferme 10 000 € HT soit 12 000 € TTC, tranche conditionnelle 5 000 € HT soit 6 000 € TTC", (10000, 15000, "HT")),
]
NOT_FOUND = [
    "tranche ferme 10 000 € HT",
    "tranche ferme 10 000 € HT, tranche conditionnelle 4 500 € HT, soit un total de 20 000 € HT",
    "tranche ferme 10 000 € HT, tranche conditionnelle non affermie",
]

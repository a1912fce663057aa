"""A price told in parts: the firm part and the conditional or optional ones make a range, the council's own share is part of a whole.

Marché à tranches (Code de la commande publique R2113-4); "part de la Ville" of a joint purchase, where the decision's figure wins.
"""

import re

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.taxes import TAXES

_PART = phrase(
    r"\btranches? (?:(?P<firm>ferme)|(?:n ?° ?\d )?(?:conditionnelles?|optionnelles?|affermies?))|\bpartie (?P<fixed>ferme|forfaitaire)\b|"
    r"\bpartie (?:conditionnelle|optionnelle|a bons? de commandes?)\b|\b(?P<short>t\.?f\.?)(?= ?:)|\bt\.?[co]\.? ?\d?(?= ?:)"
)
_WHOLE = phrase(r"\b(?:total|maximum|maximal|toutes? tranches?|ensemble|cumul\w*|global)\b[^€;]{0,60}\Z")
_SHARE = phrase(
    r"\b(?:dont )?(?:la |une )?(?:part|quote-part|participation) (?:revenant |incombant |supportee )?(?:a |de |par )?(?:la |l')?"
    r"(?:ville|commune|collectivite|communaute(?: (?:de communes|d'agglomeration|urbaine))?|metropole|departement|agglomeration|syndicat)\b"
    r"[^.;€]{0,60}?\b(?:de|a|est|:) (?=\d)"
)
_BEFORE, _AFTER, _REACH = 75, 45, 260
_BELOW, _HT = 1_200, 8  # characters in which the parts of a price are listed below it; those of its basis
_JOINT = phrase(rf"[\s,(:-]{{0,4}}{TAXES}?[\s,(:-]{{0,4}}(?:pour|au titre de|en|dont|correspondant a)? ?(?:la |l'|les )?\Z")
_FOR = phrase(r"\b(?:pour|au titre de|correspondant a) ?(?:la |l'|les )?\Z")


def price_of(folded: str, start: int, end: int) -> Price:
    """From the firm part to all parts together; nothing where a part has no amount, or the printed whole is another sum."""
    parts = list(_PART.finditer(folded, start, end))
    if len(parts) < 2 or sum(_is_firm(p) for p in parts) != 1:
        return NOTHING
    amounts = money.find(folded, start, end)
    ahead = _paired(folded, parts, amounts, behind=False)
    told_for = ahead and all(_FOR.search(folded, amount.end, part.start()) for part, amount in ahead)  # "9 € HT pour la tranche ferme"
    pairs = ahead if told_for else _paired(folded, parts, amounts, behind=True) or ahead
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


def spread(folded: str, price: Price, limit: int) -> Price:
    """A whole whose parts are listed below it, one a line: from the firm part to that whole."""
    if price.amount is None or not price.printed:
        return price
    start = price.printed[0].end
    limit = min(limit, start + _BELOW)
    for amount in money.find(folded, start, limit) if _PART.search(folded, start, limit) else ():
        parts = price_of(folded, start, min(limit, amount.end + _HT))
        if parts.maximum is not None and abs(parts.maximum - price.amount) < 0.05:
            return parts
    return price


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


def settled(view: View, price: Price, decision: int, end: int) -> Price:
    """The price, or the share where the decision itself prints it alone."""
    if price.amount is None or not price.printed:
        return price
    here = price.printed[0].end
    told = _SHARE.search(view.folded, here, min(end, here + _REACH))
    share = next(iter(money.find(view.folded, told.end(), min(end, told.end() + 40))), None) if told else None
    if share is None or share.value >= price.amount:
        return price
    decided = {a.value: a for a in money.find(view.folded, decision, end)}
    if share.value not in decided or price.amount in decided:
        return price  # of a joint purchase the contract's price, not one buyer's share
    return Price(amount=share.value, tax=decided[share.value].tax or share.tax, printed=(decided[share.value],))


def example(text: str) -> tuple[float | None, float | None, str | None] | None:
    """Minimum, maximum and tax of a text in parts; of a price and a share of it, the one that "décide" makes the price, twice."""
    view = View.of(text)
    found = price_of(view.folded, 0, len(text))
    if found.known:
        return found.minimum, found.maximum, found.tax
    first = next(iter(money.find(view.folded)), None)
    decision = view.folded.find("decide")
    if first is None or decision < 0 or not _SHARE.search(view.folded):
        return None
    price = settled(view, Price(amount=first.value, tax=first.tax, printed=(first,)), decision, len(text))
    return price.amount, price.amount, price.tax


EXAMPLES: list[tuple[str, tuple[float | None, float | None, str | None]]] = [
    ("tranche ferme 10 000 € HT, tranche conditionnelle 4 500,50 € HT, soit un maximum de 14 500,50 € HT", (10000, 14500.5, "HT")),
    ("tranche ferme : 10 000 € HT, tranche optionnelle 1 : 2 000 € HT, tranche optionnelle 2 : 3 000 € HT", (10000, 15000, "HT")),
    ("10 000 € HT pour la tranche ferme et 4 500 € HT pour la tranche conditionnelle", (10000, 14500, "HT")),
    ("tranche ferme 10 000 € HT soit 12 000 € TTC, tranche conditionnelle 5 000 € HT soit 6 000 € TTC", (10000, 15000, "HT")),
    (
        "un montant de 587 € HT. La part de la Ville est de 520 € HT. Le conseil décide de signer pour 520 € HT.",
        (520, 520, "HT"),
    ),
    (
        "un montant de 587 € HT, la part de la commune étant de 520 € HT. Le conseil décide de signer pour 587 € HT.",
        (587, 587, "HT"),
    ),
    ("un montant de 587 € HT ; la part de la Ville s'élève à 520 € HT. Le conseil décide de signer.", (587, 587, "HT")),
]
NOT_FOUND = [
    "tranche ferme 10 000 € HT",
    "tranche ferme 10 000 € HT, tranche conditionnelle 4 500 € HT, soit un total de 20 000 € HT",
    "tranche ferme 10 000 € HT, tranche conditionnelle non affermie",
]

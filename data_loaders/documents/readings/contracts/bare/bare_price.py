"""The price that stands beside a firm's name: behind it up to the next name, or right before it."""

import re

from data_loaders.documents.readings.contracts.bare.bare_act import BOUGHT
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price, fixed, price_of, sum_of
from data_loaders.documents.readings.pairs import pair_names
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Tax, tax_of
from data_loaders.documents.text.money_role import NO_MINIMUM, Priced, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.taxes import TAX

_BEFORE_PRICE = phrase(
    r"[ ,(:–-]{0,5}(?:(?:a|au|aux|chez|par|de|du|des|pour|avec|aupres d[eu]|d'|selon) ?)?(?:la |le |l'|les )?"
    r"(?:(?:offre|devis|proposition) (?:de |du |d')(?:la |l')?)?(?:[a-z]{4,16} )?\Z"
)
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_FEW = 6
_BETWEEN, _LEFT, _NEAR = 120, 50, 26
_BESIDES = ("estimate", "vat", "other", "share", "old", "option", "change")
_NET = phrase(r"\bhors t\.? ?v\.? ?a\b")
_OF_PAST = re.compile(r"\s?[,;] ?(?:en )?(?P<year>(?:19|20)\d\d)\)")  # "(14 600 € HT, 2016)": what was paid then
_NO_PRICE = phrase(
    r"\bcontre (?:les )?\Z|\b(?:facture|aurait|budget|credits?|inscrits?|enveloppe|estim\w+|franchise|subventions?|dotation|detr|"
    r"dsil|reprise)\b"
)


def beside(view: View, name: pair_names.Named, floor: int, stop: int) -> Price:
    """The price behind the name, up to the next one; else the one right before it: "3 500 € TTC à LOUP", "900 € (LOUP)"."""
    first = next(iter(money.find(view.folded, name.end, min(stop, name.end + _BETWEEN))), None)
    opened, closed = (view.raw.rfind(mark, floor, name.start) for mark in "()")
    if first and not (opened > closed and view.raw[name.end : name.end + 1] == ")") and "%" not in view.folded[name.end : first.start]:
        return _first_of(view, name.end, stop)
    told = money.find(view.folded, max(floor, name.start - _BETWEEN), name.start)
    last = told[-1] if told else None
    if last and name.start - last.end < _LEFT and _BEFORE_PRICE.fullmatch(view.folded[last.end : name.start]):
        return price_of(view.folded, told[0].start if len(told) == 2 else last.start, last.end)
    return NOTHING


def _first_of(view: View, start: int, stop: int) -> Price:
    """The price of a stretch; of several amounts the first, where a whole price is followed by one of a year or a unit."""
    every = [p for p in priced(view.folded, start, stop) if not is_of_else(view.folded, start, p)]
    told = [p for p in every if p.role not in _BESIDES]
    if any(p.role in ("min", "max") for p in told) or NO_MINIMUM.search(view.folded, start, stop):
        return price_of(view.folded, start, stop)
    plain = [p for p in told if p.role in ("plain", "new", "sum")]
    if (whole := sum_of(every)) is not None:
        return fixed(whole)
    if not plain or told[0].role == "unit" or (len(plain) > 1 and any(p.scope == plain[0].scope for p in plain[1:])):
        return NOTHING
    return fixed(plain[0])


def basis(view: View, start: int, end: int) -> Tax | None:
    """The one basis that an act names apart from its amounts: "prix hors taxes", "(prime annuelle T.T.C.)"."""
    amounts = [(a.start, a.end) for a in money.find(view.folded, start, end) if a.tax]
    told = [m for m in TAX.finditer(view.folded, start, end) if not any(a <= m.start() < b for a, b in amounts)]
    bases: set[Tax] = {tax_of(m.group()) for m in told}
    if _NET.search(view.folded, start, end):
        bases.add("HT")
    return bases.pop() if len(bases) == 1 else None


def is_of_else(folded: str, start: int, one: Priced) -> bool:
    """What the words right before call a credit, a bill of last year, a franchise; or a year behind it of the past."""
    return bool(_OF_PAST.match(folded, one.amount.end)) or bool(
        _NO_PRICE.search(folded, max(start, one.amount.start - _NEAR), one.amount.start)
    )


def is_told(view: View, name: pair_names.Named, price: Price, stop: int) -> bool:
    """The price stands close enough by to make a firm of a name."""
    if price.known:
        return _is_tight(view, name, price)
    first = next(iter(money.find(view.folded, name.end, stop)), None)
    return first is not None and _is_tight(view, name, Price(tax=first.tax, printed=(first,)))


def _is_tight(view: View, name: pair_names.Named, price: Price) -> bool:
    """Few words between a name and its price, none of them of works: what proves a firm where nothing else does."""
    first, last = min(a.start for a in price.printed), max(a.end for a in price.printed)
    between = view.folded[name.end : first] if first > name.start else view.folded[last : name.start]
    plain = _BRACKETS.sub(" ", between)
    return price.tax is not None and len(re.findall(r"[a-z]{2,}", plain)) <= _FEW and not BOUGHT.search(plain)


def example(text: str) -> tuple[float | None, str | None] | None:
    """Amount and tax beside the first name of a text."""
    view = View.of(text)
    names = pair_names.of(view, 0, len(text), (0, len(text)))
    price = beside(view, names[0], 0, names[1].start if len(names) > 1 else len(text)) if names else NOTHING
    return (price.amount, price.tax) if price.known else None


EXAMPLES: list[tuple[str, tuple[float | None, str | None]]] = [
    ("Vert Loup, 2 150 € TTC", (2150, "TTC")),
    ("commande de 3 500 € HT à Loup-Sud", (3500, "HT")),
    ("Assurances Loup, formule avec franchise de 500 €, cotisation de 6 204,17 € TTC", (6204.17, "TTC")),
    ("Loup Web, 2 400 € HT puis 180 € HT par an", (2400, "HT")),
    ("Loup Web : 1 600 € HT + 450 € HT, soit 2 050 € HT", (2050, "HT")),
    ("Loup Web demande 900 € HT contre 950 € HT l'an passé", (900, "HT")),
]
NOT_FOUND = ["Vert Loup : 7,9 %", "Vert Loup a reçu une facture de 900 €", "Vert Loup, 900 € HT et 800 € HT", "Vert Loup (900 € HT, 2016)"]

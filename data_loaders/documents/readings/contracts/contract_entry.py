"""One contract while it is being read: who, which lot, how much, and where that is printed."""

import re
from dataclasses import dataclass, field

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts.contract_supplier import Mention, key
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.money_role import NO_MAXIMUM, NO_MINIMUM, Priced, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_SITE = re.compile(
    r"(?<=\w)[\s,–-]{1,4}(?:Z\.?\s?[AI]\.?C?\.?|B\.?P\.?|C\.?S\.?|\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|av|bd|boulevard|place|impasse"
    r"|chemin|allée|route|quai))(?=[\s.]|\Z).*",
    re.DOTALL,
)


_OF_A_SUM, _SUM_CENT = ("plain", "new", "sum", "option"), 0.011
_BARE_FLOOR = phrase(r"\bmini(?:mum)?(?: annuel)?(?: ht)? ?: ?[1-9]")  # "Minimum : 20 000 / Maximum : 90 000 € HT": no unit, no amount


@dataclass(frozen=True, slots=True)
class Price:
    """Fixed amount or range, its tax basis and scope, and the amounts (view offsets) that print it."""

    amount: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    change: float | None = None
    tax: Tax | None = None
    scope: str = "total"
    printed: tuple[Amount, ...] = ()
    unlimited: bool = False

    @property
    def known(self) -> bool:
        """Some figure of the contract itself."""
        return any(v is not None for v in (self.amount, self.minimum, self.maximum))


NOTHING = Price()


@dataclass(frozen=True, slots=True)
class Entry:
    """A supplier for a lot.

    `decided` when the decision itself names it, `listed` when it is a row of a table of lots, `row` of a plain list.
    """

    mention: Mention
    lot: str | None = None
    price: Price = NOTHING
    decided: bool = False
    listed: bool = False
    row: bool = False
    confidence: float = 1.0
    also: tuple[Mention, ...] = field(default=())

    @property
    def key(self) -> frozenset[str]:
        """The supplier's words."""
        return key(self.mention.name)

    @property
    def supplier(self) -> str:
        """Its name without the address that a cell prints behind it: "LOUP TP 4 rue du Four", "ORME Z.A."."""
        return _SITE.sub("", self.mention.name) or self.mention.name


def proposed(view: View, entry: Entry, reader: str) -> Proposal[Entry]:
    """The entry as `reader` proposes it, with the words that print it."""
    mention = entry.mention
    spans = (view.span(mention.start, mention.end), *(view.span(a.start, a.end) for a in entry.price.printed))
    said = {"row_of_table": entry.listed, "priced": entry.price.known, "lot": entry.lot is not None, "decided": entry.decided}
    return Proposal(entry, spans, reader, {name: 1.0 for name, so in said.items() if so})


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Two prints of one supplier: one holds all words of the other."""
    return a <= b or b <= a


def price_of(folded: str, start: int, end: int) -> Price:
    """The price a stretch prints behind one supplier; two prices that cannot be told apart give none."""
    told = priced(folded, start, end)
    floor, ceiling = (next((p for p in told if p.role == r), None) for r in ("min", "max"))
    none_below, none_above = NO_MINIMUM.search(folded, start, end), NO_MAXIMUM.search(folded, start, end)
    if floor and none_below and none_below.start() < floor.amount.start:
        floor = None  # the next lot's
    plain = [p for p in told if p.role in ("plain", "new", "sum")]
    if (whole := sum_of(told)) and not (floor or ceiling):
        return fixed(whole)
    several = len({p.amount.value for p in plain}) > 1
    if ceiling and not (floor or none_below) and (several or _BARE_FLOOR.search(folded, start, end)):
        return NOTHING  # the making, the upkeep a year, at most so much for the rest: a ceiling of one part is none of the contract
    if floor or ceiling or none_below:
        return _range(floor, ceiling, bool(none_below), bool(none_above))
    if several:
        plain = _preferred(folded, plain, start)
    if not plain:
        return NOTHING
    return fixed(plain[0])


def sum_of(told: list[Priced]) -> Priced | None:
    """ "1 600 € HT + 450 € HT, soit 2 050 € HT": the amount that those before it make up, on their basis."""
    counted = [p for p in told if p.role in _OF_A_SUM]
    for i, one in enumerate(counted[2:], 2):
        parts = counted[:i]
        if {p.amount.tax for p in parts} == {one.amount.tax} and abs(sum(p.amount.value for p in parts) - one.amount.value) <= _SUM_CENT:
            return one
    return None


def fixed(one: Priced) -> Price:
    """The price that one amount is."""
    return Price(amount=one.amount.value, tax=one.amount.tax, scope=one.scope, printed=(one.amount,))


def _preferred(folded: str, plain: list[Priced], start: int) -> list[Priced]:
    """Of several figures: the one the words call the contract's amount; HT where the rest is its TTC; else none."""
    if (
        plain[0].amount.tax == "HT"
        and all(p.amount.tax == "TTC" for p in plain[1:])
        and len(plain) == 2
        and is_vat(plain[0].amount, plain[1].amount)
    ):
        return plain[:1]
    if len(plain) == 2 and plain[1].amount.tax == "HT" and plain[0].amount.tax == "TTC" and is_vat(plain[1].amount, plain[0].amount):
        return plain[1:]
    named = [p for p in plain if "montant total" in folded[max(start, p.amount.start - 40) : p.amount.start]]
    if len(named) == 1:
        return named
    announced = [p for p in plain if "pour un montant" in folded[max(start, p.amount.start - 45) : p.amount.start]]
    return announced if len(announced) == 1 and announced[0].amount.tax else []


def is_vat(net: Amount, gross: Amount) -> bool:
    """Whether one amount is the other with its VAT."""
    return 1.0 < gross.value / (net.value or 1) < 1.25


def _range(floor: Priced | None, ceiling: Priced | None, none_below: bool, none_above: bool) -> Price:
    ends = [p for p in (floor, ceiling) if p]
    taxes = {p.amount.tax for p in ends if p.amount.tax}
    tax = taxes.pop() if len(taxes) == 1 else None
    low = floor.amount.value if floor else 0.0 if none_below else None
    high = ceiling.amount.value if ceiling else None
    if low is not None and high is not None and low > high:
        return NOTHING
    scope = "year" if any(p.scope == "year" for p in ends) else "period" if any(p.scope == "period" for p in ends) else "total"
    return Price(
        minimum=low, maximum=high, tax=tax, scope=scope, printed=tuple(p.amount for p in ends), unlimited=none_above and high is None
    )

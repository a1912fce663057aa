"""Tables of lots: "Lot | Dénomination | Entreprise retenue | Montant H.T.", their layout lost in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, proposed
from data_loaders.documents.readings.contracts.contract_lot import name_at_end
from data_loaders.documents.readings.contracts.contract_supplier import Mention, tidy
from data_loaders.documents.readings.contracts.lot_tables.lot_words import NOBODY, WHO, WON
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.readings.tables.money_table import Row, Table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.taxes import TAX

_HEAD = phrase(rf"\b{WHO}\b")
_LEFT = phrase(r"\blots?\b|\bn ?°|designation|denomination|\bintitule|corps d'etat")
_RIGHT = phrase(r"\bmontants?\b|\bprix\b|\bh\. ?t\b|\bht\b|\boffres?\b")
_SENTENCE = phrase(r"\b(?:pour|d') ?un montant|\bun montant|qui a\b|a ete\b|\bpar decision")
_BIDS = phrase(
    r"offres (?:recues|remises|suivantes)|ont (?:remis|repondu|propose)|propositions suivantes|analyse des offres|"
    r"ouverture des plis|classement|note\b|notation|consultees"
)
_LOT = re.compile(
    r"(?:\blots? ?(?:n ?[°o] ?)?|(?:\A|\n)[\s•*-]{0,4})(?P<lot>\d{1,2}(?: ?[a-d]\b)?)(?![\d,.])(?! ?(?:€|%|m2|rue|bis|avenue|place))"
)
_LOT_INLINE = re.compile(r"(?:\A|[\s)])(?P<lot>\d{1,2})\s{0,2}[-:]?\s{1,2}(?=[a-z«])")
_CELLS = re.compile(r"\s{0,9}\d{1,2}\s{1,3}[^\n\d]{3,60}\n(?P<firm>[A-ZÀ-Þ][^\n\d:]{2,50}[^\s\d:])\s{1,9}")
_LABELS = re.compile(r"\A(?:entreprise|titulaire|attributaire)(?: retenue?)? ?: ?|\s(?:montant|prix)\Z", re.IGNORECASE)
_UNSUCCESSFUL = phrase(NOBODY)
_EXTRA = phrase(r"[\s•*-]{0,4}(?:options?|variantes?|pse|tranche|montant|soit|dont|avenant)\b")
_HEAD_WORDS = re.compile(r"(?<![a-z])(?:h\. ?t\.?|ht|t\.t\.c\.?|ttc|montants?|prix|€ ?uros?|euros?|€)(?![a-z])")
_TAXES = re.compile(rf"{TAX.pattern}|\btva\b")
_FRAME = phrase(r"\bmini(?:mum)?\b.{0,40}\bmaxi(?:mum)?\b")  # in this order
_ESTIMATE = phrase(r"\bestim\w+")
REACH = 180


@dataclass(frozen=True, slots=True)
class _Heading:
    start: int
    end: int
    taxes: tuple[str, ...]
    column: int
    estimated: bool
    framed: bool = False
    scope: str = "total"


def read(view: View, start: int, end: int) -> Iterator[list[Entry]]:
    """The won lots of each table in the stretch."""
    done = start
    for match in _HEAD.finditer(view.folded, start, end):
        if match.start() < done:
            continue
        heading = _heading(view, match, start, end)
        if heading is None:
            continue
        bare = "€" in view.folded[heading.start : heading.end + REACH] or "euro" in view.folded[heading.start : heading.end + REACH]
        table = money_table.read(view, match.end(), end, bare)
        entries = _entries(view, table, heading)
        if entries:
            done = table.end
            yield entries


def propose(view: View, start: int, end: int) -> Iterator[Proposal[Entry]]:
    """The rows of all tables as proposals."""
    return (proposed(view, entry, "table of lots") for entries in read(view, start, end) for entry in entries)


def _heading(view: View, match: re.Match[str], start: int, end: int) -> _Heading | None:
    folded = view.folded
    left = folded[max(start, match.start() - 70) : match.start()]
    right = folded[match.end() : min(end, match.end() + REACH)]
    first_digits = re.search(r"\d[\d\s.]{0,10},\d\d|\d\s?€", right)
    head = right[: first_digits.start()] if first_digits else right
    if not _RIGHT.search(head) or not _LEFT.search(left + head) or _SENTENCE.search(head[:60]):
        return None
    before = folded[max(start, match.start() - 420) : match.start()]
    near = folded[max(start, match.start() - 150) : match.end()] + head[:60]
    won, bids = WON.search(near) or WON.search(before), _BIDS.search(near) or _BIDS.search(head)
    if not won or (bids and not WON.search(near)):
        return None
    whole = left[left.rfind("lot") if "lot" in left else 0 :] + match.group() + head
    taxes = tuple("TVA" if "tva" in t else money.tax_of(t) for t in _TAXES.findall(whole))
    estimate, offer = _ESTIMATE.search(whole), _RIGHT.search(whole)
    return _Heading(
        match.start() - len(left),
        match.end(),
        taxes,
        1 if estimate and offer and estimate.start() < offer.start() else 0,
        estimate is not None,
        bool(_FRAME.search(whole)),
        "year" if "annuel" in whole else "total",
    )


def _entries(view: View, table: Table, heading: _Heading) -> list[Entry]:
    found: list[tuple[str | None, Entry, float]] = []
    for row in table.rows:
        label = view.folded[row.start : row.end]
        lost = [m.end() for m in _UNSUCCESSFUL.finditer(label)]
        heads = [m.end() for m in _HEAD_WORDS.finditer(label)] if row is table.rows[0] else []
        begin = row.start + max([0, *lost, *heads])
        span = None if _EXTRA.match(view.folded, begin, row.end) else name_at_end(view, begin, row.end) or _last_line(view, begin, row.end)
        if span is None or heading.column >= len(row.amounts):
            continue
        lot = _lot(view.folded[begin : span[0]])
        name = tidy(_LABELS.sub("", re.sub(r"\([^()]{0,70}\)", " ", view.raw[span[0] : span[1]])))
        price = _price(row, heading)
        found.append((lot, Entry(Mention(span[0], *span, name), lot, price, listed=True), price.amount or 0.0))
    lots = [lot for lot, _, _ in found if lot]
    if any(lots.count(lot) > 1 for lot in lots):
        return []  # one lot, several firms: a comparison of bids
    checked = table.total is None or money_table.sums_to([value for _, _, value in found], table.total.value)
    return [e if checked else Entry(e.mention, e.lot, e.price, listed=True, confidence=0.9) for _, e, _ in found]


def _last_line(view: View, start: int, end: int) -> tuple[int, int] | None:
    """ "2 Tavaillons⏎Les Couvreurs du Val": each cell on a line of its own, the firm's behind the lot's."""
    found = _CELLS.fullmatch(view.raw, start, end)
    return found.span("firm") if found else None


def _lot(label: str) -> str | None:
    mark = _LOT.search(label) or _LOT_INLINE.search(label)
    return re.sub(r"\s", "", mark["lot"]) if mark else None


def _price(row: Row, heading: _Heading) -> Price:
    if len(row.amounts) == 2 and heading.framed:
        low, high = row.amounts
        basis: Tax | None = low.tax or ("HT" if "HT" in heading.taxes else None)
        fits = low.value <= high.value
        return Price(minimum=low.value, maximum=high.value, tax=basis, scope=heading.scope, printed=row.amounts) if fits else NOTHING
    values = [a.value for a in row.amounts]
    whole = len(values) > 2 and money_table.sums_to(values[:-1], values[-1])  # tranches, then their total
    amount: Amount = row.amounts[-1 if whole else heading.column]
    tax: Tax | None = amount.tax
    if tax is None and heading.taxes:
        kinds = [t for t in heading.taxes if t != "TVA"]
        if len(set(kinds)) == 1:
            tax = "HT" if kinds[0] == "HT" else "TTC"
        elif len(row.amounts) == len(heading.taxes) and "HT" in heading.taxes:
            column = heading.taxes.index("HT")
            amount, tax = row.amounts[column], "HT"
    if not whole and len(row.amounts) > 1 and not heading.estimated and not _both_bases(row.amounts, heading):
        return NOTHING
    return Price(amount=amount.value, tax=tax, printed=(amount,))


def _both_bases(amounts: tuple[Amount, ...], heading: _Heading) -> bool:
    """HT, then TTC (or the tax and then TTC)."""
    first, last = amounts[0].value, amounts[-1].value
    return len(set(heading.taxes)) > 1 and len(amounts) <= 3 and 1.0 < last / (first or 1) < 1.25


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier, lot, amount and tax of what a text proposes."""
    entries = [p.value for p in propose(View.of(text), 0, len(text))]
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in entries]


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    (
        "Les lots sont attribués comme suit :\nLot Désignation Entreprise retenue Montant HT\n"
        "1 Charpente bois LOUP (Valbourg) 58 911,23 €\n"
        "2 Murs RENARD TP 9 214,22 €\n",
        [("LOUP", "1", 58911.23, "HT"), ("RENARD TP", "2", 9214.22, "HT")],
    ),
]
NOT_FOUND = [
    "Offres reçues\nLot Entreprise Montant HT\n1 Murs LOUP 10 €\n2 Murs ORME 9 €",
    "Les lots sont attribués comme suit :\nLot Désignation Entreprise retenue Montant HT\n1 Murs LOUP 10 €\n1 Murs ORME 9 €",
]

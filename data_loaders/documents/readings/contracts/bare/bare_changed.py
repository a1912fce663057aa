"""Amendments (avenants) by their sum: of three amounts the contract before, the change and the contract after, in whatever words."""

import re
from itertools import pairwise, permutations

from data_loaders.documents.readings.contracts.bare import bare_price
from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.contracts.bare.bare_rows import NUMBERED
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.text.money import Amount, written
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

CHANGES = phrase(
    r"\bavenants?\b|\b(?:plus|moins)[- ]values?\b|\bmodifications? (?:n ?° ?\d )?(?:du|au|des|de) (?:marche|contrat|lot)|"
    r"\b(?:marche|contrat)\b[^.;]{0,90}\b(?:s'accroit|augmente|est (?:porte|augmente|ramene|diminue|majore|minore))\b"
)
_LESS = phrase(r"\bmoins[- ]values?\b|\beconomi\w+|\breduction\b|\bdiminu\w+|\bramen\w+|\bdeduction\b|\bbaiss\w+|\ben moins\b")
_CELL = re.compile(r"[^\s|](?:[^\n\t| ]|[ ](?=[^\s|]))*")
_SIGNED = re.compile(r"(?P<sign>[+–-] ?)?(?P<figure>\d{1,3}(?:[ .]\d{3}){0,3}(?:,\d\d)?)(?: ?€)?")
_LOT = re.compile(r"(?:[Ll]ot|LOT)? ?(?:n ?° ?)?[\dA-H]{1,2}(?: ?[:.–-])? ?\Z|(?:[Ll]ot|LOT) (?:n ?° ?)?[\dA-H]{1,2} ?[:.–-]? ?")
_GAP = re.compile(r"([+–-]) {1,6}(?=\d)")
_MOST = 8
_NEAR = 0.02


def read(view: View, sentences: list[tuple[int, int]], firms: list[list[Candidate]]) -> list[Entry]:
    """The one firm whose contract is amended, with its new total where the amounts close, else with the change alone."""
    if len(firms) > 1 and (each := _each(view, sentences, firms)):
        return each
    start, end = sentences[0][0], sentences[-1][1]
    standing = [f for f in firms if max(c.sure for c in f) >= 2] or firms
    if len(standing) != 1:
        return []
    best = max(standing[0], key=lambda c: (c.sure, len(c.mention.name)))
    price = _price(view, start, end)
    return [Entry(best.mention, price=price)] if price.known or price.change is not None else []


def in_rows(view: View, start: int, end: int) -> list[Entry]:
    """Rows of a table in which a firm's contract, its change and its new total close; none where one of them does not."""
    basis, found = bare_price.basis(view, start, end), []
    for line in re.finditer(r"[^\n]+", view.raw[start:end]):
        cells = _cells(_GAP.sub(lambda m: m.group(1) + "\0" * (len(m.group()) - 1), line.group()), start + line.start())
        figures = [(low, high, value) for low, high, _, value in cells if value is not None]
        labels = [(low, text) for low, _, text, value in cells if value is None and not _LOT.fullmatch(text)]
        if len(figures) < 3 or not labels:
            continue
        (_, _, old), (low, high, change), (begin, stop, new) = figures[-3:]
        at, name = labels[-1]
        if abs(old + change - new) > _NEAR or not is_firm(name):
            return []
        lead = lot.end() if (lot := _LOT.match(name)) else 0
        mention = Mention(at + lead, at + lead, at + len(name), tidy(name[lead:]))
        printed = (Amount(begin, stop, new, "EUR", basis, bare=True), Amount(low, high, change, "EUR", basis, bare=True))
        found.append(Entry(mention, price=Price(amount=new, change=change, tax=basis, printed=printed), listed=True))
    return found


def _cells(line: str, offset: int) -> list[tuple[int, int, str, float | None]]:
    """The cells of a line, parted by two blanks, tabs or strokes, each with its signed figure."""
    found = []
    for cell in _CELL.finditer(line):
        figure = _SIGNED.fullmatch(cell.group().replace("\0", ""))
        value = written(figure["figure"]) * (-1 if (figure["sign"] or "+")[0] in "–-" else 1) if figure else None
        found.append((offset + cell.start(), offset + cell.end(), cell.group(), value))
    return found


def _each(view: View, sentences: list[tuple[int, int]], firms: list[list[Candidate]]) -> list[Entry]:
    """Several contracts amended: each firm's own row closes."""
    places = [f[0].sentence for f in firms]
    lasts = [max(place, after - 1) for place, after in pairwise([*places, places[-1]])]  # up to the next firm's row
    stretches = [(sentences[place][0], sentences[last][1]) for place, last in zip(places, lasts, strict=True)]
    found = [Entry(f[0].mention, price=_price(view, *stretch)) for f, stretch in zip(firms, stretches, strict=True)]
    told = [e.price.known or NUMBERED.match(view.folded, start) for e, (start, _) in zip(found, stretches, strict=True)]
    return found if len(set(places)) == len(firms) and all(told) and any(e.price.known for e in found) else []


def _price(view: View, start: int, end: int) -> Price:
    told = [p for p in priced(view.folded, start, end) if p.role not in ("vat", "estimate", "share")]
    nets = [p.amount for p in told if p.amount.tax == "HT"] or [p.amount for p in told]
    closed = {new.value: (new, change) for new, change in _closing(view, start, end, nets)}
    if len(closed) == 1:
        new, change = next(iter(closed.values()))
        return Price(amount=new.value, change=change.value, tax=new.tax or change.tax, printed=(new, change))
    news = {p.amount.value: p.amount for p in told if p.role == "new" and p.amount in nets}
    if len(news) == 1 and not closed:
        new = next(iter(news.values()))
        return Price(amount=new.value, tax=new.tax, printed=(new,))
    return NOTHING


def _closing(view: View, start: int, end: int, amounts: list[Amount]) -> list[tuple[Amount, Amount]]:
    """The new total and the change of each triple that closes; which of two totals is the new one its place or the words of less say."""
    few = list({a.value: a for a in amounts}.values())[:_MOST]
    less = bool(_LESS.search(view.folded, start, end))
    found = []
    for old, change, new in permutations(few, 3):
        if abs(change.value) > abs(old.value) / 2 or old.value <= 0:
            continue
        signed = new.value - old.value
        if abs(abs(signed) - abs(change.value)) <= _NEAR and (signed < 0) == (less or change.value < 0):
            found.append((new, change))
    return found


def example(text: str) -> tuple[float | None, float | None] | None:
    """New total and change of a text."""
    view = View.of(text)
    price = _price(view, 0, len(text)) if CHANGES.search(view.folded) else NOTHING
    return (price.amount, price.change) if price.known else None


EXAMPLES: list[tuple[str, tuple[float, float | None]]] = [
    ("Avenant : 44 180,00 € HT avant, plus-value de 2 316,40 € HT, ce qui donne 46 496,40 € HT", (46496.4, 2316.4)),
    ("Avenant : le marché tombe de 24 600 € HT à 22 150 € HT, soit une économie de 2 450 € HT", (22150, 2450)),
    ("Avenant : 900 € HT en plus ; nouveau montant du marché : 9 900 € HT", (9900, None)),
]
NOT_FOUND = ["Avenant de 900 € HT au marché de 9 000 € HT.", "Marché de 900 € HT et de 100 € HT, en tout 1 000 € HT"]

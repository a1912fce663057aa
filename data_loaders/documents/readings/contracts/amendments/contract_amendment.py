"""Amendments (avenants, modifications of article L2194-1 of the Code de la commande publique): the new total and the change."""

import re
from dataclasses import replace

from data_loaders.documents.readings.contracts import contract_lot, contract_mention
from data_loaders.documents.readings.contracts.amendments import contract_amended_told
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, alike
from data_loaders.documents.readings.contracts.contract_supplier import Mention, introduced, tidy
from data_loaders.documents.readings.contracts.winners import contract_transferred
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.money_role import Priced, priced
from data_loaders.documents.text.money_role_words import Role
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_ADVISER = phrase(r"[\s,(]{0,3}(?:assistant|amo\b|maitre d'(?:œ|oe)uvre|bureau de controle|conseil)")
_CONSULTANT = phrase(
    r"(?:avis (?:positif |favorable )?d[eu]|maitre d'(?:œ|oe)uvre|estimation|"
    r"assistant|etude|mandataire d[ue] (?:la|maitre)|selon|demande d)[^.;]{0,50}\Z"
)
_OF_AMENDMENT = phrase(r"\bavenants? n ?[°o] ?\d{1,2}\b[^.;€]{0,200}\b(?:pour un|d'un) montant (?:total )?de\s{0,2}\Z")
_LESS = phrase(r"\b(?:moins[- ]values?|en moins|diminution|reduction)\b[^€;\d]{0,40}\Z")
_LABEL_END = re.compile(r"\n|\s:\s|\s[-+–]\s?\d")
_COLUMNS = re.compile(r"(?<![a-z])(?:h\. ?t\.?|ht|t\.t\.c\.?|ttc|tva)(?![a-z])")
_HEADS = phrase(
    r"nouveau montant|montant\s{1,2}(?:initial|de\s{1,2}l'avenant|du marche initial|avenant)|(?:titulaire|entreprise|attributaire)s?\b"
)


def read(view: View, start: int, end: int) -> list[Entry]:
    """The amended contracts: one supplier, or one in each lot; none where the supplier is not named."""
    if rows := _table(view, start, end):
        return rows
    if len(lots := _by_lot(view, start, end)) > 1:
        return lots
    named = [
        m for m in contract_mention.mentions(view, start, end) if not _CONSULTANT.search(view.folded[max(start, m.intro - 60) : m.intro])
    ]
    named = contract_transferred.holders(view, named, start, end)
    named = [m for m in named if not _ADVISER.match(view.folded, m.end, min(end, m.end + 30))] or named
    keys: list[Mention] = []
    for mention in named:
        keys += [] if any(alike(Entry(mention).key, Entry(k).key) for k in keys) else [mention]
    if len(keys) == 1:
        return _single(view, start, end, keys[0])
    return lots or contract_amended_told.read(view, named, start, end) if keys else []


def _single(view: View, start: int, end: int, mention: Mention) -> list[Entry]:
    lots = {n for lot in contract_lot.marks(view.folded, start, end) for n in lot.numbers}
    lot = next(iter(lots)) if len(lots) == 1 else None
    told = contract_amended_told.of_whole(_told(view, start, end))
    totals = _distinct([p for p in told if p.role == "new"])
    if len(totals) == 2 and any(abs(totals[0].value + p.amount.value - totals[1].value) < 0.02 for p in told):
        told = [p for p in told if p.amount.value != totals[0].value]  # the amendment before led to the first of them
        totals = totals[1:]
    if len(totals) > 1:
        return (
            [Entry(mention, lot, Price(amount=a.value, tax=a.tax, printed=(a,))) for a in totals]
            if _each_twice(told, totals)
            else [Entry(mention, lot)]
        )
    return [Entry(mention, lot, contract_transferred.priced(view, _price(told), told, (start, end)))]


def _by_lot(view: View, start: int, end: int) -> list[Entry]:
    """Each lot's part of the text names its supplier once."""
    marks = contract_lot.marks(view.folded, start, end)
    found: dict[str, Entry] = {}
    for i, lot in enumerate(marks):
        stop = marks[i + 1].start if i + 1 < len(marks) else end
        inside = list(introduced(view, lot.end, stop)) or _at_line_end(view, lot.end, stop)
        names = {frozenset(Entry(m).key) for m in inside}
        price = _price(_told(view, lot.end, stop))
        if len(names) == 1 and len(lot.numbers) == 1 and (price.known or price.change is not None):
            if lot.numbers[0] in found and found[lot.numbers[0]].price.amount != price.amount:
                return []
            found.setdefault(lot.numbers[0], Entry(inside[0], lot.numbers[0], price))
    return list(found.values())


def _at_line_end(view: View, here: int, stop: int) -> list[Mention]:
    """ "Lot n° 5 Menuiseries - BOCAGE BOIS⏎…", "Lot 7 - ORME : + 40 €": the loud name before the line's end or its first figure."""
    close = _LABEL_END.search(view.raw, here, min(stop, here + 130))
    span = contract_lot.name_at_end(view, here, close.start()) if close else None
    return [Mention(span[0], *span, tidy(view.raw[slice(*span)]))] if span else []


def _told(view: View, start: int, end: int) -> list[Priced]:
    """Amounts with roles; a figure of a table takes its tax from the columns' heads, of its row only the first column counts."""
    told, kept = priced(view.folded, start, end), list[Priced]()
    for one in told:
        row = (
            kept[-1]
            if kept and not re.search(r"[a-z]", re.sub(r"€|h\.?t\.?|ttc|tva", "", view.folded[kept[-1].amount.end : one.amount.start]))
            else None
        )
        if row is not None and row.role in ("new", "change", "old") and one.amount.start - row.amount.end < 16:
            continue
        amount = one.amount if one.amount.tax else replace(one.amount, tax=_column_tax(view.folded, start, one.amount))
        amount, role = _signed(view.folded, start, amount, one.role)
        limit = contract_amended_told.is_limit(view.folded[max(start, one.amount.start - 110) : one.amount.start], role)
        kept.append(replace(one, amount=amount, role="max" if limit else "other" if role == "max" else role))
    return kept


def _signed(folded: str, start: int, amount: Amount, role: Role) -> tuple[Amount, Role]:
    """ "L'avenant n° 2 … pour un montant de …" is the change; "en moins-value de" takes away."""
    before = folded[max(start, amount.start - 260) : amount.start]
    role = "change" if role == "plain" and _OF_AMENDMENT.search(before) else role
    return replace(amount, value=-abs(amount.value)) if role == "change" and _LESS.search(before) else amount, role


def _column_tax(folded: str, start: int, amount: Amount) -> Tax | None:
    """The first column's basis, where a head "Montant HT  TVA  Montant TTC" stands above the row."""
    above = folded[max(start, amount.start - 420) : amount.start]
    head = re.search(
        r"(?:montants?\s{0,2})?(?<![a-z])(?:h\. ?t\.?|ht)(?![a-z])[^€]{0,40}\btva\b[^€]{0,40}(?<![a-z])(?:t\.t\.c\.?|ttc)(?![a-z])", above
    )
    if head:
        return "HT"
    label = folded[max(start, amount.start - 40) : amount.start]
    word = _COLUMNS.findall(label)
    return money.tax_of(word[-1]) if word and word[-1] != "tva" else None


def _distinct(told: list[Priced]) -> list[Amount]:
    nets = [p.amount for p in told if p.amount.tax == "HT"] or [p.amount for p in told]
    values = list(dict.fromkeys(a.value for a in nets))
    return [next(a for a in nets if a.value == v) for v in values]


def _each_twice(told: list[Priced], totals: list[Amount]) -> bool:
    """The report and the decision both print each total: they are several contracts, not one contract's steps."""
    said = [p.amount.value for p in told]
    return all(said.count(a.value) >= 2 for a in totals)


def _price(told: list[Priced]) -> Price:
    totals = _distinct([p for p in told if p.role == "new"])
    changes = _distinct([p for p in told if p.role == "change"])
    change = contract_amended_told.change(told, changes, totals)
    olds = _distinct([p for p in told if p.role == "old"])
    if len(totals) > 1:
        return NOTHING
    if not totals and len(olds) == 1 and change:
        plain = [p.amount for p in told if p.role == "plain" and abs(olds[0].value + change.value - p.amount.value) < 0.02]
        totals = plain[:1]
    if totals:
        both = [totals[0], *([change] if change and change.tax == totals[0].tax else [])]
        return Price(amount=totals[0].value, change=both[1].value if len(both) > 1 else None, tax=totals[0].tax, printed=tuple(both))
    return Price(change=change.value, tax=change.tax, printed=(change,)) if change else contract_amended_told.limit(told)


def _heads(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The heads of the first table: they follow each other closely."""
    heads = list[re.Match[str]]()
    for found in _HEADS.finditer(folded, start, end):
        if heads and found.start() - heads[-1].end() > 90:
            if sum("montant" in h.group() for h in heads) >= 2:
                break
            heads = []
        heads.append(found)
    return heads


def _table(view: View, start: int, end: int) -> list[Entry]:
    """ "Titulaire | Montant de l'avenant | Montant initial | Nouveau montant": columns as headed, proved by their sum."""
    heads = _heads(view.folded, start, end)
    order = [re.sub(r"\s+", " ", h.group()) for h in heads]
    at = next(
        (
            i
            for i, h in enumerate(order)
            if h.startswith(("titulaire", "entreprise", "attributaire")) and sum("montant" in o for o in order[i + 1 : i + 6]) >= 2
        ),
        None,
    )
    if at is None:
        return []
    zone = view.folded[heads[at].start() : heads[-1].end() + 60]
    taxes = {money.tax_of(t) for t in _COLUMNS.findall(zone) if t != "tva"}
    columns = [o for o in order[at:] if "montant" in o]
    table = money_table.read(view, heads[-1].end(), end, bare=True)
    found = []
    for row in table.rows:
        name = contract_lot.name_at_end(view, row.start, row.end)
        values = dict(zip(columns, row.amounts, strict=False))
        total = next((a for c, a in values.items() if c.startswith("nouveau")), None)
        change = next((a for c, a in values.items() if "avenant" in c), None)
        old = next((a for c, a in values.items() if "initial" in c), None)
        if name is None or total is None or change is None or old is None or abs(old.value + change.value - total.value) > 0.02:
            continue
        tax = taxes.copy().pop() if len(taxes) == 1 else None
        mention = Mention(name[0], *name, tidy(view.raw[name[0] : name[1]]))
        found.append(Entry(mention, None, Price(amount=total.value, change=change.value, tax=tax, printed=(total, change)), listed=True))
    return found

"""Lots numbered in order, a row each, their cells wrapped over lines: "3 MENUISERIES⏎ATELIER⏎ORME 84 249,00"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts import contract_lot
from data_loaders.documents.readings.contracts.contract_entry import Entry, Price, proposed
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money, trades
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HEAD = phrase(
    r"\blots?\b[^€]{0,60}?\b(?:entreprises?|attributaires?|titulaires?|societes?|prestataires?)\b[^;]{0,30}?\b(?:montants?|prix|offres?)\b"
)
_WON = phrase(r"reten(?:ir|ue?s?)\b|attribu|titulaire|adjudicataire|mieux[- ]disant|plus avantageuse|class\w+ premi")
_BIDS = phrase(r"offres (?:recues|remises|suivantes)|\bnotes?\b|classement|estim\w+|\brang\b|initial|avenant|criteres?")
_START = re.compile(
    r"(?:\n[ \t]{0,8}|(?<=,\d\d) {1,3}|(?<=€) {1,3})(?:lot ?(?:n ?[°o] ?)?)?(?P<lot>\d{1,2})(?=[ \t]{1,4}[^\d\s,.]|\s?\n|\s?[:–-])"
)
_NOBODY = phrase(r"infructueu\w*|sans suite|relanc\w*|non attribue|aucune offre|declare")
_TOTAL = phrase(r"(?:\n|\d\s|€\s)[ \t]{0,8}(?:montant )?total\b[^\n\d]{0,40}(?=\d)")
_TAXES = re.compile(r"(?<![a-z])(?:h\. ?t\.?|ht|hors taxes?|t\. ?t\. ?c\.?|ttc)(?![a-z])")
_WHOLE_LINE = re.compile(r"[ \t]{0,8}(?P<number>\d{1,3}(?: \d{3}){1,3})[ \t]{0,8}(?:\Z|(?=\n))", re.MULTILINE)
_LONGEST, _MOST, _HEAD_REACH = 320, 60, 260


@dataclass(frozen=True, slots=True)
class _Row:
    lot: str
    start: int
    end: int
    amounts: tuple[Amount, ...]


def propose(view: View, start: int, end: int) -> Iterator[Proposal[Entry]]:
    """The lots under each head that speaks of awards, where one column of figures is the lots' price."""
    done = start
    for head in _HEAD.finditer(view.folded, start, end):
        near = view.folded[max(start, head.start() - 420) : head.end() + 40]
        if head.start() < done or not _WON.search(near) or _BIDS.search(head.group()):
            continue
        rows, stop = _rows(view, head.end(), end)
        entries = _entries(view, rows, head.start(), stop, end)
        if entries:
            done = stop
            yield from (proposed(view, entry, "rows of lots") for entry in entries)


def _rows(view: View, start: int, end: int) -> tuple[list[_Row], int]:
    """Rows whose numbers rise by one or little more; the last ends with its figures or at the total."""
    folded = view.folded
    limit = min(end, start + _LONGEST * _MOST)
    total = _TOTAL.search(folded, start, limit)
    limit = total.start() + 1 if total else limit
    marks: list[re.Match[str]] = []
    for mark in _START.finditer(folded, start, limit):
        serial = int(mark["lot"])
        last = int(marks[-1]["lot"]) if marks else 0
        if last < serial <= last + (1 if not marks else 3) and (marks or mark.start() - start < _HEAD_REACH):
            told = folded[marks[-1].end() : mark.start()] if marks else ""
            if not marks or _figures(view, marks[-1].end(), mark.start()) or _NOBODY.search(told):
                marks.append(mark)
    found = []
    for i, mark in enumerate(marks):
        stop = marks[i + 1].start() if i + 1 < len(marks) else min(limit, mark.end() + _LONGEST)
        figures = _figures(view, mark.end(), stop)
        if figures or _NOBODY.search(folded, mark.end(), stop):
            found.append(_Row(mark["lot"], mark.end(), figures[0].start if figures else stop, tuple(figures)))
    return found, (found[-1].amounts[-1].end if found and found[-1].amounts else limit)


def _figures(view: View, start: int, stop: int) -> list[Amount]:
    """The figures behind the words of a row: with a unit, with two decimals, or alone on their line."""
    found = money_table.amounts_in(view.folded, start, stop, True)
    if not found:
        whole = _WHOLE_LINE.search(view.folded, start, stop)
        if whole is None:
            return []
        return [Amount(whole.start("number"), whole.end("number"), float(whole["number"].replace(" ", "")), "EUR", None, bare=True)]
    kept = found[:1]
    for amount in found[1:]:
        if re.search(r"[a-z]{3}", re.sub(r"h\. ?t\.?|t\. ?t\. ?c\.?", "", view.folded[kept[-1].end : amount.start])):
            break
        kept.append(amount)
    return kept


def _entries(view: View, rows: list[_Row], head: int, stop: int, end: int) -> list[Entry]:
    priced = [row for row in rows if row.amounts and not _NOBODY.search(view.folded, row.start, row.end)]
    first = min((row.start for row in rows), default=head)
    taxes = {money.tax_of(t) for t in _TAXES.findall(view.folded, head, first)}
    line = _TOTAL.search(view.folded, stop, min(end, stop + 60))
    totals = _figures(view, line.end(), min(end, line.end() + 70)) if line else []
    prices = _column(priced, [t.value for t in totals], taxes)
    if len(priced) < 2 or not prices:
        return []
    summed = not totals or any(money_table.sums_to([p.value for p in prices], t.value) for t in totals)
    tax: Tax | None = next(iter(taxes)) if len(taxes) == 1 else "HT" if taxes else None
    found = []
    for row, amount in zip(priced, prices, strict=True):
        if name := _firm(view, row):
            price = Price(amount=amount.value, tax=amount.tax or tax, printed=(amount,))
            mention = Mention(name[0], *name, tidy(view.raw[name[0] : name[1]]))
            found.append(Entry(mention, row.lot, price, listed=True, confidence=1.0 if summed else 0.9))
    return found


def _column(rows: list[_Row], totals: list[float], taxes: set[Tax]) -> list[Amount]:
    """Each row's price: its one figure, the net of two, or the column that the printed sum proves; none where it stays open."""
    ends = [row.amounts[-1] for row in rows]
    if all(len({a.value for a in row.amounts}) == 1 for row in rows):
        return ends
    firsts = [row.amounts[0] for row in rows]
    for column in (ends, firsts):
        if any(money_table.sums_to([a.value for a in column], t) for t in totals[-1:] if column is ends) or any(
            money_table.sums_to([a.value for a in column], t) for t in totals[:1] if column is firsts and len(taxes) == 2
        ):
            return column
    gross = all(len(row.amounts) > 1 and 1.0 < row.amounts[-1].value / (row.amounts[0].value or 1) < 1.25 for row in rows)
    return firsts if gross and len(taxes) == 2 else []


def _firm(view: View, row: _Row) -> tuple[int, int] | None:
    """The firm at the end of a row's words: behind its designation, or as a loud name."""
    words = view.raw[row.start : row.end]
    begin = row.start + trades.past_designation(words)
    loud = contract_lot.name_at_end(view, row.start, row.end)
    stop = row.start + len(words.rstrip(" \n\t:|–-"))
    before = words[: begin - row.start]
    parted = begin < stop and (before.rstrip(" \t").endswith("\n") or not any(c.islower() for c in before))
    span = (begin, stop) if parted else loud or (begin, stop)
    text = view.raw[span[0] : span[1]]
    plausible = 1 < len(text) <= 70 and text[0].isupper() and len(text.split()) <= 6 and is_firm(text)
    return span if plausible else None


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier, lot, amount and tax of the rows of a text."""
    entries = [p.value for p in propose(View.of(text), 0, len(text))]
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in entries]


_AWARDS = "La commission a décidé d'attribuer les lots suivants :\n"
EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    (
        f"{_AWARDS}Lot Désignation Entreprise \nretenue Prix H.T.\n1 GROS OEUVRE- VRD LOUP 131 693,00\n2 MENUISERIES BOIS \nALUMINIUM \n"
        "ATELIER \nORME 84 249,00\n3 FACADES BRUME \nFACADES 27 625,00\n TOTAL 243 567,00\n",
        [("LOUP", "1", 131693, "HT"), ("ATELIER ORME", "2", 84249, "HT"), ("BRUME FACADES", "3", 27625, "HT")],
    ),
    (
        f"{_AWARDS}LOTS ENTREPRISES MONTANT RETENU (en € HT)\nBASE OPTION BASE+OPTION\n"
        "Lot 1 – VRD et \nespaces verts \nLOUP 300,00 20,00 320,00 \n"
        "Lot 2 – gros oeuvre ORME 100,00 100,00 \nLot 3 – cloisons SANS SUITE\n"
        "Lot 4 - peinture BRUME 50,00 50,00\nTOTAL en € HT 450,00 470,00",
        [("LOUP", "1", 320, "HT"), ("ORME", "2", 100, "HT"), ("BRUME", "4", 50, "HT")],
    ),
    (
        f"{_AWARDS}Lot\nDésignation\nEntreprise retenue\nMontant en € HT\nLot n° 1\nÉlectricité\nORME et Fils\n148 790\n"
        "Lot n° 2\nPlomberie\nLoup SARL\n85 010,80",
        [("ORME et Fils", "1", 148790, "HT"), ("Loup SARL", "2", 85010.8, "HT")],
    ),
]
NOT_FOUND = [
    "Offres reçues\nLot Entreprise Montant HT Note\n1 Peinture LOUP 10,00 8\n2 Murs ORME 9,00 7",
    f"{_AWARDS}Lot Entreprise Estimation Montant HT\n1 Peinture LOUP 10,00 8,00\n2 Murs ORME 9,00 7,00",
    f"{_AWARDS}Lot Entreprise Prix\n1 Peinture LOUP 10,00 8,00\n2 Murs ORME 9,00 17,00",
]

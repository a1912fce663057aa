"""Lots numbered in order, a row each, their cells wrapped over lines: "3 MENUISERIES⏎ATELIER⏎ORME 84 249,00"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts import contract_lot, contract_tranches
from data_loaders.documents.readings.contracts.contract_entry import Entry, Price, proposed
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.readings.contracts.lot_tables.lot_words import NOBODY, WON
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money, trades
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.taxes import TAX

_HEAD = phrase(
    r"\blots?\b[^€]{0,60}?\b(?:entreprises?|attributaires?|titulaires?|societes?|prestataires?)\b[^;]{0,30}?\b(?:montants?|prix|offres?)\b"
)
_BIDS = phrase(r"offres (?:recues|remises|suivantes)|\bnotes?\b|classement|estim\w+|\brang\b|initial|avenant|criteres?")
_START = re.compile(
    r"(?:\n[ \t]{0,8}|(?<=,\d\d) {1,3}|(?<=€) {1,3})(?:lot ?(?:n ?[°o] ?)?)?(?P<lot>\d{1,2})(?=[ \t]{1,4}[^\d\s,.]|\s?\n|\s?[:–-])"
)
_NOBODY = phrase(NOBODY)
_TOTAL = phrase(r"(?:\n|\d\s|€\s)[ \t]{0,8}(?:montant )?total\b[^\n\d]{0,40}(?=\d)")
_WHOLE_LINE = re.compile(r"[ \t]{0,8}(?P<number>\d{1,3}(?: \d{3}){1,3})[ \t]{0,8}(?:\Z|(?=\n))", re.MULTILINE)
# What a row prints behind the firm: its place, its part in the group, how the offer is made up.
_CUT = phrase(r"\( ?mandataire|\( ?\d{2,5}\b|\b(?:marche|offre|solution) de base\b|\btranche (?:ferme|unique)\b|\bpse\b|\bvariante\b")
_LONGEST, _MOST, _HEAD_REACH = 320, 60, 260


@dataclass(frozen=True, slots=True)
class _Row:
    lot: str
    start: int
    end: int
    stop: int
    amounts: tuple[Amount, ...]


def propose(view: View, start: int, end: int) -> Iterator[Proposal[Entry]]:
    """The lots under each head that speaks of awards, where one column of figures is the lots' price."""
    done = start
    for head in _HEAD.finditer(view.folded, start, end):
        near = view.folded[max(start, head.start() - 420) : head.end() + 40]
        if head.start() < done or not WON.search(near) or _BIDS.search(head.group()):
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
            found.append(_Row(mark["lot"], mark.end(), figures[0].start if figures else stop, stop, tuple(figures)))
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
    taxes = {money.tax_of(t) for t in TAX.findall(view.folded, head, first)}
    tax: Tax | None = next(iter(taxes)) if len(taxes) == 1 else "HT" if taxes else None
    line = _TOTAL.search(view.folded, stop, min(end, stop + 60))
    totals = [t.value for t in _figures(view, line.end(), min(end, line.end() + 70))] if line else []
    prices = _prices(view, priced, totals, taxes)
    if not prices or (len(priced) < 2 and prices[0].minimum is None):
        return []
    summed = not totals or any(money_table.sums_to([p.amount or p.maximum or 0.0 for p in prices], t) for t in totals)
    return [
        Entry(
            Mention(name[0], *name, tidy(view.raw[name[0] : name[1]])),
            row.lot,
            replace(price, tax=price.tax or tax),
            listed=True,
            confidence=1.0 if summed else 0.9,
        )
        for row, price in zip(priced, prices, strict=True)
        if (name := _firm(view, row))
    ]


def _prices(view: View, rows: list[_Row], totals: list[float], taxes: set[Tax]) -> list[Price]:
    """From the firm part of each row to all its parts; else its figure in the column of prices."""
    ranges = [contract_tranches.price_of(view.folded, row.start, row.stop) for row in rows]
    if rows and all(price.known for price in ranges):
        return ranges
    return [Price(amount=a.value, tax=a.tax, printed=(a,)) for a in _column(rows, totals, taxes)]


def _column(rows: list[_Row], totals: list[float], taxes: set[Tax]) -> list[Amount]:
    """Each row's price: its one figure, the net of two, or the column that the printed sum proves; none where it stays open."""
    firsts, ends = [row.amounts[0] for row in rows], [row.amounts[-1] for row in rows]
    if all(len({a.value for a in row.amounts}) == 1 for row in rows):
        return ends
    gross = all(1.0 < last.value / (first.value or 1) < 1.25 for first, last in zip(firsts, ends, strict=True))
    if gross and len(taxes) == 2:
        return firsts
    summed = any(money_table.sums_to([a.value for a in ends], t) for t in totals[-1:])
    return ends if summed and len(taxes) < 2 else []


def _firm(view: View, row: _Row) -> tuple[int, int] | None:
    """The firm at the end of a row's words: behind its designation, or a loud name; of a group its leader."""
    cut = _CUT.search(view.folded, row.start, row.end)
    end = cut.start() if cut else row.end
    words = view.raw[row.start : end]
    begin = row.start + trades.past_designation(words)
    loud = contract_lot.name_at_end(view, row.start, end)
    stop = row.start + len(words.rstrip(" \n\t:|–-"))
    before = words[: begin - row.start]
    parted = begin < stop and (
        before.rstrip(" \t").endswith("\n") or (bool(before.strip(" –-:\n")) and not any(c.islower() for c in before))
    )
    span = (begin, stop) if parted or (cut and "mandataire" in cut.group()) else loud or (begin, stop)
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
EXAMPLES += [
    (
        f"{_AWARDS}Lot Dénomination Entreprise retenue Décomposition \nde l'offre \nMontant total H.T.\n1 Travaux ALFA REHABILITATION \n"
        "(Mandataire du \ngroupement)-ORME \nATLANTIQUE (35999 VALBOURG)– LOUP \nMarché de base \nTranche ferme : \n100,00 € \nH.T. \n"
        "Tranche \nconditionnelle : \n70,00 € \nH.T. \n170,00 €\n2 Essais à la \nréception \nRIA VAL \n(44999 ORME) \nMarché de base \n"
        "Tranche ferme : \n4,00 € \nH.T.\nTranche \nconditionnelle : \n3,00 € \nH.T.\n7,00 €\nMontant total du marché 177,00 €",
        [("ALFA REHABILITATION", "1", None, "HT"), ("RIA VAL", "2", None, "HT")],
    )
]
NOT_FOUND = [
    "Offres reçues\nLot Entreprise Montant HT Note\n1 Peinture LOUP 10,00 8\n2 Murs ORME 9,00 7",
    f"{_AWARDS}Lot Entreprise Estimation Montant HT\n1 Peinture LOUP 10,00 8,00\n2 Murs ORME 9,00 7,00",
    f"{_AWARDS}Lot Entreprise Prix\n1 Peinture LOUP 10,00 8,00\n2 Murs ORME 9,00 17,00",
]

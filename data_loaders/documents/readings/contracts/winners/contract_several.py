"""Estimates (devis) taken as a list: "accepte les devis suivants :", a line each: firm, object, price."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.contracts import contract_chosen
from data_loaders.documents.readings.contracts.contract_entry import Entry, Price, price_of
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, read_name, tidy
from data_loaders.documents.readings.contracts.winners import contract_quoted
from data_loaders.documents.text import money, trades
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_LEAD = phrase(
    r"\b(?:accept|reten|retien|valid|approuv|choisi|command)\w{0,5}\b[^.;:\n]{0,60}"
    r"\b(?:devis|offres?|propositions?|commandes?|prestataires|entreprises|deux|trois|quatre|cinq|six|sept|huit)\b[^.;:\n]{0,60}:"
    r"(?=\s{0,4}\n)"
)
_NOT_TAKEN = phrase(r"\b(?:refus|rejet|recu|ecart|demand|sollicit|avai|report)\w*|\bn'(?:est|a|ont)\b|\bne (?:sont|retient)\b|\bpas\b")
_ROW = re.compile(r"\s{0,9}\n[ \t]{0,12}(?:[-–•*▪➢\uf0b7]|\d{1,2}[.)])\s{0,3}(?P<row>[^\n]{4,300})")
_OBJECT = r"(?: ?\([^()]{2,90}\)| ?, [^,:€\d]{2,90}?| [–-] [^:€\d]{2,90}?| pour (?:la |le |les |l'|une? |des )[^:€\d]{2,90}?)?"
_TO_PRICE = phrase(
    rf"{_OBJECT}[ ,:–-]{{0,4}}(?:(?:pour|a|de|moyennant|au prix de|d')(?: ?une? (?:montant|prix|cout)(?: total)?(?: ht| ttc)? de)? )?"
)
_LABEL = re.compile(r"\A[^:\d€]{3,90}?\s{0,2}:\s{1,2}(?=\S)")
_MOST = 30


def read(view: View, start: int, end: int) -> list[Entry]:
    """The rows of each list so brought; none of a list of which a row cannot be read."""
    found: list[Entry] = []
    for lead in _LEAD.finditer(view.folded, start, end):
        sentence = max(view.folded.rfind(". ", start, lead.start()), view.folded.rfind("\n", start, lead.start()), start)
        if not _NOT_TAKEN.search(view.folded, sentence, lead.end()):
            found += _listed(view, lead.end(), end)
    return found


def _listed(view: View, here: int, end: int) -> list[Entry]:
    rows = list(_rows(view, here, end))
    if rows and not money.find(view.folded, *rows[-1]) and rows[-1][1] >= end - 1:
        rows.pop()  # the text ends within the last row
    entries = [_entry(view, *row) for row in rows]
    return [entry for entry in entries if entry] if all(entries) else []


def _rows(view: View, here: int, end: int) -> Iterator[tuple[int, int]]:
    for _ in range(_MOST):
        gap = here + len(view.raw[here:end]) - len(view.raw[here:end].lstrip())
        row = _ROW.match(view.raw, view.raw.rfind("\n", here, gap) if "\n" in view.raw[here:gap] else here, end)
        if row is None:
            return
        yield row.span("row")
        here = row.end()


def _entry(view: View, start: int, stop: int) -> Entry | None:
    """The firm that begins the row, or that stands between its object's colon and its price."""
    price = price_of(view.folded, start, stop)
    amounts = price.printed
    if price.amount is None or not amounts:
        return None
    label = _LABEL.match(view.folded[start : amounts[0].start])
    for begin in (start, start + label.end() if label else None):
        if begin is not None and (entry := _named(view, begin, price, amounts[0].start)):
            return entry
    return None


def _named(view: View, begin: int, price: Price, amount: int) -> Entry | None:
    name = read_name(view, contract_quoted.past_lead(view, begin, amount), amount)
    text = view.raw[slice(*name)] if name else ""
    if not name or not is_firm(text) or contract_chosen.NO_FIRM.search(fold(text)) or trades.past_designation(text) >= len(text):
        return None
    if not _TO_PRICE.fullmatch(view.folded, name[1], amount):
        return None
    return Entry(Mention(name[0], *name, tidy(text)), price=price, decided=True, row=True)


def example(text: str) -> list[tuple[str, float | None]]:
    """Supplier and amount of the rows of a text's lists."""
    return [(e.supplier, e.price.amount) for e in read(View.of(text), 0, len(text))]


_TAKES = "Le conseil, après avis de la commission, accepte les devis suivants :\n"
EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    (
        f"{_TAKES}- Garage Loup, réparation du tracteur : 1 327,56 € TTC\n- Signal'Orme, panneaux : 96,30 € TTC\nAccord.",
        [("Garage Loup", 1327.56), ("Signal'Orme", 96.3)],
    ),
    (
        f"{_TAKES}\n  • l'ISOLOUP (contrôle des cloches) pour un montant de 486.36 € TTC.\n\n  • Peinture : Orme Déco, 900 € HT",
        [("ISOLOUP", 486.36), ("Orme Déco", 900)],
    ),
]
NOT_FOUND = [
    "Le conseil n'accepte pas les devis suivants :\n- Garage Loup, tracteur : 1 327,56 € TTC",
    "Les devis reçus sont les suivants :\n- Garage Loup, tracteur : 1 327,56 € TTC",
    f"{_TAKES}- Garage Loup, tracteur : 1 327,56 € TTC\n- un autre : 50 €\n- Signal'Orme, panneaux : 96,30 € TTC",
]

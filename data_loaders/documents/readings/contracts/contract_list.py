"""Lists of lots without amounts ("- lot 1 – Centre DUPONT"), and ranges printed once for several lots."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts import contract_ahead, contract_lot, contract_parted
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, price_of, proposed
from data_loaders.documents.readings.contracts.contract_lot import Lot, name_at_end
from data_loaders.documents.readings.contracts.contract_mention import _AWARD, _BID
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_capital, is_firm, read_name, tidy
from data_loaders.documents.readings.contracts.lot_tables import contract_frames, contract_lot_ahead
from data_loaders.documents.readings.contracts.winners import contract_headed
from data_loaders.documents.text.money import Tax
from data_loaders.documents.text.money_role import NO_MINIMUM, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_LINE_END = re.compile(r"\n|;|\.\s|\uf0b7|•")
_EACH = phrase(r"\bchacun|\bchaque lot|par lot\b|ces lots|les lots|de lots|d'un montant annuel minimum")
_FRAME = phrase(r"\bmini(?:mum)?\b|\bmaxi(?:mum)?\b|comprise?s? entre")
_OTHER_PART = phrase(r"\bpour un montant de \d[^;]{0,60}€[^;]{0,100}€")  # a ceiling behind the prices of other parts is a part's
_FIGURE = re.compile(r"€|\d{1,3}[ ,.]\d{2}")
_MARKS = re.compile(r"\s?[:-]\s{1,2}")
_TO_PRICE = phrase(
    r"(?:,? (?:sans franchise|(?:avec )?(?:une )?franchise (?:de )?\d[\d .,]{0,12} ?(?:€|euros?)),?)?"
    r"(?:, [a-z][a-z' -]{2,28}(?= ?\(\d)|,? (?:pour le compte d|mandataire d|agent d|representant|domiciliee? |sise? |de )[^,;:€\d]{2,40})?"
    r"\s{0,2}(?:\([^()]{0,60}\))?\s{0,2}[,:-]?\s{0,2}(?:(?:pour|moyennant|avec|au prix d[eu]|offre d[eu]|prix|d'un)\s)?(?:(?:une?|"
    r"le|la)\s)?"
    r"(?:(?:montant|prime|cotisation|offre|prix|minimum|mini|maximum|maxi|annuelle?|total|global|forfaitaire|ht|ttc|de|d'|:)\s?){0,6}"
)
_OPENER = phrase(
    r"(?:ent\.|entreprise|ste\.?|societe|ets\.?|etablissements|sarl|sas|association(?: d'insertion)?|esat|"
    r"groupement|cabinet|la societe|l'entreprise) (?=\S)"
)
_ARTICLE = phrase(r"(?:la |le |les |l')(?=\S)")
_GOES_ON = phrase(r"\s{1,3}(?:[-•] ?)?(?:et|soit|ou|a|avec|(?:un |montant )?(?:maxi|mini)\w*|\(|\d|ht\b|ttc\b|euros?|€)")
_RESULT = phrase(r"resultats? (?:de la consultation|de l'appel|du marche)|attribution d\w{1,2} (?:lots|marches)")
_TOLD_BELOW = phrase(
    r"\b(?:attribu|reten|retien|sign|approuv|valid)\w{0,5}\b[^.;]{0,110}\b(?:entreprises?|titulaires?|attributaires?|societes?|lots?|"
    r"prestataires?|offres?|marches?|propositions?)\b"
    r"[^.;]{0,50}\b(?:ci-dessus|susvise|susmentionne|precite|susdesigne)"
)
_LEAD = 330


def read(view: View, start: int, end: int) -> list[Entry]:
    """Lots whose line ends with a firm, under a sentence that says who won; a second print of the list is the same list."""
    found: dict[str, Entry] = {}
    lots = contract_lot.marks(view.folded, start, end)
    won = headed = contract_headed.are_awarded(view, start, lots)
    below = bool(_TOLD_BELOW.search(view.folded, lots[-1].end, end)) if lots else False
    tax = contract_ahead.unit_note(view.folded, start, end)
    for i, lot in enumerate(lots):
        stop = _line_end(view, lot.end, min(end, lots[i + 1].start if i + 1 < len(lots) else end))
        follows = i > 0 and lot.start - lots[i - 1].end < 220
        won = (won and follows) or _led(view.folded, start, lot) or below or headed
        limit = min(end, lots[i + 1].start if i + 1 < len(lots) else end)
        named = _with_price(view, lot, limit, tax) if won else None
        if named and len(lot.numbers) == 1:
            found.setdefault(lot.numbers[0], named)
            continue
        if not won or _FIGURE.search(view.raw, lot.end, stop) or re.search(r"\bpour\b|\ba l'|\bau ", view.folded[lot.end : stop]):
            continue
        span = name_at_end(view, lot.end, stop)
        if span is None or len(lot.numbers) != 1 or span[0] <= lot.end + 1:
            continue
        name = tidy(re.sub(r"\A(?:Groupement|GROUPEMENT|Entreprise|ENTREPRISE|Société|SOCIETE)\s", "", tidy(view.raw[span[0] : span[1]])))
        known = found.get(lot.numbers[0])
        if known and known.mention.name != name:
            return []
        found.setdefault(lot.numbers[0], Entry(Mention(span[0], *span, name), lot.numbers[0], listed=True))
    return list(found.values())


def propose(view: View, start: int, end: int) -> Iterator[Proposal[Entry]]:
    """The lines of a list of lots as proposals."""
    return (proposed(view, entry, "list of lots") for entry in read(view, start, end))


def _with_price(view: View, lot: Lot, limit: int, tax: Tax | None) -> Entry | None:
    """The firm and the price of a lot, whichever stands first and however the line parts them."""
    return _named_lot(view, lot, limit) or contract_parted.read(view, lot, limit) or contract_ahead.bare(view, lot, limit, tax)


def _named_lot(view: View, lot: Lot, end: int) -> Entry | None:
    """ "Lot n° 1 : viandes : DUPONT, montant minimum 10 000 € HT": a loud name between a mark and its price."""
    told = priced(view.folded, lot.end, min(end, lot.end + 260))
    amount = next((p.amount for p in told if p.role != "other"), None)
    if amount is None:
        return None
    for mark in reversed(list(_MARKS.finditer(view.folded, lot.end, amount.start))):
        opener = _OPENER.match(view.folded, mark.end(), amount.start) or _ARTICLE.match(view.folded, mark.end(), amount.start)
        name = read_name(view, opener.end() if opener else mark.end(), amount.start)
        if name is None or not is_firm(view.raw[slice(*name)]):
            continue
        bracketed = view.folded[lot.end : mark.start()].rstrip(" :-").endswith(")")  # "Lot 1 (sols) : la SCIC Loup"
        if not bracketed and not is_capital(view.raw[name[0] : name[1]].split()[0]):
            continue
        if _TO_PRICE.fullmatch(view.folded, name[1], amount.start):
            text = tidy(view.raw[name[0] : name[1]])
            price = price_of(view.folded, name[1], min(end, amount.end + 130, _line_stop(view, amount.end, end)))
            return Entry(Mention(name[0], *name, text), lot.numbers[0], price, listed=True)
    return None


def _led(folded: str, start: int, lot: Lot) -> bool:
    before = folded[max(start, lot.start - _LEAD) : lot.start]
    awards = [m.start() for p in (_AWARD, _RESULT) for m in p.finditer(before)]
    bids = [m.start() for m in _BID.finditer(before)]
    return bool(awards) and (":" in before[max(awards) :] or bool(_RESULT.search(before))) and (not bids or max(bids) < max(awards))


def _line_end(view: View, here: int, limit: int) -> int:
    """The end of the lot's line; a line that ends with a dash or a small word goes on."""
    while found := _LINE_END.search(view.raw, here, limit):
        head = view.raw[max(0, found.start() - 12) : found.start()].rstrip()
        if found.group() != "\n" or not re.search(r"(?:[-–/&,]|\b(?:de|des|du|et|la|le|les|en|à))\Z", head):
            return found.start()
        here = found.end()
    return limit


def framed(view: View, start: int, end: int, entries: list[Entry]) -> list[Entry]:
    """Ranges printed per lot ("Lot 1 : 60 000 à 200 000 € HT"), or once for each of them, given to the lots that have no price."""
    folded = view.folded
    if NO_MINIMUM.search(folded, start, end):
        entries = [_without_minimum(e) for e in entries]
    if not entries or all(e.price.known for e in entries):
        return entries
    by_lot = contract_frames.read(view, start, end) | _by_lot(view, start, end)
    common = _common(folded, start, end, len(entries))
    priced = []
    for entry in entries:
        price = by_lot.get(entry.lot or "") or common
        priced.append(entry if entry.price.known or price is None else replace(entry, price=price))
    return priced


def _without_minimum(entry: Entry) -> Entry:
    """ "Les accords-cadres sont conclus sans minimum", said once for all of them."""
    open_below = entry.price.maximum is not None and entry.price.minimum is None
    return replace(entry, price=replace(entry.price, minimum=0.0)) if open_below else entry


def _by_lot(view: View, start: int, end: int) -> dict[str, Price]:
    lots = contract_lot.marks(view.folded, start, end)
    ahead = contract_lot_ahead.stretches(view.folded, start, lots)
    prices: dict[str, set[Price]] = {}
    for i, lot in enumerate(lots):
        stop = min(lots[i + 1].start if i + 1 < len(lots) else end, lot.end + 340, _paragraph_end(view.raw, lot.end, end))
        told = ahead[i] if ahead else (lot.end, stop)
        price = price_of(view.folded, *told) if told else NOTHING
        if price.minimum is not None or price.maximum is not None:
            for one in lot.numbers:
                prices.setdefault(one, set()).add(price)
    return {lot: next(iter(found)) for lot, found in prices.items() if len(found) == 1}


def _line_stop(view: View, here: int, end: int) -> int:
    """The end of the line, where the next one does not go on with the price ("et un maximum de …")."""
    found = view.raw.find("\n", here, end)
    goes_on = found >= 0 and _GOES_ON.match(view.folded, found, min(end, found + 40))
    return end if found < 0 or goes_on else found


def _paragraph_end(raw: str, here: int, end: int) -> int:
    found = raw.find("\n", here, end)
    return end if found < 0 or found - here < 60 else found


def _common(folded: str, start: int, end: int, count: int) -> Price | None:
    """The one range of the item: of its one contract, or said to be each lot's."""
    prices: dict[tuple[float | None, float | None], Price] = {}
    for found in _FRAME.finditer(folded, start, end):
        left = max(start, found.start() - 60)
        price = price_of(folded, left, min(end, found.end() + 130))
        apart = price.minimum is None and _OTHER_PART.search(folded, max(start, found.start() - 200), found.start())
        if apart or (price.minimum is None and price.maximum is None):
            continue
        near = folded[max(start, found.start() - 150) : found.end() + 20]  # "seuil minimum pour les lots n° 1 et 2"
        if count == 1 or _EACH.search(near):
            prices.setdefault((price.minimum, price.maximum), price)
    whole = [p for k, p in prices.items() if None not in k] or list(prices.values())
    return whole[0] if len(whole) == 1 else None


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier, lot, amount and tax of what a text proposes."""
    entries = [p.value for p in propose(View.of(text), 0, len(text))]
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in entries]


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    ("décide d'attribuer les lots :\n- lot 1 – Centre LOUP\n- lot 2 – Nord ORME\n", [("LOUP", "1", None, None), ("ORME", "2", None, None)]),
    ("Le conseil attribue : Lot 1 dommages aux biens : MUTUVAL pour une prime annuelle de 4 210 € TTC", [("MUTUVAL", "1", 4210, "TTC")]),
]
NOT_FOUND = ["Les lots sont :\n- lot 1 – Centre\n- lot 2 – Nord", "ont remis une offre :\n- lot 1 – Centre LOUP\n- lot 2 – Nord ORME\n"]

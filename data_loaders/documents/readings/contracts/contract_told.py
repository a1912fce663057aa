"""Contracts told in sentences: a winner, the lots it is for, and the price beside its name."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts import contract_mention, contract_tranches
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, alike, price_of, proposed
from data_loaders.documents.readings.contracts.contract_supplier import Mention
from data_loaders.documents.readings.contracts.lot_tables import contract_lot_ahead
from data_loaders.documents.text import money
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_SENTENCE_END = re.compile(r"(?<![^\W\d_]\.[^\W\d_])(?<!\b[a-z])(?<!h\.t)(?<!t\.c)\.\s{1,3}(?=[A-ZÀ-Þ])|\n\n")
_BULLET = re.compile(r"[ \t]{0,8}[-–—•*▪➢]\s?[^\n]{2,90}:\s")
_IN_BRACKETS = phrase(r" ?\([^()]{0,60}\d[^()]{0,40}\)")  # right behind a name: its own price, whatever the sentence goes on to say
_STRETCH, _SEVERAL = 330, 2
_NEXT_LOT = phrase(
    r"\n[ \t•*▪–-]{0,8}(?:le |les )?lots? (?:n ?[°o] ?)?\d|"
    r"[;.] (?:et )?pour un (?:montant|prix)\b[^;.]{0,70}?,? (?:le |les )?lots? (?:n ?[°o] ?)?\d"
)
_SUM_LINE = phrase(r"\n[ \t•*▪–-]{0,8}(?:montant )?total(?: general| des lots| des marches)?(?: ht| ttc)? ?:")
_TAKES_IT = phrase(
    r"\b(?:valid|accept|approuv|retien|reten|adopt|sign|renouvel|confirm)\w{0,5} (?:de |a )?(?:l'unanimite )?(?:ce|cette|le|la|l'|son|"
    r"sa)[ ']?"
    r"(?:devis|offre|proposition|contrat|marche|prestation)\b|"
    r"\b(?:confi|attribu)\w{1,3} [^.;:€]{3,60}? a (?:l'entreprise|la societe|cette (?:entreprise|societe)|ce cabinet|cet artisan)"
    r"(?= (?:et|pour|aux?)\b| ?[.,;])|"
    r"\b(?:de|a) (?:le|la|l')[ ']?(?:renouveler|retenir|accepter|signer|valider)\b"
)
_NOT_HIS = phrase(
    r"\bn'(?:a|est|ont) pas\b|\bautres? (?:devis|offres?|entreprises?|societes?)\b|\brefus|\brejet|\bestim\w+|\bresili|\bconsult\w+|"
    r"\blitige|\bsous-trait|\b(?:report|ajourn)\w+|\bdemande d(?:e|'un) devis"
)
_OTHERS = phrase(
    r"\b(?:les |\d |deux |trois )?(?:autres? (?:devis|offres?|propositions?|entreprises?)|"
    r"devis (?:non retenus?|concurrents?))\b"
)
_ADVISES = phrase(
    r"\b(?:etude|analyse|rapport|assist\w+|conseil|maitre d'(?:œ|oe)uvre|represent\w+|rachet\w+|ancien\w*|precedent\w*|"
    r"sortant\w*)\b[^.;]{0,60}\Z"
)


def read(view: View, start: int, end: int, decision: int, *, strict: bool) -> list[Entry]:
    """An entry for each winner named in a sentence and each of its lots."""
    winners = contract_mention.won(view, start, end, strict=strict)
    every = contract_mention.mentions(view, start, end)
    intros = [m.intro for m in every]
    found = []
    for winner in winners:
        mention = winner.mention
        following = bisect_left(intros, mention.end)
        stop = intros[following] if following < len(intros) else end
        stop = min(stop, end, *(m.start() for m in _NEXT_LOT.finditer(view.folded, mention.end, min(stop, end))))
        if winner.lots and len(winners) > 1:
            stop = min(stop, *(m.start() for m in _SUM_LINE.finditer(view.folded, mention.end, stop)), stop)
        price = contract_tranches.settled(view, _priced(view, mention.end, stop), decision, end)
        if not price.known:
            price = _before(view, start, mention.start) if len(winner.lots) < 2 else NOTHING
        last = stretch_end(view, mention.end, stop)
        apart = len(winner.lots) < _SEVERAL and "respectif" in view.folded[mention.end : last]
        if apart or (winner.lots and contract_lot_ahead.of_another(view.folded, mention.end, last, winner.lots)):
            price = NOTHING
        shared = price if len(winner.lots) < 2 else (price if price.minimum is not None or price.maximum is not None else NOTHING)
        each = _respectively(view, mention.end, stop, len(winner.lots))
        for i, lot in enumerate(winner.lots or (None,)):
            one = each[i] if each else shared
            found.append(Entry(mention, lot, one, decided=mention.start > decision, row=_is_row(view, mention, one)))
    return found or _alone(view, every, start, decision, end)


def _respectively(view: View, here: int, limit: int, count: int) -> list[Price]:
    """ "les lots 3 et 4 à l'entreprise X, respectivement pour 8 900 € HT et 7 650 € HT": a price for each."""
    stop = stretch_end(view, here, limit)
    if count < 2 or "respectivement" not in view.folded[here:stop]:
        return []
    told = [p.amount for p in priced(view.folded, here, stop) if p.role in ("plain", "max")]
    return [Price(amount=a.value, tax=a.tax or told[-1].tax, printed=(a,)) for a in told] if len(told) == count else []


def _alone(view: View, every: list[Mention], start: int, decision: int, end: int) -> list[Entry]:
    """The one firm that the item names, where the decision takes its offer without its name: "valide ce devis", "de le renouveler"."""
    if not every or not all(alike(Entry(m).key, Entry(every[0]).key) for m in every):
        return []
    first = every[0]
    taken = _TAKES_IT.search(view.folded, max(first.end, min(decision, end)), end)
    near = view.folded[max(start, first.intro - 110) : first.intro]
    if taken is None or _NOT_HIS.search(view.folded, start, end) or _ADVISES.search(near) or _among_bids(view, first.start, start, end):
        return []
    price = _priced(view, first.end, min(end, taken.end() + _STRETCH))
    behind = _priced(view, taken.end(), end)
    return [Entry(first, None, price if price.known else behind, decided=True)]


def _among_bids(view: View, here: int, start: int, end: int) -> bool:
    """A row of a table of offers: its line prints a sum, and so do the ones above and below, of firms that are not read."""
    low, high = view.raw.rfind("\n", start, here) + 1, view.raw.find("\n", here, end)
    if low <= start or high < 0 or not money.find(view.folded, here, high):
        return False
    above, below = max(start, view.raw.rfind("\n", start, low - 1)), view.raw.find("\n", high + 1, end)
    return bool(money.find(view.folded, above, low)) and bool(money.find(view.folded, high, below if below >= 0 else end))


def propose(view: View, start: int, end: int, decision: int, *, strict: bool) -> Iterator[Proposal[Entry]]:
    """What the sentences tell, as proposals."""
    return (proposed(view, entry, "sentence") for entry in read(view, start, end, decision, strict=strict))


def presented(view: View, start: int, end: int) -> list[Entry]:
    """The one firm of an item that presents its estimate and agrees to it, where one price stands behind the name."""
    every = contract_mention.mentions(view, start, end)
    price = _priced(view, every[0].end, end) if every else NOTHING
    one = bool(every) and all(alike(Entry(m).key, Entry(every[0]).key) for m in every)
    return [Entry(every[0], None, price, decided=True)] if one and price.amount is not None else []


def _priced(view: View, here: int, limit: int) -> Price:
    """What the sentence prints behind a name: its parts together, or its one price."""
    stop = stretch_end(view, here, limit)
    if others := _OTHERS.search(view.folded, here, stop):
        stop = others.start()
    parts = contract_tranches.price_of(view.folded, here, stop)
    price = parts if parts.known else contract_tranches.spread(view.folded, price_of(view.folded, here, stop), limit)
    bracket = None if price.known else _IN_BRACKETS.match(view.folded, here, stop)
    return price_of(view.folded, bracket.start(), bracket.end()) if bracket else price


def _is_row(view: View, mention: Mention, price: Price) -> bool:
    """ "- impasse des Lilas : société LOUP, 8 440 € HT": a line with a bullet, a firm and its price is a contract of its own."""
    line = view.raw.rfind("\n", 0, mention.start) + 1
    return (
        price.amount is not None
        and bool(_BULLET.match(view.raw, line, mention.start))
        and "\n" not in view.raw[mention.start : price.printed[0].start]
    )


def stretch_end(view: View, here: int, limit: int) -> int:
    """Where the sentence of `here` ends, `limit` at most."""
    limit = min(limit, here + _STRETCH)
    found = _SENTENCE_END.search(view.raw, here, limit)
    return found.start() if found else limit


def _before(view: View, start: int, here: int) -> Price:
    """ "retenir, pour un montant de 12 000 € HT, l'offre de …": the amount between the verb and the name."""
    left = max(start, here - 110)
    clause = view.folded[left:here]
    cut = max(clause.rfind(c) for c in (";", "\n-", ". ", ":")) + 1
    return price_of(view.folded, left + cut, here) if re.search(r"pour un (?:montant|prix)|d'un montant", clause[cut:]) else NOTHING


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier, lot, amount and tax of what a text proposes."""
    entries = [p.value for p in propose(View.of(text), 0, len(text), 0, strict=False)]
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in entries]


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    ("décide d'attribuer le lot n° 2 à l'entreprise LOUP TP pour 4 560 € HT.", [("LOUP TP", "2", 4560, "HT")]),
    ("décide de retenir l'offre de la société ORME, pour un montant de 9 000 € TTC.", [("ORME", None, 9000, "TTC")]),
]
NOT_FOUND = ["Offres reçues : entreprise LOUP 10 000 € HT, entreprise ORME 9 500 € HT.", "remercie l'entreprise LOUP."]

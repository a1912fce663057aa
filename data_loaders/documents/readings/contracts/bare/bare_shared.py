"""Several firms in one sentence, each with its own price: "retient LOUP pour les murs (900 € HT) et ORME pour le toit (800 € HT)"."""

from dataclasses import replace

from data_loaders.documents.readings.contracts.bare import bare_firms
from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.contracts.contract_entry import Entry, Price
from data_loaders.documents.readings.pairs import pair_clauses
from data_loaders.documents.readings.pairs.pair_clauses import RESPECTIVE
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_FOR = phrase(r"\bpour (?:la |le |les |l'|un |une )[a-z]{3}|\blots? (?:n ?° ?)?(?:\d|[a-h]\b)|\b(?:mission|fourniture|pose) d")
_PLURAL = phrase(r"\b(?:societes|entreprises|cabinets|etablissements|maisons)\s+\Z")
_BID = phrase(r"\b(?:offres?|devis|propositions?) (?:recu|suivant|remis|depos|present)\w*|\bont (?:repondu|propose|remis|presente)\b")


def read(view: View, sentences: list[tuple[int, int]], candidates: list[Candidate]) -> list[Entry]:
    """The contracts of the one sentence that names several firms and gives each what is to be done, or all their prices in turn."""
    places = {c.sentence for c in candidates}
    if len(places) != 1 or any(c.lost for c in candidates):
        return []
    low, high = sentences[places.pop()]
    if _BID.search(view.folded, low, high):
        return []
    if RESPECTIVE.search(view.folded, low, high):
        return _in_turn(view, low, high, [one for c in candidates for one in _apart(view, low, c)])
    given = candidates[0].won and all(c.sure > 1 and c.price.known for c in candidates)
    return [Entry(c.mention, price=c.price) for c in candidates] if given and _each_for(view, high, candidates) else []


def _each_for(view: View, high: int, firms: list[Candidate]) -> bool:
    """Behind each name, before the next, words say what it is to do: bids for one work say it once."""
    stops = [c.mention.start for c in firms[1:]] + [high]
    return len(firms) > 1 and all(_FOR.search(view.folded, c.mention.end, stop) for c, stop in zip(firms, stops, strict=True))


def _apart(view: View, low: int, firm: Candidate) -> list[Candidate]:
    """ "Aux sociétés LOUP et ORME": the plural ahead makes them two."""
    both = firm.mention
    first, _, second = both.name.partition(" et ")
    as_printed = view.raw[both.start : both.end] == both.name
    if not (as_printed and second[:1].isupper() and " et " not in second and _PLURAL.search(view.folded, low, both.start)):
        return [firm]
    return [
        replace(firm, mention=replace(both, end=both.start + len(first), name=first)),
        replace(firm, mention=replace(both, start=both.end - len(second), name=second)),
    ]


def _in_turn(view: View, low: int, high: int, firms: list[Candidate]) -> list[Entry]:
    """ "à LOUP et à ORME pour 900 € et 800 € HT respectivement": as many prices as firms, behind the last of them."""
    told = money.find(view.folded, firms[-1].mention.end, high)
    taxes = {a.tax for a in told if a.tax}
    if len(firms) < 2 or len(told) != len(firms) or len(taxes) != 1 or len({c.key for c in firms}) < len(firms):
        return []
    tax = taxes.pop()
    return [Entry(c.mention, price=Price(amount=a.value, tax=tax, printed=(a,))) for c, a in zip(firms, told, strict=True)]


def example(text: str) -> list[tuple[str, float | None]]:
    """Supplier and amount of a text's firms."""
    view = View.of(text)
    return [(e.supplier, e.price.amount) for e in read(view, pair_clauses.of(view, 0, len(text)), bare_firms.whole(view))]


EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    (
        "Le conseil retient Murs Loup pour le gros œuvre (900 € HT) et Bois Orme pour la charpente (800 € HT).",
        [("Murs Loup", 900), ("Bois Orme", 800)],
    ),
    (
        "Les murs et le toit sont confiés respectivement à la société Murs Loup et à la société Bois Orme, pour 900 € et 800 € HT.",
        [("Murs Loup", 900), ("Bois Orme", 800)],
    ),
    (
        "Le conseil confie les murs et le toit aux sociétés MURS LOUP et BOIS ORME, pour des montants respectifs de 900 € et 800 € HT.",
        [("MURS LOUP", 900), ("BOIS ORME", 800)],
    ),
]
NOT_FOUND = [
    "Murs Loup propose 900 € HT et Bois Orme 800 € HT.",
    "Le conseil retient Murs Loup pour 900 € HT, Bois Orme demandait 950 € HT pour la même charpente.",
    "Ont répondu : Murs Loup pour la charpente (900 € HT) et Bois Orme pour la charpente (800 € HT).",
]

"""The one price of an act whose one firm has none beside its name; and prices that no firm of the act claims."""

from data_loaders.documents.readings.contracts.bare import bare_price
from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price, fixed, is_vat, price_of
from data_loaders.documents.readings.pairs import pair_clauses
from data_loaders.documents.text.money import Amount, written
from data_loaders.documents.text.money_role import Priced, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_ASIDE = phrase(
    r"\b(?:estim\w+|factur\w+|annee derniere|an dernier|an passe|precedent\w*|initial\w*|budget|credits?|inscrit\w*|enveloppe|"
    r"subventions?|"
    r"detr|dsil|aurait|recette|reprise|franchise|a la charge|option|annulee?|en 20\d\d|participation|dotation|depense constatee|"
    r"plafonn\w+)\b"
)
_AHEAD = 24
_MONTHLY = phrase(r"\b(?:mensuel\w*|par mois|/ ?mois|le repas|la tonne|l'heure|la journee|l'unite)\b")
_LABELLED = phrase(
    r"\b(?:montants?|prix|total|cout)(?: total| global)? (?:h\.?t\.?|hors taxes?) ?:? "
    r"?(?P<figure>\d{1,3}(?:[ .]\d{3}){0,3}(?:,\d\d)?)(?=\s{0,3}(?:\n|\Z|;))"
)


def price(view: View, sentences: list[tuple[int, int]], bidders: list[list[Candidate]]) -> Price:
    """The one price that the act prints, apart from estimates, credits and what was paid before; its VAT is no second."""
    if bidders:
        return NOTHING
    told: list[Priced] = []
    for low, high in sentences:
        for one in priced(view.folded, low, high):
            near = view.folded[max(low, one.amount.start - 60) : min(high, one.amount.end + 30)]
            if one.role in ("estimate", "vat", "other", "share", "old", "option"):
                continue
            if one.role in ("min", "max"):
                return _range(view, sentences)
            if _MONTHLY.search(near) or one.role in ("unit", "change"):
                return NOTHING
            if not _ASIDE.search(near):
                told.append(one)
    if not told:
        return _labelled(view, sentences)
    nets = {p.amount.value: p for p in told if not _is_gross(p, told)}
    if len(nets) != 1:
        return NOTHING
    only = next(iter(nets.values()))
    return fixed(only) if only.amount.tax else NOTHING


def _range(view: View, sentences: list[tuple[int, int]]) -> Price:
    """The one floor and the one ceiling of an act that prints no other amount but estimates."""
    told = [p for low, high in sentences for p in priced(view.folded, low, high) if p.role != "estimate"]
    if len(told) > len({p.role for p in told}) or any(p.role not in ("min", "max") for p in told):
        return NOTHING
    return price_of(view.folded, min(p.amount.start for p in told) - _AHEAD, max(p.amount.end for p in told))


def _labelled(view: View, sentences: list[tuple[int, int]]) -> Price:
    """ "Montant HT : 28 600,00": the label tells the unit."""
    found = list(_LABELLED.finditer(view.folded, sentences[0][0], sentences[-1][1]))
    if len(found) != 1:
        return NOTHING
    value = written(found[0]["figure"])
    return Price(amount=value, tax="HT", printed=(Amount(*found[0].span("figure"), value, "EUR", "HT", bare=True),))


def _is_gross(one: Priced, told: list[Priced]) -> bool:
    return one.amount.tax != "HT" and any(p.amount.tax == "HT" and is_vat(p.amount, one.amount) for p in told)


def is_by_unit(view: View, sentences: list[tuple[int, int]], winner: list[Candidate]) -> bool:
    """What is agreed is the price of an hour, a meal, a ton: a contract without an amount."""
    told = [p for low, high in sentences for p in priced(view.folded, low, high)]
    return any(c.unit for c in winner) or bool(told and all(p.role == "unit" for p in told))


def unclaimed(view: View, sentences: list[tuple[int, int]], candidates: list[Candidate]) -> bool:
    """Beside the one bid stands another price of its kind, whose firm is not read."""
    bids = [c for c in candidates if c.price.amount is not None]
    if len(bids) != 1:
        return False
    own, told = bids[0].price, [p for p in priced(view.folded, *sentences[bids[0].sentence]) if p.role == "plain"]
    rest = [p for p in told if p.amount.value != own.amount and p.amount.tax == own.tax and p.scope == own.scope]
    low = sentences[bids[0].sentence][0]
    return any(not (_is_aside(view, p) or bare_price.is_of_else(view.folded, low, p)) for p in rest)


def _is_aside(view: View, one: Priced) -> bool:
    return bool(_ASIDE.search(view.folded, max(0, one.amount.start - 40), one.amount.end + 20))


def example(text: str) -> tuple[float | None, str | None] | None:
    """Amount and tax of a text's one price."""
    view = View.of(text)
    found = price(view, pair_clauses.of(view, 0, len(text)), [])
    return (found.amount, found.tax) if found.known else None


EXAMPLES: list[tuple[str, tuple[float | None, str | None]]] = [
    ("Honoraires : 2 875 € HT (3 450 € TTC). Crédits : 9 000 €.", (2875, "HT")),
    ("Estimation : 9 000 € HT. Le prix est de 8 000 € HT.", (8000, "HT")),
    ("Montant HT : 28 600,00\nTVA : 5 720,00", (28600, "HT")),
]
NOT_FOUND = ["Prix : 900 € HT, puis 800 € HT.", "Le repas : 3,12 € HT. Total : 900 € HT."]

"""A price told together with the council's own share of it ("part de la Ville", groupement de commandes): the decision's figure wins."""

from data_loaders.documents.readings.contracts.contract_entry import Price
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_SHARE = phrase(
    r"\b(?:dont )?(?:la |une )?(?:part|quote-part|participation) (?:revenant |incombant |supportee )?(?:a |de |par )?(?:la |l')?"
    r"(?:ville|commune|collectivite|communaute(?: (?:de communes|d'agglomeration|urbaine))?|metropole|departement|agglomeration|syndicat)\b"
    r"[^.;€]{0,60}?\b(?:de|a|est|:) (?=\d)"
)
_REACH = 260


def settled(view: View, price: Price, decision: int, end: int) -> Price:
    """The price, or the share where the decision itself prints it alone."""
    if price.amount is None or not price.printed:
        return price
    here = price.printed[0].end
    told = _SHARE.search(view.folded, here, min(end, here + _REACH))
    share = next(iter(money.find(view.folded, told.end(), min(end, told.end() + 40))), None) if told else None
    if share is None or share.value >= price.amount:
        return price
    decided = {a.value: a for a in money.find(view.folded, decision, end)}
    if share.value not in decided or price.amount in decided:
        return price  # of a joint purchase the contract's price, not one buyer's share
    return Price(amount=share.value, tax=decided[share.value].tax or share.tax, printed=(decided[share.value],))


def example(text: str) -> float | None:
    """The price of a text whose first amount is a contract's and whose decision begins at "décide"."""
    view = View.of(text)
    first = money.find(view.folded)[0]
    decision = view.folded.find("decide")
    return settled(view, Price(amount=first.value, printed=(first,)), decision if decision >= 0 else len(text), len(text)).amount


EXAMPLES: list[tuple[str, float]] = [
    ("un montant de 587 € HT. La part de la Ville s'élève à 520 € HT. Le conseil décide de signer le marché pour 520 € HT.", 520),
    ("un montant de 587 € HT, la part de la commune étant de 520 € HT. Le conseil décide d'attribuer le marché pour 587 € HT.", 587),
    ("un montant de 587 € HT ; la part de la Ville s'élève à 520 € HT. Le conseil décide de signer.", 587),
]
NOT_FOUND = ["un prix de 0 €. La part de la Ville s'élève à 520 € HT."]

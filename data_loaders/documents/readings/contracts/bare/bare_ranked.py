"""The bidder whom an act takes by its place or its price, without its name: "la première offre", "la moins chère", "le moins-disant"."""

import re

from data_loaders.documents.readings.contracts.bare import bare_firms
from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.pairs import pair_clauses
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_WHAT = r"(?: (?:offre|proposition|devis|entreprise|formule|candidat|solution|artisan|societe))?"
_CHEAPEST = phrase(
    r"\b(?:la|le|au|du|l'offre|celle|celui) (?:(?:offre|proposition|devis) )?(?:la |le )?(?:moins (?:chere?|onereu\w+|elevee?|"
    r"couteu\w+)|plus bas\w*)\b|"
    r"\bmoins[- ]disante?\b(?!\w)|\bau moindre (?:prix|cout)\b"
)
_BEST = phrase(r"\bmieux[- ]disant\w*|\bmeilleure? (?:note|notation|score)|\bpremiere? (?:au )?classe")
_NOTE = re.compile(r"(?:note|points?|total)\D{0,12}(?P<a>\d{1,3}(?:,\d{1,2})?)|(?P<b>\d{1,3}(?:,\d{1,2})?) ?(?:/ ?\d{2,3}|points?|pts)")
_PLACES = (
    phrase(rf"\b(?:la|le) (?:premiere?|1ere|1er){_WHAT}(?: classee?)?\b(?! (?:adjoint|tranche|annee|lot|phase|etage|janvier))"),
    phrase(rf"\b(?:la|le) (?:seconde?|deuxieme|2e|2eme){_WHAT}\b(?! (?:adjoint|tranche|annee|lot|phase))"),
    phrase(rf"\b(?:la|le) (?:troisieme|3e|3eme){_WHAT}\b(?! (?:adjoint|tranche|annee|lot|phase))"),
)
_TAKES = phrase(
    r"\b(?:opte|choisi\w*|choix|retien\w*|retenu\w*|prefer\w*|accept\w+|prise?|pren\w*|valid\w+|approuv\w+|attribu\w+|confi\w+|"
    r"command\w+|"
    r"emport\w*|suit|favorable)\b"
)
_NOT = phrase(r"\bn(?:'|e )[a-z]+ pas\b|\becart\w+|\brejet\w+|\bpas (?:retenu|suivi)\w*|\bbien que\b|\bmalgre\b")


def of(view: View, sentences: list[tuple[int, int]], bidders: list[list[Candidate]]) -> list[Candidate] | None:
    """The bidder so told, where each has one price on one basis and stands; None where nothing tells."""
    bids = [(f, c) for f in bidders for c in f if c.price.amount is not None]
    if len(bids) < 2 or len(bids) != len(bidders) or len({c.price.tax for _, c in bids}) > 1 or any(c.lost for f in bidders for c in f):
        return None
    last = max(c.sentence for _, c in bids)
    printed = [
        p for s in sentences[: last + 1] for p in priced(view.folded, *s) if p.role == "plain" and p.amount.tax == bids[0][1].price.tax
    ]
    if len(printed) != len(bids):
        return None  # a price whose firm is not read may be the one
    told = [s for s in sentences[last:] if _TAKES.search(view.folded, *s) and not _NOT.search(view.folded, *s)]
    cheap = [f for f, c in bids if c.price.amount == min(b.price.amount or 0.0 for _, b in bids)]
    found = [cheap[0]] if len(cheap) == 1 and any(_CHEAPEST.search(view.folded, *s) for s in told) else []
    if any(_BEST.search(view.folded, *s) for s in told) and (best := _noted(view, sentences, bids)):
        found.append(best)
    found += [bids[i][0] for i, words in enumerate(_PLACES[: len(bids)]) if any(words.search(view.folded, *s) for s in told)]
    return found[0] if len(found) == 1 else None


def _noted(view: View, sentences: list[tuple[int, int]], bids: list[tuple[list[Candidate], Candidate]]) -> list[Candidate] | None:
    """The bidder with the best note, where each has one in its own row."""
    notes = [_NOTE.search(view.folded, c.mention.end, sentences[c.sentence][1]) for _, c in bids]
    told = [float((n["a"] or n["b"]).replace(",", ".")) for n in notes if n]
    best = max(told, default=0.0)
    alone = len(told) == len(bids) == len({c.sentence for _, c in bids}) and told.count(best) == 1
    return bids[told.index(best)][0] if alone else None


def example(text: str) -> str | None:
    """The name of the bidder that a text takes."""
    view = View.of(text)
    bids = [[c] for c in bare_firms.whole(view)]
    found = of(view, pair_clauses.of(view, 0, len(text)), bids)
    return found[0].mention.name if found else None


EXAMPLES = [
    ("Garage Loup (Marque) : 18 930 € TTC. Auto-Orme : 19 460 € TTC. Le conseil opte pour la première offre.", "Garage Loup"),
    ("Archi-Loup : 6 200 € HT ; Mémoire Orme : 5 350 € HT. C'est l'offre la moins chère qui est prise.", "Mémoire Orme"),
]
NOT_FOUND = [
    "Garage Loup : 18 930 € TTC. Auto-Orme : 19 460 € TTC. Le conseil en débat.",
    "Garage Loup : 18 930 € TTC. Auto-Orme : 19 460 € TTC. La première offre n'est pas retenue.",
]

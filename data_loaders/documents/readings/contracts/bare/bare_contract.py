"""Who holds what an act buys, where no verb of award is known: one firm and one price left, or each row its own (CGCT L2122-21 6°).

Hard constraints first: the act is about a purchase and neither refused nor put off; a firm told as outbid, late or former is out; of
several bidders one must be named again or told as chosen, else nothing is said.
"""

import re
from dataclasses import replace

from data_loaders.documents.readings.contracts.bare import (
    bare_act,
    bare_alone,
    bare_changed,
    bare_firms,
    bare_lots,
    bare_ranked,
    bare_rows,
    bare_shared,
    bare_winner,
)
from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry
from data_loaders.documents.readings.pairs import pair_clauses
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_BIDS = phrase(
    r"\boffres? (?:recues?|suivantes?|remises?|deposees?)|\b(?:devis|propositions|prix|plis|candidatures|reponses) (?:recus?|recues?|"
    r"suivants|suivantes|demandes|obtenus|remis|annonces|presentes)|\bont (?:repondu|remis|propose|envoye|fait|depose|presente|ete recu|"
    r"ete consult|chiffre)\w*|\bconsultee?s\b|\b(?:deux|trois|quatre|cinq|six|sept|plusieurs|\d) (?:[a-z]{3,12} )?(?:entreprises?|"
    r"artisans|"
    r"devis|offres|propositions|prix|fournisseurs|candidats|plis|societes|cabinets|bureaux|assureurs|prestataires|terrassiers|vendeurs|"
    r"reponses|concurrents)|\bclassement\b|\bcomparati\w+|\bpresente les propositions|\bordre croissant"
)
# Each lot's first bid alone is told: none of them has a rival in the act.
_LEADING = phrase(r"\bclasse(?:e?s?)? (?:en )?premiere?s?\b|\ben tete\b|\bmieux[- ]disante?s\b")
_RENEWED = phrase(r"\breconduit\w*|\breconduction\b|\brenouvele\w*|\bprolonge\w*")
_NOT_RENEWED = phrase(r"\b(?:ne|n'|non|pas)\b[^.;]{0,40}\b(?:reconduit|reconduction|renouvele|prolonge)|\bresili")
_OPTION = phrase(r"\boptions? [^.;]{0,60}?\b(?:leve|reten|pris|souscri|affermi|inclu|compris)\w*")
_VARIANT = phrase(
    r"\b(?:retien|reten|choisi|pren|pris|opte|accept)\w* [^.;]{0,40}\bvariante|\b(?:montant|prix) de (?:sa|la|cette|leur) variante\b"
    r"|\b(?:offre|solution|proposition) (?:en )?variante\b[^.;]{0,60}\b(?:en tete|la mieux|reten|la plus avantageuse|1ere|premiere)"
)
_CONCESSION = phrase(r"\bdelegation (?:de|du) service public|\bdsp\b|\bconcession (?:de|du) (?:service|l'|la )|\baffermage\b")
_CONFIDENCE, _REACH, _FIRM = 0.9, 60, 2


def read(view: View, start: int, end: int, title: str | None) -> list[Entry]:
    """The contracts of an act, in order; nothing where it is no purchase, or nothing says which firm won."""
    told = _told(view, start, end) if bare_act.buys(view.folded, start, end, title) else []
    return [replace(one, confidence=_CONFIDENCE) for one in told]


def _told(view: View, start: int, end: int) -> list[Entry]:
    changes = bare_changed.CHANGES.search(view.folded, start, end) is not None
    if changes and (rows := bare_changed.in_rows(view, start, end)):
        return rows
    sentences = pair_clauses.of(view, start, end)
    candidates = _renewed(view, start, end, bare_firms.of(view, sentences, (start, end)))
    lots = bare_lots.read(view, start, end)
    outside = [one for one in sentences if not (lots and (lots[0].mention.start <= one[0] < lots[-1].mention.end or _is_row(view, one)))]
    if not (candidates or lots) or any(bare_act.undone(view.folded, *one) for one in outside if not _is_of(one, candidates)):
        return []
    if lots:
        return lots
    if changes:
        return bare_changed.read(view, sentences, bare_winner.firms(candidates))
    first = _first_price(view, candidates, end)
    compared = bool(_BIDS.search(view.folded, start, first)) and not _LEADING.search(view.folded, start, first)
    concession = bool(_CONCESSION.search(view.folded, start, sentences[0][1]))
    if not compared and (shared := bare_shared.read(view, sentences, candidates)):
        return shared
    return bare_rows.read(view, sentences, candidates, compared=compared) or _one(
        view, sentences, candidates, compared=compared, priceless=concession
    )


def _is_row(view: View, line: tuple[int, int]) -> bool:
    """A row of a table of lots: "4 | Protection juridique | sans suite | -" says nothing of the others."""
    return re.match(r"\s{0,9}(?:\||\d{1,2}\s{0,9}\|)", view.raw[slice(*line)]) is not None


def _renewed(view: View, start: int, end: int, candidates: list[Candidate]) -> list[Candidate]:
    """The contract that ends and is renewed is the one firm's again."""
    one = (
        len(bare_winner.firms(candidates)) == 1
        and _RENEWED.search(view.folded, start, end)
        and not _NOT_RENEWED.search(view.folded, start, end)
    )
    return [replace(c, lost=False, won=True) for c in candidates] if one else candidates


def _first_price(view: View, candidates: list[Candidate], end: int) -> int:
    """Behind the first firm that has a price: what is said of offers below it speaks of others."""
    first = next((c.mention.end for c in candidates if c.price.known), end)
    return min(end, first + _REACH)


def _is_of(sentence: tuple[int, int], candidates: list[Candidate]) -> bool:
    """A sentence that names a firm speaks of that firm."""
    return any(sentence[0] <= c.mention.start < sentence[1] for c in candidates)


def _one(view: View, sentences: list[tuple[int, int]], candidates: list[Candidate], *, compared: bool, priceless: bool) -> list[Entry]:
    """The one firm that is left, or the one of the bidders that is named again or told as chosen; with its price."""
    firms = bare_winner.firms(candidates)
    bidders = [f for f in firms if any(c.price.known for c in f)]
    unclaimed = bare_alone.unclaimed(view, sentences, candidates)
    winner = bare_winner.of(firms, bidders, compared=compared, unclaimed=unclaimed) or bare_ranked.of(view, sentences, bidders)
    if winner is None:
        return []
    beside = {c.price.amount or (c.price.minimum, c.price.maximum): c.price for c in winner if c.price.known}
    if len(beside) > 1:  # the piece, then the whole: "21,50 € le colis … 989 € TTC en tout"
        beside = {amount: one for amount, one in beside.items() if one.tax}
    if len(beside) > 1 or any(_VARIANT.search(view.folded, *s) for s in sentences) or any(_takes_option(view, *s) for s in sentences):
        return []
    price = next(iter(beside.values()), NOTHING)
    price = price if price.known else bare_alone.price(view, sentences, bidders)
    best = max(winner, key=lambda c: (c.sure, len(c.mention.name)))
    if best.sure < _FIRM and not (any(c.won for c in winner) or len(bidders) > 1 or len(winner) > 1 or _stands_out(view, best)):
        return []  # a name and a price, and nothing that makes a contractor of it
    told = price.known or (best.sure >= _FIRM and (priceless or bare_alone.is_by_unit(view, sentences, winner)))
    return [Entry(best.mention, price=price)] if told else []


def _stands_out(view: View, one: Candidate) -> bool:
    """Several words, or at the head of its clause: a word alone within a sentence may be a place or a make."""
    before = view.raw[max(0, one.mention.start - 2) : one.mention.start].strip()
    return " " in one.mention.name or before in ("", ":", "(", ".")


def _takes_option(view: View, low: int, high: int) -> bool:
    """An option taken changes the price that stands beside the name."""
    taken = _OPTION.search(view.folded, low, high)
    return taken is not None and not re.search(r"\bpas\b|\bnon\b", taken.group())


def example(text: str) -> list[tuple[str, float | None]]:
    """Supplier and amount of a text's contracts; its title is its first line."""
    return [(e.supplier, e.price.amount) for e in read(View.of(text), 0, len(text), text.split("\n", 1)[0])]


EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    ("Horloge\nCoût de l'intervention des Ets Loup : 978 € HT (1 173,60 € TTC). Bon pour accord.", [("Ets Loup", 978)]),
    ("Toiture : assistance\nLe bureau Loup d'Oc est missionné.\nHonoraires : 2 875 € HT (3 450 € TTC).", [("Loup d'Oc", 2875)]),
    ("Fenêtres\nPVC Loup : 4 310 € HT ; Bois Orme : 5 025 € HT. Le bois l'emporte, commande à Bois Orme.", [("Bois Orme", 5025)]),
    (
        "Travaux : les entreprises\n- lot A, murs, Loup Bâti, 900 € HT\n- lot B, bois, Orme Décor, 400 € HT\nAdopté.",
        [("Loup Bâti", 900), ("Orme Décor", 400)],
    ),
    ("Fleurs\nFourniture : Vert Loup, 2 150 € TTC ; l'offre Paysages Orme (2 900 € TTC) n'est pas suivie.", [("Vert Loup", 2150)]),
    ("Cloches\nLe contrat de la maison Loup, 196 € HT par an, arrive à terme. Reconduit trois ans au même prix.", [("Loup", 196)]),
    ("Colis\nVert Loup à 21,50 € le colis. Le conseil prend Vert Loup, pour 989 € TTC en tout.", [("Vert Loup", 989)]),
    (
        "Assurances\nLe classement place en tête :\nlot 1 biens : Loup Mutuelle, 900 € TTC\nlot 2 autos : Orme Assur, 400 € TTC",
        [("Loup Mutuelle", 900), ("Orme Assur", 400)],
    ),
    (
        "École : avenants\nLot  Titulaire     Marché HT   Avenant HT  Total HT\n02   Bâti Loup   1 870,00   + 125,40   1 995,40\n"
        "05   Bois Orme    8 312,00   - 1 903,00   6 409,00\nApprouvés.",
        [("Bâti Loup", 1995.4), ("Bois Orme", 6409)],
    ),
]
NOT_FOUND = [
    "Fenêtres\nDeux devis : PVC Loup, 4 310 € HT ; Bois Orme, 5 025 € HT.",
    "Fenêtres\nPVC Loup : 4 310 € HT. La question est reportée.",
    "Fenêtres\nLa société PVC Loup offre 4 310 € HT. La commission a déclaré l'appel d'offres infructueux.",
    "Fenêtres\nLa société PVC Loup offre 4 310 € HT. Le conseil décide de relancer la consultation.",
    "Fenêtres\nPVC Loup : 4 310 € HT. Le conseil sollicite une subvention de 1 000 €.",
    "Défibrillateur\nPrix annoncés : 1 690 € HT (Loup-Secours) et 1 320 € HT (Orme-Ouest). Aucun des deux n'est accepté.",
    "Subventions\nJudo Loup : 900 €.",
    "Quai\nOffre de base de Loup-Sud : 900 € HT. Variante : 800 € HT. Le conseil choisit la variante.",
    "Quai\nLoup-Sud : 900 € HT en base. La variante est classée première. Le conseil lui attribue le marché au prix de sa variante.",
    "Murs\n1) PVC Loup, 900 € HT. 2) Bois Orme, 950 € HT. Malgré un refus, Bois Orme est préféré.",
]

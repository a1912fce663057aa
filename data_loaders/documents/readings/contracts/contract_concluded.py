"""Contracts that one sentence concludes: who, and for how much, whatever stands first (attribution d'un marché, article L2122-21 6° CGCT).

"L'accord-cadre, sans minimum et d'un maximum de 90 000 € HT, est attribué à ORMEVAL"; "L'Atelier du Val est retenu pour 22 300 € HT";
"Le conseil confie la mission au cabinet LOUP pour 45 000 € HT"; "attribue les marchés comme suit : LOUP (toiture) : 9 000 € HT ; …".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, price_of
from data_loaders.documents.readings.contracts.contract_supplier import Mention, introduced, is_firm, key, read_name, tidy
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_HOW = r"(?:,? (?:a l'unanimite|a la majorite|par \d{1,3} voix(?: pour)?(?:,? (?:et )?\d{1,3} (?:contre|abstentions?))?),?)?"
_FIRM = r"(?:la societe |l'entreprise |le cabinet |l'agence |la sarl |les etablissements )?"
_TO = r"(?:aux? |a |aupres de |aupres du )(?:l'|la |les )?(?:societe |entreprise |cabinet |agence |groupement )?(?=\S)"
_SUM = r"(?= (?:pour (?:un montant (?:de |total de )?|la somme de |le prix de )?|au prix de |moyennant )\d)"
_THING = (
    r"(?:mission|travaux|prestation|etude|chantier|realisation|fourniture|entretien|maintenance|maitrise d'(?:o|œ)?e?uvre|restauration)s?"
)
_AWARDED = phrase(
    rf"(?:\b(?:est|sont) |, ?)attribuee?s?{_HOW} {_TO}"
    rf"|\bconfi(?:e|ent|er){_HOW} (?:la |les |l'|cette |ces |ce )?{_THING}\b[^.;€\n]{{0,60}}? {_TO}"
    rf"|\b(?:achete|achetent|acheter|commande|commandent|commander){_HOW} [^.;€\n]{{2,60}}? {_TO}"
    rf"|\bcommande(?: est)? passee {_TO}"
)
_KEPT = phrase(rf" (?:est|sont) retenue?s?{_HOW}{_SUM}")
# Named as who was chosen: "Le traiteur retenu est Loup", "Seule Loup a répondu. Son offre, 9 000 € HT, est acceptée".
_NAMED = phrase(
    r"\b(?:l'entreprise|la societe|le (?:traiteur|prestataire|fournisseur|candidat|cabinet|delegataire)) (?:retenue?|choisie?) est"
    rf" {_FIRM}(?=\S)"
)
_ALONE = re.compile(r"\b[Ss]eule? (?=[A-ZÀ-Ý])")
_ANSWERED = phrase(
    r" a (?:repondu|remis une offre|depose une offre)\b[^.;]{0,40}\. (?:son|cette|l') ?offre,? (?:de |d'un montant de |a )?(?=\d)"
)
_TAKEN = phrase(r" ?,? est (?:acceptee|retenue|validee|approuvee)\b")
_AS_FOLLOWS = phrase(
    r"\b(?:attribu(?:e|er|ent)|reten(?:ir|u)|retient|design(?:e|er)) (?:les |aux )?(?:marches|lots|entreprises|titulaires)?[^.:;€\n]{0,30}"
    r"(?:comme suit|ainsi|suivante?s) ?: "
)
_PIECE = re.compile(r"(?: ?\([^()\n]{2,60}\))? ?: ?(?=\d)")
# No contract of this council's, now: an earlier act, a loan, land, a price for a unit.
_NOT_NOW = phrase(
    r"\b(?:avai(?:t|ent)|rappel\w*|precedent\w*|par deliberation|en (?:19|20)\d\d|dernier|emprunt|pret|terrains?|parcelles?"
    r"|(?:une|la|cette) maison|immeuble|appartement|local|locaux|bail|loyer|subvention|aide|don|coupes?|affouage\w*|primes? de|apprenti\w*|"
    r"cession|vend(?:re)?|vente|si|propose)\b"
)
_UNIT = phrase(r"\s?(?:ht|ttc)? ?,? ?(?:par (?!an\b)[a-z]|/ ?(?!an\b)[a-z]|l[ea] (?:m|tonne|metre|repas|kilo)|l'unite|l'heure|de l'heure)")
_LOWERED = phrase(
    r"\b(?:ramen|abaiss|baiss|redui|revu)\w* (?:son|leur|sa) (?:offre|prix|proposition|devis)(?: initiale?)? a |\boffre ramenee a "
)
_ARTICLE = re.compile(r"\s{0,3}(?:[LlDd]['’]|(?:[Ll]a société|[Ll]e cabinet|[Ll][ea]) (?=[A-ZÀ-Ý]))?")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«])|\n")
_REACH = 160
CONCLUDES = re.compile(f"{_AWARDED.pattern}|{_KEPT.pattern}|{_NAMED.pattern}")


def read(view: View, start: int, end: int) -> list[Entry]:
    """The contracts so concluded in [start, end), each with its price; none where a sentence leaves one of them open."""
    if follows := _AS_FOLLOWS.search(view.folded, start, end):
        return _listed(view, follows.end(), end)
    sentences = (one for one in _sentences(view, start, end) if not _headed_anew(view, start, one[0]))
    return [entry for low, high in sentences for entry in _of_sentence(view, low, high)] or list(_sole(view, start, end))


def _sole(view: View, start: int, end: int) -> Iterator[Entry]:
    """The one firm that answered, where its offer is taken in the next sentence."""
    for alone in _ALONE.finditer(view.raw, start, end):
        name = read_name(view, alone.end(), end)
        answered = _ANSWERED.match(view.folded, name[1], end) if name else None
        price = _priced(view, answered.end(), min(end, answered.end() + 40)) if answered else None
        if name and price and _TAKEN.match(view.folded, price.printed[-1].end, end):
            yield _entry(view, name, price)


def of_ended(view: View, start: int, end: int) -> list[Entry]:
    """The one firm that an item names which ends a contract; none where it names several."""
    named = {key(one.name): one for one in introduced(view, start, end) if is_firm(one.name)}
    return [Entry(one, decided=True) for one in named.values()] if len(named) == 1 else []


def _headed_anew(view: View, start: int, low: int) -> bool:
    """Does the sentence open below a line that may be another act's title: no label, no mark at its end, and not the item's first?"""
    above = view.raw[start:low].rstrip(" \t")
    if not above.endswith("\n"):
        return False
    line = above.rstrip().rpartition("\n")[2].strip()
    return bool(line) and above.rstrip() != line and line[-1].isalnum() and ":" not in line


def lowered(view: View, start: int, entries: list[Entry], end: int) -> list[Entry]:
    """With the price to which a firm brought its offer down: "LOUP a ramené son offre à 83 900 € HT"."""
    for found in _LOWERED.finditer(view.folded, start, end):
        price = price_of(view.folded, found.end(), min(end, found.end() + 40))
        before = view.folded[max(start, found.start() - _REACH) : found.start()]
        for place, entry in enumerate(entries):
            if price.known and fold(entry.mention.name) in before:
                entries = [*entries[:place], replace(entry, price=price), *entries[place + 1 :]]
    return entries


def _sentences(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for stop in _SENTENCE.finditer(view.raw, start, end):
        yield low, stop.start()
        low = stop.end()
    yield low, end


def _of_sentence(view: View, low: int, high: int) -> Iterator[Entry]:
    if _NOT_NOW.search(view.folded, low, high):
        return
    for found in _AWARDED.finditer(view.folded, low, high):
        name = read_name(view, found.end(), high)
        price = _priced(view, name[1], high) if name else None
        price = price or (_priced(view, low, found.start()) if name and "attribue" in found[0] else None)
        if name and price:
            yield _entry(view, name, price)
    for found in _NAMED.finditer(view.folded, low, high):
        if name := read_name(view, found.end(), high):
            yield _entry(view, name, _priced(view, name[1], high) or NOTHING)
    for found in _KEPT.finditer(view.folded, low, high):
        name, price = read_name(view, _subject(view, low), found.start() + 1), _priced(view, found.end(), high)
        if name and price and name[1] == found.start():
            yield _entry(view, name, price)


def _subject(view: View, low: int) -> int:
    """Past the article that opens the sentence: "L'Atelier du Val est retenu"."""
    article = _ARTICLE.match(view.raw, low)
    return article.end() if article else low


def _listed(view: View, start: int, end: int) -> list[Entry]:
    """ "LOUP (toiture) : 9 000 € HT ; ORME (menuiserie) : 4 000 € HT.": every piece a firm and its price, or nothing."""
    stop = next((m.start() for m in _SENTENCE.finditer(view.raw, start, end)), end)
    entries: list[Entry] = []
    low = start
    for piece in re.split(r"(?<=;)", view.raw[start:stop]):
        high = low + len(piece)
        name = read_name(view, low + len(piece) - len(piece.lstrip()), high)
        mark = _PIECE.match(view.raw, name[1], high) if name else None
        price = _priced(view, mark.end(), high) if mark else None
        if not piece.strip(" .;\n"):
            continue
        if name is None or price is None:
            return []
        entries.append(_entry(view, name, price))
        low = high
    return entries if len(entries) > 1 else []


def _priced(view: View, start: int, end: int) -> Price | None:
    price = price_of(view.folded, start, end)
    unit = any(_UNIT.match(view.folded, amount.end) for amount in price.printed)
    return price if price.known and not unit and not price.unlimited else None


def _entry(view: View, name: tuple[int, int], price: Price) -> Entry:
    return Entry(Mention(name[0], *name, tidy(view.raw[slice(*name)])), price=price, decided=True)


def example(text: str) -> list[tuple[str, float | None, float | None, float | None]]:
    """Supplier, amount, least and most of a text's contracts."""
    view = View.of(text)
    found = [e for e in read(view, 0, len(text)) if is_firm(e.mention.name)]
    return [(e.supplier, e.price.amount, e.price.minimum, e.price.maximum) for e in found]


EXAMPLES: list[tuple[str, list[tuple[str, float | None, float | None, float | None]]]] = [
    (
        "L'accord-cadre, sans minimum et avec un maximum de 90 000 € HT, est attribué à Ormeval SA. Unanimité.",
        [("Ormeval SA", None, 0, 90000)],
    ),
    ("Accord-cadre, minimum 5 000 € HT, maximum 9 000 € HT, attribué à Loup Travaux. Adopté.", [("Loup Travaux", None, 5000, 9000)]),
    ("L'Atelier Ormeval est retenu à l'unanimité pour 22 300 € HT.", [("Atelier Ormeval", 22300, None, None)]),
    ("Le conseil confie la mission au cabinet Loup pour 45 000 € HT.", [("Loup", 45000, None, None)]),
    ("Commande passée à Scola-Orme pour 5 412,30 € HT. Pour : 6.", [("Scola-Orme", 5412.3, None, None)]),
    ("Le traiteur retenu est Ormeval, 31 € TTC par personne. Accord.", [("Ormeval", None, None, None)]),
    ("Seule Ormeval a répondu. Son offre, 9 000 € HT, est acceptée.", [("Ormeval", 9000, None, None)]),
    ("Le conseil achète 18 stères au GAEC des Ormes pour 1 260 € TTC.", [("GAEC des Ormes", 1260, None, None)]),
    (
        "Le conseil attribue les marchés comme suit : Loup (toit) : 9 000 € HT ; Orme SARL (porte) : 4 000 € HT.\n",
        [("Loup", 9000, None, None), ("Orme SARL", 4000, None, None)],
    ),
]
NOT_FOUND = [
    "En 2020, le marché est attribué à Ormeval pour 9 000 € HT.",
    "Le traiteur Ormeval est retenu pour 31 € TTC par personne.",
    "Seule Ormeval a répondu. Son offre, 9 000 € HT, est refusée.",
    "Le marché avait été attribué à Ormeval pour 9 000 € HT.",
    "Une subvention de 500 € est attribuée à Ormeval Judo.",
    "Le conseil achète un terrain à Luc Orme pour 9 000 €.",
    "Le conseil attribue les marchés comme suit : Loup : 9 000 € HT ; Orme : à voir.",
    "Taux de la taxe\nMaintenu à l'unanimité.\nBois de l'école\nLe conseil achète 18 stères au GAEC des Ormes pour 1 260 € TTC.",
]

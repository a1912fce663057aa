"""A firm taken in a sentence, whatever it is called, its price beside it or in its bid above (article L2122-21 6° CGCT).

"Le conseil choisit LOUP Fils par 9 voix", "le devis LOUP est accepté, 900 € HT", "le bureau Loup assurera le contrôle pour 900 € HT",
"commandé chez Loup, qui fait une offre à 900 €". The price is asked for: a name alone may be a town or a person.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.readings.contracts import contract_chosen
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, alike, price_of
from data_loaders.documents.readings.contracts.contract_supplier import Mention, introduced, is_firm, key, read_name, tidy
from data_loaders.documents.readings.contracts.winners import contract_quoted
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_HOW = (
    r"(?: finalement| donc)?(?:,? (?:a l'unanimite|a la majorite|a l'unanimite des (?:presents|votants)|"
    r"par \d{1,3} voix(?: pour)?(?:,? (?:et |contre )?\d{1,3}(?: contre| abstentions?)?)?),?)?"
)
_FROM = r"(?:de la |de l'|des |du |de |d')"
_TAKEN = r"(?:accept|reten|valid|approuv|chois|agree|prefer)\w{0,5}"
_SUM = r"(?: pour (?:la periode|une duree|[\w-]{1,16} ans)[^.;:€\d]{0,30}| pour \d{1,2} ans?)?"
TAKES = phrase(
    rf"\b(?:choisit|choisir|retient|retenir|opte pour|opter pour|prefere|preferer|mandate|mandater|missionner){_HOW} "
    rf"(?:(?:l'offre|la proposition|le devis|celle|celui|la candidature) (?:\w{{3,14}} )?{_FROM})?(?=\S)|"
    rf"\bfai(?:t|re) (?:appel a|choix de) (?:(?:l'offre|la proposition|le devis) {_FROM})?(?=\S)|"
    rf"\bchoix de (?:l'offre|la proposition|celle|celui) {_FROM}(?=\S)|"
    r"\b(?:donnee?s?|confiee?s?|attribuee?s?|commandee?s?|achetee?s?|acquise?s?|passee?s?|consentie?s?|conclue?s?|"
    rf"attribution){_HOW}{_SUM} (?:a |aux? |chez |aupres d(?:e|u) |avec )(?=\S)|"
    rf"\b(?:confi|attribu)(?:e|er|ent){_HOW} [^.;:€\n]{{2,90}}? (?:aux? |a )(?=\S)|"
    r"\b(?:achat|achete|acheter|acqui(?:sition|ert|erir)|commandes?|commander|abonnement|souscri(?:re|t|ption)|location|contrat|fourniture)\b"
    r"[^.;:€\n]{0,70}? (?:chez|aupres d(?:e|u)|(?:signe|conclu|passe)e? avec) (?=\S)|"
    r"\b(?:devis|offre|proposition) (?:de la |de l'|des |du |de |d')?(?=\S)|"
    r"\S (?=(?:assurera|realisera|fournira|executera|effectuera|livrera|(?:sera|est) chargee? d|est (?:retenue?|choisie?|designee?|"
    r"preferee?))\b)"
)
_BEHIND = phrase(rf"(?: ?\([^()]{{0,60}}\))?,?(?: (?:est|a ete|soit|sont))?{_HOW} {_TAKEN}\b")
_BOUGHT = re.compile(
    r"(?:achat|achet|acqui|command|abonnement|souscri|location|contrat|fourniture)"
)  # without a price it may be told of the past
_ADVISED = phrase(r"\bcommission\b[^.;]{0,60}\Z|\bcommission\b(?![^.;]{0,120}\bconseil\b)")
_BUYS = phrase(r"\b(?:chez|achat|achete\w*|acheter|command\w+)\b")
_LEGAL = re.compile(r"\b(?:SARL|SASU?|EURL|SCOP|SNC|SCIC)\b")
_CATEGORY = phrase(r"\b(?:societe|entreprise|cabinet|bureau|groupement)\b")
# No contract of this council's, now: an earlier act, a loan, land, one that is turned down or asked for.
_NOT_NOW = phrase(
    r"\b(?:avai(?:t|ent)|rappel\w*|precedent\w*|par deliberation|dernier|an passe|emprunt|prets?|terrains?|parcelles?|"
    r"immeuble|appartement|bail|loyers?|subventions?|cession|vend(?:re|u|ue)?|vente|refus\w*|rejet\w*|report\w*|"
    r"renvoy\w*|ajourn\w*|echu|"
    r"coupes?|affouage\w*|funeraire|primes? (?:de|exceptionnelle)|indemnites?|apprenti\w*|recrut\w+|tresorerie|grange|propriete|hangar|"
    r"louee?s?|expir\w+|a son terme|"
    r"sollicit\w*|si|propose de|aide de|bourse|don)\b|\bn'(?:est|a|ont|y)\b|\bne (?:sont|sera|retient)\b|\bdevis (?:de|d') (?:\d|tous)"
)
_OPEN = phrase(
    r"\b(?:ajourn\w+|renvoye\w*|surseoi\w*|renonce\w*)\b|\bn'est pas (?:accept|adopt|approuv|reten)\w+|\bautres? devis|\breportee?\b"
)
_OTHERS = phrase(
    r"\(?(?:les? |l')(?:autres?|devis|offres?|propositions?)\b|[,;(] ?(?:celle|celui|ceux|contre|au lieu|la place)\b|\bplutot que\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«])|\n\s{0,9}\n|\n(?=\s{0,4}[-•*–]\s)|\n(?=[A-ZÀ-Ý][^\n]{0,80}\n)")
_CLAUSE = re.compile(r"[,;:(]\s{1,3}|\bque\s{1,3}")
_REACH, _TITLE = 130, 260


def read(view: View, start: int, end: int) -> list[Entry]:
    """Each firm so taken, once; nothing where the item is put off or turned down."""
    if _OPEN.search(view.folded, start, end):
        return []
    found: dict[frozenset[str], Entry] = {}
    for low, high in _sentences(view, start, end):
        if _NOT_NOW.search(_decided(view.folded[low:high])):
            continue
        for name, firm in _names(view, (start, end), low, high):
            price = _price(view, (start, end), name, high)
            sure = firm or (price and (price.tax or not price.known or _BUYS.search(view.folded, low, name[0])))
            if not sure:
                continue
            mention = Mention(name[0], *name, tidy(view.raw[slice(*name)]))
            advised = bool(_ADVISED.search(view.folded, low, name[0]))  # the council may take another
            found.setdefault(key(mention.name), Entry(mention, price=price or NOTHING, decided=not advised))
    decided = [one for one in found.values() if one.decided] or list(found.values())
    return [replace(one, decided=False) for one in decided] or contract_quoted.last(view, start, end)


def completed(view: View, start: int, end: int, entries: list[Entry]) -> list[Entry]:
    """The entries with the price that the words of taking print for them; what is so taken where there is no entry."""
    taken = read(view, start, end)
    if not entries:
        return taken
    if len(entries) > 1 or any(e.lot for e in entries):
        lone = [not e.also and sum(alike(e.key, other.key) for other in entries) == 1 for e in entries]
        bids = [contract_quoted.of(view, (start, end), e.supplier) if one else e.price for e, one in zip(entries, lone, strict=True)]
        return [e if e.price.known else replace(e, price=bid) for e, bid in zip(entries, bids, strict=True)]
    prices = [one.price for one in taken if alike(one.key, entries[0].key)]
    beside = [price_of(view.folded, m.end, min(end, m.end + _REACH)) for m in (entries[0].mention, *entries[0].also)]
    torn = len({p.amount for p in (*beside, *prices) if p.amount is not None}) > 1  # held back before: two prices for one contract
    return [replace(entries[0], price=prices[0])] if len(prices) == 1 and prices[0].known and not torn else entries


def _decided(sentence: str) -> str:
    """The sentence without what it says of others, in brackets or behind "celui de"."""
    plain = re.sub(r"\([^()]{0,200}\)", " ", sentence)
    others = _OTHERS.search(plain)
    return plain[: others.start()] if others else plain


def _sentences(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = view.raw.find("\n", start, min(end, start + _TITLE)) + 1 or start  # the title's line is a sentence of its own
    if low > start:
        yield start, low
    for stop in _SENTENCE.finditer(view.raw, low, end):
        yield low, stop.start()
        low = stop.end()
    yield low, end


def _names(view: View, item: tuple[int, int], low: int, high: int) -> Iterator[tuple[tuple[int, int], bool]]:
    """The names that words of taking bring, and whether a word says that it is a firm."""
    for found in TAKES.finditer(view.folded, low, high):
        verb = found.group()[0] not in "dop" or not re.match(r"(?:devis|offre|proposition)\s", found.group())
        if re.match(r"\S\s", found.group()):
            name = _subject(view, low, found.end())
        else:
            name = _named(view, found.end(), high)
            if name and not verb and not _BEHIND.match(view.folded, name[1], high):
                name = None
        if name:
            yield name, not _BOUGHT.match(found.group()) and _is_a_firm(view, item, found.start(), name)


def _is_a_firm(view: View, item: tuple[int, int], here: int, name: tuple[int, int]) -> bool:
    """A word right before it says so, a form within it, or the item elsewhere: "la société Loup … Le conseil retient Loup"."""
    if _CATEGORY.search(view.folded, here, name[0]) or _LEGAL.search(view.raw, *name):
        return True
    return any(key(one.name) == key(view.raw[slice(*name)]) for one in introduced(view, *item))


def _named(view: View, here: int, limit: int) -> tuple[int, int] | None:
    name = read_name(view, contract_quoted.past_lead(view, here, limit), limit)
    text = view.raw[slice(*name)] if name else ""
    return name if name and is_firm(text) and not contract_chosen.NO_FIRM.search(fold(text)) else None


def _subject(view: View, low: int, stop: int) -> tuple[int, int] | None:
    """The name that ends where the verb begins: "Le bureau Loup | assurera"."""
    floor = max(low, stop - _REACH)
    begins = [m.end() for m in _CLAUSE.finditer(view.folded, floor, stop)]
    for begin in reversed([*([low] if floor == low else []), *begins]):
        name = read_name(view, contract_quoted.past_lead(view, begin, stop), stop)
        text = view.raw[slice(*name)] if name else ""
        if name and name[1] == stop - 1 and is_firm(text) and not contract_chosen.NO_FIRM.search(fold(text)):
            return name
    return None


def _price(view: View, item: tuple[int, int], name: tuple[int, int], high: int) -> Price | None:
    """Beside the name, else in its bid; a unit's price proves the firm, and is no amount."""
    others = _OTHERS.search(view.folded, name[1], high)
    stop = min(high, others.start() if others else high)
    price = price_of(view.folded, name[1], stop)
    if price.known:
        return price
    if (bid := contract_quoted.of(view, item, view.raw[slice(*name)])).known:
        return bid
    told = [*priced(view.folded, name[1], stop), *contract_quoted.units(view, item, view.raw[slice(*name)])]
    return NOTHING if told and all(p.role == "unit" for p in told) else None


def example(text: str) -> list[tuple[str, float | None]]:
    """Supplier and amount of a text's contracts."""
    return [(e.supplier, e.price.amount) for e in read(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    (
        "Deux offres : Loup Fils (2 450 € HT) et Orme Bâti (2 390 € HT). Le conseil choisit Loup Fils par 9 voix contre 2.",
        [("Loup Fils", 2450)],
    ),
    (
        "Porte : devis Loup'Pro accepté, 11 240 € HT (les devis Orme Bâti, 12 905 € HT, et Sani, 13 118 € HT, sont écartés).",
        [("Loup'Pro", 11240)],
    ),
    ("Le bureau Loup assurera le contrôle technique pour 1 200 € HT. Accord.", [("Loup", 1200)]),
    ("Curage : confié à l'ETA Loup au prix de 1,85 € HT le mètre linéaire. Unanimité.", [("ETA Loup", None)]),
    ("Les plants seront commandés au GAEC des Ormes, qui fait une offre à 1 845 € TTC.", [("GAEC des Ormes", 1845)]),
    ("Abonnement de trois ans chez Orme Sud, 468 € HT par an.", [("Orme Sud", 468)]),
    ("Il est fait choix de la proposition des Ateliers Loup pour douze bancs, soit 9 384 € HT.", [("Ateliers Loup", 9384)]),
    ("Concession du crématorium\nElle est consentie pour vingt ans à la société Orme, qui paiera 2 000 € de redevance.", [("Orme", None)]),
]
NOT_FOUND = [
    "Le conseil choisit Loup Fils.",
    "La société Loup avait été retenue pour 9 000 € HT.",
    "La proposition de la maison Loup (6 412 € TTC) est mise aux voix. Elle n'est pas acceptée.",
    "Le bureau Loup demande 18 700 € HT. La question est renvoyée à une prochaine séance.",
    "Une subvention de 500 € est attribuée à Loup Judo.",
    "Le conseil retient Valbourg comme siège.",
]

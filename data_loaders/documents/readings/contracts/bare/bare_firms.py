"""Every firm that an act could name as its contractor, with the price that stands beside it and what the words around it say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.readings.contracts.bare import bare_price
from data_loaders.documents.readings.contracts.contract_chosen import NO_FIRM
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price
from data_loaders.documents.readings.contracts.contract_supplier import INTRODUCED, Mention, is_firm, key, tidy
from data_loaders.documents.readings.pairs import pair_clauses, pair_names
from data_loaders.documents.readings.pairs.pair_name_words import CRAFT
from data_loaders.documents.text.alike import Alike
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

# What brings a supplier: an offer of theirs, what is bought by, from or with them, a noun for their trade.
_OF_LOT = r"\blots? (?:n ?° ?)?(?:\d{1,2}|[a-h]) ?\("
_BROUGHT = phrase(
    r"(?:\b(?:offres?|propositions?|devis(?: n ?[°o] ?[\w/-]{1,12})?|celles?|celui|marches?|contrats?|services|honoraires|"
    r"chiffrages?|prix|factures?|intervention|"
    r"avenants?|commandes?|prestations?|cotations?|missions?|candidatures?) (?:presentee?s? par |remise?s? par |formulee?s? par )?"
    r"(?:de la |de l'|des |du |de |d')|\b(?:par|chez|aupres d(?:e|u)|aupres des|avec|confi\w+ (?:a|aux?)|commande\w* (?:a|aux?)|"
    r"attribu\w+ (?:a|aux?)|accord\w+ (?:a|aux?)|choix (?:d[eu]|des)|choi\w+|retien\w+|retenu\w*|retenir|prefer\w*|titulaire|"
    r"attributaire|prestataire|"
    r"fournisseur|entreprise|concessionnaire|delegataire|assureur)[ ,:]{1,3}(?:est |sera )?|\bdevis (?:n ?[°o] ?[\w/-]{1,12} "
    rf")?|{_OF_LOT})(?:la |le |les |l')?\Z"
)
_TRADE = phrase(
    r"\b(?:[a-z]{3,12}(?:erie|iste|eurs?|iers?|iens?|ecte|metre|bois)|entreprise|societe|ste|maison|agence|cabinet|bureau|groupement|"
    r"groupe|cooperative|compagnie|mutuelle|atelier|garage|artisan|troupe|orchestre|regie|esat|exploitant|prestataire|titulaire|"
    r"bureau d'etudes?|bureau de controle|ets|facteur)(?: (?:local|adapte|[a-z]{4,12}))?(?: conduit par| mene par| dont le mandataire "
    r"est)?,? ?:? ?\Z"
)
_NO_TRADE = phrase(r"\b(?:quartier|chantier|courrier|dernier|premier|dossier|maire|adjoint|conseiller|papier|ateliers?|membres?)\W{0,3}\Z")
_LOST = phrase(
    r"\baurai(?:t|ent) (?:prefere|choisi|voulu|souhaite|retenu|opte)\w*|"
    r"\b(?:a|ont) coute\b|\bs'(?:est|etait) elevee?\b|\bfaits? (?:[a-z]{2,10} )?par\b|"
    r"\bavai(?:t|ent) (?:deja )?(?:annonce|propose|chiffre|estime|demande)\w*|"
    r"\becart(?:e|es|ee|ees|er|ent|ant)\b|\brejet\w*|\belimin\w*|\bn(?:'|e )(?:est|a|ont|sont|etant|ayant) (?:pas|point)\b|\bnon "
    r"(?:retenu|conforme)\w*|"
    r"\bpas (?:suivi|retenu|accept|conforme)\w*|\bdemandait|\bproposait|\bn'ayant\b|\bdeuxieme\b|\bl'est moins\b|\bn(?:'|e "
    r")[a-z]{2,14} (?:pas|point)\b|\bseconde\b|\btroisieme\b|\bplus "
    r"cher\w*|"
    r"\birregulier\w*|\birrecevable\w*|\bhors delai|\binacceptable\w*|\btrop (?:cher|eleve)\w*|\bretard\b|\brefus\w*|\bsans suite\b|"
    r"\bresili\w+|\bne donne plus\b|\bancien\w* (?:titulaire|prestataire)|\bactuel\w* (?:titulaire|prestataire|contrat)|"
    r"\b(?:prend|prenait|a pris|arrive) (?:fin|a (?:son )?terme)|\bsous-trait\w*|\bestim\w+ par|\b(?:execut|realis|effectu|pos|"
    r"livr)ee?s? (?:en|le|au|l'an|depuis|par le passe)\b|\bmaitre d'(?:œ|oe)uvre\b"
)
_AGAINST = phrase(
    r"(?:\bcontre|\bvoix contre [a-z0-9]{1,12} pour"
    r"|\bdevant|\bplutot que|\bau lieu d(?:e|u)|\bl'offre d(?:e|u) [^.;]{0,30}(?:n'est)|\ba l'exception d(?:e|u)|"
    r"\b(?:souscrit|conclu|passe) (?:aupres d(?:e|u)|avec)) (?:celles? |celui )?(?:de |du |d')?(?:la |le |l'|les )?\Z"
)
_WON = phrase(
    r"\bchoi[xs]\w*|\breten\w+|\bretien\w*|\bprefer\w*|\bpreconis\w*|\bmieux\b|\bmoins[- ](?:disant\w*|cher\w*)|\bpremier(?:e)? rang|"
    r"\bplacee? en tete|\ben tete\b|\bmeilleur\w*|\bavantageu\w*|\bopte\w*|\bsuit\b|\bconfi(?:e|er|ee?s?)\b|\battribu\w*|\bcommand\w*|"
    r"\bcontract\w*|"
    r"\bmissionn\w*|\bemporte\w*|\baura\b|\bassurera\b|\brealisera\b|\bfournira\b|\bexecutera\b|\bsera charge\w*|\bse porte\b|"
    r"\bdesign(?:e|er|ee)\b|\bpass(?:e|er|ee)s? avec\b|\bbon pour\b|\bdonne (?:le|la|les) (?:marche|chantier|travaux|mission)\b|"
    r"\baccept(?:e|er|ent) (?:donc )?(?:celui|celle|le devis|l'offre|la proposition)\b|"
    r"\bprend(?! acte| fin| note| la | part| en | connaissance| effet)\b|\bdonne la preference|\bpenche pour|\bs'attach\w+|\bse range\b"
)
_TAKEN = phrase(
    r" (?:est|sera|a ete|soit) (?:donc |finalement )?(?:prefer|reten|choisi|design|attributaire|missionn|chargee? d)\w*| (?:l')?emporte\b"
)
_RUNS_ON = re.compile(r"[ \n](?![àa] )[a-zà-ÿ]")  # "Feu d'artifice": a word of the sentence
_AND = phrase(r"[,;]? ?\bet (?:a |au |aux )?(?:la |le |les |l')?\Z")
_LOT = phrase(rf"{_OF_LOT}\Z")
# Of a team the one that leads it is named first: "l'équipe menée par LOUP, avec le BET ORME".
_PARTNER = phrase(r"\b(?:equipe|mandataire|groupement)\b[^.;]{0,60}\b(?:avec|et|associee? a) (?:la |le |les |l')?\Z")
_PART = phrase(r"\b(?:options?|variantes?)\b[^.;]{0,90}?\b(?:non|pas) (?:retenu|suivi|accept|lev)\w*")
_QUOTE = re.compile(r"[«\"] ?\Z")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A firm where a sentence names it.

    `sure`: 3 by its form, 2 by what brings it, 1 by the price beside it alone; `unit` where that is of a piece; `won` and `lost` by
    the words around it.
    """

    mention: Mention
    sentence: int
    sure: int
    price: Price
    unit: bool
    won: bool
    lost: bool

    @property
    def key(self) -> frozenset[str]:
        """The firm's words."""
        return key(self.mention.name)


def of(view: View, sentences: list[tuple[int, int]], item: tuple[int, int]) -> list[Candidate]:
    """The candidates of an act that is cut into sentences, in order, each place once."""
    found: list[Candidate] = []
    basis = bare_price.basis(view, *item)
    for number, (low, high) in enumerate(sentences):
        names = [n for n in pair_names.of(view, low, high, item) if _may_hold(view, n)]
        found += _of_sentence(view, number, (low, high), names, basis)
    found = [c for c in found if not _is_pair(c, found)]
    sure = Alike(c.key for c in found if c.sure)
    return [c if c.sure else replace(c, sure=1) for c in found if c.sure or sure.of(c.key)]


def whole(view: View) -> list[Candidate]:
    """The candidates of a text that is one act."""
    return of(view, pair_clauses.of(view, 0, len(view.raw)), (0, len(view.raw)))


def _is_pair(one: Candidate, found: list[Candidate]) -> bool:
    """ "LOUP et Orme Sud": two firms in one breath, where one of them is named alone elsewhere."""
    parts = {fold(part).strip() for part in re.split(r" (?:et|ou|puis) ", one.mention.name)}
    return len(parts) > 1 and any(fold(other.mention.name) in parts for other in found)


def _may_hold(view: View, name: pair_names.Named) -> bool:
    text = view.raw[name.start : name.end]
    return is_firm(text) and not NO_FIRM.search(fold(text))


def _of_sentence(
    view: View, number: int, sentence: tuple[int, int], names: list[pair_names.Named], basis: Tax | None
) -> Iterator[Candidate]:
    low, high = sentence
    names = [n for n in names if not _is_aside(view, n, low, high)]
    led = False
    claimed: set[Amount] = set()  # by the name before: "LOUP 900 € HT, ORME pas de réponse"
    for i, name in enumerate(names):
        floor = names[i - 1].end if i else low
        stop = names[i + 1].start if i + 1 < len(names) else high
        price = bare_price.beside(view, name, floor, stop)
        price = NOTHING if claimed & set(price.printed) else replace(price, tax=price.tax or basis)
        before = view.folded[max(floor, name.start - 70) : name.start]
        behind = view.folded[name.end : min(stop, name.end + 130)]
        text = view.raw[name.start : name.end]
        mention = Mention(name.start, name.start, name.end, tidy(text))
        plain = name.lone and name.opens and text[1:].islower() and text.isalpha()
        runs_on = plain and bool(_RUNS_ON.match(view.raw, name.end))
        sure = _sure(_QUOTE.sub("", before), behind, text, priced_=not runs_on and bare_price.is_told(view, name, price, stop))
        if i and led and price.tax and price.known and _AND.search(before):
            sure = max(sure, 2)  # "retient LOUP pour les murs (900 € HT) et ORME pour le toit (800 € HT)"
        led = sure > 1
        claimed = set(price.printed) if sure else set()
        behind = _PART.sub("", behind)
        lost = bool(_PARTNER.search(before) or _LOST.search(behind) or _AGAINST.search(before) or _LOST.search(before[-40:]))
        unit = not price.known and any(p.role == "unit" for p in priced(view.folded, name.end, stop)[:1])
        yield Candidate(mention, number, sure, price, unit, bool(_WON.search(before) or _WON.search(behind)), lost)


def _is_aside(view: View, name: pair_names.Named, low: int, high: int) -> bool:
    """In brackets without a figure: a make, a town, whose the firm is: "Garage LOUP (Marque) : 18 930 €"."""
    opened = view.raw.rfind("(", low, name.start)
    if INTRODUCED.match(fold(view.raw[name.start : name.end])) or _LOT.search(view.folded, low, opened + 1):
        return False  # "l'entreprise de charpente (Ets LOUP)", "Lot 4 (LOUP)"
    closed = view.raw.find(")", name.end, high)
    if opened < 0 or closed < 0 or ")" in view.raw[opened : name.start] or not view.raw[low:opened].strip():
        return False
    return "€" not in view.raw[opened:closed] and "€" not in view.raw[max(low, opened - 14) : opened]


def _sure(before: str, behind: str, text: str, *, priced_: bool) -> int:
    if INTRODUCED.match(fold(text)) or CRAFT.match(behind) or _is_introduced(before):
        return 3
    if _BROUGHT.search(before) or _TAKEN.match(behind) or (_TRADE.search(before) and not _NO_TRADE.search(before)):
        return 2
    return int(priced_)


def _is_introduced(before: str) -> bool:
    found = list(INTRODUCED.finditer(before))
    return bool(found and found[-1].end() >= len(before))


def example(text: str) -> list[tuple[str, int, float | None, str]]:
    """Name, sureness, price and fate of a text's candidates."""
    return [(c.mention.name, c.sure, c.price.amount, "lost" if c.lost else "won" if c.won else "") for c in whole(View.of(text))]


EXAMPLES: list[tuple[str, list[tuple[str, int, float | None, str]]]] = [
    ("Sol : Vert Loup, 2 150 € TTC", [("Vert Loup", 1, 2150, "")]),
    ("commande de 3 500 € TTC à Loup-Sud", [("Loup-Sud", 1, 3500, "won")]),
    ("L'offre Paysages Orme (2 900 € TTC) n'est pas suivie", [("Paysages Orme", 1, 2900, "lost")]),
    ("Prix : 1 690 € HT (Loup-Secours) et 1 320 € HT (Orme-Ouest)", [("Loup-Secours", 1, 1690, ""), ("Orme-Ouest", 1, 1320, "")]),
]
NOT_FOUND = ["Chemin des Aulnes : 900 € HT", "Monsieur LOUP propose 900 € HT.", "Coût : 900 € HT"]

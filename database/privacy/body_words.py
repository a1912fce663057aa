"""Words that tell a body (personne morale: association, company, public body) from a natural person among beneficiaries."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

# Forms and trades of companies, public bodies, forms of associations, then what associations are about.
BODY = re.compile(
    r"(?i)\b(?:sarl|sas|sasu|sa|eurl|ei|eirl|scop|sci|snc|scp|selarl|gie|gaec|gfa|scea|earl|ste|sociétés?|entreprises?|ets"
    r"|établissements?|groupe|"
    r"groupement|cabinet|agence|associations?|assoc|asso|amicale|comité|club|union|f[ée]d[ée]ration|rurales?|fondation|collectif|amis"
    r"|mutuelle|syndicat\w*|"
    r"syndicales?|office|régie|commune|ville|mairie|département|région|communauté|métropole|agglomération|préfecture|état|école|ecole|"
    r"collège|lycée|université|institut|hôpital|clinique|ehpad|crèche|foyers?|maison|centre|théâtre|theatre|compagnie|"
    r"constructions?|bâtiment|charpentes?|couvertures?|maçonnerie|serrurerie|étanchéité|isolation|conduite|auto-?école|taxis?"
    r"|ambulances?|coiffure|studio|architectures?|orientations?|décisions?|tp|travaux|services?|paysages?|frères"
    r"|fils|menuiserie|garage|transports?|imprimerie|électricité|plomberie|"
    r"peinture|conseil|architectes?|ingénierie|saint(?!-)|sainte(?!-)|st|cie|copropriété|syndic de|habitat|logement|immobili(?:er|ère"
    r"|ers)|bailleur|"
    r"cercle|ligue|chambre|mission|r[ée]seaux?|contrats?|coh[ée]sion|radio|festival|rencontres|solidarité|initiatives?|emploi|insertion"
    r"|génération|section|"
    r"secours|croix|restos?|restaurants|banque|parents|anciens|combattants|donneurs|chasse|chasseurs|pêche|pêcheurs|coopérative"
    r"|orchestre|harmonie|"
    r"fanfare|chorale|chœur|ensemble|musique|musical\w*|ciné\w*|danse|arts?|culture|culturel\w*|animation|loisirs|jeunes|jeunesse|"
    r"familles?|enfance|enfants|handicap\w*|santé|sports?|sportifs?|sportives?|olympique|étoile|avenir|espoir|amical|athlétique|athlétisme|"
    r"avocats|artisan\w*|commerçants?|commerce|industrie|professionnel\w*|patrimoine|environnement|développement|"
    r"foot|football|rugby|basket\w*|hand|handball|volley\w*|tennis|ping|judo|karaté|aïkido|aikido|escrime|gym|gymnastique|natation"
    r"|nautique|"
    r"voile|aviron|vélo|cyclo\w*|cyclisme|pétanque|boules?|bowling|boxe|tir|patinage|roller|skate|ski|randonnée|foulées|équitation|"
    r"france|télévision|téléthon|europe|européen\w*|nationale?|internationale?|départementale?s?|régionale?s?|municipale?s?|communale?s?|"
    r"locale?s?|scolaire|périscolaire|populaire|laïque|protection|prévention|accueil|entraide|aides?|fêtes?|comédie|scène|spectacles?)\b|&"
)
_UNACCENTED = re.compile("".join(c for c in normalize("NFD", BODY.pattern) if not combining(c)))
# Read in capitals only: short forms of bodies, which a family name before a given name resembles.
SHORT_FORM = re.compile(
    r"\b(?:A\.?S|U\.?S|F\.?C|S\.?C|R\.?C|O\.?C|E\.?S|C\.?S|A\.?C|ASC|ASL|ASPTT|AOC|USC|UNSS|USEP|UFOLEP|APEL?|OGEC|FCPE|MJC|MFR|MLC"
    r"|ADMR|ADIL|ADIE|"
    r"ADAPEI|APAJH|APF|AFM|ADOT|ANEF|ATD|CAUE|CIDFF|CIVAM|CCAS|CIAS|CPIE|FNACA|FNATH|CEMEA|GRETA|LPO|SNSM|SPA|UDAF|"
    r"UNAPEI|UNICEF|UNAFAM|UFC|UNC|ONG|SIVU|SIVOM|SDIS|EPCI|OPH|HLM|CNAM|CAF|MSA|CFA|AMAP|ACCA|AAPPMA|ACPG|GRS|EPS|EVS|AESH|ATSEM|ASVP|ESAT|IME|SAVS|U\.?M\.?P|UDI|EELV|LREM|PCF|M[Oo]D[Ee][Mm]|NPA|PRG|CGT|CFDT|CFTC|FSU|UNSA)\b"
)

# A price without tax (HT) is a trader's: a firm under its owner's name, as lists of awarded lots print it.
_TRADER = re.compile(
    r"(?:\s{1,3}et [A-ZÀ-Ý][\w'-]{1,20}|\s{1,3}ET [A-ZÀ-Ý'-]{2,20})?\s{0,3}(?:\(\d{5}[^)\n]{0,40}(?:\r?\n[^)\n]{0,30})?\)|\d{5})?"
    r"[ :–\r\n-]{0,4}(?:pour (?:un montant de )?)?"
    r"(?:\d{1,2},\d{1,3} ?%\s{1,3})?(?:\d{1,3}(?: ?\d{3}){0,3}(?:,\d\d)?) ?(?:€|euros)? ?(?i:h\.? ?t\b)"
)
# "attribué aux sociétés : NOIR HENRI, 44320 VALMONT, pour le lot 1"
_FOR_A_LOT = re.compile(r"\s?,\s{0,2}\d{5} [A-ZÀ-Ý][A-ZÀ-Ý' -]{2,30},? {0,2}pour les? lots? \d")
# A row of a list of contracts: its day or lot, a firm under its owner's name, postcode and town.
_TRADER_ROW = re.compile(r"(?:\d\d/\d\d(?:/?\d{2}){0,2}|(?i:lot) (?:n° ?)?\d{1,2}[^.;]{0,60}|€(?i: h\.?t\.?)?|»)[ \r\n]{1,4}\Z")
_TRADER_HOME = re.compile(r"(?:\s{1,3}(?:et|ET) [A-ZÀ-Ý][\w'-]{1,20})?\s{0,3}(?:\(\d{5}\s{1,3}[A-ZÀ-Ý]{2}|\d{5}\b)")
# Who was asked for an offer: what came of it stands behind the town.
_ASKED = re.compile(
    r"(?i)\s{0,3}\((?:\d{5}\s[^)]{2,40}|[^)\d]{2,30}[ –-]{1,3}\d{5})\)\s{0,3}"
    r"(?:n'a pas répondu|ne répond pas|pas de réponse|(?:marché|offre) de base|variante|option)"
)
# Whoever draws or leads a council's works is hired under a name of one's own: "confié à M. NOIR, architecte".
_OF_WORKS = re.compile(
    r"\s?,? ?\(?(?i:architectes?|géomètres?|paysagistes?|urbanistes?|maîtres? d'[œo]e?uvre)\b(?!,? (?:demeur|domicili|habit|vend))"
)
_AWARDED = re.compile(r"\s(?:reprend|remporte|obtient|exécute(?:ra)?)\s(?:le|ce) marché\b")
_HIRED = re.compile(
    r"(?i)\b(?:confi\w{1,3}|missionn\w{1,4}|missions?|honoraires|maîtrise d'[œo]e?uvre|estimations?|autoris\w{1,4}|avant-projet|études?"
    r"|devis|marchés?)\b(?:[^.;]|(?<=M)\.){0,60}\Z"
)
# A lot's row: its number and trade before, a town in brackets or nothing and a price behind.
_LOT = re.compile(r"(?:(?i:lot) (?:n° ?)?\d{1,2} ?[–:.-]|(?:^|[\n€])\s{0,2}\d{1,2} [A-ZÀ-Ý])[^.;€]{3,80}\s\Z")
_LOT_NUMBER = re.compile(r"(?:^|[\n€\d%])\s{0,3}(?<!\d)\d{1,2} {1,2}\Z")
_LOT_PRICE = re.compile(
    r"(?:\s{1,3}(?:et"
    r"|ET) [A-ZÀ-Ý][\w'-]{1,20})?\s{0,3}(?:\([^()]{2,60}\)\s{0,3}){0,2}\s{0,4}(?:\d{1,3},\d\d ?%\s{1,3})?\d{1,3}(?: ?\d{3}){0,2},\d\d(?!\d)"
    r"|\s{0,3}\([Cc]o-?traitants?\b"
)
# Without tax and with it, behind the town: an offer's.
_TWO_PRICES = re.compile(r"\s{0,3}\(\d{5}[^()]{2,40}\)(?:\s{1,4}\d{1,3}(?: ?\d{3}){0,2},\d\d ?€){2}")
# A firm's owner in brackets behind its sign: "STUDIO DES ORMES (LÉA NOIR) (44000 VALMONT)".
_OWNED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'&-]{2,20}\s(?:\(|[–-]\s{1,4})\Z|\(\d{5}\s[A-ZÀ-Ý' \r\n-]{2,40}\)\s{1,4}\Z")
_SEAT = re.compile(r"\)?\s{0,4}\(\d{5}\s{1,3}[A-ZÀ-Ý]{2}")
_OF_CONTRACTS = re.compile(r"(?is)\bmarchés?\b.*(?:\bmontant\s{1,4}h\.? ?t|\battributaires?\b|\btitulaires?\b|\blots?\b)")
_OF_SALES = re.compile(
    r"(?i)\b(?:ventes?|cessions?|acquisitions?|préemption|propriétaires?|déclarations?|permis|remboursements?|secours|bourses?)\b"
)
_LIST_HEAD = 8000


@lru_cache(maxsize=100_000)
def is_body(name: str) -> bool:
    """Whether a word of the name can only be a body's, with its accents or in capitals without them."""
    return bool(BODY.search(name) or SHORT_FORM.search(name) or (name.isupper() and _UNACCENTED.search(name)))


def is_hired(text: str, start: int, end: int) -> bool:
    """Whether the name is that of an architect or another whom a council hires: whoever is awarded works is published (CCP R2196-1)."""
    before = text[max(0, start - 90) : start]
    hired = _AWARDED.match(text, end) or (_OF_WORKS.match(text, end) and _HIRED.search(before))
    return bool(hired) and not _OF_SALES.search(before)


def is_trader(text: str, start: int, end: int) -> bool:
    """Whether the name is a firm's: a price without tax follows, or it stands in a row of a list of contracts."""
    before = text[max(0, start - 80) : start]
    if _OF_SALES.search(before):
        return False
    if (
        _TRADER.match(text, end)
        or _ASKED.match(text, end)
        or _TWO_PRICES.match(text, end)
        or _FOR_A_LOT.match(text, end)
        or (_OWNED.search(text, max(0, start - 40), start) and _SEAT.match(text, end))
    ):
        return True
    row = _TRADER_HOME.match(text, end) and _TRADER_ROW.search(before)
    lot = _LOT_PRICE.match(text, end) and (_LOT.search(before) or _TRADER_ROW.search(before) or _LOT_NUMBER.search(before))
    if not (row or lot):
        return False
    return bool(_OF_CONTRACTS.search(text, max(0, start - _LIST_HEAD), start))

"""The supplier (titulaire, attributaire, délégataire) as printed: the words after "l'entreprise", "la société", "le groupement"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from council.places import is_commune
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_GENERIC = (
    r"societes?|stes?|entreprises?|groupements?|cabinets?|agences?|ateliers?|"
    r"bureaux?(?: d'etudes?(?: techniques?)?| de controle)?|garages?|"
    r"b\.?e\.?t\.?|prestataires?|fournisseurs?|delegataires?|concessionnaires?|equipes?|"
    r"titulaires?|attributaires?|candidats?|architectes?|maitres? d'oeuvre|compagnies?|assureurs?|editeurs?|"
    r"operateurs?|mandataires?|transporteurs?|exploitants?|(?:menuis|serrur|macon|plomb|metall|imprim|marbr)(?:n?erie)"
)
_LEGAL = (
    r"s\.?a\.?r\.?l\.?|e\.?u\.?r\.?l\.?|s\.?a\.?s\.?u?\.?|s\.?c\.?o\.?p\.?|s\.?c\.?p\.?|s\.?e\.?m\.?|s\.?p\.?l\.?|"
    r"s\.?n\.?c\.?|s\.?a\.?|g\.?i\.?e\.?|e\.?i\.?r\.?l\.?|selarl|e\.?s\.?a\.?t\.?|ets|etablissements"
)
_QUALITY = (
    r"(?:\s(?:d'entreprises|solidaires?|conjoints?|momentanes?|d'operateurs economiques|compose de|constitue de|suivante?|"
    r"retenue?|attributaire|titulaire|mandataire|denommee?))"
)
INTRODUCED = phrase(rf"(?<![a-z])(?P<word>{_GENERIC}|{_LEGAL})(?![a-z'])(?:{_QUALITY}){{0,3}}\s{{0,3}}(?::\s{{0,3}}|,\s)?")
_GAP = re.compile(
    r"\s?\(mandataire\)\s?(?:[/,&-]|et)?\s{0,2}|\s?[/&+]\s{0,2}|(?:[ \t]{0,2}\n[ \t]{1,60}|\s{1,3})"
    r"(?:(?:de la|de l'|du|des|de|la|les|le|et|&)\s{1,3}){0,2}(?:[dl]')?"
)
_WORD = re.compile(r"(?:[A-Z]\.){2,7}|(?:[A-Z]\. ?){1,2}(?=[A-Z][A-Za-z])|[\w&+][\w&+'’.\-]{0,40}")
_ARTICLE = re.compile(r"(?:L[AE]S? |L')(?=[A-ZÀ-Þ]{2})|(?:L[ae]s? |L')(?=[A-ZÀ-Þ][a-zà-ÿ])")
_FIGURE = re.compile(r"\d{1,3}(?:\s{1,2}\d{3}|[.,]\d|\s?€)")
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,7}")
_ADVISES = re.compile(r"Conseils?(?=[\s,.(/])(?! (?:[Mm]unicip|[Cc]ommunaut|[Ss]yndic|[Dd]épart|[Rr]égion|[Gg]énéral|d['’]))")
_TOWN = re.compile(r"-(?:L[AE]S?|L[EÈ]S|SUR|SOUS|EN|D[EU]S?|AUX?)-")  # no list of communes is needed
_OPTION = re.compile(r"\s(?:avec|sans) (?:l['’]|les )?options?\b.{0,40}\Z", re.IGNORECASE)
_CODE = re.compile(r"(?=(?:[A-Z/.-]{0,9}\d){5})[A-Z\d/.-]{6,20}")  # a contract's number: "7F31269A"
_CUT_BRACKET = re.compile(r"(?<=\S)\s?\([^()]{0,40}\Z")  # "LOUP TP (44000": the address went on overleaf
_STOPS = word_set(
    "le la les un une il elle ils monsieur madame m mme mr mlle messieurs lot lots montant montants vu considerant ht ttc total article "
    "articles conseil conseils cao commission pour avec qui dont suite afin marche marches date objet ce cette ces ont est sont titulaire "
    "entreprise entreprises societe societes designation prix tva tranche adopte adoptee vote votes pourcentage accuse avenant avenants "
    "estimation estimations option options variante classement note offre offres adresse euros euro eur commune communes ville mairie "
    "maire departement region etat prefecture projet lieu page soit base annee duree nous vous dit autorise approuve decide retient "
    "attribue apres delibere non oui rapporteur rapporteurs moyenne moyennes decomposition denomination observations representee "
    "nombre numero sous delegation assureur assureurs prime primes"
)
_TRADE_WORDS = word_set("conseil conseils ville departement region projet lieu base annee marche marches prix page service")
_KINDS = word_set("sa sas sasu sarl eurl scop scp sem spl snc gie ets sci selarl esat")
_KIN, _SMALL = word_set("freres fils associes pere"), word_set("de du des la le les l d et en sur aux au a")
_BODIES = phrase(
    r"(?:communaute|communes?|syndicat|sde ?\d\d|departement|region|conseil|metropole|ministere|direction|prefecture|etat|caisse|tresor|"
    r"centre (?:de gestion|communal|departemental|national)|agence (?:de l'eau|regionale|nationale)|(?:bureau )?(?:communautaire|"
    r"metropolitain|syndical|municipal)|le conseil|(?:deux|trois|quatre|cinq|six|sept|huit|plusieurs|aucune?)\Z|"
    r"public|generale?|plus|maire|president|contre|abstentions?|votants?|adoptee?s?|approuvee?s?|unanimite)\b"
)
LONGEST = 110


@dataclass(frozen=True, slots=True)
class Mention:
    """A supplier's name at [start, end) of the view; `intro` is where the words that bring it begin."""

    intro: int
    start: int
    end: int
    name: str


def is_capital(word: str) -> bool:
    """All letters capitals, two at least."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)


def read_name(view: View, start: int, limit: int) -> tuple[int, int] | None:
    """[start, end) of the name that begins at `start`: capitalised words with particles between; None where none begins."""
    raw, limit = view.raw, min(limit, start + LONGEST)
    if start < limit and raw[start] in '«"“':
        return _quoted(raw, start, limit)
    here, end, capitals, gap = _past_article(raw, start, limit), start, True, ""
    while word := _WORD.match(raw, here, limit):
        text = word.group()
        closes = text.endswith(".") and not _INITIALS.fullmatch(text)
        text = text.rstrip(".’'-") if closes else text
        advises = here > start and _ADVISES.match(raw, here, limit)  # "HYDRO Conseil pour", not "HYDRO Conseil municipal"
        belongs = advises or _belongs(text, end == start, capitals and end > start)
        if not belongs or (text.isdigit() and _FIGURE.match(raw, here, limit)):
            break
        town = not is_capital(text) or (raw[end:here].islower() and (is_commune(text) or bool(_TOWN.search(text))))
        if end > start and capitals and gap in ("de", "a", "en", "sur") and town:
            break  # "DUPONT de Nantes", "LOUP TP de NANTES": the town is no part of the name
        end = here + len(text)
        capitals = capitals and (is_capital(text) or text.isdigit() or len(text) < 3)
        space = _GAP.match(view.folded, end, limit)
        if closes or not space or raw.startswith("\n\n", end):
            break
        here, gap = space.end(), space.group().strip()
    return (start, end) if end > start and any(c.isalpha() for c in raw[start:end]) else None


def _past_article(raw: str, start: int, limit: int) -> int:
    """ "LES MARMITES DU VAL", "Les Jardins": a capitalised article before a capitalised word belongs to the name."""
    found = _ARTICLE.match(raw, start, limit)
    return found.end() if found else start


def _belongs(word: str, first: bool, loud: bool) -> bool:
    """`loud`: all words so far are in capitals; then "CONSEIL", in capitals too, is a word of the name, not of the sentence."""
    plain = fold(word).strip(" .'-")
    if plain in _STOPS and not (loud and plain in _TRADE_WORDS and is_capital(word)):
        return False
    if plain.isdigit() and (first or len(plain) > 2):
        return False
    return (
        word[0].isupper()
        or word[0] in "&+"
        or (not first and plain in _KIN)
        or (word[0].isdigit() and any(c.isupper() for c in word))
        or (not first and plain.isdigit())
    )


def _quoted(raw: str, start: int, limit: int) -> tuple[int, int] | None:
    close = min((p for p in (raw.find(c, start + 1, min(limit, start + 80)) for c in '»"”') if p > 0), default=-1)
    inner = raw[start + 1 : close].strip() if close > 0 else ""
    if len(inner) < 2 or "\n\n" in inner:
        return None
    return (begin := raw.index(inner, start)), begin + len(inner)


def introduced(view: View, start: int, end: int) -> Iterator[Mention]:
    """The names brought by "la société", "l'entreprise", "SARL"…, in order."""
    last = start
    for match in INTRODUCED.finditer(view.folded, start, end):
        loud, word = view.raw[match.start()].isupper(), match["word"]  # a trade in small letters brings a name, "sa" in small ones none
        if match.start() < last or (word.replace(".", "") in _KINDS and not loud) or (word.endswith("erie") and loud):
            continue
        plural = (noun := word.split()[0]).endswith(("s", "x")) and len(noun) > 4 and noun != "etablissements"
        name = read_name(view, match.end(), end)
        if name is None or plural or not is_firm(view.raw[name[0] : name[1]]) or _in_brackets(view.folded, start, match.start()):
            continue
        last = name[1]
        begin = match.start() if _is_part(view, match, name) else name[0]
        yield Mention(match.start(), begin, name[1], tidy(view.raw[begin : name[1]]))


def _is_part(view: View, match: re.Match[str], name: tuple[int, int]) -> bool:
    """ "SARL DUPONT", "Société Protectrice": a form or a capitalised word of the trade belongs to the name that follows it."""
    word = match["word"].replace(".", "")
    if not view.raw[match.start()].isupper() or name[0] - match.start("word") - len(match["word"]) > 1:
        return False
    return word in _KINDS or word == "bureau" or not is_capital(view.raw[name[0] : name[1]].split()[0])


def _in_brackets(folded: str, start: int, here: int) -> bool:
    """ "DUPONT (BET Structures)": what stands in the brackets is a part, not the holder; but "le lot 7 (entreprise DUPONT)"."""
    before = folded[max(start, here - 12) : here]
    holder = before.endswith("(") and folded.startswith("entreprise", here)
    return "(" in before and ")" not in before[before.rfind("(") :] and not holder


def is_firm(text: str) -> bool:
    """Words enough for a name, and not those of a public body."""
    if _CODE.fullmatch(text.strip()) or _BODIES.match(fold(text)) or not INTRODUCED.sub("", fold(text)).strip():
        return False  # or a bare word of the trade: "Bureau d'études"
    words = [w for w in re.findall(r"[^\W_]+", re.sub(r"\.", "", fold(text))) if w not in _SMALL]
    return bool(words) and any(len(w) > 1 for w in words) and not all(w in _KINDS for w in words)


def tidy(text: str) -> str:
    """One line, without an option named behind it, a bracket that is cut and the marks that stand at its ends."""
    return _CUT_BRACKET.sub("", _OPTION.sub("", re.sub(r"\s+", " ", text))).strip(" \t\n,;:-–/")


@lru_cache(maxsize=4096)
def key(name: str) -> frozenset[str]:
    """What two prints of one supplier have in common: its words without legal form and particles."""
    words = set(re.findall(r"[a-z0-9]+", re.sub(r"\.", "", fold(name))))
    return frozenset(words - _KINDS - _SMALL - {"groupement", "societe", "entreprise", "cabinet"} or words)


def example(text: str) -> list[str]:
    """The firms a text names."""
    return [m.name for m in introduced(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("l'offre de la société VALBOURG TRAVAUX pour un montant de 10 €", ["VALBOURG TRAVAUX"]),
    ("à l'entreprise Petit et Fils, qui a présenté", ["Petit et Fils"]),
    ("au groupement ALFA/BETA SARL et la Ville", ["ALFA/BETA SARL"]),
    ("avec la SARL Jean LOUP, titulaire, le cabinet du maire et la serrurerie Orme", ["SARL Jean LOUP", "Orme"]),
    ("au cabinet D.E.F. (44000 Valbourg)", ["D.E.F."]),
    ("avec la société « Les Jardins du Val » et le bureau d'études STRATA-VAL pour", ["Les Jardins du Val", "STRATA-VAL"]),
    ("l'entreprise LOUP de VAL-LES-ORMES, la société ORME TP de BORDEAUX", ["LOUP", "ORME TP"]),
]
NOT_FOUND = ["les entreprises suivantes", "l'entreprise retenue", "la société civile", "au groupement de commandes", "titulaire 7F31269A"]

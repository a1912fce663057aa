"""The beneficiary (bénéficiaire) that the title of an act names: "Étoile Sportive du Val – convention", "Demande du Judo-club"."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.text.grant_words import BODIES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_BROUGHT = phrase(
    r"\b(?:subventions?|aides?|dons?|soutiens?|participations?|contributions?|concours|avances?|acomptes?|solde|versements?|bourses?|secours|"
    r"coups? de pouce|gratifications?)\b[^:;.\n]{0,60}? (?:a(?=\W)|aux?|en faveur d(?:e|u|es)|pour)[ '](?:l')?(?=\S)|"
    r"\b(?:conventions?|partenariats?|avenants?|contrats?)\b[^:;.\n]{0,70}? (?:avec|et) (?=\S)|"
    r"\bdemandes? (?:de (?:subvention|soutien|aide)[^:;.\n]{0,30}? )?(?:d[eu] la |du |de l'|des |de )(?!subvention|soutien|aide)(?=\S)"
)
_PART = re.compile(r"(?:\s[-–—:|/]\s|\s?:\s|\s[(]|[;|]|\n)")
_NUMBER = re.compile(r"[\s|•*–—-]{0,4}(?:(?:[A-Z]{1,5}[ _-]?)?\d[\d ._/-]{0,14}[A-Z]?[.)°/]?[\s|–—:-]{1,5})?")
_NO_BODY = phrase(
    r"(?:\b(?:l[ae]s? |l')?(?:festivals?|fetes?|concerts?|tournois?|voyages?|sejours?|sorties?|travaux|refection|construction|acquisition|"
    r"conventions?|subventions?|aides?|dons?|soutiens?|demandes?|solde|avenants?|attributions?|octroi|versements?|budgets?|stades?|salles?|"
    r"places?|rues?|routes?|eglises?|gymnases?|piscines?|musees?|parcs?|squares?|batiments?|presbyteres?|chapelles?|mairies?|terrains?|"
    r"locaux|local|projets?|programmes?|operations?|plans?|marches?|vie associative|associations|noel|carnaval|sinistres?|solidarites?|"
    r"personnel|conseils?|deliberations?|objet|questions?|approbation|autorisation|signature|fixation|vote|finances|affaires|sports?|"
    r"culture|partenariats?|participations?|contributions?|mises? a disposition|garanties?|emprunts?|prets?|baux|bail|ventes?|"
    r"cessions?|lotissements?|creation|nouvelle|nouveau|centenaire|commemoration|journees?|semaine|exposition|exercice|annee)\b)"
)
_BODY = phrase(
    rf"\b(?:(?:{BODIES})s?|centres? (?:social|culturel|d'art)|"
    r"ecoles? de|theatres? d|cine-?clubs?|secours|croix|restos|banque alimentaire|sapeurs-pompiers|donneurs de sang|anciens combattants|"
    r"mjc|ccas|admr|adapei|ogec|apel|acca|ape|etoile|entente|avenir|olympique|sporting|football|judo|tennis|rugby|handball|"
    r"basket|velo|petanque|gymnastique|protection civile|creches?|ludotheques?|mission locale|cinemas?|communes? d|syndicats?|maison des)\b"
)
_CAPITALS = re.compile(r"(?:(?<=[\s'’«-])|\A)[A-ZÀ-Þ][\wÀ-ÿ]+")
_REACH = 400


def named(view: View, start: int, end: int, title: str | None) -> tuple[int, int] | None:
    """The name, where the item prints it: brought by a word of giving, a convention or a demand; else the part that is a body."""
    if not title:
        return None
    at = view.raw.find(title[:40].strip(), start, min(end, start + _REACH))
    if at < 0:
        return None
    stop = min(end, at + len(title))
    if brought := _BROUGHT.search(view.folded, at, stop):
        return grant_beneficiary.named_at(view, brought.end(), stop)
    parts = [at, *(found.end() for found in _PART.finditer(view.raw, at, stop))]
    names = {name for begin in parts if (name := _part(view, begin, stop))}
    return names.pop() if len(names) == 1 else None


def _part(view: View, begin: int, stop: int) -> tuple[int, int] | None:
    number = _NUMBER.match(view.raw, begin, stop)
    begin = number.end() if number else begin
    cut = _PART.search(view.raw, begin + 1, stop)
    stop = cut.start() if cut else stop
    name = grant_beneficiary.named_at(view, begin, stop)
    if name is None or _NO_BODY.match(view.folded, begin) or name[0] - begin > len("l'association "):
        return None
    text = view.raw[slice(*name)]
    several = len(_CAPITALS.findall(text)) > 1 and not text.isupper()
    whole = not view.folded[name[1] : stop].strip(' .,;:)»"')
    return name if whole and (several or _BODY.search(view.folded, *name)) else None


def example(text: str) -> str | None:
    """The body that a title names."""
    found = named(View.of(text), 0, len(text), text)
    return text[found[0] : found[1]] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Étoile Sportive du Val – convention d'objectifs", "Étoile Sportive du Val"),
    ("2012-187 - Théâtre de l'Orme – solde de la subvention 2012", "Théâtre de l'Orme"),
    ("Demande du Judo-club de Brume", "Judo-club de Brume"),
    ("Convention triennale avec l'association Centre d'art Le Loup", "Centre d'art Le Loup"),
    ("Harmonie municipale : concert", "Harmonie municipale"),
    ("Soutien à la Chorale du Val", "Chorale du Val"),
]
NOT_FOUND = [
    "Festival Les Voix d'été",
    "Réfection du stade Jean Orme – plan de financement",
    "Salle Jean Orme – convention d'occupation",
    "Subventions aux associations",
    "Judo-club du Val – Vélo-club du Val",
    "Vie associative",
]

"""Homes that bear a place's name and no number: a form's field, "qui habite au hameau de …", a place right behind a private name."""

import re
from collections.abc import Iterable, Iterator

from council import civil_names, places
from database.privacy import lexicon
from database.privacy.body_words import is_body
from database.privacy.name_words import tokens
from database.privacy.plain import Span, over_lines

_WORD = r"[A-ZÀ-Þ][\w'-]{2,24}"
_PLACE = rf"(?:(?:L[eae]s?|l[eae]s?|L'|l') ?)?{_WORD}(?: (?:(?:de|du|des|la|le|les|en|sur|an|ar) |[dl]'){{0,2}}{_WORD}){{0,3}}"
_KIND = r"(?:lieu[- ]?dit|hameau|village|écart|ferme|moulin|mas|manoir|métairie|domaine)(?: (?:de la|de l'|de|du|des|d'|dit)(?![\w-]))? ?"
_PERSON = (
    r"(?:demandeu(?:r|rs|se)|demanderesse|pétitionnaires?|propriétaires?|déclarante?s?|requérante?s?|acquéreu(?:r|rs|se)|vendeu(?:r|rs|se)"
    r"|locataires?|intéressée?s?|bénéficiaires?|occupante?s?|candidate?s?|parents?|responsable légal|allocataire|débiteurs?|riverains?"
    r"|usagers?|abonnée?s?|agente?|salariée?|défunte?|concessionnaires?)"
)
_FIELD = re.compile(
    rf"(?<![\w'-])(?i:adresse|domicile|résidence)(?: (?:postale|personnelle|complète|exacte|actuelle|principale))?"
    rf"(?P<whose>(?i: (?:du |de la |de l'|des ){_PERSON}))? ?: {{1,2}}(?P<home>(?:(?i:au |à )?(?i:{_KIND}))?"
    rf"{_PLACE}(?:(?: ?[,–-] ?| )\d{{5}}(?: {_WORD}){{0,3}})?)"
)
_LIVES = re.compile(
    r"(?<![\w'-])(?i:habit(?:e|ent|ait|ant)|réside(?:nt|ant)?|résidant|logée?s?|vit|vivent|vivant|demeure(?:nt)?"
    rf"|exploit(?:e|ent|ant) une (?:ferme|exploitation)) "
    rf"(?P<home>(?:(?:au|à la|à|dans la|dans le|la|le) )?(?i:{_KIND})(?:(?i:la|le|les) )?{_PLACE})"
)
_TRADES = (
    r"(?i:propriétaires?|locataires?|exploitante?s?|agricult(?:eur|rice)s?|retraitée?s?|riveraine?s?|éleveu(?:r|se)s?|artisane?"
    r"|maraîch(?:er|ère)|habitante?s?)"
)
_BESIDE = re.compile(
    rf"(?:, {_TRADES}(?: [^,;.()\n█]{{1,45}})?)?(?:, {{0,2}}| [–-] | ?\()(?P<home>(?:(?:au |à )?(?i:{_KIND}))?{_PLACE})"
    rf"(?=\s?(?:[,);]|\n|\.(?:\s|\Z)|\Z)| [–-] )|, {_TRADES}(?: agricole)? (?:à|au) "
    rf"(?P<at>(?i:{_KIND})?{_PLACE})(?=[,.;)\n]| (?:a|qui|demande|sollicite)\b)"
)
_POSTCODE = re.compile(r"\b\d{5}\b")
_LED = re.compile(rf"(?i)(?:au |à )?{_KIND}")
_LED_BY_VILLAGE = re.compile(r"(?i)\A(?:(?:au|le) )?village (?:de |d'|du )")
_ARTICLE = re.compile(r"(?:L[ea]s? |L')(?=[A-ZÀ-Þ])")
# What lands, farms and ways are called after.
_OF_LAND = lexicon.words(
    "bourg moulin ferme hameau mas clos coteau plessis pre pres champ champs bois cote vallee fontaine lande landes croix grange granges",
    "manoir gue etang ville metairie borde bruyere bruyeres genets chataigneraie saulaie chaume chaumes roche roches rocher puits four",
    "courtil verger vignes barre butte combe noue gravier rivage garenne haie haies buisson motte perriere",
)
_NO_HOME = re.compile(
    r"(?i)\b(?:mairie|hôtel de ville|siège|sociétés?|sarl|sas|sci|association|école|maire|président|cabinet|étude|notaire|zone|centre"
    r"|z\.?[ai]\.?|cedex|b\.?p\.?|cs|parc)\b"
)
# Beside these an article opens the name of a paper, a party or an association.
_OF_A_BODY = re.compile(
    r"(?i)\b(?:journalistes?|presse|correspondante?s?|quotidien|hebdomadaire|listes?|groupes?|parti|élus?|associations?|associatif|clubs?|comités?"
    r"|président\w{0,2}|trésori\w{1,3}|secrétaires?|subventions?|animat\w{1,5}|organis\w{1,7}|spectacles?|concerts?|compagnie|ateliers?|stands?"
    r"|fêtes?|boutiques?|restaurants?|commerces?|gérante?s?|société|entreprise|enseigne)\b"
)
_SOMEONE = re.compile(rf"(?<![\w'-])(?:{lexicon.CIVILITY}|{lexicon.KIN}) [^.;]*\Z")
_NAMED = re.compile(rf"(?<![\w'-])(?:{lexicon.CIVILITY}|{lexicon.KIN}) (?!l[ea]s? )")  # and no "Monsieur le Maire"
_NEAR, _BEHIND, _FIELD_REACH = 80, 30, 160
# What every text holds in which one of these rules finds something (see untouched.py); places beside a name are asked of names alone.
OPENINGS = (_FIELD, _LIVES)


def of_forms(text: str) -> Iterator[Span]:
    """Ranges of homes told by a field of a form, or as where somebody lives."""
    joined = over_lines(text)
    fields = {match.start(): match for match in _FIELD.finditer(joined)}
    for match in _FIELD.finditer(text):
        whole = fields.get(match.start())
        if whole is None or not _POSTCODE.search(whole["home"]) or _POSTCODE.search(match["home"]):
            fields[match.start()] = match  # the next line is another field
    for match in fields.values():
        whose = match["whose"] or match[0][0] in "dD" or _NAMED.search(joined, max(0, match.start() - _FIELD_REACH), match.start())
        told = match["whose"] or _POSTCODE.search(match["home"]) or _is_land(match["home"]) or _is_hamlet(match["home"])
        if whose and told and not _NO_HOME.search(match["home"]):
            start, end = match.span("home")
            town = _POSTCODE.search(text, start, end)
            line = text.find("\n", town.end() + 1, end) if town else -1
            yield start, end if line < 0 else line
    for match in _LIVES.finditer(joined):
        village = places.is_commune(_LED_BY_VILLAGE.sub("", match["home"]))
        if not village and _SOMEONE.search(joined, max(0, match.start() - _NEAR), match.start()):
            yield match.span("home")


def beside(text: str, private: Iterable[Span]) -> Iterator[Span]:
    """Ranges of the places that stand right behind private people's names."""
    joined = over_lines(text)
    for start, end in private:
        here = [one for one in (_BESIDE.match(text, end), _BESIDE.match(joined, end)) if one]
        found = max(here, key=re.Match.end, default=None)
        home = (found["home"] or found["at"]) if found else ""
        line = max(0, start - _NEAR, text.rfind("\n", 0, start) + 1)
        if not found or (found["home"] and not _LED.match(home) and _OF_A_BODY.search(text, line, found.end() + _BEHIND)):
            continue
        if _NO_HOME.search(home) or not (_is_land(home) if found["home"] else _is_hamlet(home)):
            continue
        yield found.span("home" if found["home"] else "at")


def _is_land(place: str) -> bool:
    """Led by what such a place is, or by its article: "lieu-dit Kerval", "Le Bourg", "La Vieille Ferme"; no body and no town."""
    if _LED.match(place):
        return True
    said = tokens(place)
    if not _ARTICLE.match(place) or not lexicon.OFFICES.isdisjoint(said):
        return False
    if not _OF_LAND.isdisjoint(said):
        return True
    return not (is_body(place) or places.is_commune(place) or any(map(civil_names.is_common, said[1:])))


def _is_hamlet(place: str) -> bool:
    """A place that is no town: where somebody farms, or lives."""
    return bool(_LED.match(place)) or not (places.is_commune(place) or is_body(place) or any(map(civil_names.is_common, tokens(place))))

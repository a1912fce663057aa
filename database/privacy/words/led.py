"""People told by a word right before the name: a side of a deed or of a lawsuit, a grave, a post by which one is called, "le sieur"."""

import re
from collections.abc import Iterator

from database.privacy.body_words import is_body
from database.privacy.given import named_after
from database.privacy.name_words import is_full_name, like_a_person, name_at, tokens
from database.privacy.plain import Span
from database.privacy.words.enumerated import names_at

# A side of a deed, and what people are in private: a whole name, for firms buy and sell as well.
_SIDE = re.compile(
    r"(?<![\w-])(?i:acquéreure?s?|acheteu(?:r|rs|se)|vendeu(?:r|rs|se)|cédante?s?|cessionnaires?|preneu(?:r|rs|se)|pétitionnaires?|demandeu(?:r|rs)"
    r"|demanderesse|requérante?s?|concessionnaires?|occupante?s?|exploitante?s?|plaignante?s?|débit(?:eur|eurs|rice)|donat(?:eur|rice)"
    r"|légataires?|élèves?|médaillée?s?(?: du travail| d'honneur)?|retraitée?s?|défunte?s?|victimes?|habitante?s?|administrée?s?"
    r"|fermi(?:er|ère)"
    r"|bailleresse|sinistrée?s?|(?:dossier|demande) (?:d'aide|de secours|r\.?s\.?a\.?|a\.?p\.?a\.?|f\.?s\.?l\.?|social)(?: (?:de|d'))?)"
    r"(?: (?:évincée?s?|sortante?s?|entrante?s?))?(?:\s?[:,]\s|(?<=['’])|\s)(?=[A-ZÀ-Ý])"
)
# "le sieur NOIR", "les nommés Noir et Roux", "l'adjudant NOIR", and no "Notre Dame", no "rue de la dame Noir".
_CALLED_SO = re.compile(
    r"(?<![\w'-])(?:(?i:(?:l[ea]s?|aux?|du|des|une?|par|à|de) (?:dé)?nommée?s?|(?:le |du |au )?sieurs?"
    r"|(?<!notre[ -])(?<!des )(?<!de )(?<!aux )(?:la )?"
    r"dames?(?= [A-ZÀ-Ý][a-zß-ÿ]+ [A-ZÀ-Ý])))"
    r" (?=[A-ZÀ-Ý])"
    r"|(?<![\w-])(?i:adjudant|brigadier|maréchal des logis|gendarme)(?i:-chef|-major)? (?=[A-ZÀ-Ý]{2})"
)
_A_YOUNG = r"(?:la|le|une?) (?:jeune|petite?|certaine?)"
# "la jeune Léa Noir", "un certain Luc Roux", "sa trésorière, Anne Vert", "requête déposée par Luc Roux": a whole name.
_WHOLE = re.compile(
    rf"(?<![\w'-])(?:(?i:{_A_YOUNG}"
    r"|(?:son|sa|leur) (?:président|trésori|secrétaire|gérant|direct|représentant|conjoint|compagn|avocat|notaire|tut|curat"
    r"|voisin|mandataire)"
    r"(?:e|er|ère|eur|eure|rice|on)?)(?:, |\s)"
    r"|(?i:permis|plaintes?|requêtes?|demandes?|réclamations?|pétitions?|recours|courriers?|délégation d'habitants"
    r"|collectif de riverains)\b"
    r"[^.;:,\n█]{0,40}?\s(?:déposée?s?|formée?s?|formulée?s?|émise?s?|remise?s?|conduite?|signée?s?|introduite?s?|sollicitée?s?) par\s)"
    r"(?=[A-ZÀ-Ý])"
)
# "terrain NOIR", "maison ROUX", "créance VERT": a surname in capitals right behind a thing in small letters.
_ITS_OWNER = re.compile(
    r"(?<=[a-zß-ÿ'] )(?:terrains?|maisons?|créances?|propriétés?|succession|indivision|parcelles?|legs|donation|échange|fermage"
    r"|affaire|dossier) (?=[A-ZÀ-Ý][A-ZÀ-Ý'-]{4})"
    r"|(?<![\w'-])(?:[Pp]ermis(?: de construire| de démolir| d'aménager)?|[Dd]éclaration préalable|[Bb]ail"
    r"|[Pp]réavis) (?=[A-ZÀ-Ý][A-ZÀ-Ý'-]{4})"
)
# A form's field: "Nom : NOIR Prénom : Léa".
_FIELD = re.compile(r"(?<![\w'-])N(?i:om(?:s|s? de (?:famille|naissance|jeune fille|l'agent|l'enfant|l'élève))?)\s?:\s{1,3}(?=[A-ZÀ-Ý])")
_GIVEN_FIELD = re.compile(r"\s{1,6}P(?i:r[ée]noms?)\s?:\s{1,3}(?=[A-ZÀ-Ý])")
# A lawsuit: whoever stands against the town, by a surname alone in capitals too.
_SUIT = r"(?i:affaires?|procès|contentieux|litiges?|instance|recours|requête)"
_LAWSUIT = re.compile(
    rf"(?<![\w'-])(?:{_SUIT}[ :]{{1,2}}"
    r"(?=[A-ZÀ-Ý' -]{4,40} ?(?:c/|/|[Cc]ontre|[Cc]\.) ?(?i:la )?[Cc](?i:ommune)\b)"
    rf"|{_SUIT}\b[^.;:\n█]{{0,30}}?"
    r"[Cc](?i:ommune)(?: (?:de|d'|du) ?[\w' -]{2,30}?)?"
    r" ?(?:c/|/|contre|CONTRE) ?(?=[A-ZÀ-Ý]{2}))"
)
# "requête n° 2101, NOIR c/ commune": the sign itself tells of a lawsuit.
_AGAINST_TOWN = re.compile(r"(?<![\w'&-] )(?<![\w'&-])(?P<who>[A-ZÀ-Ý][A-ZÀ-Ý'-]{3,30}) c/ (?:la )?(?i:commune|ville)\b")
# A grave and whose it is, by the surname in capitals or a whole name.
_GRAVE = re.compile(
    r"(?<![\w'-])(?i:sépultures?|tombes?|caveaux?|cavurnes?|cases? de columbarium|concessions? (?:funéraires?|perpétuelles?|trentenaires?"
    r"|cinquantenaires?))\b[^.;\n█A-ZÀ-Ý]{0,25}?[ ,:(–-]{1,3}(?:(?i:familles?) )?(?=[A-ZÀ-Ý])"
)
# A post by which only private people are told, in apposition: "Le gérant du bar, Léa Noir".
_POST = re.compile(
    r"(?<![\w-])(?i:gérante?s?|patron(?:ne)?|exploitante?|commerçante?|agricult(?:eur|rice)|éleveu(?:r|se)|maraîch(?:er|ère)|boulang(?:er|ère)"
    r"|bouch(?:er|ère)|coiffeu(?:r|se)|restaurat(?:eur|rice)|buraliste|infirmi(?:er|ère)|kinésithérapeute|médecin|dentiste|pharmacien(?:ne)?"
    r"|vétérinaire|sage-femme|assistante? (?:maternelle|sociale)|institut(?:eur|rice)|enseignante?|professeure? des écoles"
    r"|direct(?:eur|rice) (?:de l'école|du collège|du lycée|de la crèche|du centre de loisirs)|atsem|bibliothécaire|garde champêtre"
    r"|polici(?:er|ère) municipa(?:l|le)|gendarme|riverain(?:e)?|habitante?|locataire|propriétaire|voisin(?:e)?|retraitée?|stagiaire"
    r"|bénévole"
    r"|sapeur-pompier|facteur|factrice)(?: (?:de |du |des |d'|au |aux )[^.;:,█\n]{1,40})?, ?(?=[A-ZÀ-Ý])"
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'-]{3,30}")
_INITIALLED = re.compile(r"(?:[A-ZÀ-Ý]\.[ -]?){1,2}[A-ZÀ-Ý][\w'-]{2,25}")
_PAIR = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ'-]{3,25}) ?/ ?([A-ZÀ-Þ][A-ZÀ-Þ'-]{3,25})(?![\w'-])(?! [A-ZÀ-Þ]{2})")
_VOWELS = re.compile(r"[AEIOUYÀ-Ý]")
_YOUNG, _TWO_WORDS = (
    re.compile(rf"(?i){_A_YOUNG}\b"),
    re.compile(r"[A-ZÀ-Þ][\w-]{2,20} [A-ZÀ-Þ][\w'-]{2,25}"),
)
# What every text holds in which one of these rules finds something (see untouched.py): one of the openings, or one of the others with a
# name that is like a person's or one of these.
OPENINGS = (_CALLED_SO, _LAWSUIT, _AGAINST_TOWN, _GRAVE, _ITS_OWNER, _FIELD)
WITH_NAMES = (_SIDE, _POST, _WHOLE)
OTHER_NAMES = (_INITIALLED, _TWO_WORDS)


def led(text: str) -> Iterator[Span]:
    """Ranges of such names."""
    for pattern in WITH_NAMES:
        for match in pattern.finditer(text):
            yield from (
                span
                for span in names_at(text, match.end())
                if _told(text, *span) and (_is_person(text[slice(*span)]) or _of_a_child(match[0], text[slice(*span)]))
            )
            if pattern is _SIDE:
                yield from _two_sides(text, match.end())
    for match in _CALLED_SO.finditer(text):
        yield from (span for span in names_at(text, match.end(), listed=True) if _told(text, *span))
    for match in _FIELD.finditer(text):
        yield from _of_a_form(text, match.end())
    for pattern in (_LAWSUIT, _AGAINST_TOWN, _GRAVE, _ITS_OWNER):
        for match in pattern.finditer(text):
            found = name_at(text, match.start("who") if pattern is _AGAINST_TOWN else match.end())
            if found and _told(text, *found) and (_whole(pattern, text[slice(*found)]) or _is_surname(text[slice(*found)])):
                yield found


def _two_sides(text: str, start: int) -> Iterator[Span]:
    """Two surnames in capitals: "acquéreurs : NOIR/ROUX"."""
    pair = _PAIR.match(text, start)
    if pair and all(map(_is_surname, pair.groups())) and not is_body(pair[0]):
        yield from (pair.span(1), pair.span(2))


def _told(text: str, start: int, end: int) -> bool:
    """A name, and neither a body's nor what a street or a building is called."""
    return text[start].isupper() and bool(tokens(text[start:end])) and not is_body(text[start:end]) and not named_after(text, start)


def _of_a_child(words: str, name: str) -> bool:
    """ "la jeune Zélinda Noir": two capitalised words, whatever the given name."""
    return bool(_YOUNG.match(words)) and bool(_TWO_WORDS.fullmatch(name))


def _of_a_form(text: str, start: int) -> Iterator[Span]:
    """A surname of a form and the given name in the field behind it."""
    surname = name_at(text, start)
    field = _GIVEN_FIELD.match(text, surname[1]) if surname else None
    given = name_at(text, field.end()) if field else None
    if surname and given:
        yield from (surname, given)


def _is_person(name: str) -> bool:
    """A name like a person's, or an initial and a surname."""
    return like_a_person(name) or bool(_INITIALLED.fullmatch(name))


def _whole(pattern: re.Pattern[str], name: str) -> bool:
    """A name like a person's; behind a thing in small letters a given name is asked for: "parcelle AUBRAC Nord" is a place."""
    return is_full_name(name) if pattern is _ITS_OWNER else like_a_person(name)


def _is_surname(name: str) -> bool:
    """A word in capitals, or two with a hyphen, that can be spoken."""
    return bool(_CAPITALS.fullmatch(name)) and all(_VOWELS.search(word) for word in name.split("-") if word)

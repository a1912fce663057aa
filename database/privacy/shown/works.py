"""Whom a paper knows by public work: authors and artists, architects of a project, whoever holds a public inquiry (commissaire enquêteur).

What is private beside the name, a home, a sale, a job or a grant, wins over the profession: a painter rents a flat like anybody.
"""

import re

from database.privacy.name_words import is_full_name

# Authors and artists, known by their work; nobody is called by civility there.
_ARTISTS = (
    r"(?:artiste|écrivaine?|roman(?:cier|cière)|po[èe]te|peintre|sculpt(?:eur|rice)|photographe|cinéaste|réalisat(?:eur|rice)"
    r"|composit(?:eur|rice)|chanteu(?:r|se)|comédien(?:ne)?|chorégraphe|architecte|philosophe|archéologue|historien(?:ne)?|sociologue"
    r"|essayiste|résistante?|metteu(?:r|se) en scène|cheff?e? d'orchestre|dramaturge|plasticien(?:ne)?)"
)
BY_WORK = re.compile(
    rf"(?i)\b(?:{_ARTISTS}s?(?: [a-zß-ÿœ-]{{4,20}}){{0,2}}"
    r"|(?:poèmes?|romans?|livres?|œuvres?|pièces?|films?|tableaux?|toiles?|dessins?|sculptures?|photographies|conférences?|concerts?"
    r"|spectacles?|expositions?|opéras?) (?:d[e']|consacrée?s? à)|(?:imaginé|mis en scène|chorégraphié|illustré)e?s? par|opéras? pour"
    r"|traduct(?:eur|rice) d[e']|(?:temps forts?|rétrospectives?|cycles?|soirées?) (?:autour d[e']|consacrée?s? à)"
    r"|\b(?:photographi(?:es|ques)|tirages?|films?|documentaires?|fresques?|sculptures?|illustrations?|œuvres?)\b[^.;:█]{0,60}"
    r" (?:réalisé|signé|peint|créé|composé|écrit)e?s? par"
    r"|\b(?:spectacles?|films?|pièces?|livres?|romans?|expositions?|concerts?|albums?|conférences?|documentaires?|lectures?)\b"
    r"[^.;:█]{0,40}:? ?«[^«»█]{2,60}» d[e'])\s?\Z"
)
_BEHIND = re.compile(
    r"\s?[,(–-]\s?(?:l'|le |la |un |une )?(?i:direct(?:eur|rice) musica(?:l|le)|cheff?e? d'orchestre|écrivaine?|essayiste"
    r"|roman(?:cier|cière)|dramaturge|composit(?:eur|rice)|metteu(?:r|se) en scène|chorégraphe|réalisat(?:eur|rice)s?|philosophe"
    r"|historien(?:ne)?|sociologue|architecte (?:du patrimoine|urbaniste|mandataire|paysagiste|en chef|des bâtiments|associée?"
    r"|d\.?p\.?l\.?g)"
    r"|dont (?:vous savez|on sait|nous savons) qu'(?:il|elle) est une? architecte"
    r"|architectes?(?=\s?[,;.)/–-])|(?:archi|paysagiste|urbaniste)[\w-]{0,12} (?:mandataire|concepteur|dplg)"
    r"|commissaire[ -]enquêt(?:eur|rice))\b(?! (?:demeur|domicili|habit))"
)
_CALLED = r"(?:(?:m\.|mme|monsieur|madame) )?"
_BEFORE = re.compile(
    r"(?i)\b(?:commissaire[ -]enquêt(?:eur|rice)|architecte des bâtiments de france)(?: désignée?| titulaire| suppléante?)?"
    rf" ?[,:]? ?{_CALLED}\Z"
)
# "confient à M. NOIR la mission de base": to an architect under a name of one's own.
_GIVEN_A_MISSION, _MISSION = (
    re.compile(rf"(?i)\b(?:confi\w{{1,4}}|attribu\w{{1,4}}) à {_CALLED}\Z"),
    re.compile(r",? ?(?:la|une|cette) mission (?:complète|de (?:base|maîtrise|conception|programm|coordination|contrôle|diagnostic))"),
)
_OF_THE_TEAM, _IN_A_TEAM = (
    re.compile(
        r"\s?[,(]\s?(?i:paysagistes?|urbanistes?|économistes?|scénographes?|géomètres?|acousticien(?:ne)?)\b(?! (?:demeur|domicili))"
    ),
    re.compile(r"(?i)\b(?:groupement|équipe|mandataire|cotraitants?|co-traitants?|architectes?|bureau d'études|maîtr?ise d'[œo]e?uvre)\b"),
)
# "maîtrise d'œuvre confiée à M. NOIR", "nous avons retenu le projet de Léa NOIR"
_LEADS_WORKS = re.compile(
    r"(?i)\b(?:retenu|choisi|sélectionné|primé) le projet d[e']\s?\Z|"
    r"\b(?:maîtrise d'[œo]e?uvre|mission d'architecte|étude (?:de programmation|architecturale))\b[^.;█]{0,60}"
    rf" (?:confi\w{{1,4}}|attribu\w{{1,4}}|assurée?|signée? avec|conclue? avec|passée? avec) (?:à |par )?{_CALLED}\Z"
)
_BY_KIND = re.compile(
    r"\s?[,(–-]\s?(?i:architecte (?:national|conseil|du patrimoine|urbaniste|mandataire|en chef|des bâtiments de france|d\.?p\.?l\.?g))"
)
# "M. NOIR, architecte", by the surname alone, where works are told.
_ARCHITECT, _OF_WORKS = (
    re.compile(r"\s?[,(–-]\s?(?:l'|un )?(?i:architectes?)\b(?! (?:demeur|domicili|habit))"),
    re.compile(r"(?i)\b(?:marchés?|avenants?|honoraires|avant-projet|esquisses?|missions?|estimations?|maîtrise d'[œo]e?uvre|concours)\b"),
)
# A programme: "21 h : table ronde sur le conte. Avec Léa Noir, Luc Roux et Anne Vert."
_NAMED_SO_FAR = r"(?:[A-ZÀ-Ý][^.;:█\n(]{2,40}(?:\([^()]{2,50}\))?(?:, | et )){0,6}"
_ON_STAGE = re.compile(rf"(?:[.!?»:,)–-]|\d ?[hH]\d{{0,2}}) (?:Avec|avec) :? ?{_NAMED_SO_FAR}\Z")
# "entretien littéraire avec Léa Noir (Les Ormes)"
_OF_LETTERS = re.compile(
    r"(?i)\b(?:(?:entretiens?|rencontres?|débats?|cafés?|dialogues?) (?:littéraires?|musica(?:l|ux))|tables? rondes?|dédicaces?"
    rf"|lectures?)\b[^.;█]{{0,80}} avec (?-i:{_NAMED_SO_FAR})\Z"
)
_STAGE = re.compile(
    r"(?i)\b(?:films?|spectacles?|concerts?|tables? rondes?|expositions?|projections?|lectures?|romans?|théâtre|festival|comédie"
    r"|documentaires?|auteurs?|autrices?|artistes?|musiciens?|musique|mise en scène|écrivains?|poésie"
    r"|polars?|thrillers?|littéraires?|opéra|cirque|danse)\b"
)
_APPOSED = re.compile(r"\s?[,(]\s?(?!et\b|avec\b)[a-zß-ÿ]")
_ON_STAGE_REACH = 220
_PRIVATE = re.compile(
    r"(?i)\b(?:ventes?|vend\w{0,3}|cessions?|cède\w?|acquisitions?|acqu[ée]r\w{1,5}|locations?|lou(?:e[rs]?|ée?s?|ent|ant|ait)|bail|baux|loyers?|logements?"
    r"|terrains?"
    r"|parcelles?|maisons?|propriétés?|propriétaires?|garages?|recrut\w{1,5}|embauch\w{1,4}|bourses?|secours|aides? (?:à|de|au)|permis"
    r"|préemption|déclarations?|riverain\w{0,2}|demeurant|domicilié\w{0,2}|courriers?|demandes? de|née?)\b"
)
_REACH, _TEAM_REACH = 90, 160


def by_work(text: str, start: int, end: int) -> bool:
    """Whether a name is told with the public work of its bearer, and nothing private beside it."""
    before, behind = _about(text, start, end)
    if is_private_matter(text, start, end):
        return False
    if (_GIVEN_A_MISSION.search(before) and _MISSION.match(behind)) or _LEADS_WORKS.search(before):
        return True
    if _BY_KIND.match(behind) or (_ARCHITECT.match(behind) and _OF_WORKS.search(before)) or _is_on_stage(text, start, end, behind):
        return True
    in_a_team = _OF_THE_TEAM.match(behind) and _IN_A_TEAM.search(before)
    return is_full_name(text[start:end]) and bool(_BEHIND.match(behind) or _BEFORE.search(before) or in_a_team)


def is_private_matter(text: str, start: int, end: int) -> bool:
    """Whether a home, a sale, a job or a grant is told beside a name."""
    before, behind = _about(text, start, end)
    return bool(_PRIVATE.search(before[-_REACH:]) or _PRIVATE.search(behind[:40]))


def _about(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of the same paragraph before a name and behind it."""
    before = " ".join([*text[max(0, start - _TEAM_REACH) : start].rsplit("\n\n", maxsplit=1)[-1].split(), ""])
    return before, " ".join(text[end : end + _REACH].split("\n\n", maxsplit=1)[0].split())


def _is_on_stage(text: str, start: int, end: int, behind: str) -> bool:
    """Whether a whole name stands among those with whom a programme's evening is held, and no post behind it."""
    before = " ".join([*text[max(0, start - _ON_STAGE_REACH) : start].split(), ""])
    if " " not in text[start:end] or _APPOSED.match(behind):
        return False
    return bool(_OF_LETTERS.search(before) or (_ON_STAGE.search(before) and _STAGE.search(before)))

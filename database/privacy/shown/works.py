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
    r"|\b(?:spectacles?|films?|pièces?|livres?|romans?|expositions?|concerts?|albums?|conférences?|documentaires?|lectures?)\b"
    r"[^.;:█]{0,40}:? ?«[^«»█]{2,60}» d[e'])\s?\Z"
)
_BEHIND = re.compile(
    r"\s?[,(–-]\s?(?:l'|le |la |un |une )?(?i:direct(?:eur|rice) musica(?:l|le)|cheff?e? d'orchestre|écrivaine?|essayiste"
    r"|roman(?:cier|cière)|dramaturge|composit(?:eur|rice)|metteu(?:r|se) en scène|chorégraphe|réalisat(?:eur|rice)s?|philosophe"
    r"|historien(?:ne)?|sociologue|architecte (?:du patrimoine|urbaniste|mandataire|paysagiste|en chef|des bâtiments|associée?"
    r"|d\.?p\.?l\.?g)"
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
_PRIVATE = re.compile(
    r"(?i)\b(?:ventes?|vend\w{0,3}|cessions?|cède\w?|acquisitions?|acqu[ée]r\w{1,5}|locations?|lou\w{1,4}|bail|baux|loyers?|logements?"
    r"|terrains?"
    r"|parcelles?|maisons?|propriétés?|propriétaires?|garages?|recrut\w{1,5}|embauch\w{1,4}|bourses?|secours|aides? (?:à|de|au)|permis"
    r"|préemption|déclarations?|riverain\w{0,2}|demeurant|domicilié\w{0,2}|courriers?|demandes? de|née?)\b"
)
_REACH, _TEAM_REACH = 90, 160


def by_work(text: str, start: int, end: int) -> bool:
    """Whether a name is told with the public work of its bearer, and nothing private beside it."""
    before = " ".join([*text[max(0, start - _TEAM_REACH) : start].rsplit("\n\n", maxsplit=1)[-1].split(), ""])
    behind = " ".join(text[end : end + _REACH].split("\n\n", maxsplit=1)[0].split())
    if _PRIVATE.search(before[-_REACH:]) or _PRIVATE.search(behind[:40]):
        return False
    if _GIVEN_A_MISSION.search(before) and _MISSION.match(behind):
        return True
    if not is_full_name(text[start:end]):
        return False
    return bool(_BEHIND.match(behind) or _BEFORE.search(before) or (_OF_THE_TEAM.match(behind) and _IN_A_TEAM.search(before)))

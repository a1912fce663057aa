"""The roll calls of a text: where it lists who sat or how each voted, whose names are public, and papers of residents."""

import re
from bisect import bisect_right

from database.privacy.name_words import name_at
from database.privacy.plain import Span
from database.privacy.public import Public

# A heading begins with a capital and says nothing but who sits: neither "Le présent rapport", nor "DONNE pouvoir", heads a roll.
_ROLL_LEAD = (
    r"(?:(?:liste des|[ée]tai(?:en)?t|sont|nombre de|(?:ont|avaient|a|avait)\sdonné)\s)?(?:(?:les|mesdames et messieurs les)\s)?"
    r"(?:(?:conseill\w{2,8}|[ée]lus|membres|délégué\w{0,2})"
    r"\s(?:(?:municipaux|communautaires|métropolitains|départementaux|régionaux|titulaires|en exercice|du conseil)\s){0,2})?"
)
_ROLL_WORD = r"(?:(?:pr[ée]sent|excus[ée]|absent|repr[ée]sent[ée])(?:\(e\)|e)?s?|pouvoirs?|procurations?)"
_ROLL_BETWEEN = (
    rf"(?:[ \t,/&()\-]{{1,3}}(?:[ée]taient|{_ROLL_WORD}|non|et|ou|à|ayant|ont|donné|de|du|des|le|la|les|l'\w{{5,10}}|avec|sans|"
    r"voix|vote|membres|conseillers?|municipaux|communautaires|[ée]lus|titulaires|suppléants|séance|conseil|ouverture|messieurs|mesdames"
    r"|mme?s?|mm?\.?|"
    r"\d{1,3}))"
    r"{0,9}[ \t)]{0,3}"
)
# Surname in capitals and given name, pair behind pair: only a roll is printed so without a stop.
_PAIRS = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ'-]{1,20})? [A-ZÀ-Þ][a-zß-ÿœ]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,20})?\s{1,3}){3}"
_ROLL = re.compile(
    rf"\b(?=[A-ZÀ-Ý])(?:(?i:{_ROLL_LEAD}{_ROLL_WORD}{_ROLL_BETWEEN}:|{_ROLL_LEAD}membres (?:présents|en exercice)\b)"
    rf"|(?:(?:Présent|Absent|Excusé)(?:\(e\))?s|Absents excusés|Excusés et absents|Excusés ayant donné procuration)\s{{1,3}}"
    rf"(?={_PAIRS}|(?:Mesdames|Messieurs|Madame|Monsieur|MM\.?|Mmes|Mme|M\.) [A-ZÀ-Ý])"
    rf"|Maire d[eu] [A-ZÀ-Ý][\w'-]{{2,30}}\s{{1,3}}(?={_PAIRS}))"
)
# Who voted how: only members vote.
_VOTED = re.compile(
    r"\b(?:(?:Pour|POUR) ?: ?(?=(?:Messieurs|Mesdames|MM|Mmes)\b)|(?i:(?:abstentions?|(?:votes? |voix )contre"
    r"|contre) ?:? ?(?:\d{1,3} ?)?:? ?\(|(?:abstentions?|(?:votes? |voix )contre) ?: ?"
    r"(?:\d{1,3} ?[,:–-] ?)?)(?=(?:MM?|Mmes?|Mlles?|Messieurs|Mesdames|Monsieur|Madame)\b))"
)
_RUNS_ON = re.compile(
    r"(?i)(?:\b(?:tou[ts]|donn\w{1,5}|confère\w{0,2}|pleins?|le|la|les|ce|ces|cet|cette|du|des|de|au|aux|par|son|sa|ses|leurs?|et|ou|avec"
    r"|en)|[ld]')\s{0,3}$"
)
# What may stand between two names of a roll: civilities, offices, states, marks.
_FILL = re.compile(
    r"(?i)(?:\((?:arriv|départ|jusqu|[àa] partir|part[ie]|retard|quitt|absent|excus)[^()\n█]{0,70}\)|[\s,;:.)/•*\-–—|0-9°]+|\(|(?:mm?"
    r"|mmes?|mlles?|mrs?|monsieur|madame|messieurs|mesdames)\b\.?|et\b|maire\b|adjointe?s?\b|au\b"
    r"|la\b|le\b|à\b|a\b|de\b|du\b|des\b|pour\b"
    r"|(?:premi|deuxi|troisi)\w{1,5}|er\b|e\b|[èe]me\b|conseill\w{2,6}|municipa\w{1,3}|communautaires?|délégué\w{0,2}|vice\b|présidente?s?"
    r"|excusée?s?|absente?s?"
    r"|représentée?s?|présente?s?|donn\w{1,4}|ayant|pouvoirs?|procurations?|par\b|jusqu'\w{1,3}|jusque|[àa] partir|arriv\w{1,5}"
    r"|part\w{1,4}|h\b"
    r"|heures?|h\d\d\b|points?\b|délibérations?\b|questions?\b|rapports?\b|n°|suppléante?|titulaire|mandat)"
)
# A note of a few words between two members: the next is called by civility behind a comma or on a line of its own.
_NEXT_MEMBER = re.compile(
    r"[^.:!?█]{1,50}?(?:[,;] ?|\n[-–• ]{0,3})(?=(?:mm?|mmes?|mlles?|mr)\.? [A-ZÀ-Ý]|(?:M|Mme|Monsieur|Madame)\.? [A-ZÀ-Ý])"
)
_LONGEST_ROLL = 6000
# Who sits there was elected to no council.
_RESIDENTS = re.compile(
    r"(?i)\b(?:(?:comité|conseil|réunion|assemblée) (?:consultatif |participatif )?(?:de|des|du) (?:quartiers?|habitants|riverains|village)"
    r"|conseil (?:citoyen|d'école|des (?:sages|jeunes|enfants))|réunion publique|comité (?:citoyen|de (?:suivi|pilotage)))"
)
_COUNCIL = re.compile(
    r"(?i)\b(?:conseil (?:municipal|communautaire|métropolitain|départemental|régional|d'administration|syndical|d'arrondissement)"
    r"|(?:comité|bureau) (?:syndical|communautaire)|commission permanente)(?! des (?:jeunes|enfants))"
)
_HEAD = 400


def of_residents(text: str) -> bool:
    """Whether a paper tells at its head of a meeting of residents, and of no council: no name of its roll is a member's."""
    return bool(_RESIDENTS.search(text, 0, _HEAD)) and not _COUNCIL.search(text, 0, _HEAD)


def rolls(text: str, public: Public) -> list[Span]:
    """Stretches that list who sat, from "Présents :" to the first words that no list of members has; their names are made public."""
    found: list[Span] = []
    if of_residents(text):
        return found
    for match in sorted([*_ROLL.finditer(text), *_VOTED.finditer(text)], key=lambda one: one.start()):
        if (not found or match.start() >= found[-1][1]) and not _RUNS_ON.search(text, max(0, match.start() - 20), match.start()):
            found.append((match.start(), _roll_end(text, match.end(), public)))
    return found


def _roll_end(text: str, start: int, public: Public) -> int:
    here, limit, last = start, min(len(text), start + _LONGEST_ROLL), start
    while here < limit:
        if filler := _FILL.match(text, here, limit):
            if "." in filler[0] and re.match(r"\.\s+[A-ZÀ-Ý][a-zß-ÿ]{0,3} [a-zß-ÿ]", text[here : here + 30].lstrip("() ,;")):
                break
            here = max(filler.end(), here + 1)
            continue
        name = name_at(text, here, limit)
        if name is None or name[0] != here:
            ahead = _NEXT_MEMBER.match(text, here, limit)
            if not ahead:
                break
            here = ahead.end()
            continue
        if re.match(r" [a-zß-ÿ]{2,}", text[name[1] : name[1] + 12]) and not _FILL.match(text, name[1] + 1, limit):
            break  # a sentence, not a list
        public.add(text[slice(*name)])
        here = last = name[1]
    return last


def within(ranges: list[Span], offset: int) -> bool:
    """Whether one of the sorted ranges holds the offset."""
    place = bisect_right(ranges, (offset, len(ranges) and ranges[-1][1])) - 1
    return place >= 0 and offset < ranges[place][1]

"""Whose names a paper makes public: the councillors, and those whom it shows in an elected office or lists in its roll call."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection

from database.privacy.name_words import name_at, tokens
from database.privacy.plain import Span

_ELECTED_BODY = (
    r"(?:de séance|du conseil|de la (?:communauté|métropole|région|commission|séance)|du (?:département|syndicat)"
    r"|de l'(?:agglo\w{0,9}|assemblée|intercommunalité))"
)
_COUNCIL_OF = (
    r"(?:municipa\w{1,3}|communautaires?|métropolitaine?s?|départementa\w{1,3}|régiona\w{1,3}|délégué\w{0,2}|territoria\w{1,4} délégué)"
)
_ELECTED = (
    rf"(?:maire(?: délégué\w?| honoraire)?(?![\w-])|adjointe? (?:au|du) maire|(?:\d{{1,2}}|I{{1,3}}|premi|deuxi|troisi|quatri|cinqui"
    rf"|sixi)\w{{0,5}} (?:adjointe?|vice)(?![\w])"
    rf"|adjointe? délégué|conseill[eè]re? {_COUNCIL_OF}|élue? (?:référente?|déléguée?)(?! du personnel)"
    r"|députée?|sénat(?:eur|rice)|(?:sous-)?préf[eè]te?|ministre"
    rf"|(?:vice-)?présidente? {_ELECTED_BODY}"
    r"|vice-présidente?(?! de l'association)|secrétaire de séance|rapporteure?(?! du jury))"
)
_OFFICE_BEFORE = re.compile(
    rf"(?i)(?:présidence de|{_ELECTED}|secrétaire de séance ?:?|rapporteure? ?:?|le maire ?[:,]|(?<!de )président ?:|pouvoir à"
    r"|(?:rapports?|secteurs?|délibérations?) présentée?s? par"
    rf"|procuration à|mandat à)"
    r" ?,? ?(?:mm?\.|mmes?|monsieur|madame)? ?$"
)
_OFFICE_AFTER = re.compile(
    rf"(?i)^,? {{0,2}}\(?(?:est |a été )?(?:(?:désigné|nommé|élu)e?s? )?(?:en qualité de |comme )?(?:le |la )?(?:{_ELECTED}"
    r"|(?:a |ayant )?donn\w{1,5} (?:pouvoir|procuration)\b"
    r"|(?:revient|rejoint|sort|entre|quitte|se retire|arrive)(?: de| en| dans)?(?: la)? séance\b)"
)
_PUBLIC_BODY = r"(?:communes?|communauté|ville|métropole|département|région|syndicat (?:mixte|intercommunal|départemental))"
# "la Communauté de communes …, représentée par son Président, M. …": an association's president holds no public office.
_FOR_A_BODY = re.compile(
    rf"(?i)\b{_PUBLIC_BODY}\b"
    r"(?![^;]*\bassociation\b)"
    r"[^;]{0,120}\breprésentée?s? par (?:son|sa|le|la) (?:maire|(?:vice-)?présidente?)(?: en exercice)?"
    r" ?,? ?(?:mm?\.?|mmes?|monsieur|madame)? (?:[A-ZÀ-Ý][\w'-]{1,20} )?$"
)
# "la Communauté de communes …, M. X, en sa qualité de président": signed for it.
_AS_HEAD = re.compile(r"(?i),? ?(?:agissant )?en (?:sa )?qualité de (?P<head>maire|(?:vice-)?présidente?)\b")
_NAMES_A_BODY = re.compile(
    rf"(?i)\b{_PUBLIC_BODY}\b"
    r"(?![^;]*\b(?:associations?|sociétés?|sarl|sas|fédération|club|amicale|comité|entreprise)\b)[^;]{0,90}$"
)
_TABLE_OFFICE = re.compile(r" (?:Conseill[eè]re?|Adjointe?|Maire|Présidente?|Vice-[Pp]résidente?)(?= [A-ZÀ-Ý]{3,} | ?\n| ?$)")
_SIGNS = re.compile(r"(?:Le|La|LE|LA) (?:[Mm]aire|MAIRE|[Pp]résidente?|PR[ÉE]SIDENTE?),? $")
_CALLED = re.compile(r"(?i)\s{0,2}: (?:présent|absent|excusé|représenté)e?\b")  # a roll by line
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
_ROLL = re.compile(rf"\b(?=[A-ZÀ-Ý])(?i:{_ROLL_LEAD}{_ROLL_WORD}{_ROLL_BETWEEN}:|{_ROLL_LEAD}membres (?:présents|en exercice)\b)")
# Who voted how: only members vote.
_VOTED = re.compile(
    r"\b(?i:(?:abstentions?|(?:votes? |voix )contre|contre) ?:? ?(?:\d{1,3} ?)?:? ?\(|(?:abstentions?|(?:votes? |voix )contre) ?: ?"
    r"(?:\d{1,3} ?[,:–-] ?)?)(?=(?:MM?|Mmes?|Mlles?|Monsieur|Madame)\b)"
)
_RUNS_ON = re.compile(
    r"(?i)(?:\b(?:tou[ts]|donn\w{1,5}|confère\w{0,2}|pleins?|le|la|les|ce|ces|cet|cette|du|des|de|au|aux|par|son|sa|ses|leurs?|et|ou|avec"
    r"|en)|[ld]')\s{0,3}$"
)
# What may stand between two names of a roll: civilities, offices, states, marks.
_FILL = re.compile(
    r"(?i)(?:[\s,;:.()/•*\-–—|0-9°]+|(?:mm?|mmes?|mlles?|mrs?|monsieur|madame|messieurs|mesdames)\b\.?|et\b|maire\b|adjointe?s?\b|au\b"
    r"|la\b|le\b|à\b|a\b|de\b|du\b|des\b|pour\b"
    r"|(?:premi|deuxi|troisi)\w{1,5}|er\b|e\b|[èe]me\b|conseill\w{2,6}|municipa\w{1,3}|communautaires?|délégué\w{0,2}|vice\b|présidente?s?"
    r"|excusée?s?|absente?s?"
    r"|représentée?s?|présente?s?|donn\w{1,4}|ayant|pouvoirs?|procurations?|par\b|jusqu'\w{1,3}|[àa] partir|arriv\w{1,5}|part\w{1,4}|h\b"
    r"|heures?|point\b|suppléante?|titulaire|mandat)"
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


class Public:
    """The people whose names are public: the councillors given, and those whom the text itself shows in office or in the roll."""

    def __init__(self, councillors: Collection[str]) -> None:
        self._people: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for name in councillors:
            self.add(name)

    def add(self, name: str) -> None:
        words = frozenset(tokens(name))
        for word in words:
            if words not in self._people[word]:
                self._people[word].append(words)

    def __contains__(self, name: str) -> bool:
        words = tokens(name)
        full = [word for word in words if len(word) > 1]
        return any(self._fits(words, person) for word in full for person in self._people.get(word, ()))

    @staticmethod
    def _fits(words: tuple[str, ...], person: frozenset[str]) -> bool:
        """All words are the person's, initials counted; or the person's whole name is among them, before a town or a group."""
        if len(person) > 1 and person <= set(words):
            return True
        return all(word in person or (len(word) == 1 and any(one.startswith(word) for one in person)) for word in words)


def in_office(text: str, start: int, end: int) -> bool:
    """Whether an elected office is printed right before or after the name: a job is none ("conseillère bancaire")."""
    if _CALLED.match(text, end) or _TABLE_OFFICE.match(text, end):
        return True
    behind, before = (
        " ".join(text[end : end + 60].split("\n\n", maxsplit=1)[0].split()),
        " ".join([*text[max(0, start - 60) : start].split(), ""]),
    )
    after = (" " if text[end : end + 1].isspace() else "") + behind
    wide = " ".join([*text[max(0, start - 220) : start].split(), ""])
    if (head := _AS_HEAD.match(behind)) and (head["head"].lower() == "maire" or _NAMES_A_BODY.search(wide)):
        return True
    return bool(_OFFICE_AFTER.match(after) or _OFFICE_BEFORE.search(before) or _SIGNS.search(before) or _FOR_A_BODY.search(wide))


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

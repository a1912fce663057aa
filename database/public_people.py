"""Whose names a paper makes public: the councillors, and those whom it shows in office or in its roll call."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection

from database.private_names import Span, tokens

_OFFICE_BEFORE = re.compile(
    r"(?i)(?:présidence de|le président\s?[:,]?|présidente?\s?:|secrétaires? (?:de séance)?\s?:?|rapporteurs?\s?:?|"
    r"adjointe?|le maire\s?[:,]?|conseill\w{2,14}|délégué\w{0,2}|"
    r"pouvoir à|procuration à|mandat à)\s?(?:mm?\.|mmes?|monsieur|madame)?\s?$"
)
_ELECTED_BODY = (
    r"(?:de séance|du conseil|de la (?:communauté|métropole|région|commission|séance)|du (?:département|syndicat)|"
    r"de l['’](?:agglo\w{0,9}|assemblée))"
)
# Staff bear such words too: "adjoint administratif", "conseiller numérique"; and associations have presidents.
_OFFICE_AFTER = re.compile(
    rf"(?i)^,?\s{{0,2}}\(?(?:est |a été )?(?:(?:désigné|nommé|élu)e?s?\s)?(?:en qualité de |comme )?(?:le |"
    rf"la )?(?:(?:\d{{1,2}}|I{{1,3}})(?:er|ère|e|è\w{{1,3}})\s)?(?:maire|première?|déléguée?|rapporteur|"
    rf"secrétaires?(?: de séance)?(?! de mairie)|députée?|sénat\w{{3,5}}|"
    rf"(?:sous-)?préf[eè]te?|ministre|(?:vice-)?présidente?\s{_ELECTED_BODY}|adjointe?(?![\s-](?:admini|techn|d['’]anim|"
    rf"territ|du patri|d['’]ens))|"
    rf"conseill[eè]re?s?(?![\s-](?:numér|pédago|techn|princ|en\b|des\b|socio|d['’]))|(?:a |ayant )?donn\w{{1,5}} (?:pouvoir|procuration))\b"
)
_CALLED = re.compile(r"(?i)\s{0,2}:\s(?:présent|absent|excusé|représenté)e?\b")  # a roll by line
# A heading begins with a capital and says nothing but who sits: neither "Le présent rapport", nor "DONNE pouvoir", heads a roll.
_ROLL_LEAD = (
    r"(?:(?:[ée]taient|sont|nombre de|(?:ont|avaient|a|avait)\sdonné)\s)?(?:(?:les|mesdames et messieurs les)\s)?"
    r"(?:(?:conseill\w{2,8}|[ée]lus|membres|délégué\w{0,2})"
    r"\s(?:(?:municipaux|communautaires|métropolitains|départementaux|régionaux|titulaires|en exercice|du conseil)\s){0,2})?"
)
_ROLL_WORD = r"(?:(?:pr[ée]sent|excus[ée]|absent|repr[ée]sent[ée])(?:\(e\)|e)?s?|pouvoirs?|procurations?)"
_ROLL_BETWEEN = (
    rf"(?:[ \t\u00a0,/&()\-]{{1,3}}(?:[ée]taient|{_ROLL_WORD}|non|et|ou|à|ayant|ont|donné|de|du|des|le|la|les|l['’]\w{{5,10}}|avec|sans|"
    r"voix|vote|membres|conseillers?|municipaux|communautaires|[ée]lus|titulaires|suppléants|séance|conseil|ouverture|messieurs|mesdames|mme?s?|mm?\.?|"
    r"\d{1,3}))"
    r"{0,9}[ \t\u00a0)]{0,3}"
)
_ROLL = re.compile(rf"\b(?=[A-ZÀ-Ý])(?i:{_ROLL_LEAD}{_ROLL_WORD}{_ROLL_BETWEEN}:|{_ROLL_LEAD}membres (?:présents|en exercice)\b)")
_RUNS_ON = re.compile(
    r"(?i)(?:\b(?:tou[ts]|donn\w{1,5}|confère\w{0,2}|pleins?|le|la|les|ce|ces|cet|cette|du|des|de|au|aux|par|son|sa|ses|leurs?|et|ou|avec|en)|[ld]['’])\s{0,3}$"
)
_ROLL_ENDS = re.compile(
    r"(?i)\b(?:secrétaire|quorum|ordre du jour|objet|considérant|délibér\w{2,8}|procès-verbal|informe|expose|propose|décide\w{0,2}|"
    r"autorise\w{0,2}|approuve\w{0,2}|recrute\w{0,4}|vente|cession|acquisition|subventions?|attribution)\b|\bVu\b|\bLe Maire\b"
)
_LONGEST_ROLL = 6000


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
    """Whether an office is printed right before or after the name."""
    return bool(
        _CALLED.match(text, end) or _OFFICE_AFTER.match(text[end : end + 60]) or _OFFICE_BEFORE.search(text[max(0, start - 60) : start])
    )


def rolls(text: str) -> list[Span]:
    """Stretches that list who sat: from "présents :" to the first words of business."""
    found: list[Span] = []
    for match in _ROLL.finditer(text):
        if (not found or match.start() >= found[-1][1]) and not _RUNS_ON.search(text, max(0, match.start() - 20), match.start()):
            ends = _ROLL_ENDS.search(text, match.end(), match.end() + _LONGEST_ROLL)
            found.append((match.start(), ends.start() if ends else min(len(text), match.end() + _LONGEST_ROLL)))
    return found


def within(ranges: list[Span], offset: int) -> bool:
    """Whether one of the sorted ranges holds the offset."""
    place = bisect_right(ranges, (offset, len(ranges) and ranges[-1][1])) - 1
    return place >= 0 and offset < ranges[place][1]

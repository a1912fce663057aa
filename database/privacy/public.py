"""Whose names a paper makes public: the councillors, and those whom it shows in an elected office."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from database.privacy.name_words import tokens

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
    r"|vice-présidente?(?! de l'association)|secrétaires? de séance|rapporteure?(?! du jury))"
)
_STANDS_FOR = (
    r"(?:(?:représentante?|déléguée?|conseillère?) )?(?:titulaire|suppléante?)(?! de (?:la |l')?(?:régi|bail|marché|contrat|poste))"
)
_WITH_ANOTHER = r"(?:(?:et|,) (?:mme|m\.|monsieur|madame)? ?[^,.;:]{3,40}?,? )?"
_OFFICE_BEFORE = re.compile(
    rf"(?i)(?:présidence de|{_ELECTED}|secrétaire de séance ?:?|rapporteure? ?:?|le maire ?[:,]|(?<!de )président ?:|pouvoir à"
    r"|(?:rapports?|secteurs?|délibérations?) présentée?s? par"
    rf"|procuration à|mandat à)"
    r" ?,? ?(?:mm?\.|mmes?|monsieur|madame)? ?$"
)
_OFFICE_AFTER = re.compile(
    rf"(?i)^,? {{0,2}}\(?(?:est |a été |sont |ont été )?(?:(?:désigné|nommé|élu)e?s? )?(?:en qualité de |comme )?(?:le |la )?(?:{_ELECTED}"
    r"|(?:a |ayant )?donn\w{1,5} (?:pouvoir|procuration)\b"
    r"|(?:maire|présidente?)(?: de séance)?,? (?:donne lecture|ouvre la séance|lève la séance|déclare la séance|met aux voix"
    r"|soumet au vote)\b"
    rf"|en (?:sa )?qualité de {_STANDS_FOR}\b|{_WITH_ANOTHER}(?:sont )?(?:donc )?(?:appelée?s à siéger|installée?s dans leurs fonctions)\b"
    rf"|{_WITH_ANOTHER}(?:sont|ont été) (?:désignée?s|nommée?s|élue?s) (?:comme )?secrétaires de séance"
    rf"|(?:a )?(?:démissionn\w{{1,3}} )?de (?:ses fonctions?|son mandat) de (?:maire|conseill|adjoint|vice-présid"
    rf"|délégué\w{{0,2}} communau)"
    rf"|{_WITH_ANOTHER}respectivement (?:maires?|présidente?s?) d"
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


class Public:
    """The people whose names are public: the councillors given, and those whom the text itself shows in office or in the roll."""

    def __init__(self, councillors: Collection[str]) -> None:
        self._people: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for name in councillors:
            self.add(name)

    def add(self, name: str) -> None:
        for words in map(frozenset, _as_glued(tokens(name))):
            for word in words:
                if words not in self._people[word]:
                    self._people[word].append(words)

    def __contains__(self, name: str) -> bool:
        return any(self._is_of_someone(words) for words in _as_glued(tokens(name)))

    def _is_of_someone(self, words: tuple[str, ...]) -> bool:
        full = [word for word in words if len(word) > 1]
        return any(self._fits(words, person) for word in full for person in self._people.get(word, ()))

    @staticmethod
    def _fits(words: tuple[str, ...], person: frozenset[str]) -> bool:
        """All words are the person's, initials counted; or the person's whole name is among them, before a town or a group."""
        if len(person) > 1 and person <= set(words):
            return True
        return all(word in person or (len(word) == 1 and any(one.startswith(word) for one in person)) for word in words)


def _as_glued(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of a name, and what they are where two of them are printed as one ("GIRAUD-LAZZARI", "GiraudLazzari", "FON TAINE")."""
    yield words
    if len(words) > 2:
        for n in range(len(words) - 1):
            yield (*words[:n], words[n] + words[n + 1], *words[n + 2 :])


def in_office(text: str, start: int, end: int) -> bool:
    """Whether an elected office is printed right before or after the name: a job is none ("conseillère bancaire")."""
    if _CALLED.match(text, end) or _TABLE_OFFICE.match(text, end):
        return True
    behind, before = (
        " ".join(text[end : end + 110].split("\n\n", maxsplit=1)[0].split()),
        " ".join([*text[max(0, start - 60) : start].split(), ""]),
    )
    after = (" " if text[end : end + 1].isspace() else "") + behind
    wide = " ".join([*text[max(0, start - 220) : start].split(), ""])
    if (head := _AS_HEAD.match(behind)) and (head["head"].lower() == "maire" or _NAMES_A_BODY.search(wide)):
        return True
    return bool(_OFFICE_AFTER.match(after) or _OFFICE_BEFORE.search(before) or _SIGNS.search(before) or _FOR_A_BODY.search(wide))

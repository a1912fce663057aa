"""Postal addresses of people (CRPA L311-6): a number and a street, or what follows "demeurant"; works and public buildings keep theirs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from database.privacy.plain import Span
from database.privacy.public_addresses import at_public, is_public, someone_near
from database.privacy.shown.firm_addresses import is_farms

_STREET = (
    r"(?:rue|avenue|av\.|boulevard|bd|bld|impasse|allées?|route|square|venelle|ruelle|faubourg|sente|sentier|chaussée|montée"
    r"|esplanade|rte|imp\.|all\.|che?m\.)"
)
_OTHER_STREET = (
    r"(?:place|chemin|quai|cours|passage|voie|cité|résidence|lotissement|hameau|clos|lieu[- ]?dit|domaine|villa|rond-point|mas"
    r"|ferme|moulin|traverse|promenade|parc|cour|côte)"
)
# "33 Grande Rue": a street that is called after nothing.
_NAMELESS = (
    r"(?:grand(?:e|'|e')?[ -]?(?:rue|place)|(?:petite|basse|haute|vieille|belle)[ -]rue|rue (?:grande|basse|haute|neuve"
    r"|principale))(?![\w-])"
)
_WORD = (
    r"(?![-–—]{1,2} |(?:BP|CS|TSA)\b)(?!(?:Sur ce|Le [Cc]onseil|Le [Mm]aire|La [Cc]ommune|Considérant|Vu )(?![\w-]))"
    r"(?!(?:et|au|aux|à|a|pour|est|sont|dans|avec|sur|afin|par|dont|Dont|qui|en|ont|lot|Lot|LOT|[A-Z]{1,2}(?= ?\d)|section|[Pp]arcelles?"
    r"|[Cc]adastr\w+|sera|soit|d'une|[Mm]onsieur|[Mm]adame|Mme|Mr)\b)"
    r"(?!(?-i:Rue|Route|Avenue|Impasse|Allée|Chemin|Boulevard)\s{1,3}(?:de|du|des|d')(?![\w-])"
    r"|(?-i:Vente|Acquisition|Cession|Approbation|Convention|Dépense|Bâtiment)\b)"
    r"[^\s,;:.()/█«»0-9•]{1,25}"
)
_STEP = (
    rf"(?: |\r?\n(?![A-ZÀ-Ý][a-zß-ÿ-]{{2,20}} [A-ZÀ-Ý'-]{{3,25}} ?:))"
    rf"(?:(?:de la|de|du|des|la|le|les)(?: ?\r?\n| ))?(?:{_WORD}|(?<=mai )\d{{4}}|\d{{1,2}}(?=\s(?:mai|novembre|août|juillet"
    rf"|mars)\b))"
)
_FIRST_STEP = rf"(?:(?: |\r?\n)?[dl]'{_WORD}|{_STEP})"
_DIGITS = (
    r"(?!(?:19|20)\d\d\b)\d{1,4}(?:(?: |\r?\n)?(?:(?i:bis|ter|quater)|(?<!\n)[A-D])\b)?(?: ?[-/et&]{1,2} ?\d{1,4})?"
    r"(?: ?, ?\n?| |\r?\n) ?"
)
_NUMBER = rf"(?<![\w/.,°])(?:(?<=/\d\d )|(?<=/\d{{4}} )|(?<!\d )){_DIGITS}"
_TOWN = r"(?: ?[,-]?\s{1,2}\(?\d{5}\b\)?(?:(?! (?i:t[ée]l)) [^\s,;:.()0-9█]{2,25}){0,3})?"
_ADDRESS = re.compile(
    rf"{_NUMBER}(?:(?i:{_NAMELESS})\b|(?-i:r\. ?)(?:(?:de la|de|du|des|la|le|les) |[dl]')?(?=[A-ZÀ-Ý])(?:{_WORD})(?:{_STEP}){{0,4}}"
    rf"|(?i:{_STREET})(?<![.])\b(?:{_FIRST_STEP}){{1,6}}|(?i:av\.|bd\.|bld\.|boul\.|pl\.|rte\.|imp\.|all\.|chem\.|chm\.)(?:{_STEP}){{1,6}}"
    rf"|(?i:{_OTHER_STREET})\b(?=(?:(?: |\n)[^\s,;:.()█]{{1,25}}){{0,4}}(?: ?\r?\n| )(?:[dl]')?(?:[A-ZÀ-Ý]"
    rf"|\d{{1,2}}\s(?:mai|novembre|août|juillet|mars)))(?:{_STEP}){{1,6}}){_TOWN}"
)
# A row of homes for sale (déclarations d'intention d'aliéner), behind its year and number: "2014 32 41 rue du Puits F 1421 931 m²".
_FOR_SALE = re.compile(
    rf"(?<![\w/.,°])(?<=\d\s){_DIGITS}(?i:{_STREET}|{_OTHER_STREET})(?<![.])\b"
    r"(?:[^\d;:.€█]|\d{1,2}\s(?:mai|novembre|août|juillet|mars)\b){3,80}?(?=\s{1,3}[A-Z]{1,2}\s{0,3}\d)"
)
_SALES, _SALES_REACH = re.compile(r"(?i)pr\s{0,2}[ée]\s{0,2}e\s{0,2}m\s{0,2}p\s{0,2}t|intention\s{1,2}d'ali[ée]ner"), 4000
# Numbers that are no house's, and works or public places whose street is the act's own subject.
_NO_HOUSE = re.compile(
    r"(?i)(?<![\w'-])"
    r"(?:lots?|articles?|phases?|tranches?|zones?|secteurs?|chapitres?|points?|les|des|aux|rd|km|lignes?|places?|garages?|box|emplacements?|jardins?"
    r"|stands?) ?(?:n°)? ?$"
    r"|\d{1,4}p?-\s?$"
    # the number is the name's before it: "avenue du Mondial 98, avenue Jean Merle"
    r"|(?:avenue|rue|place|boulevard|allée|esplanade) (?:du |de la |de l'|des |de |d')?(?-i:[A-ZÀ-Ý])[\w'-]{2,20} ?$"
)
# A parcel of the land register and where it lies: "A 1257 lieudit le Puits".
_OF_A_PARCEL = re.compile(r"(?i:parcelles?)(?: cadastrées?)?(?: section)?\s[A-Z]{1,2}\s\Z")  # "la parcelle F 488 rue du Puits"
_PARCEL, _PLACE_NAME = re.compile(r"(?<![\w'-])[A-Z]{1,2} \Z"), re.compile(r"(?i)\d{1,4},? {0,3}lieu[- ]?dit")
_HOME = re.compile(
    r"(?i)\b(?:demeurant|domiciliée?s?|résidant|habitant(?= (?:au )?\d))\s{1,2}(?!█|pas |plus |en cette qualité|(?:de |à )?(?:la|le|les"
    r"|l'|un|une|du|des|sa|son) ?(?-i:[a-zß-ÿ])|(?:au |à |dans |sur )?[–—-])(?:au |à |dans |sur )?(?:\d{1,4}(?: bis| ter)?, )?"
    r"(?:(?! (?:a|ont|est|sont|pour|qui|afin|dont|sollicit\w{1,4}|demand\w{1,4}|souhait\w{1,4}) )(?:[^;()\n█,.]"
    r"|(?<=\b(?:lot|rés|bât|imm|apt))\.)){3,70}(?:,? ?\d{5}(?: [A-ZÀ-Ý][^\s,;.]{1,25}){0,3})?"
    r"(?:,? (?:bâtiment|bât\.?|escalier|étage|appartement|appt\.?|résidence|immeuble|entrée|porte|lotissement|section|quartier|hameau"
    r"|lieu-?dit|montée|rue|chemin|route|allée|impasse|avenue) [^,;.()\n█]{1,40}){0,3}"
)
_MANY = re.compile(
    r"(?i)\b(?:enfants?|élèves?|familles?|jeunes|personnes|habitants|usagers|étudiants|foyers|ménages|adhérents)\b[^.;█]{0,40}\Z"
)
_PUBLIC_HOME = re.compile(
    r"(?i)(?:demeurant|domicilié\w*|résidant|habitant)\s+(?:(?:dans|sur|à|hors|en|au)\s+)?(?:de\s+)?(?:la|le|l'|les|une|cette"
    r"|toute)?\s?(?:commune|ville|territoire|région|département|siège|(?:quartier|hameau|localité)(?! d)|canton|agglomération|communauté)"
)
_FIRM_HOME = re.compile(r"(?i)(?:sociétés?|sarl|sas|sa|eurl|entreprises?|association|siège social|étude|office notarial)[^.;\n]{0,60}$")
# An address of a row whose first is public: "immeubles situés 7 rue du Puits, 6 rue du Lavoir et 2 rue du Four".
_AND = re.compile(
    r" ?(?:\(\d{5}\)|\d{5} [A-ZÀ-Ý][\w'-]{2,25}|cadastrée?s? [A-Z]{1,2} ?\d{1,4})?(?:,| et(?: au| du)?|, et(?: au| du)?|/)\s{1,3}",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"\d{1,4}(?: ?(?:bis|ter|quater))?,? ?[a-zà-ÿ.]{2,12} (?:(?:de la|de|du|des|la|le|les) |[dl]')?[\w'-]{3,25}", re.IGNORECASE
)
# "demeurant à ……", a form's blank, and "résidant dans les zones urbaines".
_NOWHERE = re.compile(r"(?i)(?:(?:au|à|dans|sur|en)\s{1,2})?(?:[…._\s-]{2}|…|(?:les|des) zones\b)")
_SOMEWHERE = re.compile(rf"\d|[A-ZÀ-Ý][\w'-]{{2}}|\b{_STREET}\b")
# Characters beside an address that may tell whose it is; what a covered one is shown as.
_REACH, _COVER = 700, "█"
# What every text holds in which one of these rules finds something (see untouched.py).
OPENINGS = (_ADDRESS, _FOR_SALE, _HOME)


def addresses(text: str) -> Iterator[Span]:
    """Postal addresses that are some person's; that of a public building is it wherever the text prints it."""
    found = [match.span() for match in _ADDRESS.finditer(text) if _is_house(text, match)]
    yield from _Asked(text, found).homes()
    for match in _FOR_SALE.finditer(text):
        if _SALES.search(text, max(0, match.start() - _SALES_REACH), match.start()):
            yield match.span()
    for match in _HOME.finditer(text):
        if (
            (not _NOWHERE.match(said := match[0].split(maxsplit=1)[1]) or _SOMEWHERE.search(said))
            and not _PUBLIC_HOME.match(match[0])
            and not _of_many(text, match)
            and not _FIRM_HOME.search(text[max(0, match.start() - 80) : match.start()])
            and not is_farms(text, match.start())
        ):
            yield match.start() + len(match[0].split(maxsplit=1)[0]) + 1, match.end()


class _Asked:
    """The addresses of a text, each asked whose it is. One that is covered speaks for none beside it any more: those are asked again.

    To and fro, each in the words around it: a row in which each is public by the next would else take as many passes through the text.
    """

    def __init__(self, text: str, found: Sequence[Span]) -> None:
        self._shown, self._found, self._of_people, self._again = list(text), found, set[int](), set[int]()
        self._doors = [_door(text[slice(*span)]) for span in found]
        self._nobody_s = [_is_nobody_s(text, *span) for span in found]
        self._public = Counter(door for door, nobody_s in zip(self._doors, self._nobody_s, strict=True) if nobody_s and door)

    def homes(self) -> list[Span]:
        """Those of people."""
        everyone = range(len(self._found))
        for at in [at for at in everyone if self._is_home(at)]:
            self._cover(at)
        while self._again:
            for at in (*everyone, *everyone[::-1]):
                if at in self._again:
                    self._ask_again(at)
        return [self._found[at] for at in sorted(self._of_people)]

    def _is_home(self, at: int) -> bool:
        """What a public address goes on to (`_AND`) is public, and so is its door wherever nobody is named beside it."""
        words, start, end = self._around(at)
        if self._public[self._doors[at]] > 0 and not someone_near(words, start, end):
            return False
        before = self._found[at - 1][1] - self._found[at][0] + start if at and at - 1 not in self._of_people else -1
        if (before >= 0 and _AND.fullmatch(words, before, start)) or is_public(words, start, end):
            return False
        self._of_people.add(at)
        return True

    def _ask_again(self, at: int) -> None:
        self._again.discard(at)
        if at in self._of_people:
            return
        if self._nobody_s[at] and not _is_nobody_s(*self._around(at)):
            self._nobody_s[at] = False
            self._public[self._doors[at]] -= 1
            if self._public[self._doors[at]] == 0:
                self._again |= {other for other, door in enumerate(self._doors) if door == self._doors[at]} - {at}
        if self._is_home(at):
            self._cover(at)

    def _around(self, at: int) -> tuple[str, int, int]:
        """(words, start, end): the address and what is left beside it."""
        start, end = self._found[at]
        begin = max(0, start - _REACH)
        return "".join(self._shown[begin : end + _REACH]), start - begin, end - begin

    def _cover(self, at: int) -> None:
        start, end = self._found[at]
        self._shown[start:end] = [one if one.isspace() else _COVER for one in self._shown[start:end]]
        for beside in (range(at - 1, -1, -1), range(at + 1, len(self._found))):
            near = takewhile(lambda other: self._found[other][1] >= start - _REACH and self._found[other][0] <= end + _REACH, beside)
            self._again.update(near)


def _is_nobody_s(text: str, start: int, end: int) -> bool:
    """Whether it is a public place's here, or so read where nobody is named near nor told to live there."""
    return at_public(text, start, end) or (not someone_near(text, start, end) and is_public(text, start, end))


def _is_house(text: str, address: re.Match[str]) -> bool:
    before = text[max(0, address.start() - 40) : address.start()]
    return (
        not _OF_A_PARCEL.search(before) and not _NO_HOUSE.search(before) and not (_PARCEL.search(before) and _PLACE_NAME.match(address[0]))
    )


def _door(address: str) -> str:
    """Number, kind and name of the street, as one place is printed in one paper; nothing where the name is cut away."""
    found = _DOOR.match(" ".join(address.split()))
    return found[0].lower() if found else ""


def _of_many(text: str, home: re.Match[str]) -> bool:
    """Whether it is told of a kind of people ("les enfants domiciliés à Valombre"): a town and no more is nobody's address."""
    return not re.search(r"\d", home[0]) and bool(_MANY.search(text, max(0, home.start() - 60), home.start()))

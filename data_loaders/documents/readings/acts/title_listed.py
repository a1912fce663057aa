"""Titles that count on: an agenda's or a contents table's line, with the lines after it ("10- Convention 11- Marchés 12- Questions").

No item is headed so (ordre du jour, table des matières): the next number of the same kind stands inside the title itself, or the title
runs over a row of dots to its page, or it holds the titles of several later items.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBER = re.compile(r"(?<![\w.,/°-])(\d{1,3}) ?[-–.)/°:]{1,2} ?(?=[A-ZÀ-ÖØ-ÞŒ«\"])")
_LETTER = re.compile(r"(?<![\w(])([b-z]) ?\) ?(?=[A-ZÀ-ÖØ-ÞŒ«\"])")
_ROMAN = re.compile(r"(?<=\d )[IVXivx]{1,5}[.)] (?=[A-ZÀ-ÖØ-ÞŒ«\"])")
_DOTS = re.compile(r"(?:\.{5}|…{2})[.… ]{0,160}\d{1,3}\b")
_LEAST_SHAPE = 5
_DIGITS = re.compile(r"\d")
_HEAD = 24
_SEVERAL = 2


def listed(title: str, number: str | None, serial: Sequence[int], later: Sequence[str] = ()) -> bool:
    """Is this title a list's line? `number`: its act's number; `serial`: its place as printed; `later`: the titles of later items."""
    counted = [int(m[1]) for m in _NUMBER.finditer(title)]
    if serial and serial[-1] + 1 in counted:
        return True
    if any(after - before == 1 for before, after in pairwise(counted)):
        return True
    if _DOTS.search(title) or len(_ROMAN.findall(title)) >= _SEVERAL:
        return True
    return _numbers_again(title, number) or _holds(title, later)


def runs_on(title: str, serial: Sequence[int]) -> bool:
    """Do the next two numbers after its own, or the next letter, stand in the title? Then it is a list's line."""
    if serial and chr(ord("a") + serial[-1]) in _LETTER.findall(title):
        return True
    counted = [int(m[1]) for m in _NUMBER.finditer(title)]
    return bool(serial) and serial[-1] + 1 in counted and serial[-1] + 2 in counted


def _numbers_again(title: str, number: str | None) -> bool:
    """Does another number of the same shape ("2022-230") stand in the title?"""
    if not number or len(number) < _LEAST_SHAPE or len(_DIGITS.findall(number)) < _LEAST_SHAPE:
        return False
    shape = _DIGITS.sub(r"\\d", re.escape(number).replace("\\-", "-").replace("\\ ", " "))
    return any(found[0] != number for found in re.finditer(rf"(?<!\w){shape}(?!\w)", title))


def _holds(title: str, later: Sequence[str]) -> bool:
    """Does it hold the beginnings of several later titles behind its own?"""
    words = " ".join(title.casefold().split())
    heads = {" ".join(t.casefold().split())[:_HEAD] for t in later if len(t) >= _HEAD}
    return sum(words.find(head) >= 0 for head in heads) >= _SEVERAL


def example(text: str) -> bool | None:
    """ "NUMBER|TITLE": is it a list's line? None where it is none."""
    number, _, title = text.partition("|")
    serial = (int(number),) if len(number) < _LEAST_SHAPE and number.isdigit() else ()
    return listed(title, number or None, serial) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("10|Convention d'occupation – 4 rue Haute 11- Commission des marchés 12- Obligation de contrôle 13- Questions diverses", True),
    ("|Cession d'un bâtiment 7 - Piscine des Loutres 8 - Programme de stationnement", True),
    ("2022-229|Annulée. 2022-230 Approuvant la signature d'un contrat", True),
    ("|Approbation du procès-verbal de la commission ............................. 9 SECTEUR SPORT", True),
    ("|OUVERTURE DES CREDITS 8 VI. VŒU SUR LES TRANSPORTS 9 VII. RAPPORT ANNUEL 10 VIII. ADHESION", True),
]
NOT_FOUND = [
    "10|Convention d'occupation du domaine – 4 rue Haute",
    "2022-229|Modification de la délibération 2022-18 du 3 mai 2022",
    "3|Avenant n° 4 au marché de travaux - Lot 2 : charpente",
    "|Rue du Loup : travaux du 12 au 14 mai",
]

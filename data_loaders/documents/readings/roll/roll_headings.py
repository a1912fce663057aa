"""Headings of a roll call (« Étaient présents », « Absents excusés », « Pouvoirs », …) in all genders, numbers and word orders."""

import re
from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.text.view import View

Kind = Literal["present", "represented", "excused", "absent", "staff", "attended"]

# The endings of an adjective: s, es, (e)s, (e)(s), .e.s, -e-s, ·e·s, and a scan's }.
_ENDS = r"[({]?[.\-·•/]?e?[)}]?[.\-·•/]?[({]?s?[)}]?[sS]?"
_STATE = rf"(?:presen[tl]|absen[tl]|excuse|represente){_ENDS}(?![a-z])"
_GIFT = r"(?:(?:pouvoir|procuration|mandat)(?:\(?s\)?)?|delegations? de (?:vote|pouvoirs?))(?![a-z])"
_MEMBERS = r"membres?|conseill\w{2,5}|municipaux|communautaires?|metropolitains?|syndicaux|delegues?|elus?|elues|titulaires?|suppleants?"
_COUNCILLORS = r"(?:mesdames et messieurs|messieurs et mesdames|mesdames, messieurs) les conseill\w{2,5}"
_SAT = r"(?<!n')(?:siege(?:ait|aient|ent)|particip(?:ait|aient|ent)|(?:ont|ayant) (?:siege|participe|pris part))(?![a-z])"
_ANCHOR = re.compile(rf"(?<![a-z])(?:{_STATE}|{_GIFT}|assist(?:ait|aient|ent)(?![a-z])|{_SAT}|{_COUNCILLORS})")
# One word to the left, or to the right, that may belong to the heading.
_LEFT = re.compile(
    rf"(?<![a-z])(?:etai(?:en)?t|sont|est|ont|a|avai(?:en)?t|ayant|etant|nombre|nbre|nb|de|des|les|et|ou|non|dont|present|en|donn\w{{1,4}}"
    rf"|egalement|aussi|mm|mmes|mesdames|messieurs|{_MEMBERS})(?:\(s\))?[ \t/\-:]{{1,3}}\Z"
)
_RIGHT = re.compile(
    rf"[ \t/,&+\-]{{0,3}}(?:\r?\n)?(?:{_STATE}|{_GIFT}|et|ou|non|ayants?|ayent|avai(?:en)?t|ont|a|donn\w{{0,4}}|vote"
    rf"|par|leurs?|un|avec|sans"
    rf"|voix|deliberative|deliberation|(?:de )?voter|(?:en )?leur nom|presente|les (?:{_MEMBERS})|{_COUNCILLORS}"
    rf"|ce jour|en tant que|en qualite de|en cours|en seance|la|au|aux|du|seance|reunion|ouverture|de|des|l'|d'|lors|ecrit|dont"
    rf"|suivante?s?|recue?s?|remise?s?|valables?|enregistree?s?|egalement|excusant"
    rf"|{_MEMBERS})(?:\(s\)|\(e\)s)?(?![a-z])"
)
_LEGAL = re.compile(
    r"[ \t]{0,2},?(?:\r?\n)?[ \t]{0,2}\(?(?:en application|conformement|en vertu|au sens|selon|art(?:icle)?\b)[^:;]{0,140}(?=:)"
)
_COUNT = re.compile(
    r"[ \t]{0,3}(?:[:=(][ \t]{0,2})?(?:au nombre de )?(?P<n>\d{1,3})\)?(?![\d/.,]\d|[ \t]?(?:h|heures?)\b|\.[ \t]?[a-z])"
    r"(?:[ \t]{1,2}(?:membres|conseill\w{2,5}|elus))?"
)
_COLON = re.compile(r"[ \t]{0,3}(?:\r?\n)?[ \t]{0,3}[:;][ \t]{0,2}-?|[ \t]{1,3}-[ \t]")
_ITEM = re.compile(r"[ \t\r\n•▪◦●➢·→✓*>−–—\-_,;:+§/\uf000-\uf8ff]*(?:\d{1,2}[.)/°-][ \t]{0,3})?")
_CIVILITY = re.compile(r"(?:mm|mmes?|mlles?|mr|mrs|m|messieurs|monsieur|mesdames?|madame|mmc|mrnes?)\b")
_TWO_CAPITALS = re.compile(r"(?:[A-ZÀ-Ý][A-ZÀ-Ý'’\-]{1,20} ){1,3}[A-ZÀ-Ý]|(?:[A-ZÀ-Ý][\w'’\-]{1,20} ){1,3}[A-ZÀ-Ý]{2}")
_RECEIVED = re.compile(r"(?:pouvoir|procuration)s?[ ](?:recue?s|suivante?s|remise?s)")  # "il donne lecture des procurations reçues :"
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at [start, end) of the view; `count` is the number printed in it."""

    kind: Kind
    start: int
    end: int
    count: int | None = None
    colon: bool = True
    mixed: bool = False


def find(view: View, start: int = 0, end: int | None = None) -> list[Heading]:
    """All headings of lists in view[start:end], in order."""
    found: list[Heading] = []
    here = start
    folded = view.folded
    while match := _ANCHOR.search(folded, here, len(folded) if end is None else end):
        heading = _heading(view, match)
        here = heading.end if heading and heading.end > match.end() else match.end()
        if heading and (not found or heading.start >= found[-1].end):
            found.append(heading)
    return found


def _heading(view: View, anchor: re.Match[str]) -> Heading | None:
    folded, begin, stop = view.folded, anchor.start(), anchor.end()
    while (left := _LEFT.search(folded, max(0, begin - 20), begin)) and anchor.start() - left.start() < 60:
        begin = left.start()
    while (right := _RIGHT.match(folded, stop)) and right.end() - begin < _LONGEST and right.end() > stop:
        stop = right.end()
    words = folded[begin:stop]
    if legal := _LEGAL.match(folded, stop):
        stop = legal.end()
    count, stop = _count(folded, stop)
    colon = _COLON.match(folded, stop)
    stop = colon.end() if colon else stop
    if count is None:
        count, stop = _count(folded, stop)
    kind = _kind(words)
    if kind is None or not _opens_list(view, begin, stop, words, bool(colon)):
        return None
    return Heading(kind, begin, stop, count, bool(colon), _mixed(words))


def _count(folded: str, at: int) -> tuple[int | None, int]:
    match = _COUNT.match(folded, at)
    return (int(match["n"]), match.end()) if match else (None, at)


def _mixed(words: str) -> bool:
    """ "Absents excusés et pouvoirs donnés": only those with a holder are represented."""
    two = r"\b(?:et|ou)(?: ont| ayant)? (?:pouvoir|procuration)|\b(?:pouvoir|procuration)s?(?: donnes?)? et\b"
    return bool(re.search(rf"{two}|\w / ?(?:pouvoir|procuration)", words))


def _kind(words: str) -> Kind | None:
    if re.search(r"nombre|nbre|\bnb\b|presente par|\bnon[ -]presen", words):
        return None
    here = re.search(r"(?<!re)presen", words)
    if here and re.search(r"absen|excuse|represente|pouvoir|procuration", words):
        return None  # the heads of a table's columns, or "présents et représentés" in one list
    also = re.search(r"egalement|aussi|en presence", words)
    if re.search(r"sans\s(?:droit de vote|voix)|consultati", words):
        return "staff"
    if re.search("assist|sieg|pris part|particip", words) or also:
        return "staff" if also else "attended"
    without = re.search(r"(?:non|sans)[ \t]{1,2}(?:represente|pouvoir|procuration|avoir|donn|mandat)", words)
    gift = re.search(r"pouvoir|procuration|mandat|represente|delegation", words)
    if gift and not without:
        return "excused" if _mixed(words) and re.search(r"excuse|absen", words) else "represented"
    return _plain_kind(words)


def _plain_kind(words: str) -> Kind | None:
    if re.search(r"(?<!non )(?<!non-)(?<!sans )excuse", words):
        return "excused"
    if "absen" in words or "excuse" in words:
        return "absent"
    return "present" if "presen" in words or "conseill" in words else None


def _opens_list(view: View, begin: int, stop: int, words: str, colon: bool) -> bool:
    """A heading is followed by names; without a colon it must also look like one: a capital, at a line's or sentence's start."""
    folded, raw = view.folded, view.raw
    if re.match(r"[ \t]{0,2}[)\]]", folded[stop : stop + 3]) or (begin and folded[begin - 1] == "("):
        return False
    item = _ITEM.match(folded, stop, stop + 60)
    here = item.end() if item else stop
    upper = here >= len(raw) or raw[here].isupper()
    if colon:
        begins = begin == 0 or raw[begin].isupper() or _after_break(folded, begin) or bool(_RECEIVED.search(words))
        return begins and (upper or bool(re.match(r"neant|aucun|le maire|d'|de m|pour l", folded[here : here + 10])))
    return upper and raw[begin].isupper() and _stands_alone(view, begin, stop, here, words)


def _stands_alone(view: View, begin: int, stop: int, here: int, words: str) -> bool:
    """Whether words without a colon head a list: a civility, a new line or two capitalised words follow at once."""
    folded = view.folded
    if words.rstrip().endswith((" a", " par")) or re.match(r"[ \t]{0,2}[,.]", folded[stop : stop + 3]):
        return False
    if _CIVILITY.match(folded, here, here + 12) or ("\n" in folded[stop:here] and _after_break(folded, begin)):
        return True
    capitals = _TWO_CAPITALS.match(view.raw, here, here + 80)
    return bool(capitals) and ("donn" in words or (len(words) > 7 and _kind(words) != "represented"))


def _after_break(folded: str, at: int) -> bool:
    before = folded[max(0, at - 6) : at].rstrip(" \t-•*")
    return not before or before[-1] in "\n\r.:;!?)"

"""Act numbers that a place in the agenda hid in the titles ("1 - CP-22-0611 - Tarifs", "Tarifs – DEL 22-11"): taken out of them."""

import re
from collections import Counter
from itertools import pairwise

from data_loaders.documents.fact import Span
from data_loaders.documents.record import DeliberationRecord
from data_loaders.documents.text.view import fold
from data_loaders.documents.text.word_set import word_set

_CODE = (
    r"(?P<code>(?:[A-Z]{1,6}\d{0,3}[-_/. ]?)?\d{1,8}(?:[-_/.](?:\d{1,8}|[A-Z]{1,4}(?=[-_/.]?\d))){1,5}(?:/[A-Z])?"
    r"|\d{2}[A-Z]{1,3}\d{2,4})(?!\w)"
)
_PLACE = r"(?:[A-Z]{0,3}\d{1,2}\s?[-–.)]?\s{1,2})?"
_AHEAD = re.compile(rf"{_PLACE}(?:[Nn] ?° ?)?{_CODE}\s?[-–—:|/]\s?(?=[«\"]?[^\W\d_])")
_PLAIN = re.compile(rf"{_PLACE}(?:[Nn] ?° ?)?{_CODE}\s{{1,2}}(?=[«\"]?[^\W\d_])")
_BARE = re.compile(r"(?P<code>[A-Z]{2,6}[ ._-]?\d{1,4})\s{1,2}(?:[-–—:|/]\s)?(?=[«\"]?[^\W\d_])")  # "CC12 Tarifs": of several that count on
_BEHIND_BARE = re.compile(r"\s(?P<code>(?:19|20)\d\d[-_/.]\d{1,4})\Z")  # "Tarifs 2024/010": likewise
_BEHIND = re.compile(rf"\s?[-–—(]\s?(?:(?:[Dd][ée]lib[ée]ration|DELIBERATION|[Dd]élib\.?) )?(?:[Nn] ?° ?)?(?<![\w/-]){_CODE}\)?\Z")
_REFERENCE = re.compile(rf"\s(?:[Rr][ée]f(?:[ée]rence)?\.?|REF|RÉF)\s?:?\s?{_CODE}\Z")  # "Tarifs réf : 10-2022"
_PART = re.compile(r"\d+|[a-z]+")
# What else stands with figures at a title's head: an amending budget, a road, a lot, a plan and its years.
_OTHER = word_set("dm av avenant lot rd rn rdl zac bp ba bs ca cfu m plu plui scot cpom lgv zi za tva")
_FOOT = re.compile(r"(?<!\w)(?:(?i:tél|tel|fax)\.? ?:? ?0\d[\d .]{8}|[\w.-]{2,40}@[\w.-]{3,40}|www\.\w)")  # the town hall's address
_OPENED = re.compile(r"\s?\(\s?(?:[Dd][ée]lib\w{0,9}\.?)?\s?(?:[Nn] ?°)?\s?\Z")
_MARKS = " .,;:|/–—-"
_LEAST_AGAIN, _LEAST_LEFT = 6, 12
_LEAST, _SHARE = 2, 0.6
_MOST_BEHIND = 45


def take(read: list[DeliberationRecord], text: str) -> None:
    """Sets the numbers, and shortens the titles, of the acts that print one alike; a lone act's must be plain beyond doubt.

    Where other acts have numbers, theirs tell how one looks.
    """
    bare = [said for said in read if said.title and said.number is None]
    if numbered := {_shape(said.number) for said in read if said.number}:
        for said in bare:
            if (match := _AHEAD.match(said.title or "")) and _is_number(match["code"]) and _shape(match["code"]) in numbered:
                _put(said, match, text)
        return
    found = [(said, match) for said in bare if (match := _code(said.title or ""))] or _counting(bare)
    shapes = Counter(_shape(match["code"]) for _, match in found)
    for said, match in found:
        many = shapes[_shape(match["code"])]
        parts = _PART.findall(fold(match["code"]))
        alone = match.re is _REFERENCE or (
            len(read) == 1 and match.re is _AHEAD and len(parts) > 2 and (len(parts) > 3 or len(parts[-1]) > 2)
        )
        if alone or (many >= _LEAST and many >= _SHARE * len(bare)):
            _put(said, match, text)


def cut(said: DeliberationRecord, text: str) -> None:
    """Shortens a title that runs into its act's next print ("… 2022-03-02/2 Débat …") or into the foot of the page ("… Tél. 02 …")."""
    title, spans = said.title or "", said.evidence.get("title", [])
    ends = [m.start() for m in _FOOT.finditer(title)]
    again = title.find(said.number) if said.number and len(said.number) >= _LEAST_AGAIN else -1
    at = min([*ends, *([again] if again >= 0 else [])], default=0)
    words = title[at:].split()
    if at < _LEAST_LEFT or not spans or not words:
        return
    edge = text.find(words[0], spans[0][0], spans[-1][1])
    if edge < 0:
        return
    said.title = _OPENED.sub("", title[:at]).rstrip(_MARKS)
    said.evidence["title"] = [(a, min(b, edge)) for a, b in spans if a < edge]


def _code(title: str) -> re.Match[str] | None:
    tail = max(0, len(title) - _MOST_BEHIND)
    for match in (_REFERENCE.search(title, tail), _AHEAD.match(title), _PLAIN.match(title), _BEHIND.search(title, tail)):
        if match and _is_number(match["code"]):
            return match
    return None


def _counting(bare: list[DeliberationRecord]) -> list[tuple[DeliberationRecord, re.Match[str]]]:
    """Plain codes of one shape whose last figures count on, up or down, from act to act: no title's own figures do."""
    for pattern in (_BARE, _BEHIND_BARE):
        found = [(said, match) for said in bare if (match := pattern.search(said.title or "")) and _whole(said.title or "", match)]
        last = [int(_PART.findall(match["code"])[-1]) for _, match in found]
        if len(found) > 1 and sum(abs(b - a) == 1 for a, b in pairwise(last)) >= _SHARE * (len(last) - 1):
            return found
    return []


def _whole(title: str, match: re.Match[str]) -> bool:
    parts = _PART.findall(fold(match["code"]))
    return (match.start() == 0 and parts[0] not in _OTHER) or match.end() == len(title)


def _is_number(code: str) -> bool:
    """No date, no years, no other thing's short form; figures enough to tell one act from the next."""
    parts = _PART.findall(fold(code))
    figures = [part for part in parts if part.isdigit()]
    years = [len(f) == 4 and f[:2] in ("19", "20") for f in figures]
    dated = len(figures) == 3 and parts == figures and (years[0] or years[-1])
    spanned = any(a and b for a, b in pairwise(years))
    return len(figures) > 1 and sum(map(len, figures)) > 3 and not (dated or spanned or parts[0] in _OTHER)


def _shape(code: str) -> str:
    return re.sub(r"[-_–]", "-", re.sub(r"\d+", "0", fold(code).replace(" ", "")))


def _put(said: DeliberationRecord, match: re.Match[str], text: str) -> None:
    title, code = said.title or "", match["code"]
    spans: list[Span] = list(said.evidence.get("title", []))
    if not spans:
        return
    ahead = match.start() == 0
    low, high = spans[0] if ahead else spans[-1]
    at = text.find(code, low, high) if ahead else text.rfind(code, low, high)
    rest = title[match.end() :] if ahead else title[: match.start()]
    words = rest.split()[0] if ahead else rest.split()[-1]
    edge = text.find(words, at + len(code), high) if ahead else text.rfind(words, low, at) + len(words)
    if at < 0 or not (low <= edge <= high):
        return
    said.number, said.title = code, rest.strip()
    said.evidence["number"] = [(at, at + len(code))]
    spans[0 if ahead else -1] = (edge, high) if ahead else (low, edge)
    said.evidence["title"] = spans


def example(text: str) -> list[tuple[str | None, str | None]]:
    """Number and title of acts, one a line."""
    read, here = [], 0
    for line in text.splitlines():
        read.append(DeliberationRecord(title=line, evidence={"title": [(here, here + len(line))]}))
        here += len(line) + 1
    take(read, text)
    return [(said.number, said.title) for said in read if said.number]


EXAMPLES: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("CP-22-0611 - Tarifs\nCP-22-0612 - Bail\nQuestions", [("CP-22-0611", "Tarifs"), ("CP-22-0612", "Bail")]),
    ("Tarifs – DEL 22-11\nBail – DEL 22-12", [("DEL 22-11", "Tarifs"), ("DEL 22-12", "Bail")]),
    ("A1 – 22-05-12/01 – Tarifs\nA2 – 22-05-12/02 – Bail", [("22-05-12/01", "Tarifs"), ("22-05-12/02", "Bail")]),
    ("D01/12.05.2022 – Tarifs\nD02/12.05.2022 – Bail", [("D01/12.05.2022", "Tarifs"), ("D02/12.05.2022", "Bail")]),
    ("R1 22CM011 Tarifs\nR2 22CM012 Bail", [("22CM011", "Tarifs"), ("22CM012", "Bail")]),
    ("CP-22-0611 - Tarifs", [("CP-22-0611", "Tarifs")]),
    ("Tarifs réf : 10-2022", [("10-2022", "Tarifs")]),
    ("CC50 Tarifs\nCC49 Bail", [("CC50", "Tarifs"), ("CC49", "Bail")]),
    ("Tarifs 2024/010\nBail 2024/011", [("2024/010", "Tarifs"), ("2024/011", "Bail")]),
]
NOT_FOUND: list[str] = [
    "DM 1-2022 – Budget principal\nDM 2-2022 – Budget annexe",
    "2021-2026 – Contrat de relance\n2022-2027 – Plan climat",
    "Séance du 12/05/2022 – Tarifs\nBail – 12/05/2022",
    "RD 14-212 - Travaux",
    "PLH-20-26 - Bilan",
    "CC50 Tarifs",
    "DM1 Budget principal\nDM2 Budget annexe",
    "Programme 2024/010\nBail 2024/027",
]

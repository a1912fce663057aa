"""Headed points at which the council decided nothing: a contents table's lines, the mayor's decisions, what "questions diverses" tell.

A decision by delegation is reported to the council (compte rendu, article L2122-23 CGCT) and is no act of the council's, whatever
"DÉCIDE" its own text holds; neither is what is only said at the end of a sitting.
"""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.blocks.items_marks import ASIDE, REPORTED
from data_loaders.documents.blocks.stamps import holds_stamp
from data_loaders.documents.choice.headings.items_lattice import ENDS
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.record import DeliberationRecord, PaperRecord
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

# "Décision n° 2022-1 du 18 novembre 2022 exécutoire le 22 novembre : Objet :", right before the title.
_DECISION = re.compile(
    r"(?<!la )(?<!une )(?<!cette )(?<!de )\bdecisions?(?: (?:du |de m(?:onsieur|adame) le )maire| municipale)? n ?[°o] ?(?=[^:;€]{0,14}\d)"
    r"[^:;€\n]{1,90}?[\s:;,.–-]{1,4}(?:ayant pour )?objet ?:?\s{0,3}\Z"
)
_BEFORE = 170
_COUNCILS = re.compile(
    r"\bavoir delibere|\bapres deliberation|\bunanim|\bmajorite\b|\b(?:conseil|bureau|assemblee)(?: \w{1,16}){0,3},? decide\b|\bvoix pour\b"
)
# What leads from a contents table's title to its page, and to an act that a roll only names ("arrivé après délibération n° 3 –").
_DOTS = re.compile(r"\s?(?:\.{5}|…{2}|(?:\. ){5})[.… \n]{0,300}+\d{1,3}(?!\d)")
_NAMED = re.compile(
    r"\b(?:apres|avant|depuis|jusqu'a|a partir de) (?:la |le |l')?(?:deliberation|point|question|affaire)\W{0,4}[\w/.-]{0,20}\W{0,6}\Z"
)
_LINE = re.compile(r"(?:(?<=\n)|\A)[ \t>•*–—-]{0,6}(?:[a-z\d]{1,4} ?[.)/°–-]{1,2}\s?)?(?=[a-z])")
_CODE_BEHIND = re.compile(r"\s?(?:[-–(]|\bref\.? ?:?)\s?\d{1,4}[-/_.](?:19|20)\d\d\)?\Z")  # "Tarifs - 10-2022", "Tarifs réf : 10-2022"
_CODES = re.compile(r"\s[-–] \d{1,4}[-/](?:19|20)\d\d\b|\A\d{1,4}[-/](?:19|20)\d\d\Z")
_TABLE_HEADS = word_set(
    "n no numero numeros d ordre date en du de des objet objets s es deliberation deliberations titre intitule vote votes rapporteur"
)
_HEAD, _LEAST_TITLE = 240, 14
_MANY = 3  # so many members in a title, by no chance
_AT_ONCE = 160
_UNTOUCHED = re.compile(r",? (?:avant (?:tout|même l['’])\s?(?:examen|débat|discussion)|sans (?:débat|discussion|examen))\b")  # withdrawn
_DOES = re.compile(r" (?!et |de |du |des |d['’]|à |au |en |pour |comme |élue? |désignée? |nommée? )(?:s['’]|n['’]|l['’]|[a-zà-ÿ]{2,})")
_SUB_PLACE = 4  # "8-1" is a place below the eighth, "2023-8" an act's number


def places(view: View, read: Sequence[tuple[Item, DeliberationRecord]]) -> set[int]:
    """The places, among the items read, of those that are the mayor's own or were merely told."""
    found = {n for n, (item, said) in enumerate(read) if _mayors(view, item, said) or _only_named(view, item, said)}
    found |= set(_announced(read)) | {n for n, (_, said) in enumerate(read) if _summary(said) or _heads_a_table(said)}
    found |= {n for n, (item, said) in enumerate(read) if _withdrawn(view, item, said) or _stamped(said)}
    if not read:
        return found
    heads = _heads(view, read[0][0].heading.start)
    decided = 0  # where the last item begins at which something was decided
    for n, (item, said) in enumerate(read):
        start = item.heading.start
        if said.vote.outcome is not None or said.vote.evidence or item.row or _stands(view, item):
            decided = start
        elif any(decided < head < start and not _next_place(serial, item) for head, serial in heads):
            found.add(n)
    return found


def of_members(record: PaperRecord, read: Sequence[DeliberationRecord]) -> set[int]:
    """The places whose title is a stretch of the roll, with several members, or a sentence on one: "Luc LOUP défend la vente"."""
    listed = [one.evidence[0] for one in record.attendance if one.evidence]
    names = sorted((one.name for one in record.attendance if " " in one.name), key=len, reverse=True)
    found = set[int]()
    for n, said in enumerate(read):
        spans = said.evidence.get("title", [])
        title = said.title or ""
        speaks = not said.number and any(title.startswith(f"{name} ") and _DOES.match(title, len(name)) for name in names)
        if speaks or sum(any(low <= start and end <= high for low, high in spans) for start, end in listed) >= _MANY:
            found.add(n)
    return found


def _withdrawn(view: View, item: Item, said: DeliberationRecord) -> bool:
    """A point without an act's number or a reporter, taken off the agenda before anything was said of it (L2121-10 CGCT)."""
    spans, evidence = said.evidence.get("title"), said.vote.evidence
    if said.vote.outcome != "withdrawn" or said.number or said.rapporteur or item.row or item.heading.code or not spans or not evidence:
        return False
    return evidence[-1][0] - spans[-1][1] < _AT_ONCE or _UNTOUCHED.match(view.text.lower(), evidence[-1][1]) is not None


def _stands(view: View, item: Item) -> bool:
    """An act's own number heads it, or the text breaks off in it."""
    broken = item.cut and view.raw.rstrip()[-1:] not in ENDS
    code = item.heading.code
    act = item.heading.family == "act" and code is not None and (code[1] - code[0] > _SUB_PLACE or code[0] > item.heading.start)
    return broken or act or item.heading.family == "extract"


def _mayors(view: View, item: Item, said: DeliberationRecord) -> bool:
    """Does a decision's own number lead to the title, and no word of the council's follow?"""
    if item.heading.family != "object" or said.vote.mention or said.vote.for_ is not None:
        return False
    before = view.folded[max(0, item.heading.title - _BEFORE) : item.heading.title]
    return bool(_DECISION.search(before)) and not _COUNCILS.search(view.folded, item.heading.title, item.segment.end)


def _announced(read: Sequence[tuple[Item, DeliberationRecord]]) -> Iterator[int]:
    """The places of an agenda's lines: nothing is decided there, and the very title is dealt with further on."""
    dealt_with: set[str] = set()
    for n, (item, said) in reversed(list(enumerate(read))):
        title = _CODE_BEHIND.sub("", fold(said.title or ""))
        if said.vote.outcome is None and not said.number and not item.row and len(title) >= _LEAST_TITLE and title in dealt_with:
            yield n
        if said.vote.outcome is not None or said.number:
            dealt_with.add(title)


def _summary(said: DeliberationRecord) -> bool:
    """A summary's line of several titles, each with its act's number behind it, and nothing decided."""
    return said.vote.outcome is None and len(_CODES.findall(f"{said.title or ''} {said.number or ''}")) > 1


def _stamped(said: DeliberationRecord) -> bool:
    """A page's running head: the stamp of its transmission follows the act's number, which the act itself bears further on."""
    return said.vote.outcome is None and holds_stamp(said.title or "")


def _heads_a_table(said: DeliberationRecord) -> bool:
    """A table's head, or the heading of the acts' own part: "N° | En date du | Objet", "DÉLIBÉRATIONS"."""
    words = re.findall(r"[a-z]+", fold(said.title or ""))
    return bool(words) and not said.number and _TABLE_HEADS.issuperset(words)


def _only_named(view: View, item: Item, said: DeliberationRecord) -> bool:
    """A contents table's line, or an act that an arrival or a departure is told by."""
    spans = said.evidence.get("title")
    if said.vote.outcome is not None or item.row or not spans:
        return False
    listed = _DOTS.match(view.text, spans[-1][1]) is not None
    return listed or _NAMED.search(view.folded[max(0, item.heading.start - _BEFORE) : item.heading.start]) is not None


def _heads(view: View, start: int) -> list[tuple[int, int | None]]:
    """The lines below the first item that head a report of decisions or the end's small talk, each with its number."""
    found: list[tuple[int, int | None]] = [(m.start() + 1, None) for m in ASIDE.finditer(view.folded, start)]
    for line in _LINE.finditer(view.folded, start):
        if REPORTED.match(view.folded, line.end(), min(len(view.folded), line.end() + _HEAD)):
            number = re.search(r"\d+", line[0])
            found.append((line.start(), int(number[0]) if number else None))
    return found


def _next_place(serial: int | None, item: Item) -> bool:
    """Does the agenda count on from the report to this item?"""
    places = item.heading.serial
    return serial is not None and len(places) == 1 and places[0] == serial + 1


def example(text: str) -> bool | None:
    """Does a text end as a decision's own label does? None where it does not."""
    return True if _DECISION.search(View.of(text).folded) else None


EXAMPLES: list[tuple[str, bool]] = [
    ("- Décision n° 2022-1 du 18 novembre 2022 exécutoire le 22 novembre 2022 : Objet : ", True),
    ("Décision du maire n° 12/2023 – Objet : ", True),
]
NOT_FOUND = ["Délibération n° 2022-1 du 18 novembre 2022 : Objet : ", "Vu la décision n° 12 du 3 mai ; Objet : ", "Objet : "]

"""The chair no sentence names: the member who bears the office, in the roll, in the text or under the signature (CGCT L2121-14)."""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.roll import attendance_office
from data_loaders.documents.readings.session import session_president
from data_loaders.documents.text.names import names_match, names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVIL, CIVIL_DOTTED
from data_loaders.documents.text.view import View, fold

_SIGNED = re.compile(
    rf"(?<!pour )(?<!par )(?<![a-z])(?:{CIVIL_DOTTED} )?(?:le|la) (?P<office>maire|presidente?)\s{{0,2}}[,:]?\s{{1,80}}"
    r"(?=(?:m\. |mme |monsieur |madame )?[a-z'’-]{2,25}[ -][a-z])"
)
_TWO = re.compile(rf"{CIVIL} (?:le|la) (?:maire|presidente?), {CIVIL} ")  # "M. le Maire, Mme Anne PETIT": two persons
_BESIDE = re.compile(
    r",\s(?:le\s|la\s)?(?P<office>maire|presidente?)(?=\s?[,.;)\n]|\s(?:ouvre|declare|informe|rappelle|expose|propose|preside))"
)
_ELSEWHERE = re.compile(r"communaut|conseil d'administration|syndic|metropol|departement|region|agglomeration")
_REACH = 40_000


def propose(view: View, end: int, members: Sequence[Entry]) -> Iterator[Proposal[str]]:
    """The one member present who bears the chair's office; without a roll, whom the signature names where "le Maire ouvre la séance"."""
    told = session_president.office(view, end)
    place = ((told[1], told[2]),) if told else ()
    offices = ("maire",) if _municipal(view) else ("president", "presidente")
    bearers = [e for e in members if _office(view, e) in offices]
    if len(bearers) == 1 and (not told or told[0] in offices):
        entry = bearers[0]
        yield Proposal(entry.name, tuple(view.span(*p) for p in (*place, (entry.start, entry.end))), "chair_bearer")
    elif not bearers and not (told and told[0] not in offices):
        yield from _named(view, offices, members, place)


def _municipal(view: View) -> bool:
    head = view.folded[:2500]
    return "conseil municipal" in head or not _ELSEWHERE.search(head)


def _office(view: View, entry: Entry) -> str | None:
    after = attendance_office.at(view, entry.end)
    beside = re.match(r"[ \t|]{1,60}(?P<office>maire|presidente?)(?=[ \t|]{2}|\n)", view.folded[entry.end : entry.end + 80])
    return fold(after) if after else beside["office"] if beside else attendance_office.before(view, entry.start)


def _named(view: View, offices: Sequence[str], members: Sequence[Entry], place: tuple[tuple[int, int], ...]) -> Iterator[Proposal[str]]:
    """The name all signatures and mentions agree on."""
    found = [n for n in _mentions(view) if n[0] in offices]
    said: dict[int | str, NameNear] = {}
    for _, near in found:
        index = names_match.find(near.name, [e.name for e in members])
        if index is not None:
            said.setdefault(index, near)
        elif not members:
            said.setdefault(" ".join(names_match.words(near.name)), near)
    if len(said) != 1 or (not members and not place):
        return
    key, near = next(iter(said.items()))
    name = members[key].name if isinstance(key, int) else near.name
    yield Proposal(name, tuple(view.span(*p) for p in (*place, (near.start, near.end))), "chair_signed")


def _mentions(view: View) -> list[tuple[str, NameNear]]:
    stop = min(len(view.folded), _REACH)
    signed = [m for m in _SIGNED.finditer(view.folded, 0, stop) if not _TWO.match(view.folded, m.start())]
    found = [(m["office"], names_near.after(view, m.end(), 60)) for m in signed]
    found += [(m["office"], names_near.before(view, m.start())) for m in _BESIDE.finditer(view.folded, 0, stop)]
    return [(office, near) for office, near in found if near]


def example(text: str) -> str | None:
    """The chair of a text without a roll."""
    view = View.of(text)
    return next((one.value for one in propose(view, len(text), [])), None)


EXAMPLES: list[tuple[str, str]] = [
    ("Conseil municipal. M. le Maire ouvre la séance. Le plan est adopté.\nLe Maire, Jean DUPONT", "Jean DUPONT"),
    ("Conseil d'administration. La présidente ouvre la séance. Mme Anne PETIT, Présidente, informe le conseil.", "Anne PETIT"),
    ("Comité syndical. La présidente ouvre la séance. Mme Anne PETIT, Présidente, informe le comité.", "Anne PETIT"),
]
NOT_FOUND: list[str] = [
    "Conseil municipal. M. le Maire ouvre la séance.\nPour le Maire, Jean DUPONT",
    "Conseil municipal. M. le Maire ouvre la séance. Présents : M. le Maire, Mme PETIT",
    "Conseil communautaire. Le président ouvre la séance. M. Jean DUPONT, maire de Valbourg, est salué.",
]

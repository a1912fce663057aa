"""A roll that has lost its lines: members one behind the other, communes between them, a mark behind who was away ("PETIT -ABSENTE")."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_ends import END
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.text.names.names import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import COMPOUND
from data_loaders.documents.text.view import View, fold

_WORDS = r"(?:ABSENT|EXCUS|PROCURATION|POUVOIR|REPR[EÉ]SENT|PR[EÉ]SENT)"
_MARK = re.compile(
    r" ?[-–] ?(?P<state>absente?(?: excusee?)?|excusee?|representee?|procuration|pouvoir)(?![a-z])"
    rf"(?P<to>(?: (?:donne )?{PROXY})? a )?"
)
_HELD = re.compile(rf"(?:,? ?(?:donne )?{PROXY})? ?(?:donnee? )?a (?:m\. |mme |monsieur |madame )?")
_HEAD = re.compile(
    r"(?<![a-z])(?:(?:etaient )?presents?(?![a-z])|appel nominal|(?:delegues|conseill\w{2,5}|membres|elus)"
    r"(?: (?:titulaires|communautaires|municipaux|presents|du conseil|du comite)){0,2} ?:) ?:?"
)
_BELOW = re.compile(r"(?<![a-z-])(?:absente?s?|excusee?s?|representee?s?|pouvoirs?|procurations?)(?: (?:excusee?s?|ayant|avec|donn)| ?:)")
_SMALL = r"(?:(?:DE LA|DE|DU|LE|LA|DES|EL|BEN|D['’]) ?)?"
_CAPITALS = rf"{_SMALL}[A-ZÀ-Ý][A-ZÀ-Ý'’]{{1,24}}(?:[-–](?!{_WORDS})[A-ZÀ-Ý][A-ZÀ-Ý'’]{{1,24}}){{0,2}}"
_GIVEN = r"[A-ZÀ-Ý][a-zà-ÿ]{1,20}(?:-[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ]{1,20}){0,2}"
FIRST = re.compile(
    rf"(?<![\w'’-])(?:(?P<ahead>{_GIVEN}) )?(?P<name>(?P<given>{_GIVEN}) ?{_CAPITALS})(?![\w'’])(?P<more> (?!{_WORDS})[A-ZÀ-Ý]{{2}})?"
)
LAST = re.compile(
    rf"(?<![\w'’-])(?P<name>(?!{_WORDS}){_CAPITALS}(?P<more> (?!{_WORDS})[A-ZÀ-Ý][A-ZÀ-Ý'’-]{{1,24}})? (?P<given>{_GIVEN}))(?![\w'’])"
    r"(?P<ahead> [A-ZÀ-Ý][a-zà-ÿ])?"
)
_STATES: dict[str, Kind] = {"absen": "absent", "excus": "excused", "repre": "represented"}
_LEAST, _MARKED = 8, 3
_APART = 700  # characters between two marks of one roll
_AHEAD = 1_500
_REACH = 20_000


def find(view: View) -> tuple[list[Row], int] | None:
    """The members, each with his state, and where their list ends; None where there is no such roll."""
    marks = _series(view)
    head = _head(view, marks[0].start()) if len(marks) >= _MARKED else None
    if head is None:
        return None
    low, high = head, _end(view, marks[-1].end())
    if view.folded.count("\n", low, marks[-1].end()) > 2 or view.folded.count(",", low, high) > len(marks):
        return None
    capital = sum(view.raw[m.start() - 1].isupper() for m in marks)
    rows = list(_rows(view, low, high, FIRST if 2 * capital > len(marks) else LAST))
    if len(rows) < _LEAST or not 0 < sum(kind != "present" for kind, _ in rows) < len(rows):
        return None
    return [Row(kind, entry) for kind, entry in rows], high


def _series(view: View) -> list[re.Match[str]]:
    """The marks of the first roll, each behind a letter."""
    if "-absent" not in view.folded and "- absent" not in view.folded and "-excus" not in view.folded and "- excus" not in view.folded:
        return []
    found: list[re.Match[str]] = []
    for mark in _MARK.finditer(view.folded, 1, min(len(view.folded), _REACH)):
        if not view.raw[mark.start() - 1].isalpha() or not view.raw[mark.start("state")].isupper():
            continue
        if found and mark.start() - found[-1].end() > _APART:
            if len(found) >= _MARKED:
                break
            found = []
        found.append(mark)
    return found


def _head(view: View, first: int) -> int | None:
    """Where the names begin: behind the last heading ahead of the first mark."""
    heads = [m.end() for m in _HEAD.finditer(view.folded, max(0, first - _AHEAD), first)]
    return heads[-1] if heads else None


def _end(view: View, last: int) -> int:
    limit = min(len(view.folded), last + _APART)
    heading = _BELOW.search(view.folded, last, limit)
    stop = END.search(view.folded, last, heading.start() if heading else limit)
    return stop.start() if stop else heading.start() if heading else limit


def _rows(view: View, low: int, high: int, pattern: re.Pattern[str]) -> Iterator[tuple[Kind, Entry]]:
    here = low
    while name := pattern.search(view.raw, here, high):
        start, end = name.span("name")
        mark = _MARK.match(view.folded, end, high)
        held = _holder(view, mark, high, pattern) if mark else None
        stop = held[1] if held else mark.end("state") if mark else end
        kind = _kind(mark, held)
        tail = (end, stop if held or kind != "present" else end)
        doubtful = bool(name["more"]) or bool(name["ahead"] and _compound(name, pattern))
        yield kind, Entry(printed(view, start, end), start, end, tail, False, "cu" if pattern is FIRST else "uc", held, None, doubtful)
        here = stop


def _compound(name: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a second given name may stand beside the first, and not a commune's: "Jean | Claude PETIT", "PETIT Jean | Claude"."""
    return fold(name["ahead"] if pattern is FIRST else name["given"]) in COMPOUND


def _kind(mark: re.Match[str] | None, held: Span | None) -> Kind:
    """Who is not marked was there; so was who holds a proxy, as a bare "- PROCURATION" tells where others are marked as away."""
    if held:
        return "represented"
    return _STATES.get(mark["state"][:5], "present") if mark else "present"


def _holder(view: View, mark: re.Match[str], high: int, pattern: re.Pattern[str]) -> Span | None:
    link = _HELD.match(view.folded, mark.start("to") if mark["to"] else mark.end(), high)
    name = pattern.match(view.raw, link.end(), high) if link else None
    return name.span("name") if name else None


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each member."""
    found = find(View.of(text))
    return [(row.kind, row.entry.name) for row in found[0]] if found else None


_FLAT = (
    "Etaient présents Valbourg Anne PETIT - PROCURATION Les Ormes Luc MOREAU-ABSENT Valbourg Rose BLANC-ABSENTE Aubin sur Orme EveROUX"
    " Les Ormes Guy VERT Valbourg Paul NOIR-EXCUSE Luc MERLE Les Ormes Marc GRIS Lesquels forment la majorité"
)
_SAID = ["Anne PETIT", "Luc MOREAU", "Rose BLANC", "EveROUX", "Guy VERT", "Paul NOIR", "Luc MERLE", "Marc GRIS"]
_KINDS = ["present", "absent", "absent", "present", "present", "excused", "present", "present"]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (_FLAT, list(zip(_KINDS, _SAID, strict=True))),
    (
        "Délégués titulaires : Mme PETIT Anne M. MOREAU Luc -ABSENT Les Ormes Mme BLANC Rose -EXCUSEE pouvoir à Mme PETIT Anne Valbourg"
        " Mme ROUX Eve M. VERT Guy M. NOIR Paul -ABSENT Aubin M. MERLE Luc M. GRIS Marc Secrétaire : M. GRIS Marc",
        list(
            zip(
                ["present", "absent", "represented", "present", "present", "absent", "present", "present"],
                ["PETIT Anne", "MOREAU Luc", "BLANC Rose", "ROUX Eve", "VERT Guy", "NOIR Paul", "MERLE Luc", "GRIS Marc"],
                strict=True,
            )
        ),
    ),
]
NOT_FOUND: list[str] = [
    _FLAT.replace("-ABSENTE", "").replace("-ABSENT", ""),
    _FLAT.replace(" Les Ormes", "\nLes Ormes").replace(" Valbourg", "\nValbourg"),
    "Etaient présents Anne PETIT, Luc MOREAU-ABSENT, Rose BLANC-ABSENTE, Eve ROUX, Guy VERT, Paul NOIR-EXCUSE, Luc MERLE, Marc GRIS",
]

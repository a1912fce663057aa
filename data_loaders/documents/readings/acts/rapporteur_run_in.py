"""The reporter's name run into the print of a title (rapporteur): no title of an act is a member's name, alone, ahead or behind.

"20220512 2 Luc MERLE⏎Tarifs", "Tarifs M. Luc MERLE Le four est ancien": the paper keeps a place for the name beside each title.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.acts import title_end
from data_loaders.documents.readings.acts.rapporteur_words import CIVIL
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord
from data_loaders.documents.text.view import fold
from data_loaders.documents.text.word_set import word_set

_LINKS = word_set("de d du des a au aux le la les l et ou par pour avec entre sur sous en chez contre dont m mme monsieur madame")
_MARKS = " \t\n:–—-|•"
_LINE = re.compile(r"[A-ZÀ-ÖŒ«\"][^\n]{5,200}[^\s.,;:]")
_NEXT_LINE = re.compile(r"[ \t:.]{0,6}\n\s{0,12}(?P<line>[^\n]{1,220})")
_LEAST, _SHARE, _FEWEST = 2, 0.4, 8


@dataclass(frozen=True, slots=True)
class _Named:
    """A member's name inside a title: where it stands in the title and in the text."""

    said: DeliberationRecord
    member: AttendanceRecord
    title: Span
    text: Span

    @property
    def alone(self) -> bool:
        return not self.before and not self.behind

    @property
    def before(self) -> str:
        return (self.said.title or "")[: self.title[0]].strip(_MARKS)

    @property
    def behind(self) -> str:
        return (self.said.title or "")[self.title[1] :].strip(_MARKS)


def part(read: Sequence[DeliberationRecord], text: str, record: PaperRecord) -> None:
    """Takes the names from the titles, and the reporters from the names, where the paper keeps the place for them.

    A name alone is no title in any case: the title stands on the line below, or above the number.
    """
    titled = [said for said in read if said.title and said.evidence.get("title")]
    titles = [said.title or "" for said in titled]
    names = [(one, pattern) for one in record.attendance if (pattern := _pattern(one.name, titles))]
    found = [named for said in titled if (named := _named(said, names, text))]
    kept = len(found) >= max(_LEAST, _SHARE * len(titled))
    for named in found:
        if named.alone:
            _elsewhere(named, text)
        elif kept:
            _shorten(named)
        else:
            continue
        if kept and named.said.rapporteur is None:
            named.said.rapporteur = named.member.name
            named.said.evidence["rapporteur"] = [named.text, *named.member.evidence[:1]]


def _pattern(name: str, titles: Iterable[str]) -> re.Pattern[str] | None:
    """The name in any of its orders; none is made, for it takes long, where no title holds all its words."""
    words = name.split()
    if len(name) < _FEWEST or len(words) < 2 or not any(all(word in title for word in words) for title in titles):
        return None
    orders = {tuple(words), (*words[1:], words[0]), (words[-1], *words[:-1])}
    either = "|".join(r"\s{1,3}".join(re.escape(word) for word in order) for order in sorted(orders))
    return re.compile(rf"(?:\A|(?<=[\s–—|-]))(?:{CIVIL}\s{{1,3}})?(?:{either})(?![\w’'-])")


def _named(said: DeliberationRecord, names: Sequence[tuple[AttendanceRecord, re.Pattern[str]]], text: str) -> _Named | None:
    """The first member's name of a title that nothing before it calls for, and behind which nothing or a capital stands."""
    title, spans = said.title or "", said.evidence["title"]
    found = [(m, member) for member, pattern in names for m in pattern.finditer(title) if _is_free(title, m)]
    if not found:
        return None
    match, member = min(found, key=lambda one: one[0].start())
    words = re.compile(r"\s{1,9}".join(re.escape(word) for word in match[0].split()))
    place = words.search(text, spans[0][0], spans[-1][1])
    return _Named(said, member, match.span(), place.span()) if place else None


def _is_free(title: str, name: re.Match[str]) -> bool:
    before, behind = title[: name.start()].rstrip(), title[name.end() :].strip(_MARKS)
    calls = re.split(r"[\s'’]", fold(before))[-1] in _LINKS or before.endswith(",")
    return not calls and (not behind or behind[0].isupper())


def _shorten(named: _Named) -> None:
    """What stands before the name is the title; behind it, where nothing does."""
    spans: list[Span] = list(named.said.evidence["title"])
    low, high = named.text
    if named.before:
        named.said.title = named.before
        named.said.evidence["title"] = [(a, min(b, low)) for a, b in spans if a < low]
    else:
        named.said.title = named.behind
        named.said.evidence["title"] = [(max(a, high), b) for a, b in spans if b > high]


def _elsewhere(named: _Named, text: str) -> None:
    """The title on the line below the name, else on that above the number; none where neither is one."""
    said = named.said
    number = said.evidence.get("number", [named.text])[0][0]
    place = next((line for line in (*_below(text, named.text[1]), *_above(text, number)) if _is_title(text[slice(*line)])), None)
    said.title = " ".join(text[slice(*place)].split()) if place else None
    said.evidence.pop("title")
    if place:
        said.evidence["title"] = [place]


def _below(text: str, end: int) -> Iterator[Span]:
    if line := _NEXT_LINE.match(text, end):
        yield line.span("line")


def _above(text: str, number: int) -> Iterator[Span]:
    begin = text.rfind("\n", 0, number) + 1
    end = len(text[:begin].rstrip())
    if begin and text.count("\n", end, begin) == 1:
        yield text.rfind("\n", 0, end) + 1, end


def _is_title(line: str) -> bool:
    return _LINE.fullmatch(line.strip()) is not None and title_end.BODY.match(fold(line.strip())) is None


def example(text: str) -> list[tuple[str | None, str | None]]:
    """Title and reporter of acts, one a line behind its number; the members are two."""
    read = []
    for line in re.finditer(r"(?m)^(?P<number>\d{4}-\d\d) (?P<title>.+)$", text):
        read.append(DeliberationRecord(title=line["title"], evidence={"number": [line.span("number")], "title": [line.span("title")]}))
    members = [AttendanceRecord(name, "present", evidence=[(0, 1)]) for name in ("Luc MERLE", "Anne PETIT")]
    part(read, text, PaperRecord("", "", attendance=members))
    return [(said.title, said.rapporteur) for said in read if said.rapporteur]


_BOTH: list[tuple[str | None, str | None]] = [("Tarifs du four", "Luc MERLE"), ("Bail du moulin", "Anne PETIT")]
EXAMPLES: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("2022-01 Luc MERLE\nTarifs du four\nVu le code\n2022-02 Anne PETIT\nBail du moulin\nVu le code", _BOTH),
    ("Tarifs du four\n2022-01 Luc MERLE\nVu le code\n\nBail du moulin\n2022-02 PETIT Anne\nVu le code", _BOTH),
    ("2022-01 Tarifs du four M. Luc MERLE\n2022-02 Bail du moulin Mme Anne PETIT Le moulin est ancien", _BOTH),
    ("2022-01 Luc MERLE – Tarifs du four\n2022-02 Anne PETIT – Bail du moulin", _BOTH),
]
NOT_FOUND = [
    "2022-01 Vente à M. Luc MERLE\n2022-02 Protection de Mme Anne PETIT",
    "2022-01 Démission Luc MERLE\n2022-02 Bail du moulin",
    "2022-01 Luc MERLE\nTarifs du four\n2022-02 Bail du moulin\n2022-03 Voirie du bourg",
]

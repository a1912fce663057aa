"""The lists of a roll call: from each heading to its last name; which of them belong to the first roll."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from data_loaders.documents.readings.roll import roll_labels
from data_loaders.documents.readings.roll.roll_headings import Heading
from data_loaders.documents.text import page_turns
from data_loaders.documents.text.names import names
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

END = re.compile(
    r"(?<![a-z])(?:secretaires? (?:de|auxiliaire|general)|secretaires? ?:|date (?:de|d'|limite|convocation)"
    r"|convocation|nombre (?:de|d'|total)|nbre|en exercice|"
    r"conseillers? en exercice|membres? en exercice|quorum|votants?|suffrages|ordre du jour|a l'ordre"
    r"|objets?[ \t]{0,2}:|vu (?:le|la|les|l')|considerant|"
    r"le proces[- ]verbal|proces[- ]verbal|le compte[- ]rendu|approbation d|le conseil|la seance|l'assemblee"
    r"|les membres|le president|le maire (?:ouvre|constate|rappelle|propose|expose)|"
    r"formant la majorite|lesquels|lesquelles|il a ete|il est (?:procede|proced)|conformement|"
    r"(?<!la )(?<!l')deliberation n|delib[^a-z]|rapport n|rapporteurs?|acte (?:n|rendu)|accuse de reception|envoye en"
    r"|recu en|publie le|affiche le|depart(?:s)? (?:de|d')|arrivee?s? (?:de|d'|:)|"
    r"agents? (?:presents?|excuse|absent|communa|municipa)"
    r"|president (?:de seance|: )|debut de|fin de|invite|assiste|administration|personnel|services?[ \t]{0,2}:"
    r"|directeur|dgs[ \t]{0,2}:|secretariat|(?:demission|deced)[a-z]{0,8}[ \t]{0,2}:|siege vacant"
    r"|(?:absente?s|excusee?s) (?:ont |a )?(?:donne )?(?:pouvoir|procuration)s? (?:donnee?s? )?a(?![a-z])"
    r"|presse|public|etaient|formant|mandants?|mandataires?|le nombre|la majorite|les conseillers presents|"
    r"page \d|(?:avec |ayant )?voix consultative"
    r"|particip\w{3,5} (?:egalement|aussi)|\d{1,2}(?:er)?[ \t]?[-–)][ \t]?[a-z]{4}|i[ \t]?[-–)]|\*{3,}|-{5,}|_{4,})"
)
_COUNTED = re.compile(r"\s{0,3}(?:nombre|nbre) d[e'] ?[^:\n]{3,40}: ?\d{1,3}(?=\s)")  # a margin's count, run into the list
_EXCEPT = re.compile(r"exception|(?<![a-z])sauf(?![a-z])|excepte|hormis|tous les (?:membres|conseillers|elus)")
_TO_OFFICE = re.compile(r"(?:pouvoir|procuration|mandat)s?(?: donnee?)? a (?:m\.? |mr\.? |mme |monsieur |madame )?\Z")
# "M. A et Mme B ont donné pouvoir à M. C": a sentence about those whom the lists above name.
GAVE_TOGETHER = re.compile(
    r"(?:\n|(?<!\bm)(?<!\bmm)(?<!\bmr)(?<!\bmme)(?<!\b[a-z])\.\s)(?:[^\n.;:]|(?<=\bm)\.|(?<=\bmm)\.|(?<=\bmr)\.|(?<=\bmme)\.){5,200}?"
    r"(?<![a-z])(?:ont|avaient)\s{1,3}(?:egalement\s{1,3})?donne\s"
)
NEAR = 450  # characters between two lists of one roll
_MOST = 12_000  # characters a list may take


@dataclass(frozen=True, slots=True)
class Section:
    """One list of the roll: its heading and its entries."""

    heading: Heading
    entries: tuple[Entry, ...]
    end: int

    @property
    def kind(self) -> str:
        """What the heading says of those it lists."""
        return self.heading.kind


def first_roll(view: View, headings: list[Heading]) -> list[Section]:
    """From the first list of those present (or else the first list at all), what adjoins it on both sides."""
    sections = _Sections(view, headings)
    first = next((i for i, s in enumerate(sections) if s.kind == "present" and s.entries), None)
    if first is None:
        first = next((i for i, s in enumerate(sections) if s.kind == "attended" and s.entries), None)
    if first is None:
        first = next((i for i, s in enumerate(sections) if s.entries and s.kind != "staff"), None)
    if first is None:
        return []
    begin = first
    while (
        begin
        and sections[begin].heading.start - sections[begin - 1].end < NEAR
        and sections[begin - 1].kind not in ("attended", "staff")
        and not (sections[begin - 1].kind == "present" and sections[begin - 1].entries)
    ):
        begin -= 1
    end = first + 1
    while (
        end < len(sections)
        and sections[end].heading.start - sections[end - 1].end < NEAR
        and not (sections[end].kind == "present" and sections[end].entries and sections[end - 1].kind != "present")
    ):
        end += 1
    return sections[begin:end]


class _Sections(Sequence[Section]):
    """The list under each heading, read when it is asked for: most headings of long minutes are of later votes."""

    def __init__(self, view: View, headings: list[Heading]) -> None:
        self._view, self._headings = view, headings
        self._read: dict[int, Section] = {}

    def __len__(self) -> int:
        return len(self._headings)

    @overload
    def __getitem__(self, at: int) -> Section: ...
    @overload
    def __getitem__(self, at: slice) -> list[Section]: ...
    def __getitem__(self, at: int | slice) -> Section | list[Section]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        if at not in self._read:
            heading = self._headings[at]
            self._read[at] = section(self._view, heading, following(self._headings, heading, self._view), None)
        return self._read[at]


def section(view: View, heading: Heading, limit: int, style: str | None) -> Section:
    """The list under a heading, up to `limit` at most."""
    limit = min(limit, heading.end + _MOST)
    begin = counted.end() if (counted := _COUNTED.match(view.folded, heading.end, limit)) else heading.end
    stop = END.search(view.folded, begin, limit)
    gaps = page_turns.inside(view, heading.end, limit)
    while stop and (_inside_note(view, heading.end, stop.start()) or any(low <= stop.start() < high for low, high in gaps)):
        stop = END.search(view.folded, stop.start() + 1, limit)
    end = stop.start() if stop else limit
    together = GAVE_TOGETHER.search(view.folded, begin, end) if heading.kind in ("present", "excused", "absent") else None
    end = together.start() if together else end
    end = roll_labels.end(view, begin, end) if heading.kind in ("present", "excused", "absent", "attended") else end
    entries = names.parse(view, begin, end, style)
    if entries and _EXCEPT.search(view.folded, heading.end, entries[0].start):
        entries = []  # "tous les conseillers, sauf M. X": those named are not those present
    last = entries[-1].tail[1] if entries else heading.end
    return Section(heading, tuple(entries), last)


def _inside_note(view: View, start: int, at: int) -> bool:
    """Whether the place is inside brackets, "(départ de la séance à 21h)", or is a holder's office, "pouvoir à M. | le président"."""
    if _TO_OFFICE.search(view.folded, max(start, at - 40), at):
        return True
    opened = view.folded.rfind("(", max(start, at - 200), at)
    return opened >= 0 and view.folded.find(")", opened, at) < 0


def again(view: View, read: Section, headings: list[Heading], style: str | None) -> Section:
    """The same list, read with the style of the whole roll."""
    return section(view, read.heading, following(headings, read.heading, view), style)


def following(headings: list[Heading], heading: Heading, view: View) -> int:
    """Where the next heading begins."""
    return next((h.start for h in headings if h.start >= heading.end), len(view.folded))

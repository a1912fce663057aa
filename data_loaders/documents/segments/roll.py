"""The roll call (appel nominal) of a paper: its lists, each from its heading to its last name."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from data_loaders.documents.facts import names, names_cut
from data_loaders.documents.facts.names import Entry
from data_loaders.documents.segments import (
    interruptions,
    roll_calls,
    roll_exceptions,
    roll_headings,
    roll_lines,
    roll_mandates,
    roll_marked,
    roll_table,
    roll_unheaded,
)
from data_loaders.documents.segments.roll_headings import Heading
from data_loaders.documents.view import View

_END = re.compile(
    r"(?<![a-z])(?:secretaires? (?:de|auxiliaire|general)|secretaires? ?:|date (?:de|d'|limite|convocation)"
    r"|convocation|nombre (?:de|d'|total)|nbre|en exercice|"
    r"conseillers? en exercice|membres? en exercice|quorum|votants?|suffrages|ordre du jour|a l'ordre"
    r"|objets?[ \t]{0,2}:|vu (?:le|la|les|l')|considerant|"
    r"le proces[- ]verbal|proces[- ]verbal|le compte[- ]rendu|approbation d|le conseil|la seance|l'assemblee"
    r"|les membres|le president|le maire (?:ouvre|constate|rappelle|propose|expose)|"
    r"formant la majorite|lesquels|lesquelles|il a ete|il est (?:procede|proced)|conformement|"
    r"(?<!la )(?<!l')deliberation n|delib[^a-z]|rapport n|rapporteurs?|acte (?:n|rendu)|accuse de reception|envoye en"
    r"|recu en|publie le|affiche le|depart(?:s)? (?:de|d')|arrivee?s? (?:de|d'|:)|"
    r"president (?:de seance|: )|debut de|fin de|invite|assiste|administration|personnel|services?[ \t]{0,2}:"
    r"|directeur|presse|public|etaient|formant|mandants?|mandataires?|le nombre|la majorite|les conseillers presents|"
    r"page \d|\d{1,2}(?:er)?[ \t]?[-–)][ \t]?[a-z]{4}|i[ \t]?[-–)]|\*{3,}|-{5,}|_{4,})"
)
_EXCEPT = re.compile(r"exception|(?<![a-z])sauf(?![a-z])|excepte|hormis|tous les (?:membres|conseillers|elus)")
_STAFF = re.compile(
    r"directeur|directrice|secretaire (?:de mairie|general)|responsable|services|agents?(?![a-z])|comptable|stagiaire"
    r"|assistante?(?![a-z])|dgs"
)
_LEAST_ATTENDED = 5
_NEAR = 450
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


@dataclass(frozen=True, slots=True)
class Roll:
    """All lists of the first roll call; `style` is the order of the names."""

    sections: tuple[Section, ...] = ()
    style: str | None = None
    called: bool = False

    @property
    def start(self) -> int:
        """Where the first heading begins (0 in an empty roll)."""
        return self.sections[0].heading.start if self.sections else 0

    @property
    def end(self) -> int:
        """Where the last name's note ends."""
        return self.sections[-1].end if self.sections else 0


@lru_cache(maxsize=2)  # kind, session and attendance each ask for the same paper's roll
def find(view: View) -> Roll:
    """The first roll call; an empty one where the paper has none."""
    headings = roll_headings.find(view)
    chosen = _first_roll(view, headings)
    rows = max(roll_table.find(view), roll_lines.find(view), key=len)
    if len(rows) > sum(len(s.entries) for s in chosen if s.kind in ("present", "attended")):
        return Roll(tuple(Section(row.heading, (row.entry,), row.entry.tail[1]) for row in rows), "first", True)
    if not any(s.kind in ("present", "attended") and s.entries for s in chosen) and (calls := roll_calls.find(view)):
        return Roll(tuple(Section(roll_calls.heading(view, c), (c.entry,), c.entry.tail[1]) for c in calls), "first", True)
    if not any(s.kind in ("present", "attended") and s.entries for s in chosen) and (marked := roll_marked.find(view)):
        return Roll((Section(marked[0], tuple(marked[1]), marked[1][-1].tail[1]),), names_cut.style(e.shape for e in marked[1]), True)
    excepted = [Section(Heading(kind, e.start, e.start), (e,), e.tail[1]) for kind, e in roll_exceptions.find(view)]
    if not chosen:
        return Roll(tuple(excepted))
    if not any(s.kind in ("present", "attended") for s in chosen) and (bare := roll_unheaded.find(view, chosen[0].heading.start)):
        chosen.insert(0, Section(Heading("present", bare[0], bare[0]), bare[1], bare[1][-1].end))
    style = _style(chosen)
    again = [s if s.heading.start == s.heading.end else _section(view, s.heading, _next(headings, s.heading, view), style) for s in chosen]
    again = _with_mandates(view, again)
    return Roll(tuple(_attended(view, [*again, *(e for e in excepted if e.heading.start > again[0].heading.start)])), style)


def _with_mandates(view: View, sections: list[Section]) -> list[Section]:
    """With the proxies told in two columns instead of the lists that stand at the same place."""
    if not sections:
        return sections
    told = [t for t in roll_mandates.find(view) if sections[0].heading.start < t[0].start < sections[-1].end + _NEAR]
    for heading, entries in told:
        sections = [
            s for s in sections if not (s.kind == "represented" and (heading.start <= s.heading.start < heading.end or not s.entries))
        ]
        sections = [replace(s, entries=tuple(e for e in s.entries if not heading.start <= e.start < heading.end)) for s in sections]
        sections.append(Section(heading, tuple(entries), entries[-1].tail[1]))
    return sorted(sections, key=lambda s: s.heading.start)


def _style(sections: list[Section]) -> str | None:
    return names_cut.style(e.shape for s in sections for e in s.entries)


def _next(headings: list[Heading], heading: Heading, view: View) -> int:
    return next((h.start for h in headings if h.start >= heading.end), len(view.folded))


def _first_roll(view: View, headings: list[Heading]) -> list[Section]:
    """From the first list of those present (or else the first list at all), what adjoins it on both sides."""
    sections = [_section(view, h, _next(headings, h, view), None) for h in headings]
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
        and sections[begin].heading.start - sections[begin - 1].end < _NEAR
        and sections[begin - 1].kind not in ("attended", "staff")
        and not (sections[begin - 1].kind == "present" and sections[begin - 1].entries)
    ):
        begin -= 1
    end = first + 1
    while (
        end < len(sections)
        and sections[end].heading.start - sections[end - 1].end < _NEAR
        and not (sections[end].kind == "present" and sections[end].entries and sections[end - 1].kind != "present")
    ):
        end += 1
    return sections[begin:end]


def _section(view: View, heading: Heading, limit: int, style: str | None) -> Section:
    limit = min(limit, heading.end + _MOST)
    stop = _END.search(view.folded, heading.end, limit)
    gaps = interruptions.inside(view, heading.end, limit)
    while stop and (_inside_note(view, heading.end, stop.start()) or any(low <= stop.start() < high for low, high in gaps)):
        stop = _END.search(view.folded, stop.start() + 1, limit)
    end = stop.start() if stop else limit
    entries = names.parse(view, heading.end, end, style)
    if entries and _EXCEPT.search(view.folded, heading.end, entries[0].start):
        entries = []  # "tous les conseillers, sauf M. X": those named are not those present
    last = entries[-1].tail[1] if entries else heading.end
    return Section(heading, tuple(entries), last)


def _inside_note(view: View, start: int, at: int) -> bool:
    """Whether the place is inside brackets: "(départ de la séance à 21h)" ends no list."""
    opened = view.folded.rfind("(", max(start, at - 200), at)
    return opened >= 0 and view.folded.find(")", opened, at) < 0


def _attended(view: View, sections: list[Section]) -> list[Section]:
    """ "Assistaient à la réunion" heads those present where nothing else does; otherwise it heads the staff."""
    has = any(s.kind == "present" and s.entries for s in sections)
    return [replace(s, heading=replace(s.heading, kind=_who_attended(view, s, has))) if s.kind == "attended" else s for s in sections]


def _who_attended(view: View, section: Section, has: bool) -> roll_headings.Kind:
    told = view.folded[section.heading.start : section.end + 60]
    few = len(section.entries) < _LEAST_ATTENDED and "assist" in view.folded[section.heading.start : section.heading.end]
    return "staff" if has or few or _STAFF.search(told) else "present"

"""The roll call (appel nominal) of a paper: its lists, each from its heading to its last name."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from data_loaders.documents.readings.roll import (
    roll_exceptions,
    roll_flat,
    roll_headings,
    roll_lists,
    roll_table,
    roll_unheaded,
)
from data_loaders.documents.readings.roll.roll_headings import Heading, Kind
from data_loaders.documents.readings.roll.roll_lists import Section
from data_loaders.documents.readings.roll_machine import machine, stated
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.view import View

_STAFF = re.compile(
    r"directeur|directrice|secretaire (?:de mairie|general)|responsable|services|agents?(?![a-z])|comptable|stagiaire"
    r"|assistante?(?![a-z])|dgs"
)
_LEAST_ATTENDED = 5
_AWAY: tuple[Kind, ...] = ("represented", "excused", "absent")


@dataclass(frozen=True, slots=True)
class Roll:
    """All lists of the first roll call; `style` is the order of the names.

    `called`: member by member; `flat`: from a print without lines, to be believed only where its counts close.
    """

    sections: tuple[Section, ...] = ()
    style: str | None = None
    called: bool = False
    flat: bool = False

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
    if flat := roll_flat.find(view):
        style: str | None = "first" if flat[0].entries[0].shape == "cu" else "last"
        return Roll((*flat, *_lists_below(view, headings, flat[-1].end, style, _AWAY)), style, True, True)
    chosen = roll_lists.first_roll(view, headings)
    if called := _called(view, sum(len(s.entries) for s in chosen if s.kind in ("present", "attended"))):
        style = _style(called) or "first"
        return Roll((*called, *_lists_below(view, headings, called[-1].end, style, ("represented",))), style, True)
    excepted = [Section(Heading(kind, e.start, e.start), (e,), e.tail[1]) for kind, e in roll_exceptions.find(view)]
    if not chosen:
        return Roll(tuple(excepted))
    if not any(s.kind in ("present", "attended") for s in chosen) and (bare := roll_unheaded.find(view, chosen[0].heading.start)):
        chosen.insert(0, Section(Heading("present", bare[0], bare[0]), bare[1], bare[1][-1].end))
    style = _style(chosen)
    again = [s if s.heading.start == s.heading.end else roll_lists.again(view, s, headings, style) for s in chosen]
    return Roll(tuple(_attended(view, [*again, *(e for e in excepted if e.heading.start > again[0].heading.start)])), style)


def people(view: View) -> int:
    """How many people the roll calls, as either reader of it says."""
    listed = sum(len(section.entries) for section in find(view).sections)
    return listed if listed > 1 else sum(len(one.readings[0].entries) for one in machine.first(view))


def _called(view: View, listed: int) -> list[Section]:
    """A roll told member by member, where it names more than the `listed` under headings."""
    rows = max(roll_table.find(view), stated.find(view), key=len)
    return [Section(row.heading, (row.entry,), row.entry.tail[1]) for row in rows] if len(rows) > listed else []


def _lists_below(view: View, headings: list[Heading], end: int, style: str | None, kinds: tuple[Kind, ...]) -> list[Section]:
    """The lists of proxies, and of those away, that follow such a roll."""
    found: list[Section] = []
    for heading in headings:
        if heading.kind in kinds and end - 1 <= heading.start < end + roll_lists.NEAR:
            told = roll_lists.section(view, heading, roll_lists.following(headings, heading, view), style)
            found += [told] if told.entries else []
            end = max(end, told.end)
    return found


def _style(sections: list[Section]) -> str | None:
    return names_cut.style(e.shape for s in sections for e in s.entries)


def _attended(view: View, sections: list[Section]) -> list[Section]:
    """ "Assistaient à la réunion" heads those present where nothing else does; otherwise it heads the staff."""
    has = any(s.kind == "present" and s.entries for s in sections)
    return [replace(s, heading=replace(s.heading, kind=_who_attended(view, s, has))) if s.kind == "attended" else s for s in sections]


def _who_attended(view: View, section: Section, has: bool) -> Kind:
    told = view.folded[section.heading.start : section.end + 60]
    few = len(section.entries) < _LEAST_ATTENDED and "assist" in view.folded[section.heading.start : section.heading.end]
    return "staff" if has or few or _STAFF.search(told) else "present"

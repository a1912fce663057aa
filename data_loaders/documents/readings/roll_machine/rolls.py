"""The rolls that the machine proposes: its best reading of the whole call, then those in which one list is read another way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll.roll_headings import Heading, Kind
from data_loaders.documents.readings.roll.roll_lists import Section
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine import cells, heads_row, machine, state_columns, stated
from data_loaders.documents.readings.roll_machine.heading_words import State
from data_loaders.documents.readings.roll_machine.headings import Head
from data_loaders.documents.readings.roll_machine.lists import Reading
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.view import View

_KINDS: dict[State, Kind] = {"late": "present", "stated": "present", "members": "present", "pairs": "represented"}
_MOST = 5
_NEAR = 900  # characters between a table and a list beside it


def propose(view: View) -> Iterator[Proposal[Roll]]:
    """The rolls read by the machine, best first."""
    if cells_ := cells.find(view):
        yield _called(view, cells_, "machine_cells")
    if rows := stated.find(view):
        yield _called(view, rows, "machine_table")
    group = machine.first(view)
    if (sides := state_columns.find(view)) and (beside := _beside(view, sides, group)):
        yield beside
    for i, way in enumerate(machine.ways(group) if group else []):
        if i == _MOST:
            return
        sections = tuple(sorted((s for head, reading in way for s in _sections(view, head, reading)), key=lambda s: s.heading.start))
        roll = Roll(sections, names_cut.style(e.shape for s in sections for e in s.entries))
        span = view.span(min(s.heading.start for s in roll.sections), max(s.end for s in roll.sections))
        yield Proposal(roll, (span,), "machine", _features(way, i))


def _called(view: View, rows: Sequence[Row], reader: str) -> Proposal[Roll]:
    sections = tuple(Section(row.heading, (row.entry,), row.entry.tail[1]) for row in rows)
    return Proposal(Roll(sections, None, True), (view.span(sections[0].heading.start, sections[-1].end),), reader)


def _beside(view: View, rows: Sequence[Row], group: Sequence[machine.Listed]) -> Proposal[Roll] | None:
    """The lists of a table's columns, with those above and below it that have a heading of their own; None where nobody is present."""
    made = _called(view, sorted(rows, key=lambda row: row.entry.start), "machine_columns")
    low, high = made.value.start, made.value.end
    apart = [one for one in group if one.readings and not heads_row.within(view, one.head)]
    near = [one for one in apart if low - _NEAR < one.end <= low or high <= one.head.start < high + _NEAR]
    sections = [*made.value.sections, *(s for one in near for s in _sections(view, one.head, one.readings[0]))]
    sections.sort(key=lambda s: s.heading.start)
    here = any(s.kind == "present" for s in sections)
    return replace(made, value=replace(made.value, sections=tuple(sections))) if here else None


def _features(way: list[tuple[Head, Reading]], place: int) -> dict[str, float]:
    """What the reading itself says for and against it, a member."""
    many = max(1, sum(len(r.entries) for _, r in way))
    counted = [(head.count, len(r.entries)) for head, r in way if head.count is not None]
    return {
        "unexplained": sum(r.odd for _, r in way) / many,
        "heading_count_met": float(sum(a == b for a, b in counted)),
        "heading_count_missed": float(sum(a != b for a, b in counted)),
        "second_best": float(place > 0),
    }


def _kind(state: State) -> Kind:
    return _KINDS.get(state) or state  # type: ignore[return-value]


def _sections(view: View, head: Head, reading: Reading) -> Iterator[Section]:
    """The list; of those who came late, the ones whose proxy held until then count among the away, as their notes are worded."""
    heading = Heading(_kind(head.state), head.start, head.end, head.count, head.colon, head.mixed)
    if head.state != "late":
        yield Section(heading, reading.entries, reading.end)
        return
    for entry in reading.entries:
        until = re.search(r"pouvoir|procuration|jusqu", view.folded[slice(*entry.tail)])
        yield Section(replace(heading, kind="excused" if until else "present"), (entry,), entry.tail[1])


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each entry of the first roll proposed."""
    best = next(iter(propose(View.of(text))), None)
    return [(section.kind, entry.name) for section in best.value.sections for entry in section.entries] if best else None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Présents-es : Mme Anne PETIT, M. Luc NOIR\nAbsents-es : Mme Ève ROUX",
        [("present", "Anne PETIT"), ("present", "Luc NOIR"), ("absent", "Ève ROUX")],
    ),
    (
        "Présents : Mme Anne PETIT (pouvoir de Mme Ève ROUX), M. Luc NOIR",
        [("present", "Anne PETIT"), ("present", "Luc NOIR"), ("represented", "Ève ROUX")],
    ),
]
NOT_FOUND: list[str] = ["Le quorum est atteint.", "Monsieur le Maire présente le rapport."]

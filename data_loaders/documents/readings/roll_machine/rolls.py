"""The rolls that each layout's reading finds: those called member by member, the best of lists, those with one list read another way."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.roll import roll_crossed, roll_exceptions, roll_flat, roll_table, roll_unheaded
from data_loaders.documents.readings.roll.roll import Heading, Kind, Roll, Section
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine import cells, heads_row, lenders, machine, state_columns
from data_loaders.documents.readings.roll_machine.bodies import delegates, given_bracketed
from data_loaders.documents.readings.roll_machine.heading_words import Head, State
from data_loaders.documents.readings.roll_machine.lists import Reading
from data_loaders.documents.readings.roll_machine.states import keyed, sheets
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

Readings = list[tuple[Head, Reading]]
_KINDS: dict[State, Kind] = {"late": "present", "members": "present", "deputies": "present", "pairs": "represented"}
_GAVE: tuple[Kind, ...] = ("represented",)
_AWAY: tuple[Kind, ...] = ("represented", "excused", "absent")
_MOST, _NEAR = 5, 900  # readings; characters between a table and a list beside it


@lru_cache(maxsize=2)  # the paper's kind and its attendance ask for the same view's
def propose(view: View) -> tuple[Proposal[Roll], ...]:
    """The rolls that each layout's reading finds: member by member first, then by lists, best first."""
    return tuple(replace(made, value=lenders.settled(view, given_bracketed.settled(view, made.value))) for made in _proposals(view))


@lru_cache(maxsize=2)  # kind and session ask for it, and items once more, when the paper's other views have been read
def first(view: View) -> Roll:
    """The first roll call as far as its place goes: of the best lists and of those told member by member, which names more people."""
    found = [proposal.value for proposal in propose(view)]
    listed = next((roll for roll in found if not roll.called), Roll())
    return max((roll for roll in found if roll.called and roll.people > listed.people), key=lambda roll: roll.people, default=listed)


def _proposals(view: View) -> Iterator[Proposal[Roll]]:
    group = machine.first(view)
    if cells_ := cells.find(view):
        yield _called(view, cells_, "machine_cells")
    rows = roll_table.find(view)
    for found, reader in ((rows, "machine_rows"), (keyed.find(view), "machine_table")):
        if found:
            yield _beside(view, _called(view, found, reader), group, _GAVE)
    if rows_ := sheets.find(view):
        yield _called(view, rows_, "machine_table")
    if sides := state_columns.find(view):
        beside = _beside(view, _called(view, sorted(sides, key=lambda row: row.entry.start), "machine_columns"), group)
        yield from [beside] if any(s.kind == "present" for s in beside.value.sections) else []
    if flat := roll_flat.find(view):
        made = _called(view, flat[0], "machine_flat")
        yield _beside(view, replace(made, value=replace(made.value, flat=True)), machine.first(view, flat[1]), _AWAY)
    if not (cells_ or rows) and (crossed := roll_crossed.find(view)):
        yield _called(view, crossed, "machine_crossed")
    yield from _lists(view, group)


def _lists(view: View, group: list[machine.Listed]) -> Iterator[Proposal[Roll]]:
    """The rolls by lists, with those whom no heading tells: named alone under who presides, or as the exceptions to "all present"."""
    here = any(one.head.state in ("present", "late") for one in group)
    unheaded = None if here else roll_unheaded.find(view, group[0].head.start if group else len(view.folded))
    group = machine.first(view, unheaded.end) if unheaded else group
    more = [unheaded] if unheaded else []
    low = group[0].head.start if group else 0
    excepted = roll_exceptions.find(view)
    more += [Section.alone(kind, entry) for kind, entry in excepted if kind and entry.start > low - _NEAR]
    away = [entry.name for _, entry in excepted if entry.start > low - _NEAR]
    ways: Iterator[Readings] = _ways(group) if group else iter([[]] if more else [])
    for i, way in enumerate(ways):
        if i == _MOST:
            return
        once = [one for one in way if not _told_twice(*one, excepted)]
        sat = [(head, kept) for head, reading in once if (kept := _without(view, head, reading, away)).entries]
        told = [*(s for head, reading in delegates.settled(view, sat) for s in told_as(view, head, reading)), *more]
        roll = Roll(tuple(sorted(told, key=lambda s: s.heading.start)))
        span = view.span(min(s.heading.start for s in roll.sections), max(s.end for s in roll.sections))
        near = any(roll.start - _NEAR < entry.start < roll.end + _NEAR for kind, entry in excepted if kind)
        yield Proposal(roll, (span,), "machine", {**_features(once, i), "all_but": float(near)})


def _without(view: View, head: Head, reading: Reading, away: Sequence[str]) -> Reading:
    """A list of the whole council ("Conseillers : …") without those whom the roll excepts: "tous étaient présents sauf M. X"."""
    if not away or head.state != "present" or head.start == head.end or "presen" in view.folded[head.start : head.end]:
        return reading
    return replace(reading, entries=tuple(e for e in reading.entries if names_match.find(e.name, away) is None))


def _told_twice(head: Head, reading: Reading, excepted: Sequence[tuple[Kind | None, Entry]]) -> bool:
    """Whether a list names none but those excepted from "all present"."""
    return head.state != "present" and {e.start for e in reading.entries} <= {e.start for kind, e in excepted if kind}


def _ways(group: list[machine.Listed]) -> Iterator[list[tuple[Head, Reading]]]:
    """The best reading of the whole roll, then those in which one list is read by its next best."""
    best = [(one.head, one.readings[0]) for one in group]
    yield best
    for i, one in enumerate(group):
        for other in one.readings[1:3]:
            if _another(one.readings[0], other):
                yield [*best[:i], (one.head, other), *best[i + 1 :]]


def _another(best: Reading, other: Reading) -> bool:
    """Whether a reading says something else and is no worse a reading for it: one that only loses people is none."""
    poorer = len(other.entries) < len(best.entries) and other.odd >= best.odd
    return not poorer and other.odd < best.odd + 1 and [e.name for e in other.entries] != [e.name for e in best.entries]


def _called(view: View, rows: Sequence[Row], reader: str) -> Proposal[Roll]:
    sections = tuple(Section.alone(row.kind, row.entry) for row in rows)
    return Proposal(Roll(sections, called=True), (view.span(sections[0].heading.start, sections[-1].end),), reader)


def _beside(view: View, made: Proposal[Roll], group: Sequence[machine.Listed], kinds: Collection[Kind] | None = None) -> Proposal[Roll]:
    """With the lists above and below the members told each alone that have a heading of their own; of `kinds`, those below."""
    low, high = made.value.start, made.value.end
    listed: list[Section] = []
    for one in group:
        above = not kinds and low - _NEAR < one.end <= low
        if heads_row.within(view, one.head) or not (above or high <= one.head.start < high + _NEAR):
            continue
        listed += [s for s in told_as(view, one.head, one.readings[0]) if not kinds or s.kind in kinds]
        high = max(high, one.end)
    sections = sorted([*made.value.sections, *listed], key=lambda s: s.heading.start)
    return replace(made, value=replace(made.value, sections=tuple(sections)))


def _features(way: Readings, place: int) -> dict[str, float]:
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


def told_as(view: View, head: Head, reading: Reading) -> Iterator[Section]:
    """The list; of those who came late, the ones whose proxy held until then count among the away, as their notes are worded."""
    heading = Heading(_kind(head.state), head.start, head.end, head.colon)
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
    (
        "Présents : M. NOIR (Guy), Mme PETIT (Anne)\nAbsente : Mme ROUX (Ève)",
        [("present", "NOIR (Guy)"), ("present", "PETIT (Anne)"), ("absent", "ROUX (Ève)")],
    ),
    (
        "Présents : É. PETIT, Maire, M. NOIR, È. ROUX, J.-P. VERT, A. GRIS\nAbsent : L. BRUN",
        [*(("present", name) for name in ("É. PETIT", "M. NOIR", "È. ROUX", "J.-P. VERT", "A. GRIS")), ("absent", "L. BRUN")],
    ),
    (
        "Présents : Luc VERT\nExcusés : Mme Ève ROUX et M. Yves BRUN (la première ayant donné pouvoir à M. Luc VERT)",
        [("present", "Luc VERT"), ("excused", "Ève ROUX"), ("excused", "Yves BRUN")],
    ),
    (
        "Présents : M. NOIR (Lyon), Mme PETIT (Bron)\nAbsente : Mme ROUX (Nantes)",
        [("present", "NOIR"), ("present", "PETIT"), ("absent", "ROUX")],
    ),
    (
        "Présents :\nLYON : M. NOIR, M. PETIT\nST-AUBIN s/Mer : M. MERLE\nAUBIN Sur Mer : M. VERT\nAbsents : BRON : M. BRUN",
        [*(("present", name) for name in ("NOIR", "PETIT", "MERLE", "VERT")), ("absent", "BRUN")],
    ),
    (
        "Présents : M. Luc NOIR, M. Guy VERT. Noms des mandants à noms des mandataires Mme Ève ROUX à M. Luc NOIR M. Yves BRUN à M. VERT",
        [("present", "Luc NOIR"), ("present", "Guy VERT"), ("represented", "Ève ROUX"), ("represented", "Yves BRUN")],
    ),
]
NOT_FOUND: list[str] = ["Le quorum est atteint.", "Monsieur le Maire présente le rapport."]

"""All places that may head an item, as the points of one lattice: a way through it is one reading of the whole paper's items.

Each point may head an item or only bound one ("void": a chapter, an agenda's line, the questions diverses).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.items_marks import CLOSING
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.items import items_extent, items_talk
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, style_of
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.items_numbers import relation
from data_loaders.documents.readings.items.items_signs import Signs
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.readings.vote import vote_together
from data_loaders.documents.text.view import View

ITEM, VOID = 0, 1
IDLE = 2  # of a stretch: said of an item, yet nothing is decided in it; no such item is one
_LABELS = "iv"
NEVER = "never"
COUNTS, FORMULAS = (1, 2, 3, 5, 9), (1, 2, 3, 5)
LENGTHS = (60, 160, 400, 1500, 5000, 15000)
_FORMULA = re.compile(
    r"\bdelibere\b|\bdeliberation (?:est |mise )?(?:adopt|approuv|rejet)|\b(?:vote|resultat\w*) ?:|\bapres deliberation\b"
)
ENDS = frozenset(".!?:;»)")  # a sentence
_APART = 200
AGENDA_LINE = 160  # an act's number with less text than this is a line of an agenda


@dataclass(frozen=True)
class Point:
    """One proposal and its signs; `key` what its segment's signs depend on, `decided` and `formulas` where it stands among those."""

    proposal: HeadingProposal
    signs: tuple[str, ...]
    style: str
    end: int
    known: str
    decided: int
    formulas: int
    begun: int
    begun_formulas: int
    words: tuple[int, int, int]  # of all words of decision, those before its start, its title, and its title's likely end
    void: bool
    item: bool
    again: int | None = None  # where its title is next printed as a heading

    @cached_property  # asked for at every step of the search
    def heading(self) -> Heading:
        """The heading proposed."""
        return self.proposal.value


@dataclass(frozen=True, slots=True)
class Lattice:
    """The points in order of place, and what stands to the paper's end."""

    points: tuple[Point, ...]
    length: int
    decided: int
    formulas: int
    words: int
    together: bool = False  # some vote decides several items at once
    cut: bool = False  # the text ends in the middle of a sentence


def roll_of(view: View) -> Span:
    """Where the roll is called; it begins at 0 where nobody is read in it."""
    roll = rolls.first(view)
    return (roll.start if roll.people > 1 else 0, roll.end)


def build(view: View, spoken: View, proposals: Sequence[HeadingProposal], decisions: Decisions, roll: Span) -> Lattice:
    """The lattice of a paper's proposals; `roll` is where its roll is called, (0, 0) without one."""
    signs = Signs(view, proposals, decisions, roll)
    decided = _apart(decisions.places)
    formulas = _apart(m.start() for m in _FORMULA.finditer(spoken.folded))
    points = tuple(_point(view, signs, i, decided, formulas) for i in range(len(proposals)))
    return Lattice(
        points, len(view.folded), len(decided), len(formulas), len(decisions.places), bool(vote_together.find(spoken)), _cut(view)
    )


def _cut(view: View) -> bool:
    """Nobody closes the sitting, and the text ends where no sentence does."""
    return view.raw.rstrip()[-1:] not in ENDS and not CLOSING.search(view.folded)


def _apart(places: Iterable[int]) -> list[int]:
    kept: list[int] = []
    for place in places:
        if not kept or place - kept[-1] > _APART:
            kept.append(place)
    return kept


def _point(view: View, signs: Signs, index: int, decided: Sequence[int], formulas: Sequence[int]) -> Point:
    proposal = signs.proposals[index]
    heading = proposal.value
    end = items_extent.end(view, heading)
    talk, paper = items_talk.of_sitting(view, heading), items_talk.of_paper(view, heading, signs.called)
    before, after = signs.known(index)
    spoken = partial(bisect_left, signs.decisions.places)
    return Point(
        proposal,
        tuple(signs.of(index)),
        style_of(proposal),
        end,
        f"{before:d}{after:d}",
        bisect_left(decided, end),
        bisect_left(formulas, end),
        bisect_left(decided, heading.start),
        bisect_left(formulas, heading.start),
        (spoken(heading.start), spoken(heading.title_end or heading.title), spoken(end)),
        (talk or bool(heading.serial)) and not paper,
        not (talk or paper),
        signs.again(index),
    )


def segment_key(lattice: Lattice, one: Point, label: int, after: Point | None) -> tuple[object, ...]:
    """What is known of the stretch from one heading to the next, or to the paper's end."""
    stop, decided, formulas, words = (
        (after.heading.start, after.begun, after.begun_formulas, after.words[0])
        if after
        else (lattice.length, lattice.decided, lattice.formulas, lattice.words)
    )
    heading = one.heading
    code = 2 if heading.code else 1 if heading.serial else 0
    idle = (
        not lattice.together
        and label == ITEM
        and words <= one.words[1]
        and after is not None
        and (code < 2 or stop - heading.title < AGENDA_LINE)
    )
    return (
        label if not idle else IDLE,
        bisect_right(COUNTS, max(decided - one.decided, words > one.words[2])),  # two tiny items stand in one cluster
        bisect_right(FORMULAS, formulas - one.formulas),
        bisect_right(LENGTHS, stop - heading.title),
        one.known,
        code,
        after is None,
        after is None and lattice.cut,
        one.again is not None and one.again < stop,
    )


def segment_signs(key: tuple[object, ...]) -> list[str]:
    """The names of the signs of such a stretch."""
    label, count, formulas, size, known, code, last, cut, again = key
    if label == IDLE:
        return [NEVER]
    mark, some = _LABELS[int(str(label))], int(str(count)) > 0
    return [
        f"{mark}:decided={count}|{code}",
        f"{mark}:formulas={formulas}|{some:d}",
        f"{mark}:size={size}|{some:d}|{code}",
        f"{mark}:known={known}|{some:d}",
        f"{mark}:last={last:d}|{some:d}",
        *([f"{mark}:cut|{some:d}|{code}"] if cut else []),
        *([f"{mark}:again|{code}"] if again else []),
    ]


def link_key(one: Point | None, label: int, after: Point, then: int) -> tuple[object, ...]:
    """How one heading follows another: in what style, with what number."""
    if one is None:
        serial = after.heading.serial
        return ("start", then, after.heading.family, bool(serial) and serial[-1] == 1)
    return (label, then, after.heading.family, related(one, after), one.heading.family)


def link_signs(key: tuple[object, ...]) -> list[str]:
    """The names of the signs of such a step."""
    if key[0] == "start":
        return [f"start:{key[1]}:{key[2]}:{key[3]}"]
    label, then, family, related, before = key
    marks = _LABELS[int(str(label))] + _LABELS[int(str(then))]
    return [f"{marks}", f"{marks}:{related}", f"{before}>{family}:{related}"]


def related(one: Point, after: Point) -> str:
    """The numbers of two headings held against each other."""
    return relation(one.heading, after.heading, same=one.style == after.style)

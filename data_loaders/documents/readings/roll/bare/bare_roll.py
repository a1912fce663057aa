"""A roll read without its layout: of the few ways to give each mark and each unheaded list a state, the one that closes on the counts."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.roll.bare import bare_counts, bare_lines
from data_loaders.documents.readings.roll.bare.bare_counts import Counts
from data_loaders.documents.readings.roll.bare.bare_lines import Line
from data_loaders.documents.readings.roll.roll import Kind, Roll, Section
from data_loaders.documents.readings.roll.roll_table import LETTERS
from data_loaders.documents.record import SessionRecord
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

NAME = "bare"
_REACH = 9_000  # characters in which a roll is called
_BACK = 4_000  # … behind the acts
_FEWEST = 5  # people of a roll
_MOST = 5  # lists and kinds of mark that no words explain
_LEAST = 2  # printed numbers that a roll must meet of which not every state is told in words
_DECIDED = re.compile(r"(?<![a-z])(?:a l'unanimite|apres en avoir delibere|est approuve|par \d{1,3} voix)(?![a-z])")
_EXCUSED = re.compile(r"(?<![a-z])exc")
_HEAD = 300

Way = dict[tuple[int, str], Kind | None]


def propose(view: View, session: SessionRecord) -> Iterator[Proposal[Roll]]:
    """The roll ahead of the first act, else behind the last, where one way to read it closes on what the paper prints."""
    for low, high in _stretches(view):
        lines = bare_lines.find(view, low, high)
        counts = bare_counts.of(view, low, high, session)
        told = _settled(view, lines, counts, session.president)
        if told:
            entries = sorted((one for one in told if not one[1].doubtful), key=lambda one: one[1].start)
            roll = Roll(tuple(Section.alone(kind, entry) for kind, entry in entries), called=True)
            yield Proposal(roll, (view.span(entries[0][1].start, entries[-1][1].end),), NAME, {})
            return


def _stretches(view: View) -> Iterator[tuple[int, int]]:
    top = min(len(view.folded), _REACH)
    decided = next((m.start() for m in _DECIDED.finditer(view.folded, 0, top) if m.start() > _HEAD), top)
    yield 0, decided
    if len(view.folded) > decided:
        yield max(decided, len(view.folded) - _BACK), len(view.folded)


def _settled(view: View, lines: Sequence[Line], counts: Counts, chair: str | None) -> list[tuple[Kind, Entry]]:
    """State and name of each person in the one way that closes; [] where none does, or two.

    Who presides counts as present, listed or not; the lists are then without him.
    """
    people = _people(lines)
    if people is None or len(people) < _FEWEST:
        return []
    open_ = list(dict.fromkeys(_class(line) for line in people if line.state is None))
    if len(open_) > _MOST:
        return []
    ways: list[Way] = [dict(zip(open_, options, strict=True)) for options in product(*(_options(view, people, one) for one in open_))]
    unlisted = chair and names_match.find(chair, [line.bare.name for line in people]) is None
    good = []
    for way in ways:
        states = [line.state or way[_class(line)] for line in people]
        here, gave = states.count("present"), states.count("represented")
        away = sum(s in ("excused", "absent") for s in states)
        met = counts.met(here, gave, away)
        if unlisted and not met:
            met = counts.met(here + 1, gave, away)
        if met and met >= (_LEAST if open_ else 1) and here >= _FEWEST - 2 and _held(people, states):
            good.append([(state, line) for state, line in zip(states, people, strict=True) if state])
    if len(good) != 1:
        return []
    return [(state, _entry(line, state)) for state, line in good[0]]


def _people(lines: Sequence[Line]) -> list[Line] | None:
    """Each person once; None where two lines contradict each other. Whom one list excuses and another represents is represented."""
    found: list[Line] = []
    for line in lines:
        i = next((i for i, other in enumerate(found) if names_match.same(other.bare.name, line.bare.name)), None)
        i = names_match.find(line.bare.name, [one.bare.name for one in found]) if i is None and line.bare.order == "short" else i
        if i is None:
            if line.bare.order == "short" and not (line.bare.led and line.state):
                continue
            found.append(line)
            continue
        other = found[i]
        if other.state == line.state or line.state is None:
            continue
        if (
            other.state is None
            or (line.holder and other.state != "present")
            or (line.state == "represented" and other.state in ("excused", "absent"))
        ):
            found[i] = line
        elif not (other.holder and line.state != "present"):
            return None
    return found


def _class(line: Line) -> tuple[int, str]:
    """What tells the state of a line that no words tell: its list and its mark."""
    return line.group, line.mark or ""


def _options(view: View, people: Sequence[Line], one: tuple[int, str]) -> list[Kind | None]:
    """The states a list without a heading, or a mark, may tell; None: these people are not of the roll."""
    group, mark = one
    first = min(line.bare.start for line in people if line.group == group)
    if mark in LETTERS:
        return [LETTERS[mark]]
    headed = view.folded[max(0, first - _HEAD) : first]
    away: Kind = "excused" if _EXCUSED.search(headed) else "absent"
    grid = any(line.head == "grid" for line in people if line.group == group)
    return ["present", away] if mark or grid else ["present", None]


def _held(people: Sequence[Line], states: Sequence[Kind | None]) -> bool:
    """Whether every proxy is held by somebody who is there."""
    names = [line.bare.name for line in people]
    held = [
        names_match.find(line.holder.name, names)
        for line, state in zip(people, states, strict=True)
        if line.holder and state == "represented"
    ]
    return all(i is not None and states[i] == "present" for i in held)


def _entry(line: Line, state: Kind) -> Entry:
    bare = line.bare
    holder = (line.holder.start, line.holder.end) if line.holder and state == "represented" else None
    return Entry(bare.name, bare.start, bare.end, line.tail, bare.led, "cu" if bare.order == "first" else "uc", holder, None, not bare.sure)


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each person."""
    made = next(propose(View.of(text), SessionRecord()), None)
    return [(section.kind, entry.name) for section in made.value.sections for entry in section.entries] if made else None


_HERE = "Luc NOIR Ève ROUX Guy VERT Léa BRUN"
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"En exercice : 6 Présents : 4 Votants : 5\nAnne PETIT (pouvoir à Luc NOIR) {_HERE}\nN'a pas répondu : Paul GRIS",
        [
            ("represented", "Anne PETIT"),
            *(("present", n) for n in ("Luc NOIR", "Ève ROUX", "Guy VERT", "Léa BRUN")),
            ("absent", "Paul GRIS"),
        ],
    ),
]
NOT_FOUND: list[str] = [f"En exercice : 6 Présents : 5\nAnne PETIT {_HERE}", f"Anne PETIT {_HERE}"]

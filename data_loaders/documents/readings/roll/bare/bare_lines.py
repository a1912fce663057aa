"""The lines of a roll, whatever its layout: each name with the list it stands in, its own note or mark, and who holds its proxy."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data_loaders.documents.readings.roll.bare import bare_names, bare_signs, bare_words
from data_loaders.documents.readings.roll.bare.bare_names import Bare
from data_loaders.documents.readings.roll.bare.bare_words import Head
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import View

_AHEAD = 400  # characters in which the first list's heading stands
_HELD = re.compile(r"(?:pouvoirs?|procurations?|mandats?)(?: de vote)?(?: recue?)? (?:de |d'|pour )(?!vote)|(?<![a-z])recu")
_FOR_A_TIME = re.compile(r"jusqu|arriv|depart|partir|compter")
_SURNAME = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){0,3}")
_FEWEST = 3  # names of a list that no heading announces, rows of a grid


@dataclass(frozen=True, slots=True)
class Line:
    """A name, the heading it stands under (None: no words head it), and the number of its list.

    `own`: its own note's state; `mark`: the cell behind it; `holder`: who votes for it; `tail`: where its note stands.
    """

    bare: Bare
    head: Head | None
    group: int
    own: Kind | None = None
    mark: str | None = None
    holder: Bare | None = None
    tail: tuple[int, int] = (0, 0)

    @property
    def state(self) -> Kind | None:
        """The state that its own words or its heading tell."""
        if self.own or self.holder:
            return self.own if not self.holder else "represented"
        return bare_words.KINDS.get(self.head)


def find(view: View, low: int, high: int) -> list[Line]:
    """The lines of view[low:high]; names behind words that stop a list are left out."""
    people = bare_names.find(view, low, high)
    head: Head | None = None
    group, lines, holds = 0, list[Line](), False
    for i, bare in enumerate(people):
        begin = people[i - 1].end if i else max(low, bare.start - _AHEAD)
        after = people[i + 1].start if i + 1 < len(people) else min(high, bare.end + _AHEAD)
        if not i:
            _, head = bare_words.clauses(view, begin, bare.start, first=True)
        here = bare_signs.between(view, bare.end, after)
        link = here.link or (head == "represented" and not holds and i + 1 < len(people) and bare_signs.to(view, bare.end, after))
        if holds:
            lines[-1] = replace(lines[-1], holder=bare, tail=(lines[-1].tail[0], bare.end))
        else:
            lines += _lines(view, bare, "stop" if here.subject and _begins(view, begin, bare.start) else head, group, here)
        if here.behind:
            lines = [replace(one, head=here.behind) if one.group == group and one.head in (None, "open", "stop") else one for one in lines]
        holds = link and not holds and i + 1 < len(people)
        if here.head:
            head, group = here.head, group + 1
    return _held(view, [line for line in lines if line.head != "stop" or line.own or line.holder])


def _begins(view: View, start: int, end: int) -> bool:
    """Whether a sentence or a line begins behind the name before."""
    return re.search(r"[.\n]\s", view.folded[start : end + 1]) is not None


def _lines(view: View, bare: Bare, head: Head | None, group: int, here: bare_signs.Between) -> list[Line]:
    """The line of a name, behind that of another whose proxy its bracket says it holds: "Luc NOIR (pouvoir d'Anne PETIT)"."""
    own, tail = here.own, (bare.end, max(bare.end, here.until))
    if not here.note:
        return [Line(bare, head, group, own, here.mark, None, tail)]
    told = view.folded[slice(*here.note)]
    own = bare_words.state(told) or own
    named = bare_names.find(view, *here.note) if own == "represented" else []
    for_a_time = _FOR_A_TIME.search(told) is not None
    if own == "represented" and _HELD.search(told):
        holder = Line(bare, head, group, None, here.mark, None, tail)
        if len(named) != 1 or for_a_time:
            return [holder]
        return [Line(named[0], head, group, own, None, bare, (named[0].end, named[0].end)), holder]
    if here.mark == "r" and not named and _SURNAME.fullmatch(view.raw, *here.note):  # "R (NOIR)", in a table of letters
        named = [Bare(view.raw[slice(*here.note)], *here.note, "short")]
        own = "represented"
    own = None if own == "represented" and for_a_time else own
    return [Line(bare, head, group, own, here.mark, named[0] if named and own == "represented" else None, tail)]


def _held(view: View, lines: Sequence[Line]) -> list[Line]:
    """In rows with marks, a name that no mark parts from the one before, and that has a row of its own, holds the other's proxy."""
    found: list[Line] = []
    marked = Counter(line.group for line in lines if line.mark)
    for line in lines:
        before = found[-1] if found else None
        grid = before and before.group == line.group and marked[line.group] >= _FEWEST and not (before.holder or before.own)
        beside = before and "\n" not in view.raw[before.bare.end : line.bare.start] and not line.mark
        if before and grid and (not before.mark or beside) and _again(line, lines):
            found[-1] = replace(before, holder=line.bare, mark=before.mark or line.mark, tail=(before.tail[0], line.bare.end))
        else:
            found.append(line)
    return found


def _again(line: Line, lines: Sequence[Line]) -> bool:
    """Whether another line names the same person, in full or by the surname."""
    others = [other.bare.name for other in lines if other is not line]
    if line.bare.order == "short":
        return names_match.find(line.bare.name, others) is not None
    return any(names_match.same(line.bare.name, other) for other in others)

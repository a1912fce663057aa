"""Of all places that may head an item, the one chain that a paper's items follow: numbers that rise, with decisions between them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.readings.items.items_candidates import Candidate

_REACH = 120  # how far back a heading looks for the one before it: bounds the search
_SKIP = 0.35  # cost of each number passed over
_SKIP_ACT = 0.25  # a sitting's extracts pass over acts
_RESTART = 1.2  # cost of beginning again at 1 (a new sitting), and where a chapter's heading stands right before
_RESTART_IN_CHAPTER = 0.4
_LONGEST_SKIP = 8
_ANNOUNCED = 0.05
_IDLE_ACT = 0.02  # an act's number without a decision in sight still belongs to the chain
_IDLE_PLACE = -0.03
_IDLE_NEXT = 0.01  # the very next number: it bounds the item before it


def _step(one: Candidate, next_one: Candidate) -> float | None:
    """Cost of `next_one` following `one` in a chain; None where it cannot."""
    before, after = one.heading.serial, next_one.heading.serial
    if len(before) == len(after) > 1 and before[:-1] != after[:-1]:
        return 0.0 if after > before and after[-1] == 1 else _SKIP if after > before else None
    gap = after[-1] - before[-1]
    if gap == 1:
        return 0.0
    if 1 < gap <= _LONGEST_SKIP:
        return (_SKIP_ACT if one.heading.family == "act" else _SKIP) * (gap - 1)
    if after[-1] != 1 or not (before[-1] > 1 or next_one.in_chapter):
        return None
    return _RESTART_IN_CHAPTER if next_one.in_chapter else _RESTART


def _ends(group: Sequence[Candidate], end: int) -> list[int]:
    """Where each item would end: at the next print of the next number, or, for act numbers, at the next other number."""
    ends = [end] * len(group)
    following: dict[tuple[int, ...], int] = {}
    after = held = end
    for i in range(len(group) - 1, -1, -1):
        heading = group[i].heading
        if heading.family == "act":
            repeats = i + 1 < len(group) and group[i + 1].heading.serial == heading.serial
            after = after if repeats else held  # an act's number comes again at the head of its next page
            ends[i], held = after, heading.start
        else:
            after_it = (following.get((heading.serial[0] + n,), end) for n in range(1, _LONGEST_SKIP + 1))
            ends[i] = min(after_it) if len(heading.serial) == 1 else held
            following[heading.serial] = held = heading.start
    return ends


def _worths(group: Sequence[Candidate], decisions: Decisions, end: int) -> list[float]:
    """What each candidate brings: a decision before the end of its item, and a little more where an agenda announced it.

    An agenda's own lines, whose numbers and titles come again, decide nothing.
    """
    last = {(c.heading.serial, c.head): i for i, c in enumerate(group)}
    agenda = {i for i, c in enumerate(group) if c.heading.family == "place" and c.head and last[c.heading.serial, c.head] != i}
    announced = {last[group[i].heading.serial, group[i].head] for i in agenda}
    stops = _ends(group, end)
    decided = [i not in agenda and decisions.within(c.heading.title, stop) for i, (c, stop) in enumerate(zip(group, stops, strict=True))]
    return [yes + _ANNOUNCED * (i in announced) if yes else 0.0 for i, yes in enumerate(decided)]


def _idle(candidate: Candidate, previous: Candidate | None) -> float:
    if candidate.heading.family == "act":
        return _IDLE_ACT
    follows = previous is not None and candidate.heading.serial[-1] == previous.heading.serial[-1] + 1
    return _IDLE_NEXT if follows else _IDLE_PLACE


def best_chain(group: Sequence[Candidate], decisions: Decisions, end: int) -> tuple[float, list[Candidate]]:
    """The chain of most decisions among candidates of one style, in order of place; its worth, and its members."""
    worths = _worths(group, decisions, end)
    scores, before = [0.0] * len(group), [-1] * len(group)
    for i, candidate in enumerate(group):
        first = candidate.heading.serial[-1]
        scores[i] = -_SKIP * min(max(0, first - 1), 6) if candidate.heading.family == "place" else -0.1
        for j in range(max(0, i - _REACH), i):
            cost = _step(group[j], candidate)
            if cost is None:
                continue
            value = scores[j] - cost
            again = value == scores[i] and before[i] >= 0 > before[j]  # of two beginnings the later: an agenda comes first
            if value > scores[i] or again:
                scores[i], before[i] = value, j
        scores[i] += worths[i] or _idle(candidate, group[before[i]] if before[i] >= 0 else None)
    if not group:
        return 0.0, []
    place = max(range(len(group)), key=lambda i: (scores[i], i))
    worth, chain = scores[place], []
    while place >= 0:
        chain.append(group[place])
        place = before[place]
    return worth, _first_prints(chain[::-1], group)


def _first_prints(chain: list[Candidate], group: Sequence[Candidate]) -> list[Candidate]:
    """An act's number comes again in its pages and tables: the first print after the act before it is its heading."""
    firsts = chain[:1]
    for member in chain[1:]:
        after = firsts[-1].heading.start
        same = (c for c in group if c.heading.start > after and c.heading.serial == member.heading.serial)
        firsts.append(next(same) if member.heading.family == "act" else member)
    return firsts


def by_style(candidates: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    """Candidates of each style in order of place, one at a place; those at a line's start also by themselves."""
    groups: dict[str, dict[int, Candidate]] = defaultdict(dict)
    for candidate in candidates:
        key = candidate.heading.title
        styles = [candidate.style, f"{candidate.style}|line"] if candidate.at_line else [candidate.style]
        for style in styles:
            kept = groups[style].get(key)
            if kept is None or candidate.heading.start < kept.heading.start:
                groups[style][key] = candidate
    return {style: sorted(found.values(), key=lambda c: c.heading.start) for style, found in groups.items()}

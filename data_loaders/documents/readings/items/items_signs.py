"""What speaks for and against a heading: how it is set, what stands round it, what its words are, how its style fares in the paper."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from data_loaders.documents.blocks.items_decisions import DECISION, Decisions
from data_loaders.documents.blocks.items_marks import CLOSING, OPENING, REPORTED, SESSION, SMALL_TALK, told
from data_loaders.documents.blocks.items_words import AMOUNT, COLUMNS, FIGURES_BELOW, MATTER, NAME, NAMES, VERB
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.items import items_extent
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, family_of, style_of
from data_loaders.documents.readings.items.items_lines import NO_START, TEXT_OPENS
from data_loaders.documents.text.view import View

_HEAD, _HEAD_LETTERS, _LEAST_HEAD, _SHORT_HEAD = 70, 24, 9, 12
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_SHARES = (0.2, 0.4, 0.6, 0.8, 0.95)
_ENDS = ".!?:;»)"
_OPENS = {"no-start": NO_START, "matter": MATTER, "opening": OPENING, "talk": SMALL_TALK, "reported": REPORTED, "text": TEXT_OPENS}
_OPENS["session"] = SESSION


def bucket(value: float, bounds: Sequence[float]) -> int:
    """How many of the rising bounds the value reaches."""
    return bisect_right(bounds, value)


class Signs:
    """The signs of all the proposals of one paper; asked for one by one."""

    def __init__(self, view: View, proposals: Sequence[HeadingProposal], decisions: Decisions, roll: Span) -> None:
        self.view, self.proposals, self.decisions = view, proposals, decisions
        self.called, self.roll_end = roll
        closing = list(CLOSING.finditer(view.folded))
        self.closing = closing[-1].start() if closing else len(view.folded)
        self.heads = [self._head(p.value.title) for p in proposals]
        self.at: dict[str, list[int]] = defaultdict(list)
        for head, proposal in zip(self.heads, proposals, strict=True):
            if len(head) >= _LEAST_HEAD and (not self.at[head] or self.at[head][-1] != proposal.value.title):
                self.at[head].append(proposal.value.title)
        self.codes: dict[str, int] = {}
        for proposal in proposals:
            if proposal.value.code:
                self.codes.setdefault(self._code(proposal), proposal.value.start)

    def _head(self, title: int) -> str:
        return _NO_LETTERS.sub("", self.view.folded[title : title + _HEAD])[:_HEAD_LETTERS]

    def _code(self, proposal: HeadingProposal) -> str:
        return _NO_LETTERS.sub("", self.view.folded[slice(*(proposal.value.code or (0, 0)))])

    def known(self, index: int) -> tuple[bool, bool]:
        """Is the title printed as a heading before, and after, this place?"""
        places = self.at.get(self.heads[index], [])
        here = self.proposals[index].value.title
        found = bisect_left(places, here)
        return found > 0, found + 1 < len(places)

    def again(self, index: int) -> int | None:
        """Where the title is next printed as a heading after this place; a flattened text parts short titles by their number alone."""
        places = self.prints.get(self._print(index), [])
        found = bisect_right(places, self.proposals[index].value.title)
        return places[found] if found < len(places) else None

    def _print(self, index: int) -> tuple[object, ...]:
        proposal = self.proposals[index]
        numbered = bool(proposal.value.serial) and not proposal.value.code
        return (proposal.reader, proposal.value.serial, self.heads[index][:_SHORT_HEAD]) if numbered else (self.heads[index],)

    @cached_property
    def prints(self) -> dict[tuple[object, ...], list[int]]:
        """Where each title is printed as a heading."""
        found: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for index, proposal in enumerate(self.proposals):
            if len(self.heads[index]) >= _LEAST_HEAD:
                found[self._print(index)].append(proposal.value.title)
        return {key: sorted(places) for key, places in found.items()}

    @cached_property
    def styles(self) -> dict[str, tuple[int, int, int]]:
        """Of each style: how many titles it has, how many of ten a decision follows, how many of ten count on by one."""
        groups: dict[str, list[int]] = defaultdict(list)
        for index, proposal in enumerate(self.proposals):
            groups[style_of(proposal)].append(index)
        return {style: self._fares(group) for style, group in groups.items()}

    def _fares(self, group: Sequence[int]) -> tuple[int, int, int]:
        last = [i for i in group if not self.known(i)[1]] or list(group)
        headings = [self.proposals[i].value for i in last]
        followed = self.decisions.followed(headings, len(self.view.folded))
        serials = [h.serial for h in headings if h.serial]
        rises = sum(after[-1] - before[-1] == 1 for before, after in pairwise(serials))
        return len(last), bucket(followed / len(last), _SHARES), bucket(rises / max(1, len(serials) - 1), _SHARES)

    def of(self, index: int) -> Iterator[str]:
        """The names of the signs that one proposal bears."""
        proposal = self.proposals[index]
        family = family_of(proposal.reader)
        yield f"family={family}"
        count, followed, rises = self.styles[style_of(proposal)]
        kind = proposal.value.family
        yield f"style:n={bucket(count, (2, 3, 5, 10, 30, 100))}"
        yield f"style:followed={followed}|n={bucket(count, (2, 4))}"
        yield f"style:{kind}:followed={followed}|rises={rises}|n={bucket(count, (2, 4))}"
        yield f"{kind}:line={proposal.features['line']:.0f}"
        before, after = self.known(index)
        yield f"known={before:d}{after:d}"
        yield from self._placed(proposal)
        yield from self._set(proposal)
        yield from self._words(proposal)

    def _placed(self, proposal: HeadingProposal) -> Iterator[str]:
        start = proposal.value.start
        if start < self.roll_end:
            yield "in-head"
        if start > self.closing:
            yield "after-closing"
        if proposal.value.code:
            yield "first-print" if self.codes[self._code(proposal)] >= start else "printed-again"
        above = self.view.raw[max(0, start - 160) : start].rstrip(" \t-–•*➢►❖■◆▪✓>\uf0b7\uf0fc\uf0d8")
        words = above.rstrip()
        blank = above[len(words) :].count("\n")
        stop = "none" if not words else "stop" if words[-1] in _ENDS else "caps" if words[-12:].isupper() else "open"
        line = len(words.rpartition("\n")[2])
        yield f"above={stop}{min(blank, 2)}|{'full' if line > 65 else 'short'}"

    def _set(self, proposal: HeadingProposal) -> Iterator[str]:
        """How the type speaks, where the format keeps it."""
        set_as = self.view.set_at(proposal.value.title)
        if set_as is None:
            return
        if set_as.bold is not None:
            yield f"bold={set_as.bold:d}"
        if set_as.underlined:
            yield "underlined"
        if set_as.level:
            yield "level"
        if set_as.label:
            yield f"label={'number' if any(c.isdigit() for c in set_as.label) else 'mark'}"
        if set_as.cell is not None:
            yield "cell"
        if set_as.grey:
            yield "grey"

    def _words(self, proposal: HeadingProposal) -> Iterator[str]:
        heading, folded, raw = proposal.value, self.view.folded, self.view.raw
        start, end = heading.title, items_extent.end(self.view, heading)
        words, letters = folded[start:end].strip(), [c for c in raw[start:end] if c.isalpha()]
        kind = "title" if heading.family in ("title", "object") else "numbered"
        yield f"{kind}:words={bucket(len(words.split()), (1, 2, 3, 6, 12, 25, 45))}"
        if letters and sum(c.isupper() for c in letters) > 0.85 * len(letters):
            yield f"{kind}:capitals"
        if not (first := raw[start : start + 1]).isupper():
            yield f"{kind}:{'figure' if first.isdigit() else 'no-capital'}"
        yield from (f"{kind}:ends={words[-1:] if words[-1:] in '.:;,?!€' else ''}", f"{kind}:text={self._text_follows(end)}")
        for name, pattern in (("verb", VERB), ("decision", DECISION), ("amount", AMOUNT), ("columns", COLUMNS)):
            if pattern.search(words):
                yield f"{kind}:{name}"
        for name, pattern in _OPENS.items():
            if pattern.match(words):
                yield f"{kind}:opens-{name}"
        named = {
            "name": NAME.match(raw[start:end].strip()),
            "names": NAMES.search(raw[start:end]),
            "figures-below": FIGURES_BELOW.match(raw, end),
        }
        yield from (f"{kind}:{name}" for name, found in named.items() if found)
        if told(words):
            yield "told"

    def _text_follows(self, end: int) -> str:
        after = self.view.raw[end : end + 40].lstrip()
        if TEXT_OPENS.match(self.view.folded, end) and after[:1].isupper():
            return "opens"
        if DECISION.match(self.view.folded, end + len(self.view.raw[end : end + 40]) - len(after)):
            return "decision"
        return "capital" if after[:1].isupper() else "other"

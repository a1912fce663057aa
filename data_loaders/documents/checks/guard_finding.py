"""What a guard finds in one record, and where an item's own words stand in its paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal

from data_loaders.documents.blocks import items_closers
from data_loaders.documents.fact import Span
from data_loaders.documents.record import AttendanceRecord, ContractRecord, DeliberationRecord, GrantRecord, PaperRecord
from data_loaders.documents.text.view import View, fold

Fact = Literal["vote", "attendance", "contract", "grant", "council", "paper"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact that cannot be: `values` fill the sentence `warning.<name of the guard>`."""

    fact: Fact
    spans: Iterable[Span]
    values: dict[str, Any] = field(default_factory=dict)
    item: DeliberationRecord | None = None
    line: AttendanceRecord | ContractRecord | GrantRecord | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The paper's folded words (as long as its text), its view, and the stretch of each item: from its first proof to its end."""

    folded: str
    view: View
    reaches: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, record: PaperRecord, text: str, view: View | None = None) -> "Words":
        """Of a record, the stored text that it was read from, and the view that its readings ran on."""
        heads = [_head(item) for item in record.deliberations]
        ordered = sorted({head for head in heads if head is not None})
        following = dict(pairwise([*ordered, len(text)]))
        seen = view or View.of(text)
        pairs = zip(record.deliberations, heads, strict=True)
        reaches = tuple((head, _end(seen, item, following[head])) if head is not None else (0, 0) for item, head in pairs)
        return cls(fold(text), seen, reaches)

    def items(self, record: PaperRecord) -> Iterator[tuple[DeliberationRecord, int, int]]:
        """Each item with its stretch; (0, 0) where nothing of it is proved."""
        for item, (start, end) in zip(record.deliberations, self.reaches, strict=True):
            yield item, start, end

    def seen(self, start: int, end: int) -> Span:
        """A stretch of the stored text as the view counts it."""
        return self.view.offset(start), self.view.offset(end)


def _head(item: DeliberationRecord) -> int | None:
    """Where the item begins: its number or title; else its vote."""
    spans = [span for key in ("number", "title") for span in item.evidence.get(key, ())] or item.vote.evidence
    return min((start for start, _ in spans), default=None)


def _end(view: View, item: DeliberationRecord, end: int) -> int:
    """Where the item's words end: at the next item's, or at the line behind its vote that heads something else."""
    if not item.vote.evidence:
        return end
    voted = max(stop for _, stop in item.vote.evidence)
    closed = items_closers.lines(view, view.offset(voted), view.offset(end)) if voted < end else []
    return view.span(*closed[0])[0] if closed else end


def called(item: DeliberationRecord) -> str:
    """The item in a sentence."""
    return item.number or item.title or "?"

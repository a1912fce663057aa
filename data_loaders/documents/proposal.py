"""What a reading proposes: a value, the words that prove it, who read it, and what speaks for and against it.

A reading never decides and never hides another; `choice` holds proposals against each other and says why one won.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from data_loaders.documents.fact import Span

T = TypeVar("T")
Verdict = Literal["chosen", "held back", "lost"]


@dataclass(frozen=True, slots=True)
class Proposal(Generic[T]):
    """A value read at some place by the reading `reader`; spans are [start, end) offsets into the stored text.

    Made by `Proposal(...)`, never by `Proposal[object](...)`: that writes into what is made, and one frozen with slots raises TypeError.
    """

    value: T
    spans: tuple[Span, ...]
    reader: str
    features: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Considered:
    """One proposal as `choice` judged it: its score, what became of it, and why in a few words."""

    thing: str
    proposal: Proposal[object]
    score: float
    verdict: Verdict
    reason: str


_TRACE: ContextVar[list[Considered] | None] = ContextVar("trace", default=None)


@contextmanager
def traced() -> Iterator[list[Considered]]:
    """Inside the `with`, everything that `choice` considers is also put into the list given; after it, what was before."""
    kept: list[Considered] = []
    before = _TRACE.set(kept)
    try:
        yield kept
    finally:
        _TRACE.reset(before)


def tracing() -> bool:
    """Whether somebody wants to know what is considered: else nothing is told."""
    return _TRACE.get() is not None


def tell(considered: Considered) -> None:
    """Puts one judged proposal into the trace, where there is one."""
    kept = _TRACE.get()
    if kept is not None:
        kept.append(considered)

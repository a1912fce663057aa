"""What a fact file gives: a value, the spans of the stored text that prove it, and how sure the program is."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value read at some place: spans are [start, end) offsets into the stored text, confidence is 0 to 1."""

    value: T
    spans: tuple[Span, ...]
    confidence: float = 1.0

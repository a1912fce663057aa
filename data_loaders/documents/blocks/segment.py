"""A stretch of a paper's view: heading, roll call, one item, closing."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Segment:
    """[start, end) in the view's offsets (not the stored text's: go back by `view.span`)."""

    kind: Literal["heading", "roll", "item", "closing"]
    start: int
    end: int

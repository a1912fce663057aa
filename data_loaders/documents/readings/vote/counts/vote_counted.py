"""What a reading of counts finds: the voices of one vote, where they stand, and where names may follow (article L2121-20 CGCT)."""

from dataclasses import dataclass, field

from data_loaders.documents.fact import Span


@dataclass(slots=True)
class Counts:
    """The counts of one vote; `start`, `end` bound them in the view, `spans` are in the stored text; `labels` are all that stand there."""

    start: int
    end: int
    values: dict[str, int] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    labels: list[tuple[str, int, int]] = field(default_factory=list)

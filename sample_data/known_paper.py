"""A written paper and what it is known to say."""

from dataclasses import dataclass, field
from pathlib import Path

from data_loaders.documents.record import PaperRecord


@dataclass(frozen=True, slots=True)
class KnownPaper:
    """`record` has the shape of the reader's record without evidence; `doubt` names a contradiction written on purpose.

    `refused`: the code of the refusal expected, else None. `private`: words that no page or file may show.
    """

    path: Path
    record: PaperRecord
    layout: str
    doubt: str | None = None
    refused: str | None = None
    private: tuple[str, ...] = field(default=())

"""One doubt as a person reviews it, with the paper that it is of."""

import datetime
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Listed:
    """One doubt with the paper that it is of; `said` is what was read, None or {"value": None} where nothing was."""

    id: int
    kind: str
    place: str
    about: str | None
    sign: str
    said: dict[str, Any]
    confidence: float
    value: float
    state: str
    sha256: str
    document_id: int
    source: str
    council_id: int | None
    council: str | None
    session_id: int | None
    date: datetime.date | None

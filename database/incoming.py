"""What `save` takes: a paper as read with its record and the provenance of its folder; and what became of it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

State = Literal["kept", "unchanged", "replaced", "refused", "other"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a folder's papers come from (`source.toml`); what it does not say is None."""

    council: str | None = None
    council_siret: str | None = None
    publisher: str | None = None
    licence: str | None = None
    url: str | None = None
    retrieved_on: date | None = None


class Scan(NamedTuple):
    """A scanned page: its number, its picture (WebP), and for each word [start, end, left, top, right, bottom] on the picture."""

    page: int
    picture: bytes
    boxes: tuple[tuple[int, int, int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One paper: `record` is PaperRecord as a plain dictionary (`dataclasses.asdict`), `text` the whole stored text.

    A refused paper has an empty text and a record whose warnings hold `refused`.
    """

    source: str
    sha256: str
    media_type: str | None
    text: str
    page_starts: tuple[int, ...]
    record: dict[str, Any]
    provenance: Provenance = Provenance()
    scans: tuple[Scan, ...] = field(default=(), repr=False)

    @property
    def kind(self) -> str | None:
        """extract, minutes, list or other."""
        kind = self.record.get("kind")
        return str(kind) if kind else None

    @property
    def refused(self) -> bool:
        """The paper could not be read."""
        return any(warning["code"] == "refused" for warning in self.record.get("warnings", ()))


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of one paper: `kept` is new, `replaced` a newer version of an act, `other` no council paper; `reason` for people."""

    document_id: int
    state: State
    reason: str | None = None

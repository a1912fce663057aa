"""Papers that wait for their reading, and the readings as the database takes them: named and dated by their folder."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from data_loaders import provenance
from data_loaders.documents import reading, worker
from data_loaders.documents.record import PaperRecord
from database.incoming import Incoming, Provenance, Scan
from database.save_together import sitting
from database.sessions.set_aside import unread_sha256

_MOST_TOGETHER = 50  # papers whose loss a stop may cost


@dataclass(frozen=True, slots=True)
class Waiting:
    """One paper to read, named as the database will name it."""

    path: Path
    source: str
    provenance: Provenance


def one_provenance(copies: list[Waiting]) -> list[Waiting]:
    """Copies of one paper have one provenance, whatever their order: the first by name of those that tell one."""
    alike = sorted(copies, key=lambda paper: (paper.provenance == Provenance(), paper.source))
    return [Waiting(paper.path, paper.source, alike[0].provenance) for paper in alike]


def named(path: Path, root: Path) -> str:
    """The folder that was asked for and the path below it: no machine's own paths in the database, and UTF-8 alone."""
    top = root.absolute() if reading.is_folder(root) else root.absolute().parent
    return provenance.shown(Path(top.name) / path.absolute().relative_to(top))


def by_sitting(papers: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    """Papers that follow one another and speak of one sitting, together; a folder mostly holds them so."""
    for key, alike in groupby(papers, key=sitting):
        together: list[Incoming] = []
        for paper in alike:
            together.append(paper)
            if key is None or len(together) == _MOST_TOGETHER:
                yield together
                together = []
        if together:
            yield together


def incoming_of(waiting: Waiting, read: worker.Reading) -> Incoming:
    """A reading as the database takes it; a file that gave no bytes is known by its name."""
    record = _renamed(read.record, waiting.source)
    words, starts = (read.paper.text, read.paper.page_starts) if read.paper else ("", (0,))
    digest = record.sha256 or unread_sha256(waiting.source)
    scans = tuple(Scan(*page) for page in read.paper.pictures) if read.paper else ()
    return Incoming(waiting.source, digest, record.media_type, words, starts, asdict(record), waiting.provenance, scans)


def _renamed(record: PaperRecord, source: str) -> PaperRecord:
    """The reader was given the machine's own path: readers of the figures are told the name that they know."""
    record.source = source
    if told := record.refused:
        values = {name: value for name, value in told.values.items() if name not in ("code", "file")}
        refused = reading.refusal(str(told.values["code"]), source, **values)
        told.message, told.values = refused.message, {"code": refused.code, **refused.values}
    return record

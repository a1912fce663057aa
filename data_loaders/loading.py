"""The loading of papers and rosters: found, read in limited children, saved one by one, counted aloud."""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TextIO

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from tqdm import tqdm

from data_loaders.documents import reading, worker
from data_loaders.documents.paper import Refused
from data_loaders.open_data import roster
from data_loaders.provenance import BadProvenance, provenance_of
from database.engine import NewerSchema, shared_engine
from database.incoming import Incoming, Provenance, Saved
from database.provenance import add_provenance
from database.save import begin_run, known_papers, save
from database.snapshot import current
from locales import plural, text

_NOTHING_READ = 3
_NO_DATABASE = 4
_INTERRUPTED = 130  # what a shell says of a program stopped by its user


@dataclass(slots=True)
class Tally:
    """What became of the files: how many by state, and why some were refused or left aside."""

    states: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)

    def count(self, saved: Saved) -> None:
        """One more file."""
        self.states[saved.state] += 1
        if saved.state in ("refused", "other") and saved.reason:
            self.reasons.append(saved.reason)

    def refuse(self, reason: str) -> None:
        """One more file refused before it reached the database."""
        self.states["refused"] += 1
        if reason not in self.reasons[-1:]:
            self.reasons.append(reason)

    @property
    def read(self) -> int:
        """Files that were read, now or before."""
        return sum(self.states[state] for state in ("kept", "replaced", "unchanged", "other"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """One paper to read, named as the database will name it."""

    path: Path
    source: str
    provenance: Provenance


def load(paths: Iterable[Path], jobs: int | None = None) -> int:
    """Loads everything under `paths` into the database of DATABASE_URL; the exit code."""
    try:
        engine = shared_engine()
        tally = load_into(engine, paths, jobs)
        if tally.states["kept"] or tally.states["replaced"]:
            current(engine)
    except NewerSchema as error:
        _say(str(error), sys.stderr)
        return _NO_DATABASE
    except KeyboardInterrupt:
        _say(text("loading.interrupted", "fr"), sys.stderr)
        return _INTERRUPTED
    except (SQLAlchemyError, OSError) as error:
        _say(text("loading.database_failed", "fr", reason=str(error).splitlines()[0]), sys.stderr)
        return _NO_DATABASE
    _tell(tally)
    return 0 if tally.read else _NOTHING_READ


def load_into(engine: Engine, paths: Iterable[Path], jobs: int | None = None) -> Tally:
    """The same into a given database; rosters first, papers as they are read."""
    tally = Tally()
    waiting: list[Waiting] = []
    run = begin_run(engine)
    known = known_papers(engine)
    for path, root in _files(paths, tally):
        try:
            if path.suffix.lower() in roster.EXTENSIONS:
                _load_roster(engine, path, _named(path, root), tally)
                continue
            paper = Waiting(path, _named(path, root), provenance_of(path, root))
            digest = hashlib.sha256(reading.bytes_of(path, str(path))).hexdigest()
        except (BadProvenance, roster.NotARoster) as error:
            tally.refuse(str(error))
        except Refused:
            waiting.append(paper)  # the worker refuses it in words, and the refusal is kept
        else:
            if digest in known:
                tally.count(add_provenance(engine, digest, paper.provenance))
            else:
                waiting.append(paper)
    _load_papers(engine, waiting, run, jobs, tally)
    return tally


def _files(paths: Iterable[Path], tally: Tally) -> Iterator[tuple[Path, Path]]:
    """Every file to load with the path under which it was asked for; files of another kind are told."""
    for root in paths:
        documents, others = reading.find([root])
        rosters = [path for path in others if path.suffix.lower() in roster.EXTENSIONS]
        yield from ((path, root) for path in [*rosters, *documents])
        left = [path.name for path in others if path not in rosters]
        if left:
            tally.reasons.append(text("reading.not_documents", "fr", names=", ".join(left)))


def _named(path: Path, root: Path) -> str:
    """The folder that was asked for and the path below it: no machine's own paths in the database."""
    top = root.absolute() if root.is_dir() else root.absolute().parent
    return str(Path(top.name) / path.absolute().relative_to(top))


def _load_roster(engine: Engine, path: Path, source: str, tally: Tally) -> None:
    loaded = roster.load(path)
    tally.count(roster.store(engine, loaded, source))
    tally.reasons += loaded.notices


def _load_papers(engine: Engine, waiting: list[Waiting], run: int, jobs: int | None, tally: Tally) -> None:
    shown = tqdm(total=len(waiting), unit="doc", disable=None, file=sys.stderr)  # None: shown on a terminal only
    with shown:
        for paper, read in zip(waiting, worker.read_all([w.path for w in waiting], jobs), strict=True):
            tally.count(save(engine, incoming_of(paper, read), run))
            shown.update()


def incoming_of(waiting: Waiting, read: worker.Reading) -> Incoming:
    """A reading as the database takes it; a file that gave no bytes is known by its name."""
    record = read.record
    digest = record.sha256 or hashlib.sha256(f"unread:{waiting.source}".encode("utf-8", "surrogatepass")).hexdigest()
    words, starts = (read.paper.text, read.paper.page_starts) if read.paper else ("", (0,))
    return Incoming(waiting.source, digest, record.media_type, words, starts, asdict(record), waiting.provenance)


def _tell(tally: Tally) -> None:
    """The counts, then each reason."""
    states = tally.states
    total = sum(states.values())
    counts = {name: states[name] for name in ("kept", "replaced", "unchanged", "other", "refused")}
    for reason in tally.reasons:
        _say(reason, sys.stderr)
    _say(plural("loading.counts", total, "fr", read=tally.read, **counts), sys.stdout)


def _say(sentence: str, stream: TextIO) -> None:
    stream.write(f"{sentence}\n")

"""The loading of papers and rosters: found, read in limited children, saved one by one, counted aloud."""

import hashlib
import logging
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError, SQLAlchemyError
from tqdm import tqdm

from data_loaders import ending, provenance, tables, unplaced
from data_loaders.documents import reading, worker
from data_loaders.documents.paper import Refused
from data_loaders.erased import allow, left_out
from data_loaders.found_files import found_files
from data_loaders.open_data.files import Told
from data_loaders.open_data.table_files.table import BadTable
from data_loaders.tables import load_table
from data_loaders.tally import Tally, say
from data_loaders.waiting import Waiting, by_sitting, incoming_of, named, one_provenance
from database.engine import UnusableDatabase, shared_engine
from database.identities.merges import councils_of, settle
from database.incoming import Incoming, Saved
from database.provenance import add_provenance
from database.save import begin_run, known_papers, papers_told, save
from database.save_together import save_together
from database.sessions.reread import replace_reading
from database.sessions.set_aside import forget, set_aside, unread_id
from database.snapshot.snapshot import current
from locales import text

_NOTHING_READ, _NO_DATABASE, _STOPPED = 3, 4, 5


def load(paths: Iterable[Path], jobs: int | None = None, reread: bool = False, mapping: Path | None = None, *, erased: bool = False) -> int:
    """Loads everything under `paths` into the database of DATABASE_URL; the exit code.

    `reread`, `erased`: papers already stored, or erased, as well; `mapping`: the file that says how the tables are to be read.
    """
    failure = "loading.database_failed"
    try:
        engine = shared_engine()
        failure = "loading.stopped"
        allow(engine, paths if erased else ())
        tally = load_into(engine, paths, jobs, reread, mapping)
        if tally.states["kept"] or tally.states["replaced"]:
            current(engine)
    except UnusableDatabase as error:
        say(str(error), sys.stderr)
        return _NO_DATABASE
    except KeyboardInterrupt as error:
        say(text("loading.interrupted", "fr"), sys.stderr)
        return 128 + (error.args[0] if error.args else signal.SIGINT)  # what a shell says of a program stopped from outside
    except SQLAlchemyError as error:
        say(text("loading.database_failed", "fr", reason=str(error).splitlines()[0]), sys.stderr)
        return _NO_DATABASE
    except OSError as error:
        say(text(failure, "fr", reason=str(error).splitlines()[0]), sys.stderr)
        return _STOPPED if failure == "loading.stopped" else _NO_DATABASE
    tally.tell()
    return 0 if tally.read and not tally.emptied else _NOTHING_READ


def load_into(engine: Engine, paths: Iterable[Path], jobs: int | None = None, reread: bool = False, mapping: Path | None = None) -> Tally:
    """The same into a given database; rosters first, papers as they are read."""
    return _Load(engine, jobs, reread, mapping).all(paths)


class _Load:
    """One run: what it has found, and what became of it."""

    def __init__(self, engine: Engine, jobs: int | None, reread: bool, mapping: Path | None) -> None:
        self.engine, self.jobs, self.tally = engine, jobs, Tally()
        self.reread, self.mapping = reread, mapping
        self.stored: set[str] = set()  # the sha256 of papers to be read anew
        self.run = begin_run(engine)
        self.well: set[str] = set()  # sources that loaded
        provenance.read.cache_clear()  # a file mended since an earlier load of this process

    def all(self, paths: Iterable[Path]) -> Tally:
        known, incomplete = known_papers(self.engine), papers_told(self.engine, reading.incomplete())
        waiting: list[Waiting] = []
        copies: dict[str, list[Waiting]] = {}
        for path, root in left_out(self.engine, found_files(paths, self.tally), self.tally):
            source = named(path, root)
            if tables.is_table(path, self.mapping):
                ending.heed()
                self._table(path, source, root)
                continue
            try:
                paper = Waiting(path, source, provenance.provenance_of(path, root))
                copies.setdefault(hashlib.sha256(reading.bytes_of(path, source)).hexdigest(), []).append(paper)
            except provenance.BadProvenance as error:
                self.tally.count(self._refused(source, error.key, error.values))
            except Refused:
                waiting.append(paper)  # the worker refuses it in words, and the refusal is kept
        for digest, alike in copies.items():
            papers = one_provenance(alike)
            if digest not in known:
                waiting += papers
                continue
            if self.reread or digest in incomplete:
                self.stored.add(digest)
                waiting.append(papers.pop(0))
            self._known(digest, papers)
        self._read(waiting)
        forget(self.engine, self.well)
        self.tally.merges = settle(self.engine, councils_of(self.engine, self.run, rosters=self.tally.rosters > 0))
        self.tally.questions = unplaced.lines(self.engine, self.run)
        return self.tally

    def _known(self, digest: str, papers: list[Waiting]) -> None:
        sources = [paper.source for paper in papers]
        for paper in papers:
            self._save(paper.source, lambda paper=paper: add_provenance(self.engine, digest, paper.provenance, sources))  # type: ignore[misc]

    def _table(self, path: Path, source: str, root: Path) -> None:
        def store() -> Saved:
            loaded = load_table(self.engine, path, Told(source, provenance.provenance_of(path, root), self.run, self.mapping))
            self.tally.reasons += loaded.told
            self.tally.rosters += loaded.is_roster
            self.tally.tables += not loaded.is_roster
            if loaded.is_roster or loaded.saved.state != "unchanged":
                set_aside(self.engine, source, [_warning(*each) for each in loaded.warnings], self.run)
            return loaded.saved

        self._save(source, store)

    def _read(self, waiting: list[Waiting]) -> None:
        with tqdm(total=len(waiting), unit="doc", disable=None, file=sys.stderr) as shown:  # None: shown on a terminal only
            read = worker.read_all([w.path for w in waiting], self.jobs)
            incoming = (incoming_of(paper, reading) for paper, reading in zip(waiting, read, strict=True))
            for papers in by_sitting(incoming):
                self._save_sitting(papers)
                shown.update(len(papers))

    def _save_sitting(self, papers: list[Incoming]) -> None:
        ending.heed()
        if len(papers) > 1 and (saved := self._together(papers)):
            self.well.update(paper.source for paper in papers)
            for each in saved:
                self.tally.count(each)
            return
        for paper in papers:
            self._save(paper.source, lambda paper=paper: self._stored(paper))  # type: ignore[misc]

    def _stored(self, paper: Incoming) -> Saved:
        if paper.sha256 not in self.stored:
            return save(self.engine, paper, self.run)
        saved = replace_reading(self.engine, paper)
        if saved.state == "replaced":
            return saved
        return add_provenance(self.engine, paper.sha256, paper.provenance, [paper.source])

    def _together(self, papers: list[Incoming]) -> list[Saved] | None:
        """None where one of them stands in the way of the others: saved alone, it alone is refused."""
        try:
            return save_together(self.engine, papers, self.run)
        except Exception as error:
            if _of_the_database(error):
                raise
            return None

    def _save(self, source: str, work: Callable[[], Saved]) -> None:
        """One file's transaction; what nobody foresaw refuses this file, and the others go on."""
        try:
            saved = work()
        except (BadTable, provenance.BadProvenance) as error:
            saved = self._refused(source, error.key, error.values)
            self.tally.emptied += error.key in ("table.nothing_kept", "table.no_object_kept")
        except Exception as error:
            if _of_the_database(error):
                raise
            logging.getLogger(__name__).debug("%r", source, exc_info=True)
            saved = self._refused(source, "loading.not_saved", {"file": source, "kind": type(error).__name__})
        self.tally.count(saved)
        if saved.state != "refused":
            self.well.add(source)
        elif saved.document_id not in (0, unread_id(source)):  # it was opened: what refused it before that no longer does
            set_aside(self.engine, source, [], self.run)

    def _refused(self, source: str, key: str, values: dict[str, Any]) -> Saved:
        warning = _warning("refused", key, values)
        set_aside(self.engine, source, [warning], self.run)
        return Saved(0, "refused", warning["message"])


def _warning(code: str, key: str, values: dict[str, Any]) -> dict[str, Any]:
    filled = {"code": key, **values} if code == "refused" else values
    return {"code": code, "message": text(key, "fr", **values), "values": filled}


def _of_the_database(error: Exception) -> bool:
    """The database itself fails, not what one file would put in it: every other file would fail as well."""
    return isinstance(error, (OperationalError, InterfaceError)) or type(error) is DatabaseError

"""What a whole country would weigh, from what a filled database weighs: `python -m benchmarks.scale DATABASE [PAPER …]`.

DATABASE: a URL or an SQLite file. With papers, also what reading one costs here. Each figure of the country is a product of figures that
stand above it.
"""

import argparse
import os
import resource
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from sqlalchemy import Engine, func, select, text

from benchmarks.papers import say
from council import Attendance, Council, CouncilSession, Deliberation, Document, DocumentText
from council.table import Table
from data_loaders.documents import reading
from data_loaders.documents.worker import read_all
from database.engine import open_engine
from database.snapshot.frames import frames
from database.snapshot.masked_texts import FOLDER

COUNCILS, YEARS, SESSIONS = 35_000, 10, 6  # communes of France; sessions a year, of which the law asks four (CGCT L2121-7)
_DAY = 86_400
_COUNTED: tuple[type[Table], ...] = (Council, Document, CouncilSession, Attendance, Deliberation)


@dataclass(frozen=True, slots=True)
class Weight:
    """What a database holds: rows by table, bytes of its store, of the snapshot's tables and of the masked texts in it, letters stored.

    `made`: seconds of CPU that the snapshot took, all texts masked anew.
    """

    rows: dict[str, int]
    store: int
    tables: int
    texts: int
    letters: int
    made: float = 0.0


def main() -> None:
    """Prints what was counted, a session's share, and the country's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("papers", nargs="*", type=Path)
    asked = parser.parse_args()
    address = asked.database
    engine = open_engine(address if "://" in address else f"sqlite:///{Path(address).resolve()}")
    try:
        found = weighed(engine)
    finally:
        engine.dispose()
    say("held: " + ", ".join(f"{number:,} {name}" for name, number in found.rows.items()))
    say(f"bytes: database {found.store:,}, snapshot's tables {found.tables:,}, masked texts {found.texts:,}")
    say(f"letters of text: {found.letters:,}; a first snapshot of them: {found.made:.1f} s of CPU")
    for line in country(found):
        say(line)
    if asked.papers:
        say(reading_cost(asked.papers))


def weighed(engine: Engine) -> Weight:
    """Counts the rows and bytes of a database and of its snapshot, which is made anew beside the one in use."""
    with TemporaryDirectory() as cache, patch.dict(os.environ, {"SEANCE_CACHE": cache}):
        return _weighed(engine)


def _weighed(engine: Engine) -> Weight:
    began = _cpu()
    folder = frames(engine).folder
    made = _cpu() - began
    with engine.connect() as connection:
        rows = {one.__tablename__: connection.execute(select(func.count()).select_from(one)).scalar_one() for one in _COUNTED}
        letters = connection.execute(select(func.sum(func.length(DocumentText.text)))).scalar_one() or 0
        if engine.dialect.name == "sqlite":
            store = connection.execute(text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")).scalar_one()
        else:
            store = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    texts = sum(path.stat().st_size for path in (folder / FOLDER).iterdir())
    tables = sum(path.stat().st_size for path in folder.glob("*.parquet"))
    return Weight(rows, store, tables, texts, letters, made)


def country(found: Weight) -> list[str]:
    """The same for every commune over ten years, a session's share times as many sessions."""
    here = max(1, found.rows[CouncilSession.__tablename__])
    there = COUNCILS * YEARS * SESSIONS
    of_one = {"database": found.store, "snapshot's tables": found.tables, "masked texts": found.texts}
    shares = {name: size / here for name, size in of_one.items()}
    lines = [f"a session: {', '.join(f'{share / 1024:,.1f} KiB of {name}' for name, share in shares.items())}"]
    rows = {name: number / here for name, number in list(found.rows.items())[1:]}
    lines.append(f"  {', '.join(f'{each:,.1f} {name}' for name, each in rows.items())}; first snapshot: {found.made / here:.2f} s of CPU")
    lines.append(f"the country: {COUNCILS:,} councils × {YEARS} years × {SESSIONS} sessions = {there:,} sessions")
    lines += [f"  {name}: {share * there / 1024**3:,.0f} GiB" for name, share in shares.items()]
    lines.append(f"  first snapshot: {found.made / here * there / _DAY:,.1f} days of one core")
    lines += [f"  {name}: {each * there / 1e6:,.1f} million rows" for name, each in rows.items()]
    return lines


def _cpu() -> float:
    """Seconds of CPU of this process and of its children that ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def reading_cost(folders: list[Path]) -> str:
    """Seconds that a core takes to read a paper of these folders, children's time counted by the clock of one child."""
    papers = reading.find(folders)[0]
    began = time.monotonic()
    read = sum(one.record.refused is None for one in read_all(papers, 1))
    took = time.monotonic() - began
    return f"reading: {read} papers of {len(papers)} in {took:.0f} s by one child, {took / max(1, read):.2f} s a paper"


if __name__ == "__main__":
    main()

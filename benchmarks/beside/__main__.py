"""This site beside Datasette, a naive page and Streamlit alone, on the same rows, in one run.

`python -m benchmarks.beside [--share S] [--maker PATH] [--datasette PATH] [--rounds N] [--seconds N] [--folder DIR]`

Makes a country at S of its full 4.2 million rows by the maker of the workload, loads it, installs Datasette in an environment of its own
(or takes the program at PATH), serves all on loopback, and prints a row a work: seconds and the servers' CPU of each, the ratio that was
asked for, kept or missed. A time counts only where the answer held the number that is true.
"""

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.beside import files, made, many, served, shape, sizes, works
from benchmarks.beside.made import Made, Truth
from benchmarks.beside.served import Served
from benchmarks.beside.table import SIDES, Side, head, tell
from benchmarks.papers import say

_SMALL = 100  # times fewer rows


def main() -> None:
    """The table; without the maker of the rows, one line that says so."""
    told = _arguments()
    if not told.maker.exists():
        say(f"beside: the rows' maker is not at {told.maker} (--maker PATH): nothing was measured")
        return
    os.environ.pop("SEANCE_CACHE", None)  # each database has its snapshot beside it
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled once, and so is every side at its first start
    with TemporaryDirectory(prefix="seance-beside-") as own:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(own) / "compiled")
        folder = told.folder or Path(own)
        program = told.datasette or served.installed(Path(own) / "datasette")
        if program is None:
            say("beside: Datasette could not be installed: its rows are left out")
        try:
            small, large = (made.make(told.maker, folder / f"{share:g}", share) for share in (told.share / _SMALL, told.share))
        except made.Failed as error:
            sys.exit(f"beside: {error}")
        _measured(told, program, small, large)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=0.1, help="of 4.2 million rows")
    parser.add_argument("--maker", type=Path, default=made.MAKER, help="make_workload.py, with naive_app.py beside it")
    parser.add_argument("--datasette", type=Path, help="the program, else it is installed")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=40, help="that visitors come for, on each side")
    parser.add_argument("--folder", type=Path, help="keeps the rows, and takes them from there the next time")
    return parser.parse_args()


def _measured(told: argparse.Namespace, program: Path | None, small: Made, large: Made) -> None:
    truth, shapes = Truth(large.database), large.folder / "shapes.json"
    begin = _servers(told, program, large, shapes)
    with begin["ours"]() as process:
        process.settled()
        shape.hold(shapes, works.shapes(truth, process.port))
    rows = sum(truth.count(table) for table in ("contract", "attendance", "deliberation"))
    say(f"beside: {rows:,} rows, {os.cpu_count()} cores, load of the machine {os.getloadavg()[0]:.1f}")
    head()
    tell(works.start(truth, told.rounds, begin))
    with ExitStack() as held:
        servers: dict[Side, Served] = {side: held.enter_context(begin[side]()) for side in begin}
        for server in servers.values():
            server.settled()
        for line in works.filters(truth, told.rounds, servers):
            tell(line)
        for line in works.suppliers(truth, told.rounds, servers):
            tell(line)
        for line in files.filtered(truth, told.rounds, servers):
            tell(line)
        tell(files.whole(truth, told.rounds, servers))
        tell(files.sheet(truth, told.rounds, servers["ours"]))
        tell(files.unchanged(servers["ours"]))
        for line in many.lines(truth, told.seconds, servers):
            tell(line)
    tell(sizes.line(small, large, told.rounds))
    say(f"beside: load of the machine at the end {os.getloadavg()[0]:.1f}")


def _servers(told: argparse.Namespace, program: Path | None, rows: Made, shapes: Path) -> dict[Side, Callable[[], Served]]:
    naive = told.maker.with_name("naive_app.py")
    begin: dict[Side, Callable[[], Served]] = {
        "ours": lambda: served.ours(rows.url),
        "streamlit": lambda: served.page(shape.SCRIPT, SHAPES=str(shapes)),
    }
    if program:
        begin["datasette"] = lambda: served.datasette(program, rows.database)
    if naive.exists():
        begin["naive"] = lambda: served.page(naive, WORKLOAD_DB=str(rows.database))
    return {side: begin[side] for side in SIDES if side in begin}


if __name__ == "__main__":
    main()

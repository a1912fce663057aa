"""Pages: from a server's start to its first one, a new filter until all shows, suppliers over all contracts."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from urllib.parse import urlencode

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from websockets.sync.client import ClientConnection

from benchmarks.beside import questions
from benchmarks.beside.asking import Page, drawn, fetched, reader
from benchmarks.beside.made import Truth
from benchmarks.beside.questions import Put, ask_datasette, ask_ours, lacks, timed
from benchmarks.beside.served import Served
from benchmarks.beside.table import Bound, Line, Side, Took, turns

YEAR = "2023"
_SUPPLIERS = {"table": "published_contracts", "by": "supplier,tax,scope,currency", "figure": "range:min,range:max,range:amount"}
_SQL = (
    "select supplier, count(*) n, min(min_amount), max(min_amount), min(max_amount), max(max_amount), min(amount), max(amount) top"
    " from contract group by supplier order by {} limit 1000"
)
# What comes first -> (ours, theirs). By name an index ends Datasette's work with the thousandth supplier; by amount each has to be read.
_FIRST_ONES = {"the largest": ("-highest_of_amount", "top desc"), "by name": ("", "supplier")}
FIRST = "first page"


def start(truth: Truth, rounds: int, servers: dict[Side, Callable[[], Served]]) -> Line:
    """Every server begun anew each time, and asked for its contracts as soon as it answers."""
    put = questions.contracts(truth, 0)
    asked: dict[Side, Callable[[Served], str]] = {
        "ours": lambda server: _seen(server, put.stem, put.words, put.true),
        "streamlit": lambda server: _seen(server, "", {"page": FIRST, "turn": "0"}, None),
        "datasette": lambda server: questions.rows_said(fetched(server.port, put.path).body, put.true),
        "naive": lambda server: _seen(server, "", {}, None),
    }
    sides = {side: partial(_started, servers[side], asked[side]) for side in servers}
    bounds = [Bound(1.3, "streamlit"), Bound(0.25, "naive")]
    return Line("start to first usable page", turns(rounds, sides), bounds)


def _started(server: Callable[[], Served], ask: Callable[[Served], str], _number: int) -> Took:
    begun = time.perf_counter()
    with server() as process:
        process.ready()
        wrong = ask(process)
        return Took(time.perf_counter() - begun, process.spent(), wrong)


def _seen(server: Served, stem: str, words: dict[str, str], true: int | None) -> str:
    with reader(server.port) as stream:
        page = drawn(stream, stem, words)
    return page.failed() if true is None else lacks(page, true)


def shapes(truth: Truth, port: int) -> dict[str, list[Page]]:
    """Each page of ours, twice: what the page of Streamlit alone draws again."""
    found = {}
    for name, put in questions.PUT.items():
        with reader(port) as stream:
            found[name] = [drawn(stream, one.stem, one.words) for one in (put(truth, 1_000), put(truth, 1_001))]
    first = questions.contracts(truth, 0)
    with reader(port) as stream:
        found[FIRST] = [drawn(stream, first.stem, first.words)]
    return found


def filters(truth: Truth, rounds: int, servers: dict[Side, Served]) -> Iterator[Line]:
    """A line a page; the naive page has but one."""
    bounds = [Bound(1.3, "streamlit"), Bound(0.33, "datasette")]
    for place, name in enumerate(questions.PUT):
        with ExitStack() as held:
            streams = {side: held.enter_context(reader(servers[side].port)) for side in servers if side != "datasette"}
            sides: dict[Side, Callable[[int], Took]] = {
                "ours": partial(_ours, truth, servers["ours"], streams["ours"], questions.PUT[name]),
                "streamlit": partial(_again, servers["streamlit"], streams["streamlit"], name),
            }
            if "datasette" in servers:
                sides["datasette"] = partial(_theirs, truth, servers["datasette"], questions.PUT[name])
            if not place and "naive" in servers:
                sides["naive"] = partial(_naive, truth, questions.Naive(servers["naive"], streams["naive"]))
            yield Line(f"new filter: {name}", turns(rounds, sides), bounds)


def _ours(truth: Truth, server: Served, stream: ClientConnection, put: Put, number: int) -> Took:
    return ask_ours(server, stream, put(truth, number))


def _theirs(truth: Truth, server: Served, put: Put, number: int) -> Took:
    return ask_datasette(server, put(truth, number))


def _again(server: Served, stream: ClientConnection, name: str, number: int) -> Took:
    return timed(server, lambda: drawn(stream, "", {"page": name, "turn": str(number % 2)}).failed())


def _naive(truth: Truth, page: questions.Naive, number: int) -> Took:
    name = truth.question(number)[0]
    return page.ask(name, YEAR, truth.contracts(name, f"{YEAR}-01-01", f"{YEAR}-12-31"))


def suppliers(truth: Truth, rounds: int, servers: dict[Side, Served]) -> Iterator[Line]:
    """What each supplier's contracts say at least and at most; ours from another day each time, before any contract."""
    for first, (ours, theirs) in _FIRST_ONES.items():
        with reader(servers["ours"].port) as stream:
            sides: dict[Side, Callable[[int], Took]] = {"ours": partial(_our_ranges, truth, servers["ours"], stream, ours)}
            if "datasette" in servers:
                path = f"/workload?{urlencode({'sql': _SQL.format(theirs)})}"
                sides["datasette"] = partial(_their_ranges, truth, servers["datasette"], path)
            yield Line(f"supplier ranges over all contracts, {first} first", turns(rounds, sides), [Bound(0.15, "datasette")])


def _our_ranges(truth: Truth, server: Served, stream: ClientConnection, sort: str, number: int) -> Took:
    words = _SUPPLIERS | ({"sort": sort} if sort else {}) | {"from": f"2016-01-{number + 1:02}"}
    return timed(server, lambda: _ranges(truth, drawn(stream, "workbench", words)))


def _their_ranges(truth: Truth, server: Served, path: str, _number: int) -> Took:
    shown = min(1_000, len(truth.suppliers))
    return timed(server, lambda: questions.rows_said(fetched(server.port, path).body, shown))


def _ranges(truth: Truth, page: Page) -> str:
    """Their number, and how many contracts each of those on screen has."""
    if wrong := lacks(page, len(truth.suppliers)):
        return wrong
    rows = pl.from_arrow(pa.ipc.open_stream(next(page.of("dataframe")).arrow_data.data).read_all())
    assert isinstance(rows, pl.DataFrame)
    told = dict(zip(rows["supplier"].cast(pl.String), rows["count_of_rows"], strict=True))
    return "" if told and all(truth.suppliers[name] == count for name, count in told.items()) else "other counts of contracts"

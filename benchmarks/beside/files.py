"""Files: a tenth of the contracts and all of them as CSV, a workbook, and the answer that nothing changed."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlencode

from benchmarks.beside.asking import Fetched, drawn, fetched, made_file, reader
from benchmarks.beside.made import Truth
from benchmarks.beside.questions import timed
from benchmarks.beside.served import Served
from benchmarks.beside.table import Bound, Line, Side, Took, turns

_COLUMNS = ("title", "buyer", "supplier", "procedure", "cpv", "min", "max", "amount", "notified_on", "duration_months", "contract_id")
_SHEET, _SHEET_CPU, _UNCHANGED, _ANSWERS = 100_000, 5.0, 0.005, 100
_FIRST, _MEMORY = 0.3, 300.0
_ALL = {"format": "csv", "fields": ",".join(_COLUMNS)}


def filtered(truth: Truth, rounds: int, servers: dict[Side, Served]) -> list[Line]:
    """A tenth of the contracts: from the interface as it is read, and as the page's zip with its notice."""
    true = truth.count("contract", "supplier LIKE ?", f"%{truth.trade}%")
    path = f"/api/v1/published?{urlencode(_ALL | {'q': truth.trade})}"
    theirs = f"/workload/contract.csv?{urlencode({'_stream': '1', '_size': 'max', 'supplier__contains': truth.trade})}"
    firsts: list[float] = []
    others: dict[Side, Callable[[int], Took]] = {}
    if "datasette" in servers:
        others["datasette"] = lambda _number: timed(servers["datasette"], lambda: lines_missed(_rows(servers["datasette"], theirs), true))
    streamed = turns(rounds, {"ours": lambda _number: _streamed(servers["ours"], path, true, firsts), **others})
    zipped = turns(rounds, {"ours": lambda _number: _zipped(truth, servers["ours"], true), **others})
    bounds = [Bound(0.25, "datasette"), Bound(_FIRST, None, "wall", min(firsts), "s to the first byte")]
    return [
        Line(f"CSV of {true:,} filtered rows", streamed, bounds),
        Line("the same as the page's zip", zipped, [Bound(0.25, "datasette")]),
    ]


def whole(truth: Truth, rounds: int, servers: dict[Side, Served]) -> Line:
    """All contracts as CSV: when it begins, and what memory it takes besides."""
    true = truth.count("contract")
    path, theirs = f"/api/v1/published?{urlencode(_ALL)}", "/workload/contract.csv?_stream=1&_size=max"
    firsts: list[float] = []
    ours = servers["ours"]
    ours.forget()
    before = ours.resident()
    sides: dict[Side, Callable[[int], Took]] = {"ours": lambda _number: _streamed(ours, path, true, firsts)}
    if "datasette" in servers:
        sides["datasette"] = lambda _number: timed(servers["datasette"], lambda: lines_missed(_rows(servers["datasette"], theirs), true))
    took = turns(rounds, sides)
    bounds = [
        Bound(0.125, "datasette"),
        Bound(_FIRST, None, "wall", min(firsts), "s to the first byte"),
        Bound(_MEMORY, None, "wall", ours.peak() - before, "MiB more"),
    ]
    return Line(f"CSV of all {true:,} rows", took, bounds)


def sheet(truth: Truth, rounds: int, server: Served) -> Line:
    """The page's workbook of as many rows as the share has of 100,000."""
    rows = min(_SHEET, truth.count("contract"))

    def ask(number: int) -> Took:
        with reader(server.port) as stream:
            page = drawn(stream, "workbench", _question(str(rows - number)))
            return timed(server, lambda: "" if fetched(server.port, made_file(stream, page, "contracts xlsx")).status == 200 else "no file")

    took = turns(rounds, {"ours": ask})
    spent = sorted(one.cpu for one in took["ours"])[rounds // 2]
    most = _SHEET_CPU * rows / _SHEET
    return Line(f"XLSX of {rows:,} rows", took, [Bound(most, None, "cpu", spent, "s of CPU")])


def unchanged(server: Served) -> Line:
    """What "nothing changed" costs, each asked from another address."""
    path = "/api/v1/published?limit=10"
    known = fetched(server.port, path).etag

    def one(number: int) -> bool:
        return fetched(server.port, path, source=f"127.0.2.{number % 250 + 1}", If_None_Match=known).status == 304

    took = timed(server, lambda: "" if all(map(one, range(_ANSWERS))) else "not 304")
    each = Took(took.wall / _ANSWERS, took.cpu / _ANSWERS, took.wrong)
    return Line("304 answer", {"ours": [each]}, [Bound(_UNCHANGED, None, "cpu", each.cpu, "s of CPU")])


def _streamed(server: Served, path: str, true: int, firsts: list[float]) -> Took:
    found: list[Fetched] = []

    def ask() -> str:
        found.append(_rows(server, path))
        return lines_missed(found[0], true)

    took = timed(server, ask)
    firsts.append(found[0].first)
    return took


def _zipped(truth: Truth, server: Served, true: int) -> Took:
    bodies: list[bytes] = []

    def ask() -> str:
        bodies.append(fetched(server.port, made_file(stream, page, "contracts csv")).body)
        return ""

    with reader(server.port) as stream:
        page = drawn(stream, "workbench", _question() | {"where": f"supplier:has:{truth.trade}"})
        took = timed(server, ask)
    with zipfile.ZipFile(BytesIO(bodies[0])) as held:
        rows = next(held.read(name).count(b"\n") - 1 for name in held.namelist() if name.endswith(".csv"))
    return Took(took.wall, took.cpu, "" if rows == true else f"{rows} rows, not {true}")


def _question(limit: str = "") -> dict[str, str]:
    asked = {"table": "published_contracts", "show": ",".join(_COLUMNS)}
    return asked | ({"limit": limit} if limit else {})


def _rows(server: Served, path: str) -> Fetched:
    return fetched(server.port, path, kept=False)


def lines_missed(found: Fetched, true: int) -> str:
    """What is wrong with a CSV that must have so many rows."""
    return "" if found.lines - 1 == true else f"{found.lines - 1} rows, not {true}"

"""Many at once: visitors who each put another filter every few seconds, alone and beside whole downloads."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from random import Random

from websockets.exceptions import WebSocketException

from benchmarks.beside import questions
from benchmarks.beside.asking import fetched, reader
from benchmarks.beside.files import lines_missed
from benchmarks.beside.made import Truth
from benchmarks.beside.questions import ask_datasette, ask_ours
from benchmarks.beside.served import Served
from benchmarks.beside.table import Bound, Line, Side, Took
from benchmarks.faults.visitors import slowest

VISITORS, PAUSE, DOWNLOADS = 50, 5.0, 5
_ALL = "/api/v1/published?format=csv"


def lines(truth: Truth, seconds: float, servers: dict[Side, Served]) -> list[Line]:
    """The slowest of twenty answers, beside Datasette's; then ours alone, beside what it was without downloads."""
    sides: dict[Side, list[Took]] = {}
    for side in ("ours", "datasette"):
        if server := servers.get(side):
            sides[side] = [_asked(truth, side, server, seconds)]
    lines = [Line(f"{VISITORS} visitors, p95", sides, [Bound(0.1, "datasette", "wall")])]
    with _downloading(servers["ours"].port, truth.count("contract")) as failures:
        beside = _asked(truth, "ours", servers["ours"], seconds)
    beside = replace(beside, wrong=beside.wrong or next(iter(failures), ""))
    alone = sides["ours"][0]
    bound = Bound(2.0, None, "wall", beside.wall / alone.wall, "× without them")
    return [*lines, Line(f"the same beside {DOWNLOADS} whole downloads", {"ours": [beside]}, [bound])]


def _asked(truth: Truth, side: Side, server: Served, seconds: float) -> Took:
    """What 19 answers in 20 stay under, and the server's CPU for one; what is asked in that time is waited for."""
    truth.contracts(truth.names[0], "", "")  # counts the rows before anybody waits
    ends, spent = time.monotonic() + seconds, server.spent()
    with ThreadPoolExecutor(VISITORS) as pool:
        came = [pool.submit(_visitor, truth, side, server, number, ends) for number in range(VISITORS)]
        took = [one for visitor in came for one in visitor.result()]
    wrong = next((one.wrong for one in took if one.wrong), "" if len(took) > 1 else "no answers")
    return Took(slowest([one.wall for one in took]), (server.spent() - spent) / max(len(took), 1), wrong)


def _visitor(truth: Truth, side: Side, server: Served, number: int, ends: float) -> list[Took]:
    chance, took, source = Random(number), list[Took](), f"127.0.3.{number + 1}"
    with ExitStack() as held:
        try:
            stream = held.enter_context(reader(server.port, source)) if side == "ours" else None
            time.sleep(chance.uniform(0, PAUSE))
            turn = 0
            while time.monotonic() < ends:
                put = questions.contracts(truth, number + VISITORS * turn)
                took.append(ask_ours(server, stream, put) if stream else ask_datasette(server, put, source))
                turn += 1
                time.sleep(max(0.0, chance.uniform(0.5, 1.5) * PAUSE - took[-1].wall))
        except (OSError, WebSocketException) as error:
            took.append(Took(0.0, 0.0, type(error).__name__))
    return took


@contextmanager
def _downloading(port: int, true: int) -> Iterator[list[str]]:
    """All contracts, again and again; what is wrong with a download that was not whole, after which its reader is gone."""
    stop, failures = threading.Event(), list[str]()

    def one(number: int) -> None:
        wrong = ""
        while not stop.is_set() and not wrong:
            try:
                wrong = lines_missed(fetched(port, _ALL, kept=False, source=f"127.0.4.{number + 1}"), true)
            except OSError as error:
                wrong = type(error).__name__
        if wrong:
            failures.append(f"a download: {wrong}")

    threads = [threading.Thread(target=one, args=(number,), daemon=True) for number in range(DOWNLOADS)]
    for thread in threads:
        thread.start()
    try:
        yield failures
    finally:
        stop.set()
        for thread in threads:
            thread.join()

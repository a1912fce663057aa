"""A primary and a streaming replica, four processes of the site behind nginx, papers imported on the primary while visitors browse.

Two processes read the primary, two the replica and, where it does not answer, the primary. The replica is held back, a process is killed,
then the replica. Visitors come by TLS, each from a network of its own, since `ip_hash` keeps a network with one process.
"""

import json
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import create_engine, text

from benchmarks.faults.behind import TOLD, nginx
from benchmarks.faults.course import Course, Outages
from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import row
from benchmarks.faults.site import Process, load
from benchmarks.faults.truth import judged
from benchmarks.faults.visitors import Door, Visitors
from tests.deploy.proxy import HOST, trusted

_BETWEEN, _DOWN = 20.0, 5.0  # seconds


def run(course: Course) -> None:
    """Three rows: what visitors were shown, what /health told of the replica, what each process shows at the end."""
    folder = course.own("replica")
    with servers() as place, ExitStack() as all_of_it:
        primary = Postgres.alone(place / "primary")
        course.prepared(primary.address(), folder / "cache")
        replica = primary.replica(place / "replica")
        urls = [primary.address()] * 2 + [replica.address(primary)] * 2
        processes = [Process(url, folder / "cache", folder / f"site-{n}.log", **TOLD) for n, url in enumerate(urls)]
        for one in processes:
            all_of_it.callback(one.end)
            one.ready()
        tls = all_of_it.enter_context(nginx(folder, [one.port for one in processes]))
        visitors = Visitors([Door(tls, HOST, trusted(folder))], course.visitors, course.pause)
        with visitors.asking():
            told, outages = _course(course, primary, replica, processes, folder / "cache")
        found = judged(visitors.answers, course.truth, outages.times)
        late = course.ends_true(*(one.port for one in processes))
    who = f"{course.visitors} visitors, 4 processes, 3 imports, a process and the replica killed"
    row("a primary, a replica, four processes behind nginx", f"{who}: {found.told()}", found.failed())
    row("/health of a process on the replica", "; ".join(told.values()), ", ".join(name for name, said in told.items() if "!" in said) or 0)
    row("each process once all is loaded", f"{len(processes)} processes, all questions", len(late))


def _course(
    course: Course, primary: Postgres, replica: Postgres, processes: Sequence[Process], cache: Path
) -> tuple[dict[str, str], Outages]:
    """What happens while visitors browse; what /health said of the replica meanwhile, with "!" where that was not so."""
    outages, told, reads = Outages(), {}, processes[-1]
    time.sleep(_BETWEEN)
    _say(replica, "SELECT pg_wal_replay_pause()")
    load(primary.address(), cache, course.then[:1])
    time.sleep(_DOWN)
    told["held back"] = _lag(reads, "streaming", at_least=1)
    time.sleep(_BETWEEN)
    _say(replica, "SELECT pg_wal_replay_resume()")
    time.sleep(_DOWN)
    told["let go"] = _lag(reads, "streaming", at_most=0)
    with outages.one():
        processes[1].kill()
        time.sleep(_DOWN)
    load(primary.address(), cache, course.then[1:2])
    with outages.one():
        processes[1].start()
        processes[1].ready()
    time.sleep(_BETWEEN)
    with outages.one():
        replica.stop("immediate")
        time.sleep(_DOWN)
    load(primary.address(), cache, course.then[2:])
    told["replica gone"] = _lag(reads, "none")
    replica.start()
    time.sleep(_BETWEEN)
    return told, outages


def _lag(process: Process, state: str, *, at_least: int = 0, at_most: int = 10_000) -> str:
    status, words = process.health()
    said = json.loads(words) if status else {}
    lag = said.get("replica_lag")
    fits = status == 200 and said["replica"] == state and (lag is None or at_least <= lag <= at_most)
    return f"{status}, replica {said.get('replica')}, lag {lag} s{'' if fits else ' !'}"


def _say(server: Postgres, words: str) -> None:
    engine = create_engine(server.address(), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(words))
    engine.dispose()

"""A fault at any statement leaves nothing half-written; two writers and eight readers at once harm nobody."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, text

from database.engine import open_engine
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, dump, paper, rich_act
from tests.databases import forget_all


class _PulledPlug(Exception):
    """The fault."""


@contextmanager
def _fault_at(engine: Engine, statement: int) -> Iterator[list[int]]:
    """Fails at the n-th statement; counts those that ran."""
    ran = [0]

    def count(*_: Any) -> None:
        ran[0] += 1
        if ran[0] == statement:
            raise _PulledPlug

    event.listen(engine, "before_cursor_execute", count)
    try:
        yield ran
    finally:
        event.remove(engine, "before_cursor_execute", count)


def test_a_fault_at_any_statement_leaves_nothing_half_written(engine: Engine) -> None:
    save(engine, paper(rich_act(), in_office=3))
    newer = paper(rich_act(), act("9"), kind="minutes", roll={"Anne ROY": "present", "Paul VERDIER": "absent"})
    before, statement, ended = dump(engine), 0, False
    while not ended:
        statement += 1
        with _fault_at(engine, statement) as ran:
            try:
                save(engine, newer, run=2)
                ended = True
            except _PulledPlug:
                pass
        if not ended:
            assert (ran[0], dump(engine)) == (statement, before)
    assert statement > 30
    after = dump(engine)
    forget_all(engine)
    save(engine, newer, run=2)
    save(engine, paper(rich_act(), in_office=3), run=1)
    assert dump(engine) == after


def test_two_imports_and_eight_readers_at_once(engine: Engine) -> None:
    address = engine.url.render_as_string(hide_password=False)
    halves = [[paper(act(f"{half}-{n}"), in_office=3) for n in range(12)] for half in range(2)]
    failures: list[BaseException] = []
    seen: list[list[int]] = [[] for _ in range(8)]
    done = threading.Event()

    def write(papers: list[Any]) -> None:
        own = open_engine(address)
        try:
            for one in papers:
                save(own, one, run=1)
        except BaseException as error:
            failures.append(error)
        finally:
            own.dispose()

    def read(mine: list[int]) -> None:
        own = create_engine(address)
        try:
            while not done.is_set():
                with own.connect() as connection:
                    acts = connection.execute(text("SELECT count(*) FROM deliberation")).scalar()
                    mine.append(int(acts or 0))
                done.wait(0.005)  # eight that never rest take the processor from those who write
        except BaseException as error:
            failures.append(error)
        finally:
            own.dispose()

    writers = [threading.Thread(target=write, args=(half,)) for half in halves]
    readers = [threading.Thread(target=read, args=(mine,)) for mine in seen]
    for thread in (*writers, *readers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    assert failures == []
    assert all(mine == sorted(mine) and mine for mine in seen)
    assert frames(engine)["deliberations"].height == 24

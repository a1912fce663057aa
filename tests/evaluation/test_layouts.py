"""The by-dimension table sums the papers of each value and puts what costs most first."""

from pathlib import Path

from evaluation import layouts
from evaluation.rules.judgement import Judgement, Share


def _fact(paper: int, right: bool, said: object = 1) -> Judgement:
    return Judgement("vote.for", str(paper), "", 1, said, right)


def test_the_worst_value_stands_first_and_few_papers_say_nothing(tmp_path: Path) -> None:
    values = {str(n): {"roll": "comma" if n < 3 else "table", "rare": "x" if n == 1 else "–"} for n in range(6)}
    layouts.write(tmp_path / "layouts.csv", values)
    assert layouts.read(tmp_path / "layouts.csv")["4"] == {"roll": "table", "rare": "–"}
    judged = [*(_fact(n, True) for n in range(6)), _fact(1, False, None), _fact(4, False)]
    assert layouts.worst_values(judged, tmp_path / "layouts.csv", 9) == [
        ("roll = table", Share(3, 1, 1)), ("roll = comma", Share(3, 0, 1)),
    ]  # fmt: skip


def test_a_wrong_fact_costs_ten_missed_ones() -> None:
    assert layouts.cost(Share(10, 1, 1)) > layouts.cost(Share(10, 0, 9))

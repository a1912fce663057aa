"""How hazards are judged: figures that are none of a quiet site's are wrong, failures are excused only while something is down."""

from benchmarks.faults.truth import Truth, judged
from benchmarks.faults.visitors import Answer

TRUTH = Truth({"page votes": ["before", "after"]})


def _answer(begun: float, figures: str = "", failed: str = "") -> Answer:
    return Answer(begun, begun + 1, "page votes", figures, failed)


def test_a_figure_of_no_state_is_wrong() -> None:
    found = judged([_answer(0, "before"), _answer(1, "after"), _answer(2, "between")], TRUTH, [])
    assert (found.answers, found.wrong, found.otherwise, found.why) == (3, 1, 0, "1 page votes: wrong")


def test_failures_are_excused_while_something_is_down_and_ten_seconds_after() -> None:
    told = [_answer(begun, failed="503") for begun in (90, 99.5, 103, 108, 116)]
    found = judged(told, TRUTH, [(100, 105)])
    assert (found.in_flight, found.otherwise, found.back) == (3, 2, 3)
    assert judged(told, TRUTH, []).otherwise == 5
    assert "2 failed otherwise (2 page votes: 503)" in found.failed()

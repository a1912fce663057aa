"""The part of a paper on screen is the one that holds the fact asked for, its marks in their place."""

import pytest

from ui.papers import paper_pager


def test_a_fact_opens_the_part_that_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_pager, "_choose", lambda _count, default: default)
    part, marks = paper_pager.chosen_part("première page deux faits ici", [0, 14], [(19, 24), (0, 8)])
    assert part == "deux faits ici"
    assert marks == [(5, 10), (-14, -6)]  # what lies outside is not shown
    assert part[slice(*marks[0])] == "faits"
    assert paper_pager.chosen_part("première page deux faits ici", [0, 14], [])[0] == "première page "

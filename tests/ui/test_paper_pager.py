"""The part of a paper on screen is the one that holds the fact asked for, its marks in their place."""

import pytest

from ui.papers import paper_pager, paper_parts


def test_a_fact_opens_the_part_that_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_pager, "_choose", lambda _count, default, _holding, _kind: default)
    part, marks = paper_pager.chosen_part("première page deux faits ici", [0, 14], [(19, 24), (0, 8)])
    assert part == "deux faits ici"
    assert marks == [(5, 10), (-14, -6)]  # what lies outside is not shown
    assert part[slice(*marks[0])] == "faits"
    assert paper_pager.chosen_part("première page deux faits ici", [0, 14], [])[0] == "première page "


def test_a_contract_opens_where_most_of_its_words_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_pager, "_choose", lambda _count, default, _holding, _kind: default)
    paper, pages = "appel d’offres Orme 900 € fin", [0, 15, 26]
    assert paper_pager.chosen_part(paper, pages, [(0, 5), (15, 19), (20, 25)], most=True)[0] == "Orme 900 € "
    assert paper_pager.chosen_part(paper, pages, [(0, 5), (15, 19)], most=True)[0] == "Orme 900 € "  # as many: the last
    assert paper_pager.chosen_part(paper, pages, [(0, 5), (15, 19)])[0] == "appel d’offres "


@pytest.mark.parametrize(
    ("before", "marks", "folded"),
    [
        ("en-tête\n" * 60, [(490, 495), (-9, -4), (999, 1009)], 480),  # from the line of the first mark that is in the part
        ("en-tête\n" * 20, [(165, 170)], 0),  # short enough to be read
        ("en-tête\n" * 60, [], 0),
        ("en-tête " * 60, [(490, 495)], 0),  # one line: nothing is cut through
    ],
)
def test_a_part_begins_at_the_words_that_prove(before: str, marks: list[tuple[int, int]], folded: int) -> None:
    assert paper_parts.to_fold(f"{before}Le conseil décide.", marks) == folded


def test_a_way_leads_to_each_other_part_that_holds_a_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[str] = []

    def button(label: str, **_kind: object) -> bool:
        offered.append(label)
        return False

    monkeypatch.setattr("ui.papers.paper_pager.st.button", button)
    monkeypatch.setattr(paper_pager, "identifier", lambda _word: None)
    part, _ = paper_pager.chosen_part("un deux trois quatre", [0, 3, 8, 14], [(8, 12), (0, 2), (14, 16), (9, 10)])
    assert part == "trois "
    assert offered[2:] == ["page 1", "page 4"]  # after back and on
    offered.clear()
    paper_pager.chosen_part("un deux", [0, 3], [(3, 5)])
    assert len(offered) == 2
    offered.clear()
    monkeypatch.setattr(paper_parts, "LONGEST", 8)
    paper_pager.chosen_part("un deux trois quatre", [], [(18, 20), (0, 2)])  # pieces of one page are no pages
    assert offered[2:] == ["extrait 1"]

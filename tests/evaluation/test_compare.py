"""Two readings of the same papers: what was gained and lost, and by which reader."""

from dataclasses import replace
from pathlib import Path

import pytest

from evaluation import checkouts, readers
from evaluation.commands import compare
from evaluation.readers import Told
from evaluation.rules.judgement import Judgement

RIGHT = Judgement("vote.for", "a", "2024-1", 12, 12, True, [(10, 20)])
MISSED = replace(RIGHT, said=None, right=False, spans=())
WRONG = replace(RIGHT, said=7, right=False)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (MISSED, RIGHT, ["gained"]),
        (RIGHT, MISSED, ["lost"]),
        (RIGHT, WRONG, ["lost", "newly wrong"]),
        (WRONG, MISSED, ["mended"]),
        (WRONG, replace(WRONG, said=8), ["newly wrong", "mended"]),
        (RIGHT, RIGHT, []),
    ],
)
def test_each_change_has_its_name(before: Judgement, after: Judgement, change: list[str]) -> None:
    assert [name for name, _ in compare.changes([before], [after])] == change


def test_two_facts_alike_are_two() -> None:
    assert [name for name, _ in compare.changes([RIGHT, RIGHT], [RIGHT])] == ["lost"]


def test_the_reader_is_whose_words_are_shared_most() -> None:
    told = [Told("roll", "a_line", [(0, 12)]), Told("vote", "counts", [(8, 25)]), Told("vote", "whole_page", [(0, 900)])]
    assert readers.reader_of([(10, 20)], told) == "vote/counts"
    assert readers.reader_of([(950, 960)], told) == readers.UNTOLD


def test_a_revision_that_is_none_ends_the_command() -> None:
    with pytest.raises(SystemExit, match="git worktree"), checkouts.checkout("no-such-revision"):
        pass


def test_the_tree_itself_is_no_copy() -> None:
    with checkouts.checkout(".") as place:
        assert place == Path.cwd()


def test_a_paper_is_asked_with_the_trace_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Conseil municipal de Montcorbel\nPrésents : Mme Léa MORVAN\n", encoding="utf-8")
    with checkouts.checkout(".") as place:
        for one in readers.told([tmp_path / "a.txt", tmp_path / "none.txt"], place).get(tmp_path / "a.txt", []):
            assert one.thing
            assert one.reader

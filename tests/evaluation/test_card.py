"""The card reads each group of councils with weights fitted on the others, and counts what it says it counts."""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from evaluation.checkouts import with_files
from evaluation.commands import card
from evaluation.labelled import Labelled
from evaluation.rules.judgement import Judgement


def _paper(name: str) -> Labelled:
    return Labelled(name, Path(name), {}, name[0])


def test_a_council_is_read_with_weights_that_never_saw_it(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Path("data_loaders/documents/choice/weights_pebbles.csv")

    def judged(papers: Sequence[Labelled], place: Path) -> list[Judgement]:
        seen = set((place / table).read_text(encoding="utf-8").splitlines()[1:])
        assert seen
        assert not {f"{one.council},1" for one in papers} & seen
        return [Judgement("vote.for", one.name, "", 1, 1, True) for one in papers]

    def fitted(papers: Sequence[Labelled]) -> str:
        return "\n".join(["feature,weight", *(f"{one.council},1" for one in papers)])

    monkeypatch.setattr(card, "judged", judged)
    module: Any = SimpleNamespace(fitted=fitted)
    found = card.judged_apart([_paper(name) for name in ("a1", "a2", "b1", "c1")], {"pebbles": module}, 3)
    assert sorted(one.paper for one in found) == ["a1", "a2", "b1", "c1"]


def test_what_is_no_table_of_weights_ends_the_command() -> None:
    with pytest.raises(SystemExit, match="no table"):
        card._checked("\n")


def test_a_row_counts_states_apart_from_the_rest() -> None:
    state = ("attendance.status", "a", "")
    found = [
        Judgement(*state, ("a", "present"), ("a", "present"), True),
        Judgement(*state, None, ("b", "absent"), False),
        Judgement("grants", "a", "", ("Foyer", 5), None, False),
    ]
    name, papers, attendance, acts, every, money, wrong = card.row("made", found, 1)
    assert (name, papers, wrong) == ("made", 1, "1 of 2")
    assert (attendance, acts, every, money) == ("P 0.500 R 1.000", "P   –   R   –  ", "P 0.500 R 0.500", "P   –   R 0.000")


def test_a_tree_with_other_files_leaves_this_one_alone() -> None:
    path = Path("evaluation/__init__.py")
    before = path.read_text(encoding="utf-8")
    with with_files({path: "changed"}) as place:
        assert (place / path).read_text(encoding="utf-8") == "changed"
        assert (place / "data_loaders/__main__.py").exists()
    assert not place.exists()
    assert path.read_text(encoding="utf-8") == before

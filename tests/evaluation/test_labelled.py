"""Papers and their labels are found by name, and folds never mix two papers of one council."""

import argparse
import json
from pathlib import Path

import pytest

from evaluation import labelled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("mont__a.pdf", "mont__b.pdf", "web__012_minutes_val-de-vere.txt", "0001.txt"):
        (tmp_path / f"{name}.gold.json").write_text(json.dumps({"council": name}), encoding="utf-8")
        (tmp_path / name).touch()
    (tmp_path / "elsewhere__c.pdf.gold.json").write_text("{}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "council"),
    [
        ("mont__a.pdf", "mont"),
        ("web__012_minutes_val-de-vere.txt", "val-de-vere"),
        ("0001.txt", "0001"),
        ("mont__2024_x.pdf", "mont"),
        ("mont__20240312_-_compte_rendu_12_mars.pdf", "mont"),
    ],
)
def test_the_council_stands_in_the_name(name: str, council: str) -> None:
    assert labelled.council_of(name) == council


def test_labels_without_their_paper_are_left_out(folder: Path) -> None:
    assert [one.name for one in labelled.papers(folder, folder)] == [
        "0001.txt", "mont__a.pdf", "mont__b.pdf", "web__012_minutes_val-de-vere.txt",
    ]  # fmt: skip


def test_papers_asked_for_and_left_out(folder: Path) -> None:
    (folder / "list").write_text("mont__a.pdf\n0001.txt\n", encoding="utf-8")
    assert [one.name for one in labelled.papers(folder, folder, only=folder / "list")] == ["0001.txt", "mont__a.pdf"]
    assert "mont__a.pdf" not in {one.name for one in labelled.papers(folder, folder, without=folder / "list")}


def test_a_fold_leaves_out_a_whole_council(folder: Path) -> None:
    found = labelled.papers(folder, folder)
    folds = list(labelled.folds(found))
    assert [council for council, _, _ in folds] == ["0001", "mont", "val-de-vere"]
    for council, others, own in folds:
        assert {one.council for one in own} == {council}
        assert council not in {one.council for one in others}
        assert len(others) + len(own) == len(found)


def test_groups_hold_whole_councils_and_each_paper_once(folder: Path) -> None:
    found = labelled.papers(folder, folder)
    groups = list(labelled.groups(found, 2))
    assert sorted(one.name for _, own in groups for one in own) == sorted(one.name for one in found)
    for others, own in groups:
        assert not {one.council for one in others} & {one.council for one in own}
    assert len(list(labelled.groups(found, 9))) == 3


def test_a_command_without_papers_says_so(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    labelled.add_paper_arguments(parser)
    with pytest.raises(SystemExit, match="no labelled paper"):
        labelled.asked(parser.parse_args([str(tmp_path), str(tmp_path)]))


def test_folders_come_in_pairs_and_several_may_be_named(folder: Path) -> None:
    assert len(labelled.of_folders([folder, folder, folder, folder])) == 8
    with pytest.raises(SystemExit, match="in pairs"):
        labelled.of_folders([folder])

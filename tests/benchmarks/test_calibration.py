"""Calibration counts kept and held-back facts by kind and sign, against what a person read."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks import calibration
from benchmarks.calibration_facts import Judged, judged
from data_loaders.documents.checks.confidence_table import Counted

SCORER = SimpleNamespace(
    plain=str.casefold,
    exact=lambda a, b: a == b,
    same_member=lambda _gold: lambda a, b: a == b,
    same_money=lambda a, b, _who: a["amount"] == b["amount"],
    compatible=lambda a, b: a == b,
    held_back=lambda _a, b, _who: b["amount"] is None,
    pair=lambda gold, said: (list(zip(gold, said, strict=False)), said[len(gold) :]),
)


def _line(name: str, status: str, sign: str = "plain") -> dict[str, Any]:
    return {"name": name, "status": status, "sign": sign, "confidence": 0.9}


def _grant(name: str, amount: float | None, **values: Any) -> dict[str, Any]:
    return {"beneficiary": name, "amount": amount, "sign": "inferred", "confidence": 0.8, **values}


def _said(**values: Any) -> dict[str, Any]:
    session = {"date": "2024-03-12", "confidence": {"date": 0.9}, "signs": {"date": "plain"}}
    return {"session": session, "attendance": [], "deliberations": [], "held_back": [], **values}


def _item(*grants: dict[str, Any]) -> dict[str, Any]:
    vote = {"outcome": "adopted", "sign": "plain", "confidence": 0.9, "evidence": [[0, 1]]}
    return {"number": "7", "title": "Subventions", "vote": vote, "contracts": [], "grants": list(grants)}


def test_attendance_kept_and_held_back_is_judged() -> None:
    gold = {"attendance": [{"name": "Anne", "status": "present"}, {"name": "Luc", "status": "absent"}], "attendance_unscored": ["Zoé"]}
    held = [{"fact": "attendance", **_line("Luc", "absent", "name_doubtful")}, {"fact": "attendance", **_line("Zoé", "absent")}]
    said = _said(attendance=[_line("Anne", "present"), _line("Anne", "present")], held_back=held)
    assert [(one.band, one.right) for one in judged(SCORER, gold, said)] == [("plain", True), ("plain", False), ("name_doubtful", True)]


def test_what_the_person_left_out_is_not_judged() -> None:
    assert list(judged(SCORER, {}, _said(attendance=[_line("Anne", "present")]))) == []


def test_grants_are_right_wrong_or_a_part_of_the_truth() -> None:
    gold = {"deliberations": [{"vote": {"outcome": "adopted"}, "grants": [{"beneficiary": b, "amount": 5} for b in "ABC"]}]}
    named = {"number": "7", "title": "Subventions"}
    said = _said(
        deliberations=[_item(_grant("A", 5), _grant("B", None), _grant("D", 5))],
        held_back=[{"fact": "grant", **_grant("C", 5, item=named)}],
    )
    assert [(one.kind, one.right) for one in judged(SCORER, gold, said)] == [
        ("vote", True), ("grant", True), ("grant", False), ("grant", True),
    ]  # fmt: skip


def test_an_item_that_is_none_makes_its_facts_wrong() -> None:
    said = _said(deliberations=[_item(_grant("A", 5))])
    assert [(one.kind, one.right) for one in judged(SCORER, {"deliberations": []}, said)] == [("vote", False), ("grant", False)]
    assert list(judged(SCORER, {"deliberations": [], "deliberations_complete": False}, said)) == []


def test_the_table_is_written_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(calibration, "FILE", tmp_path / "table.csv")
    counted = calibration._counted([Judged("vote", "plain", 0.97, True), Judged("vote", "plain", 0.97, False)])
    assert counted == {("vote", "plain"): Counted(1, 2)}
    calibration._tell(counted, [Judged("vote", "plain", 0.97, True), Judged("vote", "plain", 0.97, False)])
    calibration._write(counted, False, "invented papers")
    assert (tmp_path / "table.csv").read_text(encoding="utf-8") == "# invented papers\nkind,band,right,n\nvote,plain,1,2\n"
    assert "0.950-0.980       2     1  0.500  0.095-0.905" in capsys.readouterr().out


def test_counts_of_other_papers_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "FILE", tmp_path / "table.csv")
    before = {("vote", "plain"): Counted(1, 2), ("grant", "flat"): Counted(3, 3)}
    monkeypatch.setattr(calibration, "table", lambda: before)
    calibration._write(before, False, "first")
    calibration._write({("vote", "plain"): Counted(4, 4)}, True, "second")
    rows = "kind,band,right,n\ngrant,flat,3,3\nvote,plain,5,6\n"
    assert (tmp_path / "table.csv").read_text(encoding="utf-8") == f"# first\n# second\n{rows}"


def test_papers_asked_for_and_left_out(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / f"{name}.gold.json").write_text(json.dumps({"council": name}), encoding="utf-8")
        (tmp_path / name).touch()
    (tmp_path / "list").write_text("a.txt\nb.txt\n", encoding="utf-8")
    folders = [tmp_path, tmp_path]
    assert [path.name for path, _ in calibration._golds(folders, tmp_path / "list", None)] == ["a.txt", "b.txt"]
    assert [path.name for path, _ in calibration._golds(folders, None, tmp_path / "list")] == ["c.txt"]

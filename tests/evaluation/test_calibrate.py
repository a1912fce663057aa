"""Calibration counts kept and held-back facts by kind and sign, and judges each council by what was counted without it."""

from pathlib import Path
from typing import Any

import pytest

from data_loaders.documents.checks.confidence_table import Counted
from evaluation.commands import calibrate
from evaluation.labelled import Labelled
from evaluation.rules.certainty import Judged, judged


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
    assert [(one.band, one.right) for one in judged(gold, said)] == [("plain", True), ("plain", False), ("name_doubtful", True)]


def test_what_the_person_left_out_is_not_judged() -> None:
    assert list(judged({}, _said(attendance=[_line("Anne", "present")]))) == []


def test_grants_are_right_wrong_or_a_part_of_the_truth() -> None:
    gold = {"deliberations": [{"vote": {"outcome": "adopted"}, "grants": [{"beneficiary": b, "amount": 5} for b in "ABC"]}]}
    named = {"number": "7", "title": "Subventions"}
    said = _said(
        deliberations=[_item(_grant("A", 5), _grant("B", None), _grant("D", 5))],
        held_back=[{"fact": "grant", **_grant("C", 5, item=named)}],
    )
    assert [(one.kind, one.right) for one in judged(gold, said)] == [
        ("vote", True), ("grant", True), ("grant", False), ("grant", True),
    ]  # fmt: skip


def test_an_item_that_is_none_makes_its_facts_wrong() -> None:
    said = _said(deliberations=[_item(_grant("A", 5))])
    assert [(one.kind, one.right) for one in judged({"deliberations": []}, said)] == [("vote", False), ("grant", False)]
    assert list(judged({"deliberations": [], "deliberations_complete": False}, said)) == []


def _paper(name: str) -> Labelled:
    return Labelled(name, Path(name), {}, name[0])


def test_a_council_is_judged_by_a_table_counted_without_it() -> None:
    """The bad council's own mistakes do not warn of themselves: its table, made of the others, says more than is so."""
    good, bad = Judged("vote", "plain", 0.9, True), Judged("vote", "plain", 0.9, False)
    facts = {"a1": [good] * 150, "a2": [good] * 150, "b1": [bad] * 100}
    found = calibrate.left_out([_paper(name) for name in facts], facts)
    assert {right for says, right in found if says > 0.99} == {False}
    assert calibrate.surest(found) == (100, 0.0)
    assert len(found) == 400


def test_where_nothing_is_all_but_certain_none_is_wrong() -> None:
    assert calibrate.surest([(0.98, False)]) == (0, 1.0)


def test_the_table_is_written_as_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrate, "FILE", tmp_path / "table.csv")
    counted = calibrate.count([Judged("vote", "plain", 0.97, True), Judged("vote", "plain", 0.97, False)])
    assert counted == {("vote", "plain"): Counted(1, 2)}
    calibrate.write(counted, "invented papers")
    assert (tmp_path / "table.csv").read_text(encoding="utf-8") == "# invented papers\nkind,band,right,n\nvote,plain,1,2\n"

"""A whole record held against its label: what is right, wrong, missed and not judged; the same as the outside scorer says."""

import json
import random
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Any

from evaluation.rules.judgement import Share, by_kind, share
from evaluation.rules.paper import judge
from tests.papers import CORPUS, needs_corpus

GOLD: dict[str, Any] = {
    "council": "Montcorbel",
    "session": {"date": "2024-03-12", "time": None, "president": "Léa MORVAN"},
    "attendance": [
        {"name": "Léa MORVAN", "status": "present", "proxy_to": None},
        {"name": "Luc PERRIN", "status": "represented", "proxy_to": "Mme MORVAN"},
    ],
    "attendance_unscored": ["Guy BODIN"],
    "deliberations": [
        {
            "number": "2024-1", "title": "Subventions aux associations", "rapporteur": None, "vote": {"outcome": "adopted", "for": None},
            "contracts": [], "grants": [{"beneficiary": "Foyer rural", "amount": 500}], "budget": {"function": "020", "articles": ["6574"]},
        }
    ],
}  # fmt: skip


def _said(**changed: Any) -> dict[str, Any]:
    return {**json.loads(json.dumps(GOLD)), **changed}


def test_a_record_that_says_it_all_is_right_throughout() -> None:
    found = judge("a", GOLD, _said())
    assert share(found) == Share(right=len(found))


def test_nothing_said_is_all_missed_and_nothing_wrong() -> None:
    assert share(judge("a", GOLD, {}))[:2] == (0, 0)
    assert share(judge("a", GOLD, {})).missed == len(judge("a", GOLD, _said()))


def test_a_value_where_the_paper_says_nothing_is_wrong() -> None:
    said = _said()
    said["session"]["time"] = "18:00"
    said["deliberations"][0]["vote"]["for"] = 12
    assert {kind: one for kind, one in by_kind(judge("a", GOLD, said)).items() if one.wrong} == {
        "session.time": Share(wrong=1),
        "vote.for": Share(wrong=1),
    }


def test_a_person_stated_twice_or_otherwise_is_wrong_and_one_unscored_is_not_judged() -> None:
    line = {"name": "Léa MORVAN", "status": "present"}
    said = _said(attendance=[line, line, {"name": "PERRIN Luc", "status": "absent"}, {"name": "Guy BODIN", "status": "absent"}])
    assert by_kind(judge("a", GOLD, said))["attendance.status"] == Share(right=1, wrong=2, missed=1)


def test_an_act_that_is_none_is_wrong_unless_the_label_holds_some_acts_only() -> None:
    other = {"number": "2024-9", "title": "Dénomination de voies"}
    said = _said(deliberations=[*GOLD["deliberations"], other])
    assert by_kind(judge("a", GOLD, said))["deliberation.found"] == Share(right=1, wrong=1)
    assert by_kind(judge("a", {**GOLD, "deliberations_complete": False}, said))["deliberation.found"] == Share(right=1)


def test_a_grant_without_its_amount_is_missed_with_another_wrong() -> None:
    said = _said()
    said["deliberations"][0]["grants"] = [{"beneficiary": "Foyer rural", "amount": None}]
    assert by_kind(judge("a", GOLD, said))["grants"] == Share(missed=1)
    said["deliberations"][0]["grants"] = [{"beneficiary": "Foyer rural", "amount": 50}]
    assert by_kind(judge("a", GOLD, said))["grants"] == Share(wrong=1, missed=1)


@needs_corpus
def test_the_outside_scorer_counts_the_same() -> None:
    """On labels of real papers, each spoilt here and there."""
    scorer = _scorer()
    aside = set((CORPUS / "gold_aside.txt").read_text(encoding="utf-8").split())
    spoiler = random.Random(4)
    for path in sorted((CORPUS / "gold").glob("*.gold.json")):
        if path.name.removesuffix(".gold.json") in aside:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        said = _spoilt(gold, spoiler)
        tally = scorer.Tally()
        scorer.score_document(tally, "a", gold, said)
        assert {kind: Share(*row) for kind, row in tally.rows.items() if any(row)} == dict(by_kind(judge("a", gold, said))), path.name


def _spoilt(value: Any, spoiler: random.Random) -> Any:
    """A reading of what the label says with some of it lost, mistaken or said twice."""
    if isinstance(value, dict):
        kept = (key for key in value if key in ("name", "status", "session", "vote") or spoiler.random() > 0.05)
        return {key: _spoilt(value[key], spoiler) for key in kept}
    if isinstance(value, list):
        return [_spoilt(one, spoiler) for one in _told(value, spoiler)]
    if isinstance(value, str) and spoiler.random() < 0.05:
        return value[: len(value) // 2] or None
    if isinstance(value, int) and spoiler.random() < 0.1:
        return 7
    return value


def _told(values: list[Any], spoiler: random.Random) -> Iterator[Any]:
    for value in values:
        yield from [value] * spoiler.choice((0, 1, 1, 1, 1, 1, 1, 2))


def _scorer() -> ModuleType:
    spec = spec_from_file_location("outside_scorer", CORPUS / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

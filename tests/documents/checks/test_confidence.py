"""How sure a fact says to be comes from the table of counts; under the threshold it is held back, with the sign that says why."""

from typing import Any

import pytest

from council.sureness import THRESHOLD
from data_loaders.documents.checks import confidence, confidence_table
from data_loaders.documents.checks.confidence_signs import HELD, Print
from data_loaders.documents.checks.confidence_table import Counted, Table, probability, table, wilson
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import (
    AttendanceRecord,
    ContractRecord,
    DeliberationRecord,
    GrantRecord,
    PaperRecord,
    SessionRecord,
    VoteRecord,
    warn,
)
from locales import LANGUAGES, text

COUNTED: Table = {
    ("attendance", "plain"): Counted(98, 98),
    ("attendance", "checked"): Counted(498, 498),
    ("attendance", "garbled"): Counted(7, 10),
    ("attendance", "contradicted"): Counted(95, 100),
    ("attendance", "contradicted_twice"): Counted(6, 10),
    ("attendance", "name_doubtful"): Counted(2, 10),
    ("grant", "inferred"): Counted(6, 10),
    ("grant", "plain"): Counted(50, 50),
    ("contract", "plain"): Counted(50, 50),
    ("session", "plain"): Counted(50, 50),
    ("vote", "plain"): Counted(50, 50),
}


@pytest.fixture(autouse=True)
def _counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence_table, "table", lambda: COUNTED)


def _paper(words: str = "Conseil municipal", scanned: tuple[int, ...] = ()) -> Paper:
    return Paper("a.txt", "", "text/plain", words, (0,), scanned)


def _record(*statuses: str, **session: int) -> PaperRecord:
    lines = [AttendanceRecord(f"Odile AUBRAC{i}", status, evidence=[(i, i + 1)]) for i, status in enumerate(statuses)]  # type: ignore[arg-type]
    return PaperRecord("a.txt", "", attendance=lines, session=SessionRecord(**session))  # type: ignore[arg-type]


def test_the_table_in_use_counts_every_kind_and_is_never_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    found = confidence_table.table()
    assert {kind for kind, _ in found} == {"attendance", "session", "vote", "contract", "grant"}
    assert all(count.right <= count.n for count in found.values())
    assert all(0 < probability(*key) < 1 for key in found)
    assert probability("attendance", "scan_doubtful") < THRESHOLD < probability("attendance", "plain")


def test_a_small_count_leans_on_its_band_and_none_is_one_half() -> None:
    counted = {("vote", "plain"): Counted(98, 98), ("grant", "plain"): Counted(0, 1)}
    assert probability("vote", "plain", counted) == round(99 / 101, 4)
    assert 0.6 < probability("grant", "plain", counted) < 0.7
    assert probability("vote", "unheard", counted) == 0.5


def test_wilson_as_published() -> None:
    low, high = wilson(81, 263)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_number_that_the_list_equals_makes_it_surer() -> None:
    record = _record("present", "present", "excused", stated_present=2)
    confidence.run(record, _paper())
    assert [line.sign for line in record.attendance] == ["checked", "checked", "plain"]
    assert record.attendance[0].confidence > record.attendance[2].confidence


def test_a_list_that_does_not_close_is_less_sure() -> None:
    record = _record("present", "excused")
    record.closes = False
    confidence.run(record, _paper())
    assert [(line.sign, line.confidence) for line in record.attendance] == [("contradicted", probability("attendance", "contradicted"))] * 2


def test_a_list_that_two_printed_numbers_deny_is_held_back() -> None:
    record = _record("present", "excused")
    record.closes = False
    record.warnings = [warn("stated_present_differs", [], stated=2, counted=1)]
    confidence.run(record, _paper())
    assert record.attendance == []
    assert [held["sign"] for held in record.held_back] == ["contradicted_twice"] * 2


def test_under_the_threshold_a_name_keeps_its_seat_in_the_facts_held_back() -> None:
    record = _record("absent")
    confidence.run(record, _paper("pAr le c0nseil a|rs le mAire et lAdjoint " * 20))
    assert record.attendance == []
    (held,) = record.held_back
    assert (held["fact"], held["name"], held["status"], held["sign"]) == ("attendance", "Odile AUBRAC0", "absent", "garbled")
    assert held["confidence"] == probability("attendance", "garbled") < THRESHOLD
    assert [(w.code, w.values) for w in record.warnings] == [("low_confidence", {"name": "Odile AUBRAC0"})]


def test_a_doubtful_grant_is_held_back_with_its_item_and_whole() -> None:
    grants = [GrantRecord("Judo du Val", 200.0, confidence=0.95, evidence=[(1, 2)]), GrantRecord("Amicale", 100.0, evidence=[(3, 4)])]
    record = PaperRecord("a.txt", "", deliberations=[DeliberationRecord("7", "Subventions", grants=grants)])
    confidence.run(record, _paper())
    assert [grant.beneficiary for grant in record.deliberations[0].grants] == ["Amicale"]
    (held,) = record.held_back
    assert held["item"] == {"number": "7", "title": "Subventions"}
    assert (held["beneficiary"], held["amount"], held["evidence"]) == ("Judo du Val", 200.0, [(1, 2)])


def test_what_was_held_back_before_says_why() -> None:
    record = PaperRecord("a.txt", "", warnings=[warn("name_doubtful", [(5, 9)], name="Odile")])
    record.held_back = [{"fact": "attendance", "name": "Odile", "status": "absent", "confidence": 0.4, "evidence": [(5, 9)]}]
    confidence.run(record, _paper())
    assert (record.held_back[0]["sign"], record.held_back[0]["confidence"]) == (
        "name_doubtful",
        probability("attendance", "name_doubtful"),
    )


def test_the_signs_are_printed_with_the_facts_held_back_alone() -> None:
    money: dict[str, Any] = {"contracts": [ContractRecord("Val SARL")], "grants": [GrantRecord("Amicale", 3.0)]}
    item = DeliberationRecord("7", "Marché", vote=VoteRecord("adopted"), **money)
    record = PaperRecord("a.txt", "", attendance=_record("present").attendance, deliberations=[item])
    assert "'sign" not in str(record.to_json())
    everything = record.to_json(everything=True)
    assert everything["attendance"][0]["sign"] == everything["deliberations"][0]["vote"]["sign"] == "plain"
    assert everything["held_back"] == []


def test_a_page_that_was_a_picture_is_a_sign() -> None:
    how = Print.of(_paper("x" * 3000, scanned=(1,)))
    assert (how.band([(0, 3)], 0.9), how.band([(0, 3)], 0.7)) == ("scan", "scan_unsure")
    assert Print.of(_paper("x" * 3000)).band([(0, 3)], 1.0) == "flat"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "sign", [*HELD, "held", "plain", "checked", "contradicted", "contradicted_twice", "scan", "scan_unsure", "inferred", "garbled", "flat"]
)
def test_every_sign_has_its_words(sign: str, language: str) -> None:
    assert text(f"doubt.{sign}", language)  # type: ignore[arg-type]


def test_what_is_shown_was_counted_without_what_is_held_back() -> None:
    counted: Table = {("vote", "plain"): Counted(99, 100), ("vote", "garbled"): Counted(1, 50)}
    assert confidence_table.shown(counted) == Counted(99, 100)
    shown = confidence_table.shown()
    assert 0.98 < shown.right / shown.n < 1
    assert shown.n < sum(count.n for count in table().values())

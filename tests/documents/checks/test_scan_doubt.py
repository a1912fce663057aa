"""What a picture says doubtfully is held back with its place; what it says surely stays, a little less sure."""

import pytest

from data_loaders.documents.checks import scan_doubt
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import AttendanceRecord, ContractRecord, DeliberationRecord, GrantRecord, PaperRecord

TEXT = "Présents : Odile AUBRAC, Paul BELLAC - DURTAL donne pouvoir. Le lot revient à TRAVAUX VALOMBRE pour 12 000 € HT."


def _paper(doubtful: str = "", scanned: tuple[int, ...] = (1,)) -> Paper:
    words, at = [], 0
    for word in TEXT.split(" "):
        words.append((at, at + len(word), 0.3 if doubtful and doubtful in word else 0.9))
        at += len(word) + 1
    return Paper("a.pdf", "", "application/pdf", TEXT, (0,), scanned, tuple(words))


def _span(words: str) -> list[tuple[int, int]]:
    return [(TEXT.index(words), TEXT.index(words) + len(words))]


def _record(*names: str) -> PaperRecord:
    lines = [AttendanceRecord(name, "present", evidence=_span(name.split(" ")[-1])) for name in names]
    return PaperRecord("a.pdf", "", page_starts=[0], attendance=lines)


@pytest.mark.parametrize("doubtful", ["AUBRAC", "Odile"])
def test_a_name_with_a_doubtful_word_is_held_back(doubtful: str) -> None:
    record = _record("Odile AUBRAC")
    record.attendance[0].evidence = _span("Odile AUBRAC")
    scan_doubt.run(record, _paper(doubtful))
    assert record.attendance == []
    assert [(held["name"], held["confidence"]) for held in record.held_back] == [("Odile AUBRAC", 0.3)]
    assert record.warnings[0].code == "scan_doubtful"
    assert "Page 1" in record.warnings[0].message


def test_a_sure_name_stays_less_sure() -> None:
    record = _record("Odile AUBRAC")
    scan_doubt.run(record, _paper("BELLAC"))
    assert [(line.name, line.confidence) for line in record.attendance] == [("Odile AUBRAC", 0.9)]


def test_a_double_name_that_may_be_two_members_is_held_back() -> None:
    record = _record("Paul BELLAC")
    scan_doubt.run(record, _paper())
    assert record.attendance == []


@pytest.mark.parametrize("odd", ["Odile AUBRACPaul", "Od1le AUBRAC", "Odile @UBRAC", "Odile AUB RAC", "Ida ESTEVE-Yves FAUVEL"])
def test_prints_that_no_name_has_are_held_back(odd: str) -> None:
    record = PaperRecord("a.pdf", "", page_starts=[0], attendance=[AttendanceRecord(odd, "present", evidence=_span("Odile AUBRAC"))])
    scan_doubt.run(record, _paper())
    assert record.attendance == []


@pytest.mark.parametrize("name", ["Odile DE LA TOUR", "Jean-Luc AUBRAC", "Odile d'AUBRAC", "O. AUBRAC", "Odile AUBRAC DI SARRO"])
def test_prints_that_names_have_stay(name: str) -> None:
    record = PaperRecord("a.pdf", "", page_starts=[0], attendance=[AttendanceRecord(name, "present", evidence=_span("Odile AUBRAC"))])
    scan_doubt.run(record, _paper())
    assert [line.name for line in record.attendance] == [name]


def test_officers_and_amounts() -> None:
    record = _record()
    record.session.president = "Odile AUBRAC"
    record.session.evidence["president"] = _span("Odile AUBRAC")
    contract = ContractRecord("TRAVAUX VALOMBRE", 12000.0, evidence=_span("TRAVAUX VALOMBRE pour 12 000 €"))
    grant = GrantRecord("VALOMBRE", 12000.0, evidence=_span("12 000 €"))
    item = DeliberationRecord(rapporteur="Paul BELLAC", contracts=[contract], grants=[grant], evidence={"rapporteur": _span("Paul BELLAC")})
    record.deliberations = [item]
    scan_doubt.run(record, _paper("12"))
    assert record.session.president == "Odile AUBRAC"
    assert record.session.confidence["president"] == 0.9
    assert (item.contracts, item.grants) == ([], [])
    scan_doubt.run(record, _paper("AUBRAC"))
    assert record.session.president is None
    assert [held["fact"] for held in record.held_back] == ["rapporteur", "contract", "grant", "session.president"]


@pytest.mark.parametrize(("doubtful", "council"), [("VALOMBRE", None), ("AUBRAC", "Valombre")])
def test_a_council_whose_name_is_nowhere_sure_is_held_back(doubtful: str, council: str | None) -> None:
    record = _record()
    record.council = "Valombre"
    scan_doubt.run(record, _paper(doubtful))
    assert record.council == council


def test_a_paper_with_a_text_of_its_own_is_left() -> None:
    record = _record("Paul BELLAC")
    scan_doubt.run(record, _paper("BELLAC", scanned=()))
    assert record.attendance[0].confidence == 1.0


def _roll(*names: str) -> list[AttendanceRecord]:
    return [AttendanceRecord(name, "present", evidence=_span("Odile AUBRAC")) for name in names]


@pytest.mark.parametrize(
    ("said", "members", "meant"),
    [
        ("Odile AÜBBRAC", ("Odile AUBRAC", "Paul BELLAC", "Ida ESTEVE"), "Odile AUBRAC"),
        ("Odile AUBRAE", ("Odile AUBRAC", "Odile AUBRAN", "Ida ESTEVE"), None),
        ("Luc DORMOY", ("Odile AUBRAC", "Paul BELLAC", "Ida ESTEVE"), None),
        ("Odile AUBRAE", ("Odile AUBRAC",), None),
    ],
)
def test_a_chair_misread_by_a_letter_is_the_one_near_member_and_said_so(said: str, members: tuple[str, ...], meant: str | None) -> None:
    record = PaperRecord("a.pdf", "", page_starts=[0], attendance=_roll(*members))
    record.session.president = said
    record.session.evidence["president"] = _span("Odile AUBRAC")
    scan_doubt.run(record, _paper())
    told = [warning.values["member"] for warning in record.warnings if warning.code == "scan_matched"]
    assert told == ([meant] if meant else [])
    assert record.session.president == (meant or said)

"""`explain` groups what was proposed for one place, tells the winner first and why the others lost, and the doubts near it."""

from pathlib import Path

import pytest

from data_loaders import __main__ as entry
from data_loaders.documents import explaining, pipeline
from data_loaders.documents.paper import Paper
from data_loaders.documents.proposal import Considered, Proposal, Verdict, tell, tracing
from data_loaders.documents.record import AttendanceRecord, PaperRecord, warn
from tests.documents.readings.papers import FOOT, HEAD

TEXT = "Conseil municipal de Montcorbel\nPrésents : Mme Léa MORVAN, M. Luc PERRIN\n1. Tarifs de la cantine\n" + "Adopté. " * 200
LEA = TEXT.index("Mme Léa")
TITLE = TEXT.index("1. Tarifs")
PAPER = Paper("montcorbel.txt", "", "text/plain", TEXT)


def _told(thing: str, value: str, span: tuple[int, int], judged: tuple[float, Verdict, str]) -> Considered:
    return Considered(thing, Proposal(value, (span,), "a_reader", {"bold": 1.0, "number": 0.5}), *judged)


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that proposes three things at two places, holds one person back and warns of it."""

    def extract(paper: Paper) -> PaperRecord:
        tell(_told("roll", "Léa absent", (LEA, LEA + 14), (0.4, "lost", "the roll would not close")))
        tell(_told("items", "Tarifs de la cantine", (TITLE, TITLE + 23), (3.25, "chosen", "")))
        tell(_told("roll", "Léa present", (LEA + 4, LEA + 20), (2.0, "chosen", "")))
        held = {"fact": "attendance", "name": "Luc PERRIN", "status": "absent", "confidence": 0.5, "evidence": [(LEA + 16, LEA + 30)]}
        lea = AttendanceRecord("Léa MORVAN", "present", evidence=[(LEA, LEA + 14)])
        told = [warn("name_doubtful", [(LEA + 16, LEA + 30)], name="Luc PERRIN")]
        return PaperRecord(paper.source, "", pages=1, kind="minutes", attendance=[lea], held_back=[held], warnings=told)

    monkeypatch.setattr(pipeline, "extract", extract)


@pytest.mark.usefixtures("proposed")
def test_what_overlaps_is_one_place_and_the_chosen_stands_first() -> None:
    told = "\n".join(explaining.explain(PAPER, "en"))
    assert told.count("roll · ") == 1
    assert (
        told.index("Léa present") < told.index("Léa absent") < told.index("the roll would not close") < told.index("Tarifs de la cantine\n")
    )
    assert "bold 1, number 0.5" in told


@pytest.mark.usefixtures("proposed")
def test_with_an_offset_only_what_is_near_is_told() -> None:
    far = "\n".join(explaining.explain(PAPER, "en", len(TEXT) - 10))
    assert "No reading proposed anything here" in far
    assert "PERRIN" not in far
    near = "\n".join(explaining.explain(PAPER, "fr", LEA + 2))
    assert "attendance: Léa MORVAN, present" in near
    assert "Mis de côté" in near
    assert "name_doubtful" in near


@pytest.mark.usefixtures("proposed")
def test_no_trace_is_left_behind() -> None:
    list(explaining.explain(PAPER, "fr"))
    assert not tracing()


def test_a_roll_that_was_dropped_for_its_heads_side_by_side_is_told() -> None:
    rows = ("Présents :\tExcusés :", "Jean DUPONT\tGuy VERT", "Anne PETIT\tLéa ROUX", "Luc MERLE\t")
    paper = Paper("valbourg.txt", "", "text/plain", f"{HEAD}{chr(10).join(rows)}{FOOT}")
    assert any("side_by_side 1" in line for line in explaining.explain(paper, "en"))
    assert [a.name for a in pipeline.extract(paper).attendance if a.status == "excused"] == ["Guy VERT", "Léa ROUX"]


def test_a_value_is_shown_without_what_it_leaves_empty() -> None:
    line = AttendanceRecord("Léa MORVAN", "present", evidence=[(3, 9)])
    assert explaining.shown(line) == "name=Léa MORVAN, status=present, confidence=1.0, sign=plain"
    assert explaining.shown([line, line]) == "Léa MORVAN; Léa MORVAN"
    assert explaining.shown("long " * 200).endswith("…")


def test_the_command_reads_a_paper_and_says_what_it_cannot(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    paper = tmp_path / "montcorbel.txt"
    paper.write_text(TEXT, encoding="utf-8")
    assert entry.main(["explain", str(paper), str(LEA), "--language", "en"]) == 0
    assert f"Offset {LEA}, page 1" in capfdbinary.readouterr().out.decode()
    assert entry.main(["explain", str(paper), "99999"]) == 3
    assert entry.main(["explain", str(tmp_path / "none.txt")]) == 3
    assert "Pas de position 99999" in capfdbinary.readouterr().err.decode()

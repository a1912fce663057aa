"""`review` on the command line: doubts with their words, decisions with author and reason, the log; nothing changes without both."""

from pathlib import Path

import pytest

from data_loaders.__main__ import main
from database.engine import open_engine
from database.review.reports import file
from database.save import save
from tests.database.papers import WHOLE, act, paper
from tests.database.reviewing import HELD, contested, doubts, states
from tests.databases import new_file


@pytest.fixture
def number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of the one doubt on a member, in a database of its own."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/review.db")
    engine = new_file(tmp_path / "review.db")
    save(engine, paper(act(), roll=WHOLE, held_back=[HELD, {**HELD, "name": "Luc BEL\x1b[2JOT", "confidence": 0.8}]))
    return doubts(engine)[0].id


def _said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["review", *arguments])
    out = capsys.readouterr()
    return code, out.out + out.err


def test_the_list_gives_number_words_and_place(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys)
    assert code == 0
    first, second, third, *_ = said.splitlines()
    assert first.startswith(f"{number}  enjeu 0.6, certitude 0.40 · Présence · Odile AUBRAC · absent")
    assert "page 1 : « seil m »" in second
    assert "Luc BEL [2JOT" in third
    assert "2 faits à vérifier" in said


@pytest.mark.parametrize(("asked", "lines"), [(("--limit", "1"), 3), (("--kind", "vote"), 1), (("--council", "Ailleurs"), 1)])
def test_the_list_can_be_narrowed(number: int, capsys: pytest.CaptureFixture[str], asked: tuple[str, str], lines: int) -> None:
    assert len(_said(capsys, "list", *asked)[1].splitlines()) == lines
    assert len(_said(capsys, *asked)[1].splitlines()) == lines


def test_one_doubt_is_shown_with_how_to_decide(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"confirm|correct|reject {number}" in _said(capsys, "show", str(number))[1]
    assert _said(capsys, "show", "7")[0] == 3


def test_a_decision_is_told_and_logged(number: int, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, said = _said(capsys, "correct", str(number), "--value", "présent", "--author", "Zoé Clerc", "--reason", "Registre signé")
    assert (code, said) == (0, "Décision gardée : absent → présent. Effet : présences connues 0 → 1, présences 0 → 1.\n")
    log = _said(capsys, "log")[1]
    for told in ("Zoé Clerc", "Corriger", "Odile AUBRAC", "absent → présent", "Registre signé", "en vigueur"):
        assert told in log
    assert log.startswith(f"{number}  ")  # the number by which it is decided again
    assert "Registre signé" in _said(capsys, "show", str(number))[1]


def test_a_private_person_in_a_reason_is_covered_in_the_log(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    _said(capsys, "confirm", str(number), "--author", "Zoé Clerc", "--reason", "Lettre de M. Jean DUBOSQUET, 12 rue des Lilas")
    log = _said(capsys, "log")[1]
    assert "Lettre de M. ████ █████████" in log
    assert "Lilas" not in log


def test_nothing_is_decided_without_author_and_reason(number: int, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for arguments in (("--author", "Zoé"), ("--reason", "Vu"), ()):
        with pytest.raises(SystemExit):
            main(["review", "confirm", str(number), *arguments])
    assert _said(capsys, "confirm", str(number), "--author", " ", "--reason", "Vu")[0] == 3
    assert _said(capsys, "correct", str(number), "--author", "Zoé", "--reason", "Vu", "--value", "perdu")[0] == 3
    assert states(open_engine(f"sqlite:///{tmp_path}/review.db")) == []


def test_a_database_that_cannot_be_used_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://nowhere/x")
    assert _said(capsys, "list")[0] == 4


def test_reports_are_listed_with_the_number_that_decides_and_may_be_set_aside(
    number: int, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/review.db")
    report = file(engine, contested(engine), "présent", "page 3")
    said = _said(capsys, "reports")[1]
    assert f"{report} : Présence, Lise ONFRAY : excusé" in said.replace("\xa0", " ")
    assert "page 3" in said
    assert _said(capsys, "set-aside", "7", "--reason", "non")[0] == 3
    assert _said(capsys, "set-aside", str(report), "--reason", "Le procès-verbal le dit excusé.")[0] == 0
    assert "page 3" not in _said(capsys, "reports")[1]

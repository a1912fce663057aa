"""The command that prints records: the contract of its lines, its text, its exit codes."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from data_loaders.__main__ import main
from data_loaders.documents.record import AttendanceRecord, PaperRecord
from data_loaders.open_data.rosters.roster_check import RosterCheck
from tests.documents import bad_files as bad

ROOT = Path(__file__).parents[2]
KEYS = [
    "source",
    "sha256",
    "media_type",
    "pages",
    "page_starts",
    "scanned_pages",
    "council",
    "roster",
    "session",
    "attendance",
    "closes",
    "deliberations",
    "warnings",
    "body",
]
Run = Callable[..., tuple[int, bytes, str]]
WORDS = "Séance du 3 mars \u2028 suite\u0085 « levée »\r\nFin"


def _process(*arguments: str) -> tuple[int, bytes, str]:
    done = subprocess.run(
        [sys.executable, "-m", "data_loaders", "extract", *arguments], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """The command in this process, whose readers go on from test to test."""

    def answer(*arguments: str) -> tuple[int, bytes, str]:
        capfdbinary.readouterr()
        try:
            code = main(["extract", *arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out, err.decode()

    return answer


def test_a_folder_prints_one_line_a_document(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.txt").write_text(WORDS)
    (tmp_path / "a.pdf").write_bytes(bad.selfish_pdf())
    (tmp_path / "source.toml").write_text("licence = 'x'")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    code, out, err = _process(str(tmp_path))
    lines = [json.loads(line) for line in out.decode().splitlines()]
    assert code == 0
    assert [list(line) for line in lines] == [KEYS, KEYS]
    assert [Path(line["source"]).name for line in lines] == ["a.pdf", "b.txt"]
    assert "photo.jpg" in err
    refused = lines[0]
    assert [w["code"] for w in refused["warnings"]] == ["refused"]
    assert (refused["media_type"], refused["pages"], refused["closes"], refused["deliberations"]) == (None, None, None, [])
    assert len(refused["sha256"]) == 64


def test_text_is_the_stored_text_and_one_line_feed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(WORDS.encode("utf-8"))
    code, out, _ = run("--text", str(tmp_path / "a.txt"))
    assert code == 0
    assert out == WORDS.encode() + b"\n"


def test_nothing_read_ends_with_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    code, out, err = run("--text", str(tmp_path / "a.txt"), "missing.pdf")
    assert code == 3
    assert out == b""
    assert "a.txt : fichier vide" in err
    assert "missing.pdf : fichier non lisible" in err


def test_held_back_only_when_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    plain, everything = (json.loads(run(*extra, str(tmp_path / "a.txt"))[1]) for extra in ([], ["--all"]))
    assert "held_back" not in plain
    assert everything["held_back"] == []


def test_a_roster_tells_names_it_does_not_hold(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text(
        "council,name,from,to\nValombre,Odile Marchand,2020-01-01,\nValombre,Paul Bellac,2014-01-01,2020-01-01\n"
    )
    member = AttendanceRecord("MARCHAND Odile", "present", evidence=[(3, 9)])
    record = PaperRecord("a.txt", "", council="Commune de Valombre", attendance=[member, AttendanceRecord("Paul Bellac", "absent")])
    record.session.date = "2021-03-03"
    RosterCheck(tmp_path / "roster.csv").check(record)
    assert record.roster == "roster.csv"
    assert [(w.code, w.values["name"]) for w in record.warnings] == [("not_in_roster", "Paul Bellac")]


def test_a_roster_that_is_none_ends_the_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text("a,b\n1,2\n")
    code, out, err = run("--roster", str(tmp_path / "roster.csv"), str(tmp_path))
    assert (code, out) == (3, b"")
    assert "roster.csv" in err


def test_an_unknown_command_is_told() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["unknown"])

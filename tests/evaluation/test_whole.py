"""The commands run whole on a few made papers: what they print is what the papers hold."""

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from evaluation import __main__ as entry
from evaluation.papers.making import Order, make_folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make_folder(folder, Order(3, 4, 0, {"money": "none"}), ("txt",))
    return folder


@pytest.fixture(scope="module")
def read() -> dict[tuple[str, ...], subprocess.CompletedProcess[bytes]]:
    """What the reader said of papers, by the words that asked for it."""
    return {}


@pytest.fixture(autouse=True)
def _read_once(read: dict[tuple[str, ...], subprocess.CompletedProcess[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same papers, which stay as they were made, are read once, by one child: to start it is more work than to read them."""

    def run(command: list[str], *, check: bool, **options: Any) -> subprocess.CompletedProcess[bytes]:
        asked = tuple(command)
        if asked not in read:
            read[asked] = subprocess.run([*command, "--jobs", "1"], check=check, **options)
        return read[asked]

    monkeypatch.setattr("evaluation.extraction.subprocess", SimpleNamespace(run=run, PIPE=subprocess.PIPE))


def _run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    code = entry.main([str(word) for word in words])
    return code, capsys.readouterr().out


def test_score_counts_what_the_labels_hold(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = _run(capsys, "score", made / "gold", made / "documents", "--json")
    figures = json.loads(told)
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in (made / "gold").iterdir()]
    assert code == 0
    lines = sum(len(gold["attendance"]) for gold in golds)
    assert figures["attendance.status"]["right"] + figures["attendance.status"]["missed"] == lines
    assert figures["attendance.status"]["right"] > lines / 2
    code, told = _run(
        capsys, "score", made / "gold", made / "documents", "--by-council", "--by-dimension", made / "layouts.csv", "--rows", 2
    )
    assert "made-4-0000" in told
    assert told.count(" = ") == 2


def test_a_paper_that_is_gone_wrong_has_missed_all(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside a paper that is read: nothing of the broken one is right, nothing is wrong."""
    names = sorted(path.name for path in (made / "documents").iterdir())[:2]
    for name in names:
        (tmp_path / name).write_bytes((made / "documents" / name).read_bytes() if name == names[0] else b"%PDF-1.4 broken")
    code, told = _run(capsys, "score", made / "gold", tmp_path, "--details")
    assert code == 0
    assert "2 papers" in told
    assert f"{names[1]} ·  | should be" in told


def test_calibrate_judges_each_council_apart_and_says_whether_it_holds(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = _run(capsys, "calibrate", made / "gold", made / "documents")
    assert code in (0, 1)
    assert "each council by a table counted without it" in told
    assert "at least 0.985 asked for" in told


def test_the_card_is_a_table(made: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluation.commands.card.things", dict)
    code, told = _run(capsys, "card", made / "gold", made / "documents", "--made", made)
    assert code == 0
    assert told.startswith("| papers | number | attendance |")
    assert "| labelled papers | 3 |" in told
    assert f"| made papers, {made.name} | 3 |" in told


def test_a_format_or_a_value_that_is_none_ends_the_maker(tmp_path: Path) -> None:
    for words in (("--formats", "wax"), ("--given", "roll=pebbles"), ("--given", "weather=fine")):
        with pytest.raises(SystemExit, match="no such format"):
            entry.main(["make", str(tmp_path), *words])

"""What goes wrong with one file stays with that file, is told to readers by its name, and is forgotten once it loads well."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from data_loaders import loading
from data_loaders.__main__ import main
from database.incoming import Incoming, Saved
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import dump
from tests.database.test_loading import EXTRACT

CUT_PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two extracts, one of them in a folder below."""
    papers = tmp_path / "papers"
    (papers / "below").mkdir(parents=True)
    (papers / "first.txt").write_text(EXTRACT.format(day=11), encoding="utf-8")
    (papers / "below" / "second.txt").write_text(EXTRACT.format(day=12), encoding="utf-8")
    return papers


def _told(engine: Engine) -> list[tuple[str, str]]:
    rows = frames(engine)["warnings"].filter(pl.col("code") != "session_does_not_close")
    return sorted(rows.select("source", "code").iter_rows())


def test_a_name_that_is_not_utf_8_is_stored(engine: Engine, folder: Path) -> None:
    (folder / "first.txt").rename(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt"))
    assert loading.load_into(engine, [folder]).states == {"kept": 2}
    assert sorted(frames(engine)["documents"]["source"]) == ["papers/below/second.txt", "papers/caf\ufffd.txt"]


def test_an_unforeseen_fault_refuses_one_paper_until_it_loads_well(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = save

    def failing(engine: Engine, incoming: Incoming, run: int) -> Saved:
        if incoming.source.endswith("first.txt"):
            raise ArithmeticError
        return kept(engine, incoming, run)

    monkeypatch.setattr(loading, "save", failing)
    tally = loading.load_into(engine, [folder])
    assert tally.states == {"kept": 1, "refused": 1}
    assert any("papers/first.txt : ce document n'a pas pu être enregistré (ArithmeticError)" in reason for reason in tally.reasons)
    assert _told(engine) == [("papers/first.txt", "refused")]
    monkeypatch.setattr(loading, "save", kept)
    assert loading.load_into(engine, [folder]).states == {"kept": 1, "unchanged": 1}
    assert _told(engine) == []


def test_a_failing_database_is_no_refusal(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> Saved:
        raise OperationalError("", {}, Exception("disk full"))

    monkeypatch.setattr(loading, "save", failing)
    with pytest.raises(OperationalError):
        loading.load_into(engine, [folder])


@pytest.fixture
def shut(folder: Path) -> Iterator[pytest.MonkeyPatch]:
    """The folder below cannot be opened, whoever runs the tests, until `undo`."""
    listed = Path.iterdir

    def refused(path: Path) -> Iterator[Path]:
        if path == folder / "below":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(Path, "iterdir", refused)
        yield changed


def test_a_folder_that_cannot_be_opened_is_one_refusal(engine: Engine, folder: Path, shut: pytest.MonkeyPatch) -> None:
    tally = loading.load_into(engine, [folder])
    assert tally.states == {"kept": 1, "refused": 1}
    assert any(reason.startswith("papers/below : fichier non lisible") for reason in tally.reasons)
    assert _told(engine) == [("papers/below", "refused")]
    shut.undo()
    assert loading.load_into(engine, [folder]).states == {"kept": 1, "unchanged": 1}
    assert _told(engine) == []


@pytest.mark.usefixtures("shut")
def test_extract_goes_on_beside_a_folder_that_cannot_be_opened(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["extract", str(folder)]) == 0
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert sorted(bool(line["sha256"]) for line in lines) == [False, True]
    assert any("below : fichier non lisible" in warning["message"] for line in lines for warning in line["warnings"])


def test_no_path_of_the_machine_is_stored(engine: Engine, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(CUT_PDF)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "below" / "source.toml").write_text("council = ", encoding="utf-8")
    (folder / "elus.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert loading.load_into(engine, [folder]).states == {"kept": 1, "refused": 4}
    assert str(folder.parent) not in str(dump(engine))
    assert str(folder.parent) not in str(frames(engine)["documents"]["source"].to_list())
    messages = frames(engine)["warnings"]["message"].to_list()
    assert any(message.startswith("papers/broken.pdf : ") for message in messages)
    assert any(message.startswith("below/source.toml : syntaxe") for message in messages)


def test_what_is_refused_or_set_aside_is_shown_until_it_is_mended(engine: Engine, folder: Path) -> None:
    (folder / "below" / "source.toml").write_text("council = ", encoding="utf-8")
    (folder / "autre.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    (folder / "elus.csv").write_text("council;name;from\nRochebelle;Paul VERDIER;31/02/2020\nRochebelle;Zoé CLAIR;\n", encoding="utf-8")
    tally = loading.load_into(engine, [folder])
    assert (tally.states, tally.rosters) == ({"kept": 2, "refused": 2}, 1)
    shown = [("papers/autre.csv", "refused"), ("papers/below/second.txt", "refused"), ("papers/elus.csv", "roster.date_impossible")]
    assert _told(engine) == shown
    before = dump(engine)
    loading.load_into(engine, [folder])
    assert dump(engine) == before
    assert dict(frames(engine)["documents"].select("source", "state").iter_rows())["papers/autre.csv"] == "refused"
    (folder / "below" / "source.toml").write_text('council = "Rochebelle"', encoding="utf-8")
    (folder / "autre.csv").write_text("council;name\nRochebelle;Lise ONFRAY\n", encoding="utf-8")
    (folder / "elus.csv").write_text("council;name;from\nRochebelle;Paul VERDIER;28/02/2020\n", encoding="utf-8")
    assert loading.load_into(engine, [folder]).states == {"kept": 2, "replaced": 1, "unchanged": 1}
    assert _told(engine) == []


def test_a_file_refused_for_two_reasons_in_turn_is_told_once(engine: Engine, folder: Path) -> None:
    (folder / "below" / "second.txt").unlink()
    (folder / "below" / "second.pdf").write_bytes(CUT_PDF)
    (folder / "below" / "source.toml").write_text("council = ", encoding="utf-8")
    loading.load_into(engine, [folder])
    (folder / "below" / "source.toml").unlink()
    assert loading.load_into(engine, [folder]).states == {"unchanged": 1, "refused": 1}
    assert _told(engine) == [("papers/below/second.pdf", "refused")]


def test_a_shell_s_star_takes_no_source_toml_for_a_paper(engine: Engine, folder: Path) -> None:
    (folder / "source.toml").write_text('publisher = "Mairie"', encoding="utf-8")
    tally = loading.load_into(engine, sorted(folder.iterdir()))
    assert (tally.states, tally.reasons) == ({"kept": 2}, [])


@pytest.mark.parametrize("order", [("first", "second"), ("second", "first")])
def test_copies_of_one_paper_have_one_provenance_in_any_order(engine: Engine, tmp_path: Path, order: tuple[str, str]) -> None:
    for name in order:
        (tmp_path / name).mkdir()
        (tmp_path / name / "paper.txt").write_text(EXTRACT.format(day=11), encoding="utf-8")
        (tmp_path / name / "source.toml").write_text(f'publisher = "{name}"', encoding="utf-8")
    folders = [tmp_path / name for name in order]
    assert loading.load_into(engine, folders).states == {"kept": 1, "unchanged": 1}
    assert loading.load_into(engine, folders).states == {"unchanged": 2}
    assert frames(engine)["documents"]["publisher"].to_list() == ["first"]

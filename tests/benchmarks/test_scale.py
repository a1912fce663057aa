"""A country's weight is a session's share times its sessions; what is counted is what a database holds."""

from pathlib import Path

import pytest

from benchmarks import scale
from benchmarks.scale import Weight
from data_loaders import loading
from database.engine import open_engine

PAPER = """COMMUNE DE ROCHEBELLE
Procès-verbal du conseil municipal du 12 mars 2024
Présents : Mme Odile MARCHAND, maire, M. Paul BELLAC
Délibération n° 2024-12 : Marché de voirie
Adopté à l'unanimité.
"""


def test_the_country_is_a_session_times_its_sessions() -> None:
    found = Weight({"council": 1, "document": 4, "council_session": 2}, store=2 * 1024**2, tables=1024, texts=2048, letters=9, made=3.0)
    told = scale.country(found)
    assert told[0] == "a session: 1,024.0 KiB of database, 0.5 KiB of snapshot's tables, 1.0 KiB of masked texts"
    assert told[1] == "  2.0 document, 1.0 council_session; first snapshot: 1.50 s of CPU"
    assert told[2].endswith("= 2,100,000 sessions")
    assert "  database: 2,051 GiB" in told
    assert "  document: 4.2 million rows" in told


def test_what_a_database_holds_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    engine = open_engine(f"sqlite:///{tmp_path}/held.db")
    loading.load_into(engine, [tmp_path / "paper.txt"])
    engine.dispose()
    monkeypatch.setattr("sys.argv", ["scale", str(tmp_path / "held.db"), str(tmp_path / "paper.txt")])
    scale.main()
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("held: 1 council, 1 document, 1 council_session, 2 attendance, 1 deliberation")
    assert told[2].startswith(f"letters of text: {len(PAPER)}; a first snapshot of them: ")
    assert told[-1].startswith("reading: 1 papers of 1 in ")

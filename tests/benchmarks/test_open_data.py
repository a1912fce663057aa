"""The tables that say what becomes of each file, and what its amounts come to over rows and over contracts."""

from pathlib import Path

import pytest

from benchmarks import open_data

BUYER = "21330063500017"
HEAD = "id,acheteur_id,objet,montant,dateNotification,titulaire_id,couleur\n"
CONTRACTS = (
    f"2024-1,{BUYER},Halle,5000,2024-03-12,55208131766522,bleu\n"
    f"2024-1,{BUYER},Halle,5000,2024-03-12,21750001600019,bleu\n"
    f"2024-2,{BUYER},Papier,1000,2024-03-12,55208131766522,bleu\n"
    f"2024-3,{BUYER},Papier,999999999,2024-03-12,55208131766522,bleu\n"
)


def test_each_file_has_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(HEAD + CONTRACTS, encoding="utf-8")
    (tmp_path / "b.csv").write_text("titre;couleur\nHalle;bleu\n", encoding="utf-8")
    (tmp_path / "c.csv").write_text(HEAD + CONTRACTS, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["open_data", str(tmp_path)])
    open_data.main()
    told = capsys.readouterr().out.splitlines()
    assert told[2].startswith("| a.csv | données essentielles de la commande publique (tableau) | 4 | 3 | montant factice")
    assert told[2].endswith("1 | couleur |")
    assert told[3].startswith("| b.csv | refused |")
    assert told[4].startswith("| c.csv | unchanged |")
    assert told[-1] == "| a.csv | 3 | 2 | 1 | 11,000.00 | 6,000.00 | 5,000.00 |"

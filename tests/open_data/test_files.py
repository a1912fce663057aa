"""A file is taken for what it holds, judged row by row, stored whole or not at all, and told."""

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, select

from council import OpenFile, PublishedContract, RefusedRow, RegisterLine, Table
from data_loaders import loading
from data_loaders.open_data import files
from data_loaders.open_data.table_files.table import BadTable
from database.incoming import Provenance
from database.open_data.files import FileRows
from database.snapshot.frames import data_version

SIRET = "21330063500017"
REGISTER = (
    "council;council_siret;session_date;session_time;councillor;status;arrived_at;left_at;proxy_to\n"
    f"Rochebelle;{SIRET};2024-03-12;18h30;Jeanne MARTEAU;présente;;;\n"
    f"Rochebelle;{SIRET};12/03/2024;18:30;Paul VERDIER;Absent excusé;;;\n"
    f"Rochebelle;{SIRET};2024-03-12;18:30;Lise ONFRAY;représentée;;;Jeanne MARTEAU\n"
    f"Rochebelle;{SIRET};2024-02-30;18:30;Zoé CLAIR;present;;;\n"
    f"Rochebelle;21330063500018;2024-03-12;18:30;Zoé CLAIR;present;;;\n"
    f"Rochebelle;{SIRET};2024-03-12;18:30;Zoé CLAIR;parti;;;\n"
    f"Rochebelle;{SIRET};2024-03-12;18:30;Zoé CLAIR;present;25:10;;\n"
)
CONTRACTS = (
    "buyer,title,supplier,supplier_siret,amount,min_amount,max_amount,tax,notified_on\n"
    'Rochebelle,"Voirie, lot 2",Toitures du Val,55208131766522,"12 000,50",,,HT,2024-01-31\n'
    "Rochebelle,Papier,Bureau du Val,,,1000,4000,ttc,2024-01-31\n"
    "Rochebelle,Papier,Bureau du Val,,99999999999999,,,HT,2024-01-31\n"
    "Rochebelle,Papier,Bureau du Val,,,4000,1000,HT,2024-01-31\n"
)


def _load(engine: Engine, path: Path, words: str | bytes) -> files.Report:
    path.write_bytes(words.encode() if isinstance(words, str) else words)
    return files.load(engine, path, files.Told(path.name, Provenance(publisher="Ville"), 1))


def test_a_register_keeps_its_rows_and_tells_the_cells_that_cannot_be(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, tmp_path / "any.csv", REGISTER)
    assert (report.kept, dict(report.rules)) == (6, {"status_unknown": 1})
    wanted = ("row", "council_siret", "session_date", "session_time", "councillor", "status", "doubtful")
    with engine.connect() as connection:
        rows = connection.execute(select(*(getattr(RegisterLine, name) for name in wanted)).order_by(RegisterLine.row)).all()
        assert rows == [
            (2, SIRET, date(2024, 3, 12), "18:30", "Jeanne MARTEAU", "present", None),
            (3, SIRET, date(2024, 3, 12), "18:30", "Paul VERDIER", "excused", None),
            (4, SIRET, date(2024, 3, 12), "18:30", "Lise ONFRAY", "represented", None),
            (5, SIRET, None, "18:30", "Zoé CLAIR", "present", "session_date: 2024-02-30"),
            (6, None, date(2024, 3, 12), "18:30", "Zoé CLAIR", "present", "council_siret: 21330063500018"),
            (8, SIRET, date(2024, 3, 12), "18:30", "Zoé CLAIR", "present", "arrived_at: 25:10"),
        ]
        assert connection.execute(select(RefusedRow.row, RefusedRow.rule)).all() == [(7, "status_unknown")]
        file = connection.execute(select(OpenFile.form, OpenFile.rows_read, OpenFile.rows_kept, OpenFile.publisher)).one()
        assert file == ("attendance_register", 7, 6, "Ville")


def test_contracts_keep_bounds_apart_and_placeholders_out(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, tmp_path / "any.csv", CONTRACTS)
    assert (report.kept, dict(report.rules)) == (2, {"amount_impossible": 1, "bounds_reversed": 1})
    wanted = ("title", "amount_cents", "min_cents", "max_cents", "tax", "supplier_siren", "notified_on")
    with engine.connect() as connection:
        rows = connection.execute(select(*(getattr(PublishedContract, name) for name in wanted)).order_by(PublishedContract.row)).all()
    assert rows == [
        ("Voirie, lot 2", 1200050, None, None, "HT", "552081317", date(2024, 1, 31)),
        ("Papier", None, 100000, 400000, "TTC", None, date(2024, 1, 31)),
    ]


def test_a_contract_without_a_bound_keeps_the_other_and_the_length_of_a_number_says_what_it_is(engine: Engine, tmp_path: Path) -> None:
    head = "buyer,title,supplier,supplier_siret,amount,min_amount,max_amount,notified_on\n"
    rows = (
        "552081317,,1000,Sans montant maximum",
        "55208131766522,,sans minimum,5000",
        "12345,,sans objet,5000",
        "FR552,,1000,",
    )
    words = head + "".join(f"Rochebelle,Papier,Bureau du Val,{row},2024-01-31\n" for row in rows)
    assert dict(_load(engine, tmp_path / "any.csv", words).rules) == {"amount_unreadable": 1}
    wanted = ("supplier_scheme", "supplier_siren", "min_cents", "max_cents", "no_maximum")
    with engine.connect() as connection:
        kept = connection.execute(select(*(getattr(PublishedContract, name) for name in wanted)).order_by(PublishedContract.row)).all()
    assert kept == [("SIREN", "552081317", 100000, None, True), ("SIRET", "552081317", 0, 500000, None), (None, None, 100000, None, None)]


def test_nobody_votes_by_proxy_for_themselves(engine: Engine, tmp_path: Path) -> None:
    row = f"Rochebelle;{SIRET};2024-03-12;18:30;Marc SAULE;excusé;;;"
    words = REGISTER.splitlines()[0] + f"\n{row}Marc SAULE\n{row}Zoé CLAIR\n"
    report = _load(engine, tmp_path / "any.csv", words)
    assert (report.kept, dict(report.rules)) == (1, {"proxy_to_oneself": 1})


def test_the_same_bytes_change_nothing_and_another_edition_replaces(engine: Engine, tmp_path: Path) -> None:
    _load(engine, tmp_path / "any.csv", REGISTER)
    before = data_version(engine)
    assert _load(engine, tmp_path / "any.csv", REGISTER).saved.state == "unchanged"
    assert data_version(engine) == before
    newer = _load(
        engine, tmp_path / "any.csv", REGISTER.split("Rochebelle", 2)[0] + f"Rochebelle;{SIRET};2024-03-12;;Zoé CLAIR;absente;;;\n"
    )
    assert (newer.saved.state, newer.replaces) == ("replaced", datetime.now(UTC).date())
    with engine.connect() as connection:
        assert connection.execute(select(RegisterLine.councillor)).scalars().all() == ["Zoé CLAIR"]
        assert connection.execute(select(RefusedRow.row)).all() == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_spreadsheets_are_read(engine: Engine, tmp_path: Path, encoding: str) -> None:
    assert _load(engine, tmp_path / "any.csv", REGISTER.encode(encoding)).kept == 6


def test_a_broken_row_is_set_aside_and_the_rest_goes_on(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, tmp_path / "any.csv", REGISTER.replace("Paul VERDIER;", "Paul VERDIER;;;;;"))
    assert (report.kept, dict(report.rules)["ragged"]) == (5, 1)


def test_a_fault_in_the_last_batch_leaves_nothing(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(rows: FileRows, kept: pl.DataFrame, refused: pl.DataFrame, table: type[Table]) -> None:
        added(rows, kept, refused, table)
        raise ArithmeticError

    added = FileRows.add
    monkeypatch.setattr(FileRows, "add", failing)
    before = data_version(engine)
    with pytest.raises(ArithmeticError):
        _load(engine, tmp_path / "any.csv", REGISTER)
    with engine.connect() as connection:
        assert connection.execute(select(OpenFile.id)).all() == []
        assert connection.execute(select(RegisterLine.row)).all() == []
    assert data_version(engine) == before


def test_another_table_is_refused_with_what_it_lacks(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="il manque : title, supplier"):
        _load(engine, tmp_path / "any.csv", "buyer;amount;notified_on\nRochebelle;1;2024-01-31\n")


def test_load_tells_the_form_the_columns_and_the_rules(engine: Engine, tmp_path: Path) -> None:
    words = REGISTER.replace("proxy_to\n", "proxy_to;motif;humeur\n").replace(";;;\n", ";;;;;\n")
    (tmp_path / "presences.csv").write_text(words, encoding="utf-8")
    tally = loading.load_into(engine, [tmp_path / "presences.csv"])
    assert tally.tables == 1
    told = " ".join(tally.reasons)
    assert "lu comme registre des présences (colonnes connues : 9 sur 11" in told
    assert "laissées exprès : motif" in told
    assert "inconnues, non lues : humeur" in told
    assert "statut inconnu 1" in told
    assert "cellules douteuses, vidées" in told
    assert "Lignes gardées : 2." in told


def test_load_tells_the_edition_that_goes_and_the_sheets_that_nobody_read(engine: Engine, tmp_path: Path) -> None:
    book = Workbook()
    for row in CONTRACTS.splitlines()[::2]:
        book.worksheets[0].append(row.replace('"', "").split(","))
    book.create_sheet("Notes").append(["Relu en mars"])
    told = []
    for edition in ("first", "second"):
        book.worksheets[0]["B3"] = edition
        book.save(tmp_path / "marches.xlsx")
        told.append(" ".join(loading.load_into(engine, [tmp_path / "marches.xlsx"]).reasons))
    assert all("Notes" in said for said in told)
    assert [f"{datetime.now(UTC):%d/%m/%Y}" in said for said in told] == [False, True]


def test_one_to_nine_is_no_contract_s_amount(engine: Engine, tmp_path: Path) -> None:
    words = CONTRACTS.splitlines()[0] + "\nRochebelle,Papier,Bureau du Val,,123456789,,,HT,2024-01-31\n"
    words += "Rochebelle,Encre,Bureau du Val,,1200,,,HT,2024-01-31\n"
    assert dict(_load(engine, tmp_path / "any.csv", words).rules) == {"amount_impossible": 1}


def test_a_file_of_which_no_row_stays_is_refused_with_its_rule_and_rows(engine: Engine, tmp_path: Path) -> None:
    words = CONTRACTS.splitlines()[0] + 4 * "\nRochebelle,Papier,Bureau du Val,,123456789,,,HT,2024-01-31" + "\n"
    with pytest.raises(BadTable) as refused:
        _load(engine, tmp_path / "any.csv", words)
    assert refused.value.code == "nothing_kept"
    said = str(refused.value)
    rule = "montant impossible ou valeur factice"
    cells = [f"ligne {row}, colonne « amount » : « 123456789 » ({rule})" for row in (2, 3, 4)]
    assert all(told in said for told in ("any.csv", f"{rule} 4", " ; ".join(cells), "python -m data_loaders map « any.csv »"))
    assert "ligne 5" not in said
    with engine.connect() as connection:
        assert connection.execute(select(OpenFile)).all() == []

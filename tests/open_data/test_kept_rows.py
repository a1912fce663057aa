"""What real publishers' files lost their rows for, on invented files of the same kind: a cell is doubtful, the row stays."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, select

from council import OpenFile, PublishedAct, PublishedContract, PublishedGrant, Table
from data_loaders.__main__ import main
from database.open_data.contracts import contracts
from database.open_data.prevailing import prevailing
from database.open_data.rows import lines
from tests.open_data.loaded import load, load_file

SIRET, OTHER = "21330063500017", "55208131766522"
GRANTS = "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature\n"
NAMES = ("Judo du Val", "Chorale", "Amicale", "Pétanque", "Théâtre", "Yoga", "Tennis", "Échecs", "Danse", "Vélo")
CONTRACTS = "id,acheteur_id,acheteur_nom,objet,montant,dateNotification,titulaire_id,titulaire_nom\n"


def _rows(engine: Engine, table: type[Table], *names: str) -> list[tuple[Any, ...]]:
    columns = [table.__table__.c[name] for name in names]
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(table.__table__.c.file_id, table.__table__.c.row))]


def _grant(name: str, **cells: str) -> str:
    row = {"grantor": "Rochebelle", "siret": SIRET, "day": "2022-03-12", "ref": "D1", "id": "", "amount": "300"} | cells
    return f"{row['grantor']};{row['siret']};{row['day']};{row['ref']};{name};{row['id']};cours;{row['amount']};aide en numéraire\n"


def test_a_destroyed_grantor_s_number_costs_no_grant(engine: Engine, tmp_path: Path) -> None:
    report = load(engine, tmp_path / "g.csv", GRANTS + "".join(_grant(name, siret="2,43E+13") for name in NAMES))
    assert (report.kept, report.refused) == (10, 0)
    assert set(_rows(engine, PublishedGrant, "grantor_siret", "doubtful")) == {(None, "grantor_siret: 2,43E+13")}


def test_ten_names_under_one_destroyed_number_are_ten(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + "".join(_grant(name, id="7,77E+13") for name in NAMES))
    assert _rows(engine, PublishedGrant, "beneficiary_name", "beneficiary_siret") == [(name, None) for name in NAMES]


def test_an_apostrophe_before_a_number_is_none_of_it(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + _grant("Judo du Val", siret=f"'{SIRET}", id=f"'{OTHER}"))
    assert _rows(engine, PublishedGrant, "grantor_siret", "beneficiary_siret", "doubtful") == [(SIRET, OTHER, None)]


@pytest.mark.parametrize(
    ("cells", "siret"),
    [
        ({"siret": ""}, SIRET),
        ({"siret": "2,13E+13"}, SIRET),
        ({"siret": "2,43E+13"}, None),  # what is left of the number gainsays
        ({"siret": "", "grantor": "Val-Fleuri"}, None),  # it names somebody else
        ({"siret": "21330063500018"}, None),  # a number of its own, which is wrong
    ],
)
def test_the_number_that_most_rows_carry_is_the_publisher_s(
    engine: Engine, tmp_path: Path, cells: dict[str, str], siret: str | None
) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + _grant("Chorale", **cells) + "".join(map(_grant, NAMES[2:5])))
    (first, *_) = _rows(engine, PublishedGrant, "grantor_siret", "doubtful")
    assert first[0] == siret
    assert ("grantor_siret: taken from most rows" in (first[1] or "")) == (siret is not None)


@pytest.mark.parametrize(
    ("ref", "day", "year"),
    [("CP du 12/03/2022 n° 4", "2022-03-12", None), ("2021-0391", None, 2021), ("D-17", None, None)],
)
def test_a_missing_day_stands_in_the_decision_s_reference(
    engine: Engine, tmp_path: Path, ref: str, day: str | None, year: int | None
) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + _grant("Chorale", day="", ref=ref))
    ((agreed_on, found, doubtful),) = _rows(engine, PublishedGrant, "agreed_on", "year", "doubtful")
    assert (agreed_on and agreed_on.isoformat(), found) == (day, year)
    assert (doubtful is None) == (day is None and year is None)


def test_votes_by_proxy_cost_no_act(engine: Engine, tmp_path: Path) -> None:
    words = "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_OBJET,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION\n"
    load(engine, tmp_path / "d.csv", f"{words}Rochebelle,{SIRET},2022-1,2022-03-12,Halle,29,23,27,1,1\n")
    assert _rows(engine, PublishedAct, "members", "voters", "votes_for", "votes_against", "doubtful") == [(29, None, 27, 1, "voters: 23")]


def test_numbers_in_halves_and_cells_that_moved_are_put_back_and_told(engine: Engine, tmp_path: Path) -> None:
    head = GRANTS.replace(";", ",")
    whole = [_grant(name).replace(";", ",") for name in NAMES]
    parted = _grant("Natation", amount="58 400,00").replace(";", ",")
    moved = "," + _grant("Boules", amount="120").replace(";", ",")
    inside = f"Rochebelle,{SIRET},2022-03-12,D1,Judo, section adultes,,cours,90,aide en numéraire\n"
    report = load(engine, tmp_path / "g.csv", head + "".join([*whole, parted, moved, inside]))
    assert (report.kept, report.mended) == (13, {"split_number": [12], "moved_cells": [13, 14]})
    assert _rows(engine, PublishedGrant, "beneficiary_name", "amount_cents")[-3:] == [
        ("Natation", 5840000),
        ("Boules", 12000),
        ("Judo, section adultes", 9000),
    ]


def test_a_cell_of_which_nobody_knows_the_place_is_left_blank(engine: Engine, tmp_path: Path) -> None:
    head = "nomAttribuant;idAttribuant;nomBeneficiaire;objet;dispositif aide;montant\n"
    whole = [f"Rochebelle;{SIRET};{name};cours de {name};;300\nRochebelle;{SIRET};{name};;plan {name};300\n" for name in NAMES]
    report = load(engine, tmp_path / "g.csv", head + "".join(whole) + f"Rochebelle;{SIRET};Boules;;tournoi;;90\n")
    assert (report.kept, report.mended) == (21, {"moved_cells": [22]})
    assert _rows(engine, PublishedGrant, "beneficiary_name", "purpose", "amount_cents")[-1] == ("Boules", None, 9000)


def test_the_scope_of_a_table_s_one_contract_makes_it_no_total(engine: Engine, tmp_path: Path) -> None:
    words = (
        "buyer;contract_id;title;supplier;amount;tax;scope;notified_on\nRochebelle;22-1;Toiture;Tuiles du Val;1000;HT;total;2024-04-02\n"
    )
    report = load(engine, tmp_path / "one.csv", words)
    assert (report.kept, dict(report.rules)) == (1, {})


def test_a_total_is_nobody_s_grant(engine: Engine, tmp_path: Path) -> None:
    named = _grant("Total", amount="50")
    report = load(
        engine, tmp_path / "g.csv", GRANTS + "".join(map(_grant, NAMES[:3])) + named + ";;;;Sous-total ;;;950,00 €;\nTOTAL;;;;;;;950;\n"
    )
    assert (report.kept, dict(report.rules)) == (4, {"total_line": 2})
    assert sum(cents for (cents,) in _rows(engine, PublishedGrant, "amount_cents")) == 95000


def test_every_sheet_that_fits_is_read_and_goes_with_its_workbook(engine: Engine, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Données ouvertes"])
    for year, names in (("2022", NAMES[:2]), ("2023", NAMES[2:5])):
        sheet = book.create_sheet(year)
        sheet.append(["Subventions"])
        for line in (GRANTS, *map(_grant, names)):
            sheet.append(line.strip().split(";"))
    path = tmp_path / "g.xlsx"
    book.save(path)
    report = load_file(engine, path)
    assert [report.kept, *((sheet, part.kept) for sheet, part in report.sheets)] == [2, ("2023", 3)]
    assert report.unread == ("Sheet",)
    assert sorted(_sources(engine)) == ["g.xlsx", "g.xlsx › 2023"]
    del book["2023"]
    book.save(path)
    load_file(engine, path)
    assert _sources(engine) == ["g.xlsx"]


def _sources(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(select(OpenFile.source)).scalars())


def test_contracts_of_a_buyer_whose_number_is_destroyed_stay_apart(engine: Engine, tmp_path: Path) -> None:
    words = CONTRACTS + (
        f'2022-1,"2,43E+13",,Halle,5000,2022-03-12,{OTHER},Bureau du Val\n'
        f'2022-1,"2,43E+13",,Halle,5000,2022-03-12,{SIRET},Encre du Val\n'
        f'2022-1,"2,43E+13",,École,700,2022-04-12,{OTHER},Bureau du Val\n'
        f'"2,02E+13",{SIRET},Rochebelle,Papier,900,2022-04-12,"5,52E+13",Bureau du Val\n'
        f'"2,02E+13",{SIRET},Rochebelle,Papier,900,2022-04-12,"5,52E+13",Papeterie du Val\n'
        f'"2,02E+13",{SIRET},Rochebelle,Encre,800,2022-04-12,"5,52E+13",Encre du Val\n'
    )
    assert load(engine, tmp_path / "c.csv", words).kept == 6
    with engine.connect() as connection:
        found = contracts(prevailing(lines(connection, tmp_path, PublishedContract))).collect()
    assert sorted(found["amount_cents"]) == [70000, 80000, 90000, 500000]
    assert _rows(engine, PublishedContract, "doubtful")[3] == ("contract_id: 2,02E+13; supplier_id: 5,52E+13",)


def test_an_unreadable_number_of_offers_costs_no_contract(engine: Engine, tmp_path: Path) -> None:
    words = CONTRACTS.replace("\n", ",offresRecues\n") + f"2022-1,{SIRET},Rochebelle,Halle,5000,2022-03-12,{OTHER},Bureau du Val,3 ou 4\n"
    assert load(engine, tmp_path / "c.csv", words).kept == 1
    assert _rows(engine, PublishedContract, "offers", "amount_cents", "doubtful") == [(None, 500000, "offers: 3 ou 4")]


def test_a_table_of_which_no_row_is_kept_fails_the_load_whatever_else_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/council.db")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a.csv").write_text(GRANTS + _grant("Chorale"), encoding="utf-8")
    assert main(["load", str(tmp_path / "files")]) == 0
    (tmp_path / "files" / "b.csv").write_text(GRANTS + _grant("Yoga", amount="à voir") + _grant("Vélo", amount="NC"), encoding="utf-8")
    assert main(["load", str(tmp_path / "files")]) == 3
    told = capsys.readouterr().err
    assert "ligne 2, colonne « montant » : « à voir » (montant illisible) ; ligne 3, colonne « montant » : « NC »" in told
    assert "python -m data_loaders map « b.csv » --write" in told

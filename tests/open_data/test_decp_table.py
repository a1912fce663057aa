"""Tables of DECP: the State's columns, decp.info's, the table schema's, objects laid flat; in each of the files that spreadsheets make."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests.open_data.decp_reading import BUYER, OTHER, SUPPLIER, THIRD, read

STATE = {
    "id": "2024-07",
    "nature": "Marché",
    "acheteur_id": BUYER,
    "objet": "Réfection de la halle",
    "codecpv": "45000000-7",
    "procedure": "Procédure adaptée",
    "lieuexecution_code": "33063",
    "dureemois": "12",
    "datenotification": "2024-03-12",
    "datepublicationdonnees": "2024-04-01",
    "montant": "120000.5",
    "offresrecues": "INX",
    "techniques": "Accord-cadre",
    "idaccordcadre": "CDL",
    "titulaire_id_1": SUPPLIER,
    "titulaire_typeidentifiant_1": "SIRET",
    "titulaire_id_2": "CDL",
    "titulaire_typeidentifiant_2": "CDL",
    "titulaire_id_3": OTHER,
    "titulaire_typeidentifiant_3": "SIRET",
    "idmodification": "CDL",
    "montantmodification": "CDL",
    "dureemoismodification": "CDL",
    "datenotificationmodificationmodification": "CDL",
    "idtitulairemodification": "CDL",
    "typeidentifianttitulairemodification": "CDL",
}
INFO = {
    "uid": f"{BUYER}2024-07",
    "id": "2024-07",
    "acheteur_id": BUYER,
    "acheteur_nom": "Rochebelle",
    "titulaire_id": SUPPLIER,
    "titulaire_nom": "Toitures du Val",
    "titulaire_typeIdentifiant": "SIRET",
    "montant": "120000.5",
    "dateNotification": "2024-03-12",
    "modification_id": "0",
    "donneesActuelles": "false",
    "type": "Travaux",
}
SHOWN = ("row", "version", "holder", "amount_cents", "supplier_id", "changed_on")


def _csv(folder: Path, *rows: Mapping[str, str], name: str = "any.csv") -> Path:
    words = io.StringIO()
    writer = csv.DictWriter(words, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    (folder / name).write_text(words.getvalue(), encoding="utf-8")
    return folder / name


def test_the_state_s_columns_hold_three_holders_and_an_amendment(tmp_path: Path) -> None:
    amended = STATE | {
        "idmodification": "2",
        "montantmodification": "150000",
        "datenotificationmodificationmodification": "2024-09-01",
        "titulaire_id_3": "CDL",
    }
    replaced = STATE | {"idmodification": "1", "idtitulairemodification": THIRD, "typeidentifianttitulairemodification": "SIRET"}
    form, kept, rules = read(_csv(tmp_path, STATE, amended, replaced))
    assert (form, rules) == ("decp_table", {})
    assert kept.select(SHOWN).sort("row", "version", "holder").rows() == [
        (2, 0, 0, 12000050, SUPPLIER, None),
        (2, 0, 1, 12000050, OTHER, None),
        (3, 0, 0, 12000050, SUPPLIER, None),
        (3, 2, 0, 15000000, SUPPLIER, date(2024, 9, 1)),
        (4, 0, 0, 12000050, SUPPLIER, None),
        (4, 0, 1, 12000050, OTHER, None),
        (4, 1, 0, 12000050, THIRD, None),
    ]
    told = ("offers", "framework_id", "technique", "supplier_scheme", "place_code")
    assert kept.select(told).row(0) == (None, None, "Accord-cadre", "SIRET", "33063")


def test_decp_info_says_each_row_s_version(tmp_path: Path) -> None:
    later = INFO | {"modification_id": "1", "montant": "150000", "dateNotification": "2024-09-01", "donneesActuelles": "true"}
    kept = read(_csv(tmp_path, INFO, INFO | {"titulaire_id": OTHER}, later))[1]
    assert kept.select(SHOWN).rows() == [
        (2, 0, 0, 12000050, SUPPLIER, None),
        (3, 0, 0, 12000050, OTHER, None),
        (4, 1, 0, 15000000, SUPPLIER, date(2024, 9, 1)),
    ]
    assert kept.select("buyer_name", "supplier_name", "contract_id", "concession").row(0) == (
        "Rochebelle",
        "Toitures du Val",
        "2024-07",
        False,
    )


def test_an_identifier_of_2019_counts_its_amendments(tmp_path: Path) -> None:
    older = {key: cell for key, cell in INFO.items() if key != "modification_id"} | {"id": "201900056462300", "objetModification": ""}
    kept = read(_csv(tmp_path, older, older | {"id": "201900056462302", "objetModification": "Délai"}))[1]
    assert kept.select("contract_id", "version").rows() == [("201900056462300", 0), ("201900056462300", 2)]


@pytest.mark.parametrize("amount", ["99999999999", "999999999", "123456789.00"])
def test_where_one_row_s_amount_cannot_be_the_contract_s_other_rows_are_in_doubt(tmp_path: Path, amount: str) -> None:
    changed = INFO | {"modification_id": "1", "montant": amount}
    kept, rules = read(_csv(tmp_path, INFO, changed, INFO | {"id": "2024-08"}))[1:]
    assert kept["contract_id"].to_list() == ["2024-08"]
    assert rules == {"other_row_in_doubt": 1, "amount_placeholder": 1}


def test_a_row_with_too_many_cells_is_set_aside_as_such(tmp_path: Path) -> None:
    path = _csv(tmp_path, INFO, INFO | {"id": "2024-08"})
    path.write_text(path.read_text(encoding="utf-8") + ",".join(["x"] * 20) + "\n", encoding="utf-8")
    kept, rules = read(path)[1:]
    assert (kept["contract_id"].to_list(), rules) == (["2024-07", "2024-08"], {"ragged": 1})


@pytest.mark.parametrize("kind", ["parquet", "xlsx"])
def test_other_files_than_csv(tmp_path: Path, kind: str) -> None:
    frame = pl.DataFrame([INFO]).with_columns(pl.col("montant").cast(pl.Float64), pl.col("dateNotification").str.to_date())
    path = tmp_path / f"any.{kind}"
    if kind == "parquet":
        frame.write_parquet(path)
    else:
        frame.write_excel(path)
    kept = read(path)[1]
    assert kept.select("amount_cents", "notified_on", "buyer_siret").rows() == [(12000050, date(2024, 3, 12), BUYER)]


FLAT = {
    "id": "2024-07",
    "acheteur/id": BUYER,
    "montant": "120000.5",
    "dateNotification": "2024-03-12",
    "lieuExecution/code": "33063",
    "techniques/technique/0": "Concours",
    "techniques/technique/1": "Accord-cadre",
    "titulaires/0/titulaire/id": SUPPLIER,
    "titulaires/0/titulaire/typeIdentifiant": "SIRET",
    "titulaires/1/titulaire/id": OTHER,
    "titulaires/1/titulaire/typeIdentifiant": "",
    "modifications/0/modification/id": "1",
    "modifications/0/modification/montant": "150000",
}


@pytest.mark.parametrize("joint", ["/", ".", "_"])
def test_objects_laid_flat_are_put_together_again(tmp_path: Path, joint: str) -> None:
    form, kept, rules = read(_csv(tmp_path, {column.replace("/", joint): cell for column, cell in FLAT.items()}))
    assert (form, rules) == ("decp_flat", {})
    assert kept.select(SHOWN).rows() == [
        (2, 0, 0, 12000050, SUPPLIER, None),
        (2, 0, 1, 12000050, OTHER, None),
        (2, 1, 0, 15000000, SUPPLIER, None),
        (2, 1, 1, 15000000, OTHER, None),
    ]
    assert kept.select("buyer_siret", "technique", "place_code").row(0) == (BUYER, "Concours; Accord-cadre", "33063")


def test_lists_written_as_text_in_a_cell_are_read(tmp_path: Path) -> None:
    row = {
        "id": "2024-07",
        "acheteur": f"{{'id': '{BUYER}'}}",
        "montant": "120000.5",
        "dateNotification": "2024-03-12",
        "titulaires": f'[{{"titulaire": {{"id": "{SUPPLIER}"}}}}, {{"titulaire": {{"id": "{OTHER}"}}}}]',
    }
    form, kept, _ = read(_csv(tmp_path, row))
    assert (form, kept["supplier_id"].to_list(), kept["buyer_siret"][0]) == ("decp_flat", [SUPPLIER, OTHER], BUYER)


def test_a_parquet_file_may_hold_lists_and_objects(tmp_path: Path) -> None:
    holders = [{"titulaire": {"id": SUPPLIER, "typeIdentifiant": "SIRET"}}, {"titulaire": {"id": OTHER, "typeIdentifiant": "SIRET"}}]
    row = {
        "id": "A",
        "acheteur": {"id": BUYER},
        "montant": 12.5,
        "dateNotification": date(2024, 1, 1),
        "techniques": ["Concours", "Accord-cadre"],
    }
    pl.DataFrame([row | {"titulaires": holders}]).write_parquet(tmp_path / "any.parquet")
    kept = read(tmp_path / "any.parquet")[1]
    assert kept.select("row", "holder", "supplier_id", "amount_cents", "technique", "buyer_siret").rows() == [
        (1, 0, SUPPLIER, 1250, "Concours; Accord-cadre", BUYER),
        (1, 1, OTHER, 1250, "Concours; Accord-cadre", BUYER),
    ]

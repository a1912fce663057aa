"""What a contract says that cannot be sets it aside by name, whole; what it does not say is null; a supplier's number is checked."""

from pathlib import Path
from typing import Any

import pytest

from tests.open_data.decp_reading import SUPPLIER, contract, read_contracts


def test_signs_for_nothing_are_nothing(tmp_path: Path) -> None:
    kept, rules = read_contracts(tmp_path, contract(dureeMois="NC", offresRecues="INX", montant="CDL", objet="MQ", idAccordCadre="nan"))
    assert kept.select("duration_months", "offers", "amount_cents", "title", "framework_id").rows() == [(None, None, None, None, None)]
    assert rules == {}


@pytest.mark.parametrize(
    ("scheme", "number", "siren"),
    [
        ("SIRET", "552 081 317 66522", "552081317"),
        ("", SUPPLIER, "552081317"),
        ("SIREN", "552081317", "552081317"),
        ("TVA", "FR03552081317", "552081317"),
        ("SIRET", "55208131766523", None),
        ("HORS-UE", SUPPLIER, None),
        ("RIDET", "0123456", None),
    ],
)
def test_a_supplier_s_siren_comes_from_a_valid_number_of_its_scheme(tmp_path: Path, scheme: str, number: str, siren: str | None) -> None:
    kept, rules = read_contracts(tmp_path, contract(titulaires=[{"typeIdentifiant": scheme, "id": number}]))
    assert kept.select("supplier_scheme", "supplier_id", "supplier_siren").rows() == [(scheme or None, number.replace(" ", ""), siren)]
    assert rules == {}


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"acheteur": {}}, "buyer_missing"),
        ({"id": ""}, "number_missing"),
        ({"montant": float("nan")}, "amount_not_finite"),
        ({"montant": "1e999"}, "amount_not_finite"),
        ({"montant": "à définir"}, "amount_unreadable"),
        ({"montant": 99999999999}, "amount_placeholder"),
        ({"montant": 123456789}, "amount_placeholder"),
        ({"montant": 999999999.0}, "amount_placeholder"),
        ({"montant": 12311111111}, "amount_placeholder"),
        ({"montant": 1e17}, "amount_impossible"),
        ({"montant": 100_000_000_000}, "amount_impossible"),
        ({"montant": int("1" * 30)}, "amount_impossible"),
        ({"montant": -5}, "amount_impossible"),
        ({"montant": 1}, "amount_nominal"),
        ({"montant": 0}, "amount_nominal"),
        ({"modifications": [{"id": 1, "montant": 99999999999}]}, "amount_placeholder"),
    ],
)
def test_a_bad_contract_is_set_aside_whole_and_the_next_goes_on(tmp_path: Path, changes: dict[str, Any], rule: str) -> None:
    kept, rules = read_contracts(tmp_path, contract(**changes), contract(id="good"))
    assert (kept["contract_id"].to_list(), rules) == (["good"], {rule: 1})


@pytest.mark.parametrize(
    ("changes", "column", "told"),
    [
        ({"dateNotification": "September, 16 2021"}, "notified_on", "notified_on: September, 16 2021"),
        ({"dateNotification": "0002-11-30"}, "notified_on", "notified_on: 0002-11-30"),
        ({"datePublicationDonnees": "5021-02-18"}, "published_on", "published_on: 5021-02-18"),
        ({"dureeMois": "un an"}, "duration_months", "duration_months: un an"),
        ({"offresRecues": "beaucoup"}, "offers", "offers: beaucoup"),
        ({"acheteur": {"id": "21330063500018"}}, "buyer_siret", "buyer_siret: 21330063500018"),
        ({"acheteur": {"id": "2,13E+13"}}, "buyer_siret", "buyer_siret: 2,13E+13"),
        ({"titulaires": [{"id": "7,77E+13"}]}, "supplier_id", "supplier_id: 7,77E+13"),
    ],
)
def test_a_doubtful_cell_is_emptied_and_its_contract_stays(tmp_path: Path, changes: dict[str, Any], column: str, told: str) -> None:
    kept, rules = read_contracts(tmp_path, contract(**changes), contract(id="good"))
    assert (kept[column][0], kept["doubtful"].to_list(), rules) == (None, [told, None], {})
    assert kept["amount_cents"].null_count() == 0


def test_amounts_that_look_odd_but_can_be_stay(tmp_path: Path) -> None:
    kept, rules = read_contracts(tmp_path, contract(montant=999999), contract(montant=99999.99), contract(montant=1.01))
    assert (kept["amount_cents"].to_list(), rules) == ([99999900, 9999999, 101], {})


def test_half_a_sign_and_nul_are_no_text(tmp_path: Path) -> None:
    kept, _ = read_contracts(tmp_path, contract(objet="a\0b \ud83d c"))
    assert kept["title"].to_list() == ["ab \ufffd c"]


def test_older_names_of_procedures_are_today_s(tmp_path: Path) -> None:
    older = "Procédure concurrentielle avec négociation"
    kept, _ = read_contracts(tmp_path, contract(procedure=older), contract(procedure="PROCEDURE ADAPTEE"), contract(procedure="Autre"))
    assert kept["procedure"].to_list() == ["Procédure avec négociation", "Procédure adaptée", "Autre"]


def test_holders_nested_without_end_are_nobody(tmp_path: Path) -> None:
    deep: Any = {"id": SUPPLIER}
    for _ in range(300):
        deep = [deep]
    kept, rules = read_contracts(tmp_path, contract(titulaires=deep))
    assert (kept["supplier_id"].to_list(), rules) == ([None], {})

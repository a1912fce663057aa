"""Contracts in JSON of 2019 and 2024: one contract whatever its holders, amendments in order, in any shape."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from council import OpenFile, PublishedContract, RefusedRow
from data_loaders.open_data import files
from data_loaders.open_data.decp import json as decp_json
from data_loaders.open_data.decp import rows as decp_rows
from data_loaders.open_data.table_files import head
from data_loaders.open_data.table_files.table import BadTable
from database.incoming import Provenance
from tests.open_data.decp_reading import BUYER, OTHER, SUPPLIER, THIRD, contract, read, read_contracts


@pytest.mark.parametrize("shape", ["2024", "2019", "list"])
def test_a_contract_in_each_shape(tmp_path: Path, shape: str) -> None:
    kept, rules = read_contracts(tmp_path, contract(), shape=shape)
    assert rules == {}
    assert kept.row(0, named=True) == {
        **{"row": 1, "holder": 0, "version": 0, "buyer_siret": BUYER, "buyer_name": None, "contract_id": "2024-07", "lot": None},
        **{"framework_id": None, "nature": "Marché", "concession": False, "title": "Réfection de la halle"},
        **{"procedure": "Procédure adaptée", "cpv": "45000000-7", "technique": "Sans objet", "amount_cents": 12000050},
        **{"min_cents": None, "max_cents": None, "no_maximum": None, "currency": "EUR", "tax": "HT", "scope": "total"},
        **{"notified_on": date(2024, 3, 12), "published_on": date(2024, 4, 1), "changed_on": None, "duration_months": 12, "offers": 3},
        **{"place_code": "33063", "supplier_name": None, "supplier_scheme": "SIRET", "supplier_id": SUPPLIER},
        **{"supplier_siren": SUPPLIER[:9], "source_url": None, "band": None, "supplier_postcode": None, "doubtful": None},
    }


def test_one_contract_a_line(tmp_path: Path) -> None:
    (tmp_path / "any.json").write_text("".join(json.dumps(contract(id=number)) + "\n" for number in "AB"), encoding="utf-8")
    assert read(tmp_path / "any.json")[1].select("row", "contract_id").rows() == [(1, "A"), (2, "B")]


def test_records_of_the_state_s_interface_are_flat(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "acheteur_id": BUYER,
        "montant": 9.5,
        "codecpv": "45000000",
        "datenotification": "2024-03-12",
        "techniques": "Sans objet",
    }
    row |= {"titulaire_id_1": SUPPLIER, "titulaire_typeidentifiant_1": "SIRET", "titulaire_id_2": "CDL", "titulaire_id_3": OTHER}
    row |= {"idmodification": "1", "montantmodification": "11", "idtitulairemodification": THIRD}
    (tmp_path / "any.json").write_text(json.dumps({"total_count": 1, "results": [row]}))
    kept = read(tmp_path / "any.json")[1]
    assert kept.select("version", "contract_id", "supplier_id", "amount_cents", "cpv").rows() == [
        (0, "7", SUPPLIER, 950, "45000000"),
        (0, "7", OTHER, 950, "45000000"),
        (1, "7", THIRD, 1100, "45000000"),
    ]


@pytest.mark.parametrize(
    "holders",
    [
        [{"titulaire": {"id": SUPPLIER}}, {"titulaire": {"id": OTHER}}],
        [{"id": SUPPLIER}, {"id": OTHER}, {"id": SUPPLIER}],
        [[[[{"id": SUPPLIER}, {"id": OTHER}]]]],
        {"titulaire": [{"id": SUPPLIER}, {"id": OTHER}]},
        f"[{{'titulaire': {{'id': '{SUPPLIER}'}}}}, {{'titulaire': {{'id': '{OTHER}'}}}}]",
    ],
)
def test_several_holders_are_one_contract_however_they_are_nested(tmp_path: Path, holders: Any) -> None:
    kept, _ = read_contracts(tmp_path, contract(titulaires=holders))
    assert kept.select("row", "holder", "supplier_id", "amount_cents").rows() == [(1, 0, SUPPLIER, 12000050), (1, 1, OTHER, 12000050)]


def test_amendments_are_applied_in_their_order_and_their_amount_is_the_new_total(tmp_path: Path) -> None:
    changes = [
        {"modification": {"id": 2, "dateNotificationModification": "2024-09-01", "dureeMois": 15}},
        {"modification": {"id": 1, "dateNotificationModification": "2024-06-01", "montant": 150000}},
        {"modification": {"id": 3, "dateNotificationModification": "2024-12-01", "titulaires": [{"titulaire": {"id": THIRD}}]}},
    ]
    kept, _ = read_contracts(tmp_path, contract(modifications=changes))
    assert kept.select("version", "amount_cents", "duration_months", "changed_on", "supplier_id").rows() == [
        (0, 12000050, 12, None, SUPPLIER),
        (1, 15000000, 12, date(2024, 6, 1), SUPPLIER),
        (2, 15000000, 15, date(2024, 9, 1), SUPPLIER),
        (3, 15000000, 15, date(2024, 12, 1), THIRD),
    ]
    assert kept["notified_on"].unique().to_list() == [date(2024, 3, 12)]


def test_amendments_without_numbers_go_by_their_dates(tmp_path: Path) -> None:
    changes = [
        {"objetModification": "b", "dateNotificationModification": "2024-09-01", "montant": 2},
        {"objetModification": "a", "dateNotificationModification": "2024-06-01", "montant": 90},
    ]
    kept, rules = read_contracts(tmp_path, contract(modifications=changes), shape="2019")
    assert (kept["amount_cents"].to_list(), rules) == ([12000050, 9000, 200], {})


def test_the_buyer_is_nested_or_flat(tmp_path: Path) -> None:
    flat = {key: value for key, value in contract().items() if key != "acheteur"}
    contracts = (flat | {"acheteur.id": BUYER, "acheteur.nom": "Rochebelle"}, flat | {"acheteur_id": " 213 300 635 00017 "})
    kept, _ = read_contracts(tmp_path, *contracts)
    assert kept.select("buyer_siret", "buyer_name").rows() == [(BUYER, "Rochebelle"), (BUYER, None)]


def test_frameworks_and_their_contracts_can_be_told_apart(tmp_path: Path) -> None:
    kept, _ = read_contracts(
        tmp_path,
        contract(id="AC1", techniques={"technique": ["Concours", "Accord-cadre"]}),
        contract(id="MS1", idAccordCadre="AC1"),
        contract(id="AC2", nature="ACCORD CADRE"),
        contract(id="MS2", nature="marche subsequent"),
    )
    assert kept.select("contract_id", "nature", "technique", "framework_id").rows() == [
        ("AC1", "Marché", "Concours; Accord-cadre", None),
        ("MS1", "Marché", "Sans objet", "AC1"),
        ("AC2", "Accord-cadre", "Sans objet", None),
        ("MS2", "Marché subséquent", "Sans objet", None),
    ]


def test_concessions(tmp_path: Path) -> None:
    concession = {
        "id": "C1",
        "autoriteConcedante": {"id": BUYER},
        "nature": "Concession de service",
        "objet": "Marché couvert",
        "dureeMois": 60,
        "dateSignature": "2024-04-02",
        "valeurGlobale": 90000,
        "concessionnaires": [{"concessionnaire": {"typeIdentifiant": "SIRET", "id": SUPPLIER}}],
        "modifications": [{"modification": {"id": 1, "dateSignatureModification": "2024-08-02", "valeurGlobale": 95000}}],
    }
    unnamed = {key: value for key, value in concession.items() if key not in ("nature", "modifications")}
    (tmp_path / "any.json").write_text(json.dumps({"marches": {"contrat-concession": [concession, unnamed], "marche": [contract()]}}))
    kept = read(tmp_path / "any.json")[1]
    assert kept.select("row", "version", "concession", "amount_cents", "notified_on", "changed_on", "tax", "supplier_id").rows() == [
        (1, 0, True, 9000000, date(2024, 4, 2), None, None, SUPPLIER),
        (1, 1, True, 9500000, date(2024, 4, 2), date(2024, 8, 2), None, SUPPLIER),
        (2, 0, True, 9000000, date(2024, 4, 2), None, None, SUPPLIER),
        (3, 0, False, 12000050, date(2024, 3, 12), None, "HT", SUPPLIER),
    ]


def test_a_contract_is_never_parted_between_two_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decp_rows, "_AT_ONCE", 3)
    two = [{"id": SUPPLIER}, {"id": OTHER}]
    (tmp_path / "any.json").write_text(json.dumps({"marches": [contract(titulaires=two) for _ in range(5)]}))
    batches = decp_json.batches(head.look(tmp_path / "any.json"))
    assert [frame["row"].to_list() for frame in batches] == [[1, 1, 2, 2], [3, 3, 4, 4], [5, 5]]


def test_a_bom_another_encoding_and_control_characters_areread_contracts(tmp_path: Path) -> None:
    words = json.dumps({"marches": [contract(objet="Réno\u0001vation")]}, ensure_ascii=False).replace("\\u0001", "\x01")
    for data in (words.encode("utf-8-sig"), words.encode("cp1252"), words.encode("utf-16")):
        (tmp_path / "any.json").write_bytes(data)
        assert read(tmp_path / "any.json")[1]["title"].to_list() == ["Réno\x01vation"]


def test_the_file_is_stored_with_its_contracts_counted_once(engine: Engine, tmp_path: Path) -> None:
    two = [{"id": SUPPLIER}, {"id": OTHER}]
    bad = contract(id="bad", montant=99999999999, titulaires=two)
    (tmp_path / "any.json").write_text(json.dumps({"marches": [contract(titulaires=two, modifications=[{"id": 1, "montant": 7}]), bad]}))
    report = files.load(engine, tmp_path / "any.json", files.Told("any.json", Provenance(), 1))
    assert (report.kept, report.refused, report.rules) == (1, 1, (("amount_placeholder", 1),))
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(PublishedContract)).scalar_one() == 4
        assert connection.execute(select(RefusedRow.row, RefusedRow.rule)).all() == [(2, "amount_placeholder")]
        assert connection.execute(select(OpenFile.form, OpenFile.form_version, OpenFile.rows_read)).one() == ("decp_json", "2019", 2)


def test_a_cut_file_leaves_nothing(engine: Engine, tmp_path: Path) -> None:
    words = json.dumps({"marches": [contract(id=str(number)) for number in range(30)]})
    (tmp_path / "any.json").write_text(words[:-20])
    with pytest.raises(BadTable, match=f"JSON tronqué, octet {len(words) - 20}"):
        files.load(engine, tmp_path / "any.json", files.Told("any.json", Provenance(), 1))
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(PublishedContract)).scalar_one() == 0


def test_an_empty_list_is_refused(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "any.json").write_text('{"marches": {"marche": [], "contrat-concession": []}}')
    with pytest.raises(BadTable, match="aucune ligne"):
        files.load(engine, tmp_path / "any.json", files.Told("any.json", Provenance(), 1))


@pytest.mark.parametrize(("source", "link"), [("https://ville.example/m.json", True), ("profil d'acheteur", False)])
def test_a_source_is_a_link_or_is_left_out(tmp_path: Path, source: str, link: bool) -> None:
    kept, _ = read_contracts(tmp_path, contract(source=source))
    assert kept["source_url"].to_list() == [source if link else None]

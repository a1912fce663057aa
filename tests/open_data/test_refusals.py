"""A file that is no data at all is refused for what it is, not for the columns of a form that it never had."""

import json
from pathlib import Path

import pytest

from data_loaders.__main__ import main
from data_loaders.open_data import recognition
from data_loaders.open_data.table_files.table import BadTable


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ('"2024-07","2024-03-12","45421000","209280.0"\n', "pas de ligne d'en-tête"),
        ('{"$schema": "x", "definitions": {}}', "un schéma"),
        ('{"fields": [], "name": "x", "title": "y"}', "un schéma"),
        ('[{"id": "1", "url": "x"}]', "On y lit : id, url"),
        ('{"id": "A", "montant": 5, "montant": 6}\n', "clé en double « montant »"),
        ('{"autre": ', "JSON tronqué, octet 10"),
        ('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', "un schéma"),
        ("<!DOCTYPE html><html>404</html>", "une page web"),
        ("<html><table><tr><td>objet</td></tr></table></html>", "une page web"),
        ("nom;age\nx;3\n", "aucune forme connue"),
        ("Nom du projet;Montant attribué;Organismes\nFête;12;Amicale\n", "La plus proche est « fichier SCDL de subventions »"),
    ],
)
def test_what_is_no_data_is_refused_with_its_reason(tmp_path: Path, words: str, reason: str) -> None:
    (tmp_path / "any").write_text(words, encoding="utf-8")
    with pytest.raises(BadTable, match=reason):
        recognition.recognise(tmp_path / "any")


def test_each_key_of_a_contract_has_its_use(tmp_path: Path) -> None:
    (tmp_path / "any").write_text('[{"id": "A", "acheteur.nom": "B", "montant": 5, "montant_source": 1, "ccag": "x", "humeur": 1}]')
    assert recognition.recognise(tmp_path / "any")[1].uses == (
        ("id", "contract_id"),
        ("acheteur.nom", "buyer_name"),
        ("montant", "amount_cents"),
        ("montant_source", "ignored"),
        ("ccag", "ignored"),
        ("humeur", "unknown"),
    )


def test_objects_of_which_none_is_kept_are_told_by_their_place_without_a_mapping_that_could_not_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/council.db")
    holders = [{"titulaire": {"id": "55208131766522", "typeIdentifiant": "SIRET"}}]
    one = {"id": "1", "objet": "Halle", "montant": "beaucoup", "dateNotification": "2022-03-12", "titulaires": holders}
    told = {"marches": {"marche": [one | {"acheteur": {"id": "21330063500017"}}]}}
    (tmp_path / "m.json").write_text(json.dumps(told), encoding="utf-8")
    assert main(["load", str(tmp_path / "m.json")]) == 3
    said = capsys.readouterr().err
    assert "ligne 1, « montant » (montant illisible)" in said
    assert "« »" not in said
    assert "load « m.json »" in said
    assert "data_loaders map" not in said

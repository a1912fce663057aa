"""Real files of public procurement: each is read to the row, with what every rule sets aside, or refused with a true reason."""

from pathlib import Path
from typing import NamedTuple

import polars as pl
import pytest

from data_loaders.open_data.table_files.table import BadTable
from tests.open_data.decp_reading import read
from tests.papers import CORPUS, needs_corpus

FILES = CORPUS / "open_data" / "decp"
pytestmark = needs_corpus


class Read(NamedTuple):
    """A file's form, its rows kept (contracts in JSON and XML), and its rows set aside."""

    form: str
    kept: int
    rules: dict[str, int] | None = None


EXPECTED: dict[str, Read | str] = {
    "decp_2024H2_travaux_cpv4521_filtered.csv": Read("decp_table", 8957),
    "decp.csv": Read("decp_table", 5286, {"amount_nominal": 1, "amount_placeholder": 13, "other_row_in_doubt": 1}),
    "decp_test_2019.json": Read("decp_json", 2),
    "decp_test_2022.json": Read("decp_json", 4, {"amount_impossible": 1}),
    "001_marche_simple.json": Read("decp_json", 1),
    "001b_duplicate_supplier.json": Read("decp_json", 1),
    "002_modification_montant.json": Read("decp_json", 1),
    "002a_modifification_sans_donnees_modifiees.json": Read("decp_json", 1),
    "003_pas_de_num_sequence_dans_id.json": Read("decp_json", 1),
    "005_marche_meme_siret_acheteur_titulaire.json": Read("decp_json", 1),
    "metadata.json": "other_data",
    "concessions_avec_modifications.json": Read("decp_json", 2),
    "concessions_avec_modifications.xml": Read("decp_xml", 2),
    "doublons_demantis.json": Read("decp_json", 13),
    "doublons_sample_json.json": "no_header",
    "marches_avec_modifications.json": Read("decp_json", 2),
    "marches_avec_modifications.xml": Read("decp_xml", 2),
    "marches_et_concessions.json": Read("decp_json", 3),
    "mauvais_marches_sample_json.json": "no_rows",
    "schema_decp_2019.xsd": "schema",
    "schema_decp_v2.0.1.json": "schema",
    "schema_decp_v2.0.1.xsd": "schema",
    "schema_decp_v2.0.2.json": "schema",
    "schema_decp_v2.0.2.xsd": "schema",
    "exemple-valide.csv": Read("decp_table", 4),
    "exemple-valide.ods": Read("decp_table", 4),
    "exemple-valide.xlsx": Read("decp_table", 4),
    "fichier-vide.csv": "no_rows",
    "schema.json": "schema",
    "dematis13.json": Read("decp_json", 137),
    "dematis16.json": Read("decp_json", 143),
    "dematis17.json": Read("decp_json", 159),
    "dematis18.json": Read("decp_json", 74),
    "dematis19.json": Read("decp_json", 87),
    "dematis20.json": Read("decp_json", 45),
    "dematis23.json": Read("decp_json", 47, {"amount_nominal": 2}),
    "dematis24.json": Read("decp_json", 56),
    "dematis25.json": Read("decp_json", 66),
    "dematis26.json": Read("decp_json", 71),
    "dematis27.json": Read("decp_json", 117, {"amount_nominal": 1}),
    "marche_direct.json": Read("decp_json", 2),
    "marche_nested.json": Read("decp_json", 2),
    "reduced_decp_2019.json": Read("decp_json", 15),
    "Contrat-concession-modification.xml": Read("decp_xml", 2),
    "Contrat-concession.xml": Read("decp_xml", 2),
    "Marche.xml": Read("decp_xml", 2),
    "concessions.json": Read("decp_json", 2),
    "marches_concessions.json": Read("decp_json", 4),
    "schema_decp_v2.0.3.json": "schema",
    "decp_mini.parquet": Read("decp_table", 59, {"amount_placeholder": 2}),
    "decp-2.0.2.json": "schema",
    "decp-marches-1.4.0.json": "schema",
    "decp-marches-1.5.0.json": "schema",
    "decp-marches-2.0.0.json": "schema",
}


def _files() -> list[Path]:
    return sorted(FILES.iterdir()) if FILES.is_dir() else []


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.name)
def test_each_file_is_read_or_refused_for_a_true_reason(path: Path) -> None:
    expected = EXPECTED[path.name.partition("__")[2]]
    if isinstance(expected, str):
        with pytest.raises(BadTable) as refused:
            read(path)
        assert refused.value.code == expected
        return
    form, kept, rules = read(path)
    assert (form, kept["row"].n_unique(), rules) == (expected.form, expected.kept, expected.rules or {})


def test_a_contract_repeated_for_each_holder_and_date_counts_once() -> None:
    """12.9 billion € where the rows are added up; 2.45 over the contracts of a buyer with a number, each with its last total."""
    (path,) = FILES.glob("*travaux*.csv")
    kept = read(path)[1]
    known = kept.drop_nulls("buyer_siret")
    contracts = known.sort("version", "notified_on").group_by("buyer_siret", "contract_id").agg(pl.col("amount_cents").last())
    raw = pl.read_csv(path, infer_schema=False)["montant"].cast(pl.Float64).sum()
    assert round(raw) == 12_931_447_719
    assert kept["amount_cents"].sum() == 1_293_144_771_915  # every row of the file
    assert known["amount_cents"].sum() == 1_290_861_150_797
    assert (contracts.height, contracts["amount_cents"].sum()) == (5172, 244_863_378_750)

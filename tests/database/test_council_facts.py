"""Kind, INSEE code and official name of a council: only what its number, its printed names or the register prove."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.identities.council_facts import insee_of, kind_of
from database.identities.names import council_key
from database.incoming import Provenance
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper
from tests.database.published import load
from tests.database.test_open_councillors import HEAD


@pytest.mark.parametrize(
    ("siret", "names", "kind"),
    [
        ("21999001700010", ["Valfleuri"], "commune"),
        ("22990001700010", [], "department"),
        ("24990001700010", ["Ville de Valfleuri"], "grouping"),  # the number prevails
        (None, ["Ville de Valfleuri", "Valfleuri"], "commune"),
        (None, ["Communauté de communes du Val"], "grouping"),
        (None, ["Syndicat intercommunal des communes du Val"], "syndicate"),
        (None, ["CCAS de la ville de Valfleuri"], "establishment"),
        (None, ["Valfleuri"], None),
        (None, ["Ville de Valfleuri", "Département du Val"], None),
        ("20000001700010", ["Commune de Valfleuri"], "commune"),
    ],
)
def test_a_number_else_the_printed_names_tell_the_kind(siret: str | None, names: list[str], kind: str | None) -> None:
    assert kind_of(siret, names) == kind


@pytest.mark.parametrize(
    ("siret", "code"),
    [
        ("21990012300017", "99012"),
        ("21974011500010", "97411"),
        ("21974111400010", None),  # no such number beyond the sea
        ("21750001600019", "75056"),  # numbered before it had a code
        ("21200004600012", None),  # Corsica: 2A or 2B
        ("20099001200017", None),
        ("24990012300017", None),
        (None, None),
    ],
)
def test_the_code_is_read_where_the_form_proves_it(siret: str | None, code: str | None) -> None:
    assert insee_of(siret) == code


def test_saint_is_one_council_however_it_is_written() -> None:
    assert len({council_key(name) for name in ("St-Jean du Val", "SAINT JEAN DU VAL", "Ville de Saint-Jean-du-Val")}) == 1
    assert council_key("Ste Barbe") == council_key("Sainte-Barbe") != council_key("St Barbe")
    assert council_key("Val St") == "val st"


def test_a_council_bears_its_kind_and_its_name_in_the_register(engine: Engine, tmp_path: Path) -> None:
    save(engine, paper(act(), provenance=Provenance(council_siret="21330063500017")))
    line = "33;Gironde;33063;Rochebelle-la-Grande;;DURIF;Anne;01/02/1960;03/07/2020;\n"
    load(engine, tmp_path / "rne.csv", HEAD + line)
    found = frames(engine)["councils"].row(0, named=True)
    assert (found["kind"], found["insee"], found["official_name"]) == ("commune", "33063", "Rochebelle-la-Grande")
    assert "Anne DURIF" in frames(engine)["register_matches"]["registered"].to_list()  # by the code: the names differ

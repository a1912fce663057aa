"""Kind, INSEE code and official name of a council: only what its number, its printed names or the register prove."""

from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from council import places
from database.identities.council_facts import insee_of, kind_of
from database.identities.names import council_key
from database.identities.published_councils import of_a_council
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


def test_the_code_is_that_of_the_national_list_and_never_read_out_of_the_number() -> None:
    communes = [place for place in places._places() if place.kind == "commune" and place.siren]
    assert [place.name for place in communes if insee_of(f"{place.siren}00017") != place.code] == []
    assert sum(place.siren[2:4] + place.siren[5:8] != place.code for place in communes) > 4000  # whose digits would mislead
    assert {insee_of(siret) for siret in (None, "21990012300017", "24990012300017")} == {None}


@pytest.mark.parametrize(
    ("name", "publisher", "found"),
    [
        ("Commune de Rochebelle-en-Val", None, 1),
        ("Saint-Aubin", None, None),  # of several communes, of which one is ours
        ("Saint-Aubin", "Ville de Saint-Aubin (commune)", 2),  # its own list
        ("Saint-Aubin", "Ministère", None),
        ("Ville du Pré-du-Val", None, 3),
    ],
)
def test_a_name_says_whose_a_row_is_where_one_commune_bears_it(name: str, publisher: str | None, found: int | None) -> None:
    ours = {"council_id": [1, 2, 3], "council": ["Rochebelle-en-Val", "Saint-Aubin", "Le Pré-du-Val"], "siret": [None, None, None]}
    files = pl.DataFrame({"file_id": [7], "source": ["a.csv"], "publisher": [publisher]}, schema_overrides={"publisher": pl.String})
    rows = pl.LazyFrame({"file_id": [7], "body": [name], "number": [None]}, schema_overrides={"number": pl.String})
    told = of_a_council(rows, pl.DataFrame(ours, schema_overrides={"siret": pl.String}), "body", "number", files)
    assert told.collect()["council_id"].to_list() == [found]


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

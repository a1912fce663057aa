"""The bounds of what pages cost: the sample's cost half as much again or 50 ms more, and 200 ms for a filter; every page is asked for."""

from pathlib import Path

import pytest

from benchmarks.page_addresses import addresses
from benchmarks.pages import Cost, broken, pairs
from database.engine import open_engine
from tests.database.published import load
from tests.open_data.test_files import SIRET
from tests.pages.sample_database import sample_database
from ui.navigation import DOORS


@pytest.mark.parametrize(
    ("sample", "large", "over"),
    [
        (Cost(100, 40, ""), Cost(150, 90, ""), []),
        (Cost(100, 40, ""), Cost(151, 91, ""), ["opening>", "change>"]),
        (Cost(20, 20, ""), Cost(70, 70, ""), []),
        (Cost(20, 190, ""), Cost(70, 201, ""), ["change>200"]),
        (Cost(20, 20, ""), Cost(20, 20, "no"), ["FAILED no"]),
    ],
)
def test_each_bound_is_told(sample: Cost, large: Cost, over: list[str]) -> None:
    assert list(broken(sample, large)) == over


def test_every_page_is_asked_for_with_and_without_a_council(tmp_path_factory: pytest.TempPathFactory) -> None:
    file: Path = sample_database(tmp_path_factory)
    found, council = addresses(f"sqlite:///{file}")
    pages = [stem for stems in DOORS.values() for stem in stems]
    assert {name.split()[0] for name in found} >= set(pages)
    assert council
    assert found["attendance  one"] == ("attendance", {"council": council})
    assert found["sessions thing"][1]["id"].isdigit()


def test_a_page_of_published_money_is_asked_for_of_a_council_that_has_some(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/rows.db"
    engine = open_engine(url)
    head = "council,session_date,councillor,status\n"
    load(engine, tmp_path / "sat.csv", head + "".join(f"Valmont,2024-03-1{n},Jeanne MARTEAU,present\n" for n in range(5)))
    load(
        engine,
        tmp_path / "also.csv",
        f"council,council_siret,session_date,councillor,status\nRochebelle,{SIRET},2024-03-12,Paul CLAIR,present\n",
    )
    contracts = "acheteur,siret acheteur,numero,objet,titulaire,montant,date de notification\n"
    load(engine, tmp_path / "c.csv", contracts + f"Rochebelle,{SIRET},1,Halle,Toitures du Val,1500,2024-01-31\n")
    found, most = addresses(url, "Valmont")
    assert most == "Valmont"
    assert found["published  listed"] == ("published", {"council": "Rochebelle"})
    asked = [small for _, small, large in pairs((url, url), ["published"]) if large == {"council": "Rochebelle"}]
    assert asked == [{"council": "Rochebelle"}]  # not a page that shows nothing

"""Acts published as data among those of papers: a paper's act prevails, counts give the outcome, every act keeps its address."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from database.save import save
from database.snapshot.frames import Frames, frames
from metrics.votes import unanimity
from tests.database.papers import COUNCIL, DATE, act, paper
from tests.database.published import load

SIRET = "21330063500017"
HEAD = (
    "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,"
    "VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n"
)


def _load(engine: Engine, path: Path, *rows: str) -> Frames:
    load(engine, path, HEAD + "\n".join(rows) + "\n")
    return frames(engine)


def _row(number: str, day: str, title: str, votes: str = ",,,,", *, matter: str = "", council: str = "Rochebelle") -> str:
    return f"{council},{SIRET},{number},{day},{matter},,{title},,,,,{votes},"


def test_published_acts_alone_are_deliberations_with_counts(engine: Engine, tmp_path: Path) -> None:
    tables = _load(
        engine,
        tmp_path / "any.csv",
        _row("2024-1", "2024-03-12", "Tarifs de la cantine", "15,13,13,0,0", matter="7.10"),
        _row("2024-2", "2024-03-12", "Vente d'une parcelle", "15,13,9,3,1"),
        _row("2024-3", "2024-03-12", "Motion", "15,12,2,10,0"),
        _row("2024-4", "2024-05-14", "Voirie"),
    )
    acts = tables["deliberations"].sort("row")
    assert acts["outcome"].to_list() == ["adopted", "adopted", "rejected", None]
    assert acts["row"].to_list() == [2, 3, 4, 5]
    assert acts["document_id"].null_count() == 4
    assert acts["theme"][0] is not None
    assert acts["theme_guessed"].to_list() == [False] * 4
    assert tables["councils"].select("council", "siret").rows() == [("Rochebelle", SIRET)]
    assert tables["sessions"].select("date", "row").rows() == [(date(2024, 3, 12), 2), (date(2024, 5, 14), 5)]
    votes = unanimity.classify(tables["deliberations"], tables["positions"]).sort("row")
    assert votes["u1"].to_list() == [True, False, False, None]
    assert votes["basis"].to_list() == ["counts", "counts", "counts", None]


@pytest.mark.parametrize(
    ("number", "day", "title"),
    [("D 2024 - 07", "2024-02-01", "Autre titre"), ("Z9", DATE, "SUBVENTION AU FOYER")],
    ids=["same number, same year", "same day, same title"],
)
def test_an_act_of_a_paper_prevails(engine: Engine, tmp_path: Path, number: str, day: str, title: str) -> None:
    save(engine, paper(act("D-2024-07", "Subvention au Foyer")))
    before = frames(engine)["deliberations"]
    after = _load(engine, tmp_path / "any.csv", _row(number, day, title, council=f"Commune de {COUNCIL}"))["deliberations"]
    assert after.equals(before)


def test_another_act_of_that_day_stands_beside_the_paper_s(engine: Engine, tmp_path: Path) -> None:
    save(engine, paper(act("D-2024-07", "Subvention au Foyer")))
    tables = _load(engine, tmp_path / "any.csv", _row("D-2024-08", DATE, "Voirie", council=COUNCIL))
    assert tables["councils"].height == 1
    assert tables["sessions"].height == 1
    assert tables["deliberations"]["session_id"].n_unique() == 1
    assert sorted(tables["deliberations"]["title"]) == ["Subvention au Foyer", "Voirie"]


def test_a_row_told_twice_is_one_act_whose_address_stays(engine: Engine, tmp_path: Path) -> None:
    first = _load(engine, tmp_path / "one.csv", _row("2024-1", "2024-03-12", "Voirie"))["deliberations"]
    again = _load(engine, tmp_path / "two.csv", _row("2024-9", "2024-06-12", "Eau"), _row("2024-1", "2024-03-12", "Voirie"))[
        "deliberations"
    ]
    assert again.height == 2
    assert first["deliberation_id"][0] in again["deliberation_id"]

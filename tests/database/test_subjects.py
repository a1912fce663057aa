"""What money is for, by the title of its act: one subject, or none."""

from dataclasses import replace

from sqlalchemy import Engine

from data_loaders.documents.record import GrantRecord
from database.acts.themes import of_subject
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper, rich_act


def test_contracts_and_grants_bear_the_subject_of_their_title(engine: Engine) -> None:
    save(engine, paper(replace(rich_act(), title="Fournitures scolaires"), act("2024-08", "Transport scolaire")))
    tables = frames(engine)
    assert [tables[name]["subject"].to_list() for name in ("contracts", "grants")] == [["education"], ["education"]]


def test_two_subjects_are_none() -> None:
    assert (of_subject("Fournitures scolaires"), of_subject("Transport scolaire"), of_subject(None)) == ("education", None, None)


def test_of_works_what_is_built_comes_before_where_it_stands() -> None:
    works = "Aménagement de la voirie de la salle polyvalente"
    assert (of_subject(works), of_subject(works, first=True)) == (None, "roads")
    assert of_subject("Transport scolaire", first=True) is None  # two words of one thing


def test_a_longer_phrase_speaks_for_the_words_within_it() -> None:
    assert of_subject("Collecte et transport des déchets") == "environment"
    assert of_subject("Entretien des ouvrages d'art") == "roads"


def test_a_grant_is_for_what_its_beneficiary_is_where_the_title_tells_nothing(engine: Engine) -> None:
    found = rich_act()
    found.grants = [
        GrantRecord(name, 100.0, evidence=[(1, 3)]) for name in ("Club de handball", "Donneurs de sang", "Les amis de la place")
    ]
    save(engine, paper(replace(found, title="Subventions aux associations")))
    grants = frames(engine)["grants"]
    assert dict(grants.select("beneficiary", "subject").iter_rows()) == {
        "Club de handball": "culture",
        "Donneurs de sang": "social",
        "Les amis de la place": None,
    }

"""What money is for, by the title of its act: one subject, or none."""

from dataclasses import replace

from sqlalchemy import Engine

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

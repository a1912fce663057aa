"""A database that fills every table gives every frame its rows, of the types that its schema says."""

from sqlalchemy import Engine

from data_loaders.documents.record import warn
from database.identities.merges import settle
from database.open_data.schemas import OPEN_SCHEMAS
from database.save import save
from database.snapshot.frame_queries import QUERIES
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import frames
from tests.database.papers import act, paper, rich_act
from tests.database.reviewing import HELD, doubts, take


def test_a_full_database_gives_the_right_types(engine: Engine) -> None:
    moved = rich_act()
    moved.vote.positions.append({"who": "Jeanne MARTEAU", "kind": "person", "position": "not_voting"})
    save(engine, paper(moved, in_office=4, held_back=[HELD], warnings=[warn("does_not_close", [(2, 6)], counted=3, in_office=4)]))
    save(engine, paper(act("9"), roll={"VERDIER P.": "present"}, date="2024-06-11"))
    settle(engine)
    take(engine, doubts(engine)[0], "confirm")
    tables = frames(engine)
    for name, schema in SCHEMAS.items():
        if name in OPEN_SCHEMAS:  # no paper fills these: files of open data do
            continue
        assert (tables[name].schema, tables[name].height > 0) == (schema, True), name


def test_every_column_of_a_frame_is_asked_for_or_worked_out() -> None:
    """A column that no query asks for stays empty, and no page says why."""
    proof = {"document_id", "page", "quote", "confidence", "file_id", "row"}  # a paper's, or a row's of open data
    worked_out = {
        "councils": {"kind", "insee", "official_name"},
        "attendance": {"group", "partial"},
        "contracts": {"contract_key", "held_by"},
        "warnings": {"deliberation_id"},
        "grants": {"masked"},
    }
    for name, query in QUERIES.items():
        asked = {column.key for column in query.rows.selected_columns}
        assert not set(SCHEMAS[name]) - asked - proof - worked_out.get(name, set()), name


def test_whether_a_table_is_long_is_found_once_a_version(engine: Engine) -> None:
    save(engine, paper(act("2024-01")))
    tables = frames(engine)
    assert (tables.longer_than(0), tables.longer_than(1_000)) == (True, False)
    tables._rows.clear()
    assert (tables.longer_than(0), tables.longer_than(1_000)) == (True, False)
    assert not tables._rows

"""A warning of a table read in part names the act in which the table stands, and no other warning does."""

from sqlalchemy import Engine

from data_loaders.documents.record import GrantRecord, WarningRecord
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper

VALUES = {"read": 1, "rows": 3, "counted": 300.0}


def _warned(engine: Engine, code: str, span: tuple[int, int]) -> dict[str, str | None]:
    given = GrantRecord("Amicale du Lac", 300.0, evidence=[(120, 140)])
    other = GrantRecord("Chorale du Lac", 200.0, evidence=[(320, 340)])
    acts = (act("2024-01", grants=[given]), act("2024-02", "Chorale", grants=[other]))
    save(engine, paper(*acts, warnings=[WarningRecord(code, "lu en partie", [span], VALUES)]))
    found = frames(engine)
    numbers = dict(found["deliberations"].select("deliberation_id", "number").iter_rows())
    return {row["code"]: numbers.get(row["deliberation_id"]) for row in found["warnings"].iter_rows(named=True)}


def test_a_table_read_in_part_is_of_the_act_whose_grants_stand_in_it(engine: Engine) -> None:
    assert _warned(engine, "grants_partial", (100, 300))["grants_partial"] == "2024-01"


def test_a_table_of_which_nothing_was_read_and_another_warning_are_of_no_act(engine: Engine) -> None:
    assert _warned(engine, "grants_partial_sum", (500, 600))["grants_partial_sum"] is None
    assert _warned(engine, "item_unclear", (100, 300)).get("item_unclear") is None

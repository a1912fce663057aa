"""A person's decision changes what is derived, never what was read; it outlives imports, and says so where it no longer answers."""

import json

import pytest
from sqlalchemy import Engine, select

from council import DocumentText
from database.save import save
from database.sessions.reread import replace_reading
from database.snapshot.frames import frames
from metrics.attendance.attendance import by_councillor, lines
from tests.database.papers import ROLL, act, paper
from tests.database.reviewing import HELD, doubts, held_paper, reread, same_bytes, session_, states, statuses, take, the


def test_a_fact_held_back_is_a_doubt_with_its_words(engine: Engine) -> None:
    save(engine, held_paper())
    one = the(engine, "attendance")
    assert (one.sign, one.confidence, one.said, one.state) == ("name_doubtful", 0.4, {"name": "Odile AUBRAC", "status": "absent"}, "open")
    row = frames(engine)["doubts"].filter(kind="attendance").row(0, named=True)
    assert (row["page"], row["quote"]) == (1, "Conseil municipal, extrait du registre …")  # the words around "seil m"


@pytest.mark.parametrize(("verb", "values", "status"), [("confirm", (), "absent"), ("correct", ("excusé",), "excused")])
def test_a_decision_puts_the_member_into_the_roll_and_the_session_into_rates(
    engine: Engine, verb: str, values: tuple[str, ...], status: str
) -> None:
    save(engine, held_paper())
    assert session_(engine) == (False, False)
    effect = take(engine, the(engine, "attendance"), verb, *values)
    assert statuses(engine)["Odile AUBRAC"] == status
    assert session_(engine) == (True, True)
    assert effect == {"present": [0, 0], "known": [0, 1], "sessions": [0, 1]}
    assert [one for one in doubts(engine) if one.kind == "attendance"] == []
    with engine.connect() as connection:
        record = connection.execute(select(DocumentText.record)).scalar_one()
    assert record["held_back"][0]["status"] == "absent"  # what was read stays as it was read
    assert len(record["attendance"]) == 3


def test_a_rejected_fact_is_neither_in_the_roll_nor_a_doubt(engine: Engine) -> None:
    save(engine, held_paper(in_office=3))
    take(engine, the(engine, "attendance"), "reject")
    assert "Odile AUBRAC" not in statuses(engine)
    assert doubts(engine) == []


def test_a_corrected_attendance_changes_the_rate(engine: Engine) -> None:
    save(engine, held_paper())

    def rate() -> list[tuple[int, int]]:
        found = frames(engine)
        people = by_councillor(lines(found["sessions"], found["attendance"], found["mandates"]))
        return list(people.filter(councillor="Odile AUBRAC").select("k", "n").iter_rows())

    assert rate() == []
    take(engine, the(engine, "attendance"), "correct", "present")
    assert rate() == [(1, 1)]


def test_a_decision_outlives_the_same_paper_and_the_same_reading(engine: Engine) -> None:
    first = held_paper()
    save(engine, first)
    take(engine, the(engine, "attendance"), "correct", "present")
    assert save(engine, first).state == "unchanged"
    other = reread(first, held_back=[{**HELD, "confidence": 0.5, "evidence": [(4, 10)]}])  # the same fact, read a little otherwise
    assert replace_reading(engine, other).state == "replaced"
    save(engine, paper(act("2024-09"), roll={"Jeanne MARTEAU": "present"}))
    assert statuses(engine)["Odile AUBRAC"] == "present"
    assert states(engine) == ["applied"]


def test_a_reading_that_now_agrees_keeps_the_decision(engine: Engine) -> None:
    first = held_paper()
    save(engine, first)
    take(engine, the(engine, "attendance"), "correct", "present")
    better = paper(act(), in_office=4, roll={**ROLL, "Odile AUBRAC": "present"})
    replace_reading(engine, same_bytes(first, better))
    assert statuses(engine)["Odile AUBRAC"] == "present"
    assert (states(engine), doubts(engine)) == (["applied"], [])


def test_a_reading_that_says_a_third_thing_is_to_be_looked_at_again(engine: Engine) -> None:
    first = held_paper()
    save(engine, first)
    take(engine, the(engine, "attendance"), "correct", "present")
    replace_reading(engine, same_bytes(first, paper(act(), in_office=4, roll={**ROLL, "Odile AUBRAC": "excused"})))
    one = the(engine, "attendance")
    assert (one.state, one.sign, one.said["status"]) == ("again", "again", "excused")
    assert states(engine) == ["again"]
    assert statuses(engine)["Odile AUBRAC"] == "excused"
    take(engine, one, "confirm")
    assert doubts(engine) == []
    assert states(engine) == ["again", "applied"]


def test_a_fact_that_is_gone_is_to_be_looked_at_again(engine: Engine) -> None:
    first = held_paper(in_office=3)
    save(engine, first)
    take(engine, the(engine, "attendance"), "confirm")
    replace_reading(engine, reread(first, held_back=[]))
    assert the(engine, "attendance").state == "again"


def test_a_decision_can_be_taken_again_and_both_stay(engine: Engine) -> None:
    save(engine, held_paper())
    one = the(engine, "attendance")
    take(engine, one, "confirm")
    take(engine, one, "correct", "represented")
    assert statuses(engine)["Odile AUBRAC"] == "represented"
    log = frames(engine)["corrections"].sort("decided_at")
    assert [json.loads(after)["status"] for after in log["after"]] == ["absent", "represented"]
    assert set(log["author"]) == {"Zoé Clerc"}

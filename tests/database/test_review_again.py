"""A decision is taken back by the next one: a paper goes to another day or council, or back to none, and the log says which one holds."""

import pytest
from sqlalchemy import Engine, select

from council import Council, CouncilSession, Document
from database.privacy.masking import Masker
from database.review import words as review_words
from database.review.decision_values import Undecidable, given
from database.review.decisions import Decision, Verb, decide
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import ROLL, act, paper
from tests.database.reviewing import HELD, doubts, held_paper, statuses, take, the


def _days(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return sorted(str(day) for day in connection.execute(select(CouncilSession.date)).scalars())


def _again(engine: Engine, number: int, verb: Verb, *values: str) -> None:
    decide(engine, number, Decision(verb, "Luc Bel", "Relu", values))


def test_a_day_that_was_decided_is_decided_otherwise_and_taken_back(engine: Engine) -> None:
    save(engine, paper(act("9")))
    save(engine, paper(act(), date=None))
    one = the(engine, "session.date")
    take(engine, one, "correct", "2023-01-10")
    assert _days(engine) == ["2023-01-10", "2024-03-12"]
    _again(engine, one.id, "correct", "12/03/2024")  # the day that loses its only paper is derived first
    assert _days(engine) == ["2024-03-12"]
    _again(engine, one.id, "reject")
    with engine.connect() as connection:
        papers = connection.execute(select(Document.session_date, Document.session_id).where(Document.session_date.is_(None))).all()
    assert [tuple(one) for one in papers] == [(None, None)]


def test_a_council_that_was_decided_is_taken_back(engine: Engine) -> None:
    save(engine, paper(act(), council=None))
    one = the(engine, "council")
    take(engine, one, "correct", "Boisclair")
    assert len(statuses(engine)) == len(ROLL)
    _again(engine, one.id, "correct", "Valombreuse-sur-Orge")
    with engine.connect() as connection:
        names = set(connection.execute(select(Council.name).join(CouncilSession, CouncilSession.council_id == Council.id)).scalars())
    assert names == {"Valombreuse-sur-Orge"}
    _again(engine, one.id, "reject")
    assert statuses(engine) == {}


def test_a_council_decided_tells_only_what_its_paper_moves(engine: Engine) -> None:
    for number, day in (("1", "2024-01-09"), ("2", "2024-02-06")):
        save(engine, paper(act(number), date=day, in_office=3))
    save(engine, paper(act(), council=None, in_office=3))
    assert take(engine, the(engine, "council"), "correct", "Valombreuse-sur-Orge") == {
        "present": [4, 6],
        "known": [6, 9],
        "sessions": [2, 3],
    }


def test_the_log_says_which_decision_holds(engine: Engine) -> None:
    save(engine, held_paper())
    one = the(engine, "attendance")
    take(engine, one, "confirm")
    _again(engine, one.id, "correct", "excused")
    states = frames(engine)["corrections"].sort("decision").select("decision", "state").rows()
    assert states == [("confirm", "replaced"), ("correct", "applied")]


def test_a_decision_on_a_version_replaced_since_is_asked_again(engine: Engine) -> None:
    save(engine, held_paper())
    take(engine, the(engine, "attendance"), "correct", "present")
    save(engine, paper(act(), in_office=4, roll={**ROLL, "Odile AUBRAC": "absent"}))
    assert statuses(engine)["Odile AUBRAC"] == "absent"
    assert frames(engine)["corrections"]["state"].to_list() == ["outdated"]
    one = the(engine, "attendance")
    assert (one.sign, one.said["status"]) == ("again", "absent")
    take(engine, one, "correct", "present")
    assert statuses(engine)["Odile AUBRAC"] == "present"
    assert doubts(engine) == []


def test_what_was_not_read_cannot_be_confirmed(engine: Engine) -> None:
    save(engine, paper(act(), council=None))
    with pytest.raises(Undecidable):
        take(engine, the(engine, "council"), "confirm")
    assert [one.kind for one in doubts(engine)] == ["council"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [("contract", "amount=-5"), ("grant", "-350"), ("contract", "min_amount=2 000 000"),
     ("attendance", "name="), ("attendance", "status="), ("attendance", "name=!!"), ("grant", "beneficiary="), ("contract", "supplier=…"),
     ("council", "!!!"), ("session.date", "1789-10-15"), ("session.date", "9999-12-31"), ("session.date", "31/02/2024")],
)  # fmt: skip
def test_a_fact_is_not_emptied_nor_given_an_impossible_day(kind: str, value: str) -> None:
    with pytest.raises(Undecidable, match=r"[a-z]{3}"):
        given(kind, {"value": None, "max_amount": 500.0}, [value])


@pytest.mark.parametrize(
    ("kind", "value", "field", "expected"),
    [("attendance", "Absente", "status", "absent"), ("attendance", "excusée", "status", "excused"),
     ("vote", "ajourné", "outcome", "deferred"),
     ("vote", "pris acte", "outcome", "noted"), ("session.date", "2/3/2024", "value", "2024-03-02")],
)  # fmt: skip
def test_a_word_is_taken_as_a_clerk_writes_it(kind: str, value: str, field: str, expected: str) -> None:
    assert given(kind, {}, [value])[field] == expected


def test_a_fact_given_to_another_name_is_told_with_both() -> None:
    before, after = {"name": "Odile AUBRAC", "status": "absent"}, {"name": "Odile AUBRAS", "status": "absent"}
    assert review_words.sides(before, after, "fr") == ("Odile AUBRAC, absent", "Odile AUBRAS, absent")
    assert review_words.sides(before, {**before, "status": "present"}, "fr") == ("absent", "présent")


def test_the_name_of_a_member_whose_status_is_in_doubt_is_read_where_it_is_printed(engine: Engine) -> None:
    def masked(sign: str, family: str) -> str:
        held = {**HELD, "name": f"Odile {family}", "sign": sign}
        save(engine, paper(act(family), held_back=[held]))
        with engine.connect() as connection:
            (council,) = connection.execute(select(Council.id)).scalars()
            return Masker(connection)(f"Colonnes {family} Odile", council)

    assert masked("held", "AUBRAC") == "Colonnes ██████ █████"
    assert masked("roll_columns", "VERLAC") == "Colonnes VERLAC Odile"


@pytest.mark.parametrize(
    ("said", "told"), [("2022-05-24", "24 mai 2022"), ("2022-13-41", "2022-13-41"), (29, "29"), ("Rochebelle", "Rochebelle")]
)
def test_a_day_is_told_as_a_reader_writes_it(said: object, told: str) -> None:
    assert review_words.value({"value": said}, "fr") == told

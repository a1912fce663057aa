"""What was read with less certainty than the threshold stays out of rates and is listed, until a person decides."""

from typing import Any

from sqlalchemy import Engine, select

from council import CouncilSession, Vote
from council.sureness import THRESHOLD
from data_loaders.documents.record import VoteRecord, warn
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import WHOLE, act, paper
from tests.database.reviewing import HELD, doubts, session_, statuses, take, the


def _vote(engine: Engine) -> bool:
    with engine.connect() as connection:
        return bool(connection.execute(select(Vote.in_rates)).scalar_one())


def test_a_vote_under_the_threshold_is_out_of_rates_until_it_is_confirmed(engine: Engine) -> None:
    save(engine, paper(act(vote=VoteRecord("adopted", True, confidence=THRESHOLD - 0.01, evidence=[(0, 4)], sign="garbled"))))
    assert not _vote(engine)
    one = the(engine, "vote")
    assert (one.sign, one.about) == ("garbled", "2024-01 – Réfection de la rue des Tilleuls")
    take(engine, one, "confirm")
    assert _vote(engine)


def test_a_date_under_the_threshold_keeps_its_session_out_of_rates(engine: Engine) -> None:
    one = paper(act(), roll=WHOLE)
    one.record["session"] |= {"confidence": {"date": THRESHOLD - 0.01}, "signs": {"date": "scan_unsure"}}
    save(engine, one)
    with engine.connect() as connection:
        assert not connection.execute(select(CouncilSession.in_rates)).scalar_one()
    take(engine, the(engine, "session.date"), "confirm")
    assert session_(engine) == (None, True)
    assert doubts(engine) == []


def test_a_line_under_the_threshold_keeps_its_seat_of_unknown_status(engine: Engine) -> None:
    warning = warn("low_confidence", [(3, 9)], name="Odile AUBRAC")
    save(engine, paper(act(), in_office=4, held_back=[HELD], warnings=[warning]))
    assert statuses(engine)["Odile AUBRAC"] == "unknown"
    assert session_(engine) == (True, True)


def test_a_printed_count_is_held_against_the_list_as_decided(engine: Engine) -> None:
    warning = warn("stated_present_differs", [(2, 5)], stated=3, counted=2)
    save(engine, paper(act(), roll=WHOLE, stated_present=3, held_back=[HELD], warnings=[warning]))
    assert session_(engine) == (None, False)
    take(engine, the(engine, "attendance"), "correct", "present")
    assert session_(engine) == (None, True)
    assert doubts(engine) == []


def test_an_address_in_a_supplier_s_print_is_masked(engine: Engine) -> None:
    held: dict[str, Any] = {"fact": "contract", "supplier": "Toitures, demeurant 12 rue des Lilas", "confidence": 0.5, "evidence": []}
    save(engine, paper(act(), held_back=[held | {"item": {"number": "2024-01", "title": None}}]))
    assert "Lilas" not in frames(engine)["doubts"].write_json()

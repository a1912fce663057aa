"""The effect of a decision is on the figures that pages show: of one term, within the mandate, and of money only what it changes."""

from datetime import date

from sqlalchemy import Engine, select, update

from council import Councillor, Mandate
from data_loaders.documents.record import ContractRecord, warn
from database.review.decision_effect import figures, moved
from database.review.decision_subject import Subject
from database.save import save
from tests.database.papers import ROLL, act, paper
from tests.database.reviewing import held_paper, take, the

BEFORE = {**ROLL, "Odile AUBRAC": "present"}  # four of four


def test_terms_are_not_pooled_and_a_session_without_a_list_is_not_counted(engine: Engine) -> None:
    save(engine, paper(act("2019-01"), roll=BEFORE, in_office=4, date="2019-03-12"))
    save(engine, paper(act("2024-09"), roll=BEFORE, in_office=4, date="2024-09-10"))
    save(engine, paper(act("2024-10"), roll={}, date="2024-10-08"))
    save(engine, held_paper())  # of 2024
    assert take(engine, the(engine, "attendance"), "correct", "present") == {"present": [1, 2], "known": [1, 2], "sessions": [1, 2]}


def test_who_holds_no_seat_that_day_is_in_no_rate(engine: Engine) -> None:
    one = paper(act(), in_office=3)
    save(engine, one)
    subject = Subject(one.sha256, "session.members_in_office", "", None, {}, 0)
    with engine.begin() as connection:
        whole = figures(connection, subject)
        who = select(Councillor.id).where(Councillor.name == "Paul VERDIER").scalar_subquery()
        connection.execute(update(Mandate).where(Mandate.councillor_id == who).values(end=date(2023, 12, 31)))
        left = figures(connection, subject)
    assert [(found["present"], found["known"], found["sessions"]) for found in (whole, left)] == [(2, 3, 1), (1, 2, 1)]


def test_money_tells_the_amounts_that_change_alone(engine: Engine) -> None:
    held = [
        ContractRecord("Toitures du Val SARL", tax="HT", evidence=[(2, 6)]),
        ContractRecord("Val Bois", 5e4, tax="TTC", evidence=[(7, 9)]),
    ]
    save(
        engine,
        paper(act("7", "Toitures", contracts=held), warnings=[warn("contract_no_amount", [(2, 6)], supplier="Toitures du Val SARL")]),
    )
    effect = take(engine, the(engine, "contract"), "correct", "amount=12 000")
    assert effect == {"contracts_cents": [0, 1_200_000]}
    assert moved({"grants_cents:1": 5, "grants_cents:2": 7}, {"grants_cents:2": 7}) == {"grants_cents": [5, 0]}

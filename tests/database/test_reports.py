"""A visitor's report changes no figure; an operator's decision on the same fact does, and closes it; reports are bounded."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import Engine, select, update

from council import Report, Vote
from database.acts import acts
from database.acts.contested import behind
from database.review import reports
from database.review.decision_values import Undecidable
from database.review.decisions import Decision, decide
from database.review.reports import file, open_reports, set_aside
from database.save import save
from database.snapshot.frames import data_version, frames
from tests.database.papers import act, paper
from tests.database.reviewing import contested, same_bytes, statuses

WORDS = ("present", "J’ai voté ce soir-là, voir la page 3.")


def test_the_fact_is_found_by_the_words_that_prove_the_line(engine: Engine) -> None:
    save(engine, paper(act()))
    fact = contested(engine)
    assert (fact.kind, fact.said) == ("attendance", {"name": "Lise ONFRAY", "status": "excused"})
    with engine.connect() as connection:
        act_id = connection.execute(select(Vote.deliberation_id)).scalar_one()
    vote = behind(engine, [one for one in acts.evidence_of_act(engine, act_id) if one.owner == "vote"])
    assert vote is not None
    assert (vote.kind, vote.said["outcome"]) == ("vote", "adopted")
    assert behind(engine, []) is None


def test_a_report_moves_nothing_and_a_decision_answers_it(engine: Engine) -> None:
    save(engine, paper(act(), in_office=3))
    before, version = statuses(engine), data_version(engine)
    file(engine, contested(engine), *WORDS)
    assert (statuses(engine), data_version(engine)) == (before, version)
    (one,) = open_reports(engine)
    assert (one.shown["status"], one.wanted, one.reason) == ("excused", *WORDS)

    done = decide(engine, one.number, Decision("correct", "Zoé Clerc", "Vu sur le registre", ("present",)))
    assert done.effect == {"present": [0, 1], "known": [1, 1]}
    assert statuses(engine)["Lise ONFRAY"] == "present"
    assert open_reports(engine) == []
    with engine.connect() as connection:
        assert connection.execute(select(Report.state, Report.answer)).one() == ("decided", "Vu sur le registre")
    (row,) = frames(engine)["corrections"].rows(named=True)
    assert row["reason"] == "Vu sur le registre"


def test_a_report_set_aside_changes_nothing_and_says_why(engine: Engine) -> None:
    save(engine, paper(act()))
    number = file(engine, contested(engine), *WORDS)
    set_aside(engine, number, "Le procès-verbal le dit excusé.")
    assert open_reports(engine) == []
    assert statuses(engine)["Lise ONFRAY"] == "excused"
    for asked, answer in ((number, "encore"), (12, "inconnu")):
        with pytest.raises(Undecidable):
            set_aside(engine, asked, answer)


def test_a_line_read_otherwise_since_is_decided_as_it_is_read_now(engine: Engine) -> None:
    first = paper(act())
    save(engine, first)
    file(engine, contested(engine), *WORDS)
    (one,) = open_reports(engine)
    with engine.connect() as connection:
        told = reports.subject(connection, one.number)
    assert told is not None
    assert told["before"] == {"name": "Lise ONFRAY", "status": "excused"}
    save(engine, same_bytes(first, paper(act())))  # the same bytes: nothing changes
    assert len(open_reports(engine)) == 1


@pytest.mark.parametrize(("wanted", "reason"), [("", "pourquoi"), ("présent", " \n "), ("x" * 201, "y"), ("x", "y" * 1001)])
def test_empty_and_endless_words_are_refused(engine: Engine, wanted: str, reason: str) -> None:
    save(engine, paper(act()))
    with pytest.raises(Undecidable):
        file(engine, contested(engine), wanted, reason)
    assert open_reports(engine) == []


def test_control_characters_reach_no_terminal(engine: Engine) -> None:
    save(engine, paper(act()))
    file(engine, contested(engine), "pré\x1b[31msent", "a\nb\u202ec")
    (one,) = open_reports(engine)
    assert (one.wanted, one.reason) == ("pré [31msent", "a b c")


def test_fifty_floods_leave_twenty_visitors_their_turn_on_the_same_line(engine: Engine) -> None:
    save(engine, paper(act()))
    fact = contested(engine)
    for turn in range(50):
        file(engine, fact, "absent", f"flot {turn}")
    for turn in range(20):
        file(engine, fact, "present", f"raison {turn}")
    assert sum(one.wanted == "present" for one in open_reports(engine)) == 20


def test_so_many_on_one_line_and_no_more(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "MOST_ON_A_FACT", 3)
    save(engine, paper(act()))
    fact = contested(engine)
    for turn in range(reports.MOST_ON_A_FACT):
        file(engine, fact, "present", f"raison {turn}")
    with pytest.raises(Undecidable) as error:
        file(engine, fact, *WORDS)
    assert error.value.key == "contest.already"
    file(engine, contested(engine, "Paul VERDIER"), *WORDS)


@pytest.mark.parametrize("bound", ["MOST_OF_A_COUNCIL", "MOST_OPEN"])
def test_a_flood_is_stopped_and_goes_on_once_answered(engine: Engine, monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    monkeypatch.setattr(reports, bound, 2)
    save(engine, paper(act()))
    fact = contested(engine)
    numbers = [file(engine, replace(fact, place=f"p{turn}"), *WORDS) for turn in range(2)]
    with pytest.raises(Undecidable) as error:
        file(engine, fact, *WORDS)
    assert error.value.key == "contest.too_many"
    with engine.begin() as connection:
        connection.execute(update(Report).where(Report.id.in_(numbers)).values(state="set_aside", filed_at=datetime(2020, 1, 1)))
    file(engine, fact, *WORDS)


def test_a_report_stays_listed_where_its_paper_is_gone(engine: Engine) -> None:
    save(engine, paper(act()))
    file(engine, replace(contested(engine), sha256="f" * 64), *WORDS)
    assert [(one.document_id, one.source, one.wanted) for one in open_reports(engine)] == [(None, None, WORDS[0])]

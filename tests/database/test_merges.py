"""Merges of names in a database: accepted by rule, shown, undone by a decision that stays over every import."""

from datetime import date

import pytest
from sqlalchemy import Engine, select

from council import Alias, Attendance, Councillor, Mandate
from database.identities.merges import decide, merges, settle
from database.identities.rosters import RosterEntry, save_roster
from database.review.decision_values import PairDecision, Undecidable
from database.save import save
from tests.database.papers import COUNCIL, act, dump, paper

SIRET = "21330063500017"
FIRST, SECOND = "2024-03-12", "2024-06-11"


def _names(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return sorted(connection.execute(select(Councillor.name)).scalars())


def _papers(engine: Engine, *others: str) -> None:
    save(engine, paper(act("1"), roll={"Jean-Luc MOREAU": "present", "Anne PETIT": "present"}, date=FIRST))
    save(
        engine, paper(act("2"), roll={"MOREAU J.-L.": "excused", "Anne PETIT": "present", **dict.fromkeys(others, "present")}, date=SECOND)
    )


def _decide(engine: Engine, state: str) -> None:
    (row,) = merges(engine)
    decide(engine, row["id"], PairDecision(state, "Rose BRUN", "Vérifié au registre", date(2024, 7, 1)))


def test_a_merge_by_rule_joins_the_sessions_and_is_told(engine: Engine) -> None:
    _papers(engine)
    assert settle(engine).accepted == 1
    assert _names(engine) == ["Anne PETIT", "Jean-Luc MOREAU"]
    (row,) = merges(engine)
    assert (row["name"], row["person"], row["state"], row["rule"]) == ("MOREAU J.-L.", "Jean-Luc MOREAU", "accepted", "initials")
    with engine.connect() as connection:
        assert connection.execute(select(Alias.name, Alias.state)).all() == [("MOREAU J.-L.", "accepted")]
        assert len(set(connection.execute(select(Attendance.councillor_id)).scalars())) == 2


def test_settling_twice_changes_nothing(engine: Engine) -> None:
    _papers(engine)
    settle(engine)
    before = dump(engine)
    assert not settle(engine).changed
    assert dump(engine) == before


def test_a_refused_merge_is_undone_and_stays_refused_over_imports(engine: Engine) -> None:
    _papers(engine)
    settle(engine)
    _decide(engine, "refused")
    assert _names(engine) == ["Anne PETIT", "Jean-Luc MOREAU", "MOREAU J.-L."]
    save(engine, paper(act("3"), roll={"MOREAU J.-L.": "present", "Anne PETIT": "present"}, date="2024-09-10"))
    settle(engine)
    assert _names(engine) == ["Anne PETIT", "Jean-Luc MOREAU", "MOREAU J.-L."]
    (row,) = merges(engine, "refused")
    assert (row["author"], row["reason"], row["decided_on"]) == ("Rose BRUN", "Vérifié au registre", date(2024, 7, 1))


def test_a_decision_can_be_taken_back(engine: Engine) -> None:
    _papers(engine)
    settle(engine)
    before = _names(engine)
    _decide(engine, "refused")
    _decide(engine, "accepted")
    assert _names(engine) == before


def test_a_proposed_merge_joins_nobody_until_it_is_accepted(engine: Engine) -> None:
    _papers(engine, "Jeanne MOREAU")
    settled = settle(engine)
    assert (settled.accepted, settled.proposed > 0) == (0, True)
    assert len(_names(engine)) == 4


def test_a_decision_outlives_the_coming_of_a_siret(engine: Engine) -> None:
    _papers(engine)
    settle(engine)
    _decide(engine, "refused")
    save_roster(engine, [RosterEntry(2, COUNCIL, SIRET, "Anne PETIT", None, None, None, None, None)], "elus.csv", "1" * 64)
    settle(engine)
    assert "MOREAU J.-L." in _names(engine)


def test_a_roster_s_alias_can_be_refused(engine: Engine) -> None:
    save(engine, paper(act("1"), roll={"Anne PETIT": "present"}, date=FIRST))
    save(engine, paper(act("2"), roll={"Anne SORBIER": "present"}, date=SECOND))
    save_roster(engine, [RosterEntry(2, COUNCIL, None, "Anne PETIT", "Anne SORBIER", None, None, None, None)], "elus.csv", "1" * 64)
    settle(engine)
    assert _names(engine) == ["Anne PETIT"]
    _decide(engine, "refused")
    assert _names(engine) == ["Anne PETIT", "Anne SORBIER"]
    settle(engine)
    assert _names(engine) == ["Anne PETIT", "Anne SORBIER"]


def test_a_print_that_was_merged_into_a_person_is_not_their_name(engine: Engine) -> None:
    for number, day, name in (
        ("1", FIRST, "Roselyne PLESSARD"),
        ("2", SECOND, "Roseline PLESSARD"),
        ("3", "2024-09-10", "Roselyne PLESSARD"),
    ):
        save(engine, paper(act(number), roll={name: "present", "Anne PETIT": "present"}, date=day))
    settle(engine)
    _decide(engine, "accepted")
    (row,) = merges(engine)
    assert _names(engine) == ["Anne PETIT", row["person"]]


def test_nobody_decides_on_a_merge_without_a_name_and_a_reason(engine: Engine) -> None:
    _papers(engine)
    settle(engine)
    (row,) = merges(engine)
    for author, reason in (("", "Vérifié"), ("Rose BRUN", " "), ("R" * 101, "Vérifié")):
        with pytest.raises(Undecidable):
            decide(engine, row["id"], PairDecision("refused", author, reason, date(2024, 7, 1)))
    assert [one["state"] for one in merges(engine)] == ["accepted"]


def test_no_merge_of_that_number(engine: Engine) -> None:
    with pytest.raises(KeyError):
        decide(engine, 7, PairDecision("refused", "Rose BRUN", "?", date(2024, 7, 1)))


def test_terms_are_not_pooled(engine: Engine) -> None:
    for turn, day in enumerate(("2012-05-10", "2013-05-10", "2024-03-12")):
        save(engine, paper(act(str(turn)), roll={"Anne PETIT": "present"}, date=day))
    with engine.connect() as connection:
        seats = sorted(connection.execute(select(Mandate.start, Mandate.end)).all())
    assert [tuple(map(str, seat)) for seat in seats] == [("2012-05-10", "2013-05-10"), ("2024-03-12", "2024-03-12")]

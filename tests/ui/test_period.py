"""The years of a figure in words: of the rows it counts, of one basis, and never of days that have not come."""

from datetime import date, timedelta
from types import SimpleNamespace

import polars as pl
import pytest

from ui.rows.coverage_frames import Read
from ui.sentences import decisions, money, period
from ui.sentences.sittings import presence, proxies

SOON = date.today() + timedelta(days=400)
HELD = pl.DataFrame(
    {
        "date": [date(2009, 3, 4), date(2014, 11, 2), date(2020, 1, 1)],
        "tax": ["HT", "HT", "TTC"],
        "scope": ["total", "total", "total"],
        "currency": ["EUR", "EUR", "EUR"],
    }
)
BASIS = {"tax": "HT", "scope": "total", "currency": "EUR"}


def _days(*days: date | None) -> pl.DataFrame:
    return pl.DataFrame({"date": days}, schema={"date": pl.Date})


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((date(2008, 11, 18), None, date(2009, 5, 19)), "de 2008 à 2009"),
        ((date(2008, 11, 18), date(2010, 3, 2), date(2015, 5, 19)), "en 2008, 2010 et 2015"),
        (tuple(date(year, 1, 1) for year in (2001, 2003, 2005, 2007, 2009)), "de 2001 à 2009"),
        ((date(2012, 1, 1), date(2012, 12, 31)), "en 2012"),
        ((date(2012, 1, 1), SOON), "en 2012"),
        ((None,), ""),
        ((), ""),
    ],
)
def test_the_years_are_those_of_the_first_and_the_last_day_or_each_where_few_have_a_gap(days: tuple[date | None, ...], said: str) -> None:
    assert period.of(_days(*days)) == said


def test_several_tables_have_one_period() -> None:
    assert period.of(_days(date(2010, 1, 1)), _days(), _days(date(2013, 1, 1))) == "en 2010 et 2013"


def test_the_years_of_an_amount_are_those_of_its_basis_alone() -> None:
    assert period.of_basis(BASIS, HELD) == "en 2009 et 2014"
    assert period.of_basis(BASIS | {"tax": "TTC"}, HELD) == "en 2020"


def test_only_what_is_there_is_said_to_be_published() -> None:
    alone = HELD.with_columns(in_totals=pl.Series([True, True, False]))
    assert money.source(BASIS, HELD) == "votés en 2009 et 2014"
    assert money.source(BASIS, HELD, alone) == "votés ou publiés en 2009 et 2014"
    assert money.source(BASIS, HELD.clear(), alone) == "publiés en 2009 et 2014"
    assert money.source(BASIS | {"tax": "TTC"}, HELD, alone) == "votés en 2020"


def test_what_was_voted_is_told_of_the_sessions_read_and_of_their_years() -> None:
    read = Read(11, (2009, 2010, 2014))
    alone = HELD.with_columns(in_totals=pl.Series([True, True, False]))
    assert money.source(BASIS, HELD, read=read) == "votés dans 11 séances lues, en 2009, 2010 et 2014"
    assert money.source(BASIS, HELD, alone, read) == "votés dans 11 séances lues, en 2009, 2010 et 2014 ou publiés en 2009 et 2014"
    assert money.source(BASIS, HELD.clear(), alone, read) == "publiés en 2009 et 2014"


def test_a_sum_of_one_basis_says_of_how_many_contracts_it_is() -> None:
    assert money.of_all(94, 28) == "compté sur 94 des 122 marchés"
    assert money.of_all(94, 0) == "compté sur 94 marchés"


def test_other_terms_are_told_beside_the_rate_of_one() -> None:
    totals = pl.DataFrame(
        {
            "council_id": [1, 1, 1, 2],
            "term": ["2001-2008", "2008-2014", "2014-2020", "2014-2020"],
            "sessions": [1, 20, 3, 9],
            "left_out": [0, 0, 1, 0],
        }
    )
    told = presence.later(totals, {"council_id": 1, "term": "2008-2014"})
    assert told == ["séances d’autres mandatures\u00a0: 1 en 2001-2008, 4 en 2014-2020"]
    assert presence.later(totals.with_columns(sessions=pl.lit(0), left_out=pl.lit(9)), {"council_id": 1, "term": "2008-2014"}) == [
        "autres séances lues, non comptées\u00a0: 9 en 2001-2008, 9 en 2014-2020"
    ]
    assert presence.later(totals, {"council_id": 1, "term": "2014-2020"}) == [
        "1 séance sur 4 n’est pas comptée",
        "séances d’autres mandatures\u00a0: 1 en 2001-2008, 20 en 2008-2014",
    ]
    assert presence.later(totals, {"council_id": 2, "term": "2014-2020"}) == []


def test_a_rate_says_of_which_sessions_it_is_and_not_the_years_of_its_term() -> None:
    days = [date(2020, 6, 1), date(2020, 7, 1), date(2021, 7, 1), date(2014, 5, 1)]
    meetings = pl.DataFrame({"council_id": [1] * 4, "date": days, "bears_rate": [True, True, False, True]})
    assert presence.sessions_of(meetings, {"council_id": 1, "term": "2020-2026", "sessions": 2}) == "2 séances, en 2020"


def test_the_months_of_a_rate_are_those_read_and_not_the_six_years_of_its_term() -> None:
    days = [date(2014, 4, 22), date(2015, 9, 15), date(2015, 11, 3), date(2013, 5, 1), SOON]
    meetings = pl.DataFrame({"council_id": [1] * 5, "date": days, "bears_rate": [True, True, False, True, False]})
    row = {"council_id": 1, "term": "2014-2020"}
    assert presence.when_of(meetings, row) == "avril 2014 – septembre 2015"
    assert presence.when_of(meetings, row, short=True) == "avr. 2014 – sept. 2015"
    none_counted = meetings.with_columns(bears_rate=pl.lit(value=False))
    assert presence.when_of(none_counted, row) == "avril 2014 – novembre 2015"  # where there is no rate, what was read
    assert period.months(_days(date(2014, 4, 22), None)) == "avril 2014"
    assert period.months(_days(None)) == ""


def test_proxies_are_told_of_the_sessions_read_and_of_the_quarters_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    given = pl.DataFrame({"session_id": [1, 1, 2], "councillor_id": [1, 2, 1], "holder_key": ["3", "3", "3"], "council_id": 1})
    given = given.with_columns(councillor=pl.lit("Anne ABRIC"), proxy_to=pl.lit("Luc BORIE"), whole=True, in_rates=True)
    sessions = pl.DataFrame({"session_id": [1, 2, 3], "date": [date(2010, 1, 1), date(2010, 6, 1), date(2012, 1, 1)]})
    for sure, one_holder in ((True, True), (False, False)):
        held = given if one_holder else given.with_columns(holder_key=pl.Series(["3", "3", "4"]), councillor_id=pl.Series([1, 2, 3]))
        proxies.counted(held, sessions.with_columns(in_rates=pl.lit(sure)), pl.DataFrame({"sessions": [1, 1, 0, 0]}))
    first, second = (one.replace("\u00a0", " ").replace("\u202f", " ") for one in said)
    told, ends = "3 pouvoirs donnés, lus dans 2 des 3 séances, en 2010 et 2012. ", " 2 trimestres sur 4 sans séance lue."
    assert first == f"{told}Il n’y en a aucun dans l’autre. 2 membres en donnent (jusqu’à 2 : Anne ABRIC), 1 en reçoit.{ends}"
    # A session whose list is not sure may have had some; of three who give one each, none gives most.
    assert second == f"{told}Aucun n’est lu dans l’autre. 3 membres en donnent, 2 en reçoivent (jusqu’à 2 : Luc BORIE).{ends}"


def test_acts_are_told_of_the_sessions_read_and_of_the_quarters_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    ends = ["adopted"] * 5 + ["rejected", "noted", "noted", "deferred", None]
    votes = pl.DataFrame({"session_id": [1] * 9 + [2], "date": [date(2010, 1, 1)] * 9 + [date(2011, 1, 1)], "outcome": ends})
    votes = votes.with_columns(u1=pl.Series([True] * 6 + [None] * 4), theme=pl.Series([*"aaabbcc", "other", "other", None]))
    secret = pl.Series([*[None] * 4, "secret", None, "noted", "noted", "deferred", None])
    votes = votes.with_columns(final=secret.is_null(), why_not=secret)
    notes: list[str] = []
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=notes.append))
    decisions.acts(votes, pl.DataFrame({"sessions": [1, 0, 0, 1]}))
    told = "10 délibérations lues dans 2 séances, de 2010 à 2011. "
    voted = "5 adoptées (dont 1 au scrutin secret), 1 rejetée (dont 1 que tous les votants ont refusée)"
    ended = f"{voted}, 2 sans vote (« pris acte »), 1 ajournée ou renvoyée, 1 à l’issue non lue (dont 1 comptée comme vote). "
    counted = "Sur 10 délibérations, 6 comptent comme votes (4 adoptées, 1 rejetée, 1 à l’issue non lue) ; 1 scrutin secret à part."
    assert said[0].replace("\u00a0", " ").replace("\u202f", " ") == f"{told}{ended}2 trimestres sur 4 sans séance lue."
    assert [one.replace("\u00a0", " ").replace("\u202f", " ") for one in notes] == [counted]  # no second count beside the first


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        (0, "Séances lues : 11."),
        (1, "1 séance sur 12 n’est pas comptée : sa liste des présents est incertaine."),
    ],
)
def test_a_session_that_was_read_and_does_not_count_is_no_session_unread(left_out: int, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words.replace("\u00a0", " ")))
    row = {
        "council_id": 1,
        "council": "Valmont",
        "term": "2014-2020",
        "sessions": 11,
        "left_out": left_out,
        "k": 90,
        "seats": 99,
        "unknown": 0,
    }
    row |= {"certain": 0.9, "possible": 0.9, "present_part": 0}
    meetings = pl.DataFrame({"council_id": [1], "date": [date(2015, 5, 1)], "bears_rate": [True]})
    quarters = pl.DataFrame({"sessions": [1]})
    presence.lead_of(pl.DataFrame([row]), meetings, quarters)
    assert said in told[0]
    assert "mandatures" not in told[0]  # the headline is of one term


def test_over_all_councils_the_median_says_what_it_is_and_between_what_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    presence.lead_of(pl.DataFrame({"rate": [0.6, 0.8, 0.9, None]}), pl.DataFrame(), pl.DataFrame())
    said = told[0].replace("\u00a0", " ").replace("\u202f", " ")
    assert said.startswith("80 % de présence au conseil médian : la moitié au moins des 3 conseils qui ont un taux font autant ou plus")
    assert said.endswith(" De 60 % à 90 % selon le conseil. 1 conseil n’en a pas.")
    presence.lead_of(pl.DataFrame({"rate": [0.6, 0.8, 0.9, None]}), pl.DataFrame(), pl.DataFrame(), 7)
    assert told[1].replace("\u00a0", " ").endswith(" 4 conseils n’en ont pas.")  # as many in all as the first page counts


def test_one_council_alone_with_a_rate_is_no_half_of_councils(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    presence.lead_of(pl.DataFrame({"rate": [None, 0.8, None]}), pl.DataFrame(), pl.DataFrame())
    said = told[0].replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "80 % de présence au seul conseil qui a un taux. 2 conseils n’en ont pas."

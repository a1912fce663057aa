"""The years of a figure in words: of the rows it counts, of one basis, and never of days that have not come."""

from datetime import date, timedelta

import polars as pl
import pytest

from ui.sentences import decisions, money, period
from ui.sentences.sittings import presence

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
        ((date(2008, 11, 18), None, date(2015, 5, 19)), "de 2008 à 2015"),
        ((date(2012, 1, 1), date(2012, 12, 31)), "en 2012"),
        ((date(2012, 1, 1), SOON), "en 2012"),
        ((None,), ""),
        ((), ""),
    ],
)
def test_the_years_are_those_of_the_first_and_the_last_day(days: tuple[date | None, ...], said: str) -> None:
    assert period.of(_days(*days)) == said


def test_several_tables_have_one_period() -> None:
    assert period.of(_days(date(2010, 1, 1)), _days(), _days(date(2013, 1, 1))) == "de 2010 à 2013"


def test_the_years_of_an_amount_are_those_of_its_basis_alone() -> None:
    assert period.of_basis(BASIS, HELD) == "de 2009 à 2014"
    assert period.of_basis(BASIS | {"tax": "TTC"}, HELD) == "en 2020"


def test_only_what_is_there_is_said_to_be_published() -> None:
    alone = HELD.with_columns(in_totals=pl.Series([True, True, False]))
    assert money.source(BASIS, HELD) == "votés de 2009 à 2014"
    assert money.source(BASIS, HELD, alone) == "votés ou publiés de 2009 à 2014"
    assert money.source(BASIS, HELD.clear(), alone) == "publiés de 2009 à 2014"
    assert money.source(BASIS | {"tax": "TTC"}, HELD, alone) == "votés en 2020"


def test_a_later_term_of_which_too_little_is_read_is_told_beside_the_rate() -> None:
    totals = pl.DataFrame(
        {"council_id": [1, 1, 2], "term": ["2008-2014", "2014-2020", "2014-2020"], "sessions": [20, 3, 9], "left_out": [0, 1, 0]}
    )
    told = presence.later(totals, {"council_id": 1, "term": "2008-2014"})
    assert told == ["mandat 2014-2020 : 4 séances lues, trop peu".replace(" :", "\u00a0:")]
    assert presence.later(totals, {"council_id": 2, "term": "2014-2020"}) == []


def test_the_ends_of_acts_make_their_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    ends = ["adopted"] * 5 + ["rejected", "noted", "noted", "deferred", None]
    decisions.acts(pl.DataFrame({"date": [date(2010, 1, 1)] * 9 + [date(2012, 1, 1)], "outcome": ends}))
    assert [int(n) for n in "".join(c if c.isdigit() else " " for c in said[0].split("\u00a0: ")[1]).split()] == [5, 1, 2, 1, 1]

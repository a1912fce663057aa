"""Each guard over the tables fires on its row, and says whether a figure is shown that it forbids; on sound tables none fires."""

from datetime import date, timedelta

import polars as pl
import pytest

from council.guard import Guard
from database.snapshot.frame_schemas import SCHEMAS
from locales import LANGUAGES, text
from metrics import table_guards
from metrics.ahead import ahead
from metrics.attendance.contradictions import contradictory
from metrics.money.named import named, ranked, unnamed
from metrics.money.out_of_scale import marked
from tests.metrics.frames import frame, line, seat, session

DAY = date(2024, 3, 12)
_ACT = {"session_id": 1, "date": DAY, "number": "7", "deliberation_id": 7}


def _tables(**rows: list[dict[str, object]]) -> dict[str, pl.DataFrame]:
    return {name: frame(name, rows.get(name, [])) for name in table_guards.NEEDED}


def _fired(name: str, **rows: list[dict[str, object]]) -> list[tuple[str | None, bool]]:
    guard = next(one for one in table_guards.GUARDS if one.name == name)
    found = guard.look(_tables(**rows))
    assert found.schema == table_guards.FIRED
    return found.select("what", "shown").rows()


def test_nothing_fires_on_empty_tables() -> None:
    assert sum(guard.look(_tables()).height for guard in table_guards.GUARDS) == 0


def test_an_act_adopted_against_its_counts_is_forbidden() -> None:
    adopted = {**_ACT, "outcome": "adopted", "votes_for": 2, "votes_against": 6}
    assert _fired("not_carried", deliberations=[adopted, {**adopted, "votes_for": 6}]) == [("7", True)]
    split = {**_ACT, "unanimous": True, "votes_for": 18, "votes_against": 1}
    assert _fired("both_sides", deliberations=[split, {**split, "votes_against": 0}]) == [("7", True)]


def test_a_proxy_that_cannot_be_is_forbidden_where_it_is_stated() -> None:
    lines = [
        line(1, DAY, 1, "present", proxy_to="N02", proxy_to_id=2),
        line(1, DAY, 2, "excused"),
        line(1, DAY, 3, "represented", proxy_to_id=2, proxy_to="N02"),
        line(1, DAY, 4, "represented", proxy_to_id=1, proxy_to="N01"),
        line(1, DAY, 5, "present", partial=True, proxy_to_id=1, proxy_to="N01"),
    ]
    assert _fired("seated_with_proxy", attendance=lines) == [("Membre N01", True)]
    assert _fired("holder_away", attendance=lines) == [("Membre N03", True)]


def test_a_cut_roll_fires_and_is_shown_only_with_a_rate() -> None:
    lines = [line(number, DAY, who, "present") for number in (1, 2) for who in range(1, 8)]
    seats = [seat(who, DAY) for who in range(1, 8)]
    told = {"attendance": lines, "mandates": seats}
    assert _fired("cut_roll", sessions=[session(1, DAY, 7)], **told) == []
    assert _fired("cut_roll", sessions=[session(1, DAY, 19, closes=False, in_rates=False)], **told) == [("7 / 19", False)]
    assert _fired("cut_roll", sessions=[session(2, DAY, 7, stated_present=9)], **told) == [("7 / 7", True)]


def test_who_is_unnamed_fires_and_is_in_no_ranking() -> None:
    base = {**_ACT, "grant_id": 1, "currency": "EUR", "masked": False, "amount_cents": 500_00}
    fired = _fired(
        "unnamed",
        suppliers=[{"supplier_id": 1, "supplier": "00002"}, {"supplier_id": 2, "supplier": "3 M du Val"}],
        grants=[{**base, "beneficiary": "1"}],
        published_grants=[{"file_id": 1, "row": 1, "beneficiary": None, "currency": "EUR", "masked": False}],
    )
    assert sorted(fired) == [("00002", False), ("null", False)]


@pytest.mark.parametrize(
    "name", ["1", "00002", "213 302 821 00013", "null", "NaN", "n/a", "Non communiqué", "agents municipaux", "-", None]
)
def test_such_names_name_nobody(name: str | None) -> None:
    assert not pl.DataFrame({"who": [name]}, schema={"who": pl.String}).select(named("who")).item()


@pytest.mark.parametrize("name", ["A", "3 M", "Mairie de Valmont", "Services du Val", "Totale Clôture"])
def test_such_names_name_somebody(name: str) -> None:
    assert pl.DataFrame({"who": [name]}).select(named("who")).item()


def test_what_the_unnamed_hold_is_counted_and_ranked_nowhere() -> None:
    totals = pl.DataFrame({"who": ["Val", "1", None], "n": [2, 3, 4], "cents": [10, 20, None], "currency": ["EUR"] * 3})
    assert ranked(totals, "who")["who"].to_list() == ["Val"]
    assert unnamed(totals, "who", "n", "cents").rows() == [("EUR", 7, 20)]


def test_days_that_have_not_come_fire() -> None:
    late = date.today() + timedelta(days=1)
    assert _fired("dated_ahead", sessions=[session(1, late, in_rates=False), session(2, DAY)]) == [(None, False)]
    assert _fired("dated_ahead", sessions=[session(1, late)]) == [(None, True)]
    published = {"file_id": 1, "row": 4, "source": "a.csv", "agreed_on": late}
    assert _fired("dated_ahead", published_grants=[published, {**published, "agreed_on": None}]) == [("a.csv, 4", False)]
    assert pl.DataFrame({"day": [DAY, None]}).select(ahead("day", DAY))["day"].to_list() == [False, False]


def test_a_row_of_two_files_is_counted_once() -> None:
    row = {"file_id": 2, "row": 4, "source": "b.csv", "beneficiary": "Amicale", "part_cents": 1, "currency": "EUR", "masked": False}
    assert _fired("twin_files", published_grants=[{**row, "twin": True}, {**row, "row": 5, "twin": False}]) == [("b.csv, 4", False)]


def test_a_trifle_is_forbidden() -> None:
    sold = {**_ACT, "contract_id": 1, "supplier": "Cuisine du Val", "amount_cents": 83, "outcome": "adopted"}
    assert _fired("trifle", contracts=[sold, {**sold, "amount_cents": 83_00}, {**sold, "amount_cents": None}]) == [("Cuisine du Val", True)]


def test_a_year_ten_times_its_neighbours_is_marked() -> None:
    years = pl.DataFrame({"year": [2019, 2020, 2021, 2022], "amount_cents": [100, 1200, 110, 90]})
    assert marked(years, []).filter("out_of_scale")["year"].to_list() == [2020]
    assert marked(years.head(2), []).filter("out_of_scale").is_empty()
    given = {**_ACT, "currency": "EUR", "masked": False}
    rows = [{**given, "grant_id": n, "beneficiary": "Amicale", "date": date(2019 + n, 3, 1), "amount_cents": cents}
            for n, cents in enumerate((100_00, 1_200_00, 110_00))]  # fmt: skip
    assert _fired("out_of_scale", grants=rows) == [("Amicale, 120000", False)]


def test_a_line_that_says_two_things_is_found_in_its_words() -> None:
    rows = [
        ("present_full", None, "Mme Lise ONFRAY, pouvoir donné à M. Paul VERDIER"),
        ("present_full", "Paul VERDIER", "Mme Lise ONFRAY"),
        ("present_full", None, "M. Paul VERDIER, adjoint"),
        ("represented", "Paul VERDIER", "Mme Lise ONFRAY, pouvoir à M. Paul VERDIER"),
        ("present_part", "Paul VERDIER", "Mme Lise ONFRAY donne pouvoir à M. Paul VERDIER à 20 h"),
    ]
    lines = pl.DataFrame(rows, schema=["state", "proxy_to", "quote"], orient="row")
    assert contradictory(lines).rows() == rows[:2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guard", table_guards.GUARDS, ids=lambda guard: guard.name)
def test_every_guard_has_its_words(guard: Guard[table_guards.Look], language: str) -> None:
    assert text(f"guard.{guard.name}", language)  # type: ignore[arg-type]
    assert set(table_guards.NEEDED) <= set(SCHEMAS)

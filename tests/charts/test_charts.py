"""Charts: valid on data and on the empty frame, described, in both languages, with the parameters that pages listen to."""

import json
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import altair as alt
import polars as pl
import pytest

from charts import attendance as attendance_charts
from charts import attendance_grid, palette
from charts import dissent as dissent_charts
from charts import grants as grants_charts
from charts import proxies as proxies_charts
from charts import stacked as stacked_charts
from charts import suppliers as suppliers_charts
from charts import unanimity as unanimity_charts
from charts import years as years_charts
from charts.labels import Labels, labels
from locales import LANGUAGES
from metrics import by_year, proxies
from metrics.attendance import attendance
from metrics.money import contracts, grants, suppliers
from metrics.votes import dissent, sides, unanimity
from tests.metrics.frames import empty, frame, line, session

DAYS = [date(2021, month, 10) for month in range(1, 8)]
FRENCH = labels("fr")
Frames = dict[str, pl.DataFrame]


def _derived(sessions: pl.DataFrame, named: pl.DataFrame, acts: pl.DataFrame, bought: pl.DataFrame, given: pl.DataFrame) -> Frames:
    lines = attendance.lines(sessions, named, empty("mandates"))
    votes = unanimity.classify(acts, empty("positions"))
    return {
        "councillors": attendance.by_councillor(lines),
        "sessions": attendance.by_session(lines, sessions),
        "grid": attendance.with_counts(attendance.grid(lines), attendance.by_councillor(lines, by="term")),
        "years": unanimity.rates(votes, by="year"),
        "dates": unanimity.rates(votes, by="session"),
        "suppliers": suppliers.ranges(contracts.current(bought), bought, empty("contract_holders")),
        "grants": grants.by_beneficiary(given),
        "pairs": proxies.most_frequent(proxies.pairs(proxies.given(lines))),
        "contested": sides.of(dissent.contested(votes, empty("positions")), attendance.by_session(lines, sessions), empty("positions")),
        "acts": acts,
        "closing": by_year.closing(sessions.with_columns(closes=pl.when(pl.col("session_id") > 4).then("closes"))),
    }


def _full() -> Frames:
    sessions = frame("sessions", [session(n, day, office=3, in_rates=n != 2) for n, day in enumerate(DAYS)])
    rolls = [line(n, day, who, "present", councillor="Anne ABRIC", partial=who == 2) for n, day in enumerate(DAYS) for who in range(3)]
    rolls[2] |= {"proxy_to": "Anne ABRIC", "proxy_to_id": 1}
    act = {"session_id": 1, "date": DAYS[1], "outcome": "adopted", "votes_for": 9, "votes_against": 0, "abstentions": 0}
    bought = {"date": DAYS[0], "supplier_id": 1, "supplier": "Ateliers du Lac", "currency": "EUR"}
    amounts: list[dict[str, object]] = [
        {"tax": "HT", "scope": "total", "amount_cents": 5},
        {"tax": "TTC", "min_cents": 1, "no_maximum": True},
        {"max_cents": 7},
        {"scope": "period"},
        {"tax": "HT", "scope": "year", "min_cents": 100, "max_cents": 200},
    ]
    given = {"date": DAYS[0], "beneficiary": "Chorale", "currency": "EUR"}
    return _derived(
        sessions,
        frame("attendance", rolls),
        frame("deliberations", [{"deliberation_id": n, **act, **({"votes_against": 2} if n == 5 else {})} for n in range(6)]),
        frame("contracts", [{"contract_id": n, **bought, **amount} for n, amount in enumerate(amounts)]),
        frame("grants", [{"grant_id": n, **given, "council_id": n, "amount_cents": 12_50} for n in range(2)]),
    )


def year_rows(rows: pl.DataFrame) -> pl.DataFrame:
    """Kinds in words, as the page gives them."""
    return rows.with_columns(pl.col("kind").fill_null("non vérifiable"))


def subjects(acts: pl.DataFrame) -> pl.DataFrame:
    """Acts by subject and outcome, each named as the data name it."""
    rows = by_year.subjects(acts)
    words = {name: pl.col(name).fill_null("?") for name in ("thing", "kind")}
    untold = pl.col("thing").is_null()
    return rows.with_columns(raw=pl.col("kind"), said=pl.col("value").sum().over("thing").cast(pl.String), untold=untold).with_columns(
        **words
    )


def raw(rows: pl.DataFrame) -> pl.DataFrame:
    """The same, each kind also as the data name it."""
    return year_rows(rows.with_columns(raw=pl.col("kind")))


FULL = _full()
EMPTY = _derived(*(empty(name) for name in ("sessions", "attendance", "deliberations", "contracts", "grants")))
CHARTS: dict[str, tuple[str, list[str], Callable[[Frames, Labels], alt.LayerChart]]] = {
    "by_councillor": ("councillor", ["councillor_id"], lambda f, said: attendance_charts.by_councillor(f["councillors"], said)),
    "by_session": ("session", ["session_id"], lambda f, said: attendance_charts.by_session(f["sessions"], said)),
    "grid": ("cell", ["councillor_id", "session_id"], lambda f, said: attendance_grid.grid(f["grid"], said)),
    "over_years": ("vote", ["year"], lambda f, said: unanimity_charts.over_time(f["years"], said)),
    "over_sessions": ("vote", ["date"], lambda f, said: unanimity_charts.over_time(f["dates"], said, x="date")),
    "ranges": ("supplier", ["supplier_id"], lambda f, said: suppliers_charts.ranges(f["suppliers"], said)),
    "contested": ("act", ["deliberation_id"], lambda f, said: dissent_charts.contested(f["contested"], said)),
    "strip": ("cell", ["session_id"], lambda f, said: attendance_grid.strip(f["grid"], said)),
    "years": ("", [], lambda f, said: years_charts.multiples(year_rows(f["closing"]), said)),
    "stacked": ("", [], lambda f, said: stacked_charts.by_year(raw(f["closing"]), said, palette.CLOSES)),
    "subjects": ("", [], lambda f, said: stacked_charts.by_subject(subjects(f["acts"]), said, palette.OUTCOME)),
    "proxies": ("pair", ["councillor_id", "term"], lambda f, said: proxies_charts.by_pair(f["pairs"], said)),
    "grants": ("beneficiary", ["beneficiary"], lambda f, said: grants_charts.by_beneficiary(f["grants"], said)),
}


def _spec(name: str, frames: Frames, said: Labels = FRENCH) -> dict[str, Any]:
    spec: dict[str, Any] = CHARTS[name][2](frames, said).to_dict()
    return spec


def _rows(spec: dict[str, Any]) -> list[dict[str, Any]]:
    (rows,) = spec["datasets"].values()
    return list(rows)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("frames", [FULL, EMPTY], ids=["full", "empty"])
def test_each_chart_selects_is_described_and_names_no_image(name: str, frames: Frames) -> None:
    spec = _spec(name, frames)
    param, fields, _ = CHARTS[name]
    assert [p["select"]["fields"] for p in spec.get("params", []) if p["name"] == param] == ([fields] if param else [])
    assert all(set(fields) <= set(row) for row in _rows(spec))
    assert "description" in json.dumps(spec["layer"])
    assert "image" not in json.dumps(spec)


@pytest.mark.parametrize("name", CHARTS)
def test_each_chart_speaks_both_languages(name: str) -> None:
    french, english = (_spec(name, FULL, labels(language)) for language in LANGUAGES)
    assert french["layer"][0]["description"] != english["layer"][0]["description"]
    assert (french["config"]["locale"]["number"]["decimal"], english["config"]["locale"]["number"]["decimal"]) == (",", ".")


def test_homonyms_keep_a_row_each_and_the_fraction_stands_beside() -> None:
    labels_of_rows = [row["label"] for row in _rows(_spec("by_councillor", FULL))]
    assert labels_of_rows == ["Anne ABRIC (1)", "Anne ABRIC (2)", "Anne ABRIC (3)"]
    assert [row["fraction"] for row in _rows(_spec("by_councillor", FULL))] == ["6 / 6 + 1 ?"] * 3


def test_a_contested_vote_is_drawn_whole() -> None:
    sides = {row["side"]: row["votes"] for row in _rows(_spec("contested", FULL))}
    assert sides == {"votes_for": 9, "votes_against": 2}
    ends = [(row["start"], row["end"]) for row in _rows(_spec("contested", FULL))]
    assert ends[0][0] == 0
    assert ends[-1][1] == 1
    assert all(before[1] == pytest.approx(after[0]) for before, after in pairwise(ends))


def test_a_frame_of_several_terms_names_them_and_one_of_one_term_does_not() -> None:
    one = FULL["councillors"].head(1).with_columns(term=pl.lit("2020-2026"))
    two = pl.concat([one, one.with_columns(term=pl.lit("2014-2020"))])
    named = [[row["name"] for row in _rows(attendance_charts.by_councillor(frame, FRENCH).to_dict())] for frame in (one, two)]
    assert named == [["Anne ABRIC"], ["Anne ABRIC, 2020-2026", "Anne ABRIC, 2014-2020"]]


def test_the_lines_run_from_certain_to_possible() -> None:
    rows = _rows(_spec("by_councillor", FULL))
    assert [(round(row["certain"], 2), row["possible"]) for row in rows] == [(0.86, 1.0), (0.86, 1.0), (0.0, 1.0)]


def test_the_days_of_the_grid_follow_one_another_though_some_are_out_of_rates() -> None:
    """One session of the full frame is out of rates."""
    orders = [layer["encoding"][axis]["sort"] for layer in _spec("grid", FULL)["layer"] for axis in ("x", "y")]
    days = [day.strftime(FRENCH["day"]) for day in DAYS]
    assert orders[0::2] == [days] * 2
    assert len({tuple(order) for order in orders[1::2]}) == 1


def test_rows_stand_in_the_frame_s_order_and_bear_their_basis_only_where_there_are_several() -> None:
    bought = frame(
        "contracts",
        [
            {
                "contract_id": n,
                "date": DAYS[0],
                "supplier_id": n,
                "supplier": f"N{n}",
                "tax": "HT",
                "scope": "total",
                "min_cents": low,
                "max_cents": 9 * n,
            }
            for n, low in ((1, 1), (2, 18), (3, 1))
        ],
    )
    ranges = suppliers.ranges(contracts.current(bought), bought, empty("contract_holders"))
    assert [row["label"] for row in _rows(suppliers_charts.ranges(ranges, FRENCH).to_dict())] == ["N3", "N2", "N1"]
    assert [row["mid"] for row in _rows(suppliers_charts.ranges(ranges, FRENCH).to_dict())] == [25, 73, 121]
    both = pl.concat([ranges, ranges.with_columns(pl.lit(None, ranges.schema["tax"]).alias("tax"))])
    assert _rows(suppliers_charts.ranges(both, FRENCH).to_dict())[0]["label"].startswith("N3, ")

"""What a picture says at a glance: days on its squares, the colours that it has, of how many, what was turned down."""

from datetime import date

import polars as pl
import pytest

from charts import amounts, attendance_grid, dissent, palette
from charts.labels import STATES
from charts.proxies import by_pair
from metrics import proxies
from tests.charts.test_charts import FRENCH, FULL, _rows, _spec
from tests.metrics.frames import frame, session


@pytest.mark.parametrize(("narrow", "sessions", "dated"), [(False, 16, True), (False, 17, False), (True, 7, True), (True, 8, False)])
def test_a_person_s_squares_bear_their_days_where_there_is_room(narrow: bool, sessions: int, dated: bool) -> None:
    lines = FULL["grid"].filter(pl.col("councillor_id") == 0).head(1)
    year = pl.concat([lines.with_columns(session_id=pl.lit(n, pl.Int64), date=date(2021, 1, 1 + n)) for n in range(sessions)])
    drawn = attendance_grid.strip(pl.concat([year, year.with_columns(date=pl.col("date").dt.offset_by("1y"))]), FRENCH, narrow=narrow)
    signs = [row["sign"] for row in _rows(drawn.to_dict())]
    assert (signs[0], signs[-1]) == (("01/01", f"{sessions:02}/01") if dated else ("", ""))
    assert drawn.to_dict()["layer"][0]["encoding"]["y"]["sort"] == [2021, 2022]


def test_pairs_of_one_term_say_once_of_how_many_sessions() -> None:
    pairs = FULL["pairs"].head(1).with_columns(term=pl.lit("2020-2026"))
    told = proxies.beside_sessions(pairs, frame("sessions", [session(n, date(2021, 1, 1 + n), office=3) for n in range(5)]))
    two = pl.concat([told, told.with_columns(term=pl.lit("2014-2020"))])
    heads = [by_pair(rows, FRENCH).to_dict()["layer"][0]["encoding"]["x"]["title"] for rows in (told, two, pairs)]
    assert heads == [FRENCH["times_in_term"].format(term="2020-2026", of=5), FRENCH["times"], FRENCH["times"]]


def test_the_colours_of_votes_are_named_and_only_those_drawn() -> None:
    scale = _spec("contested", FULL)["layer"][0]["encoding"]["color"]["scale"]
    assert scale["domain"] == [FRENCH["side.votes_for"], FRENCH["side.votes_against"]]


def test_a_subject_s_bar_is_whole_and_says_what_was_turned_down() -> None:
    acts = FULL["acts"].with_columns(
        theme=pl.Series(["roads", "roads", "roads", "other", None, "roads"], dtype=FULL["acts"].schema["theme"])
    )
    failed = pl.when(pl.col("deliberation_id") == 2).then(pl.lit("rejected")).otherwise("outcome")
    acts = acts.with_columns(outcome=failed.cast(acts.schema["outcome"]))
    drawn = _rows(_spec("subjects", {"acts": acts}))
    parts = [(row["thing"], row["raw"], row["start"], row["end"], row["last"]) for row in drawn]
    assert [(row["thing"], row["untold"]) for row in drawn][-1] == ("?", True)
    opacity = _spec("subjects", {"acts": acts})["layer"][0]["encoding"]["opacity"]
    assert opacity["condition"]["value"] < opacity["value"]  # of no theme is pale, whatever its length
    assert parts == [("roads", "adopted", 0, 3, False), ("roads", "rejected", 3, 4, True), ("?", "adopted", 0, 2, True)]


def test_the_grid_says_what_the_fraction_after_each_name_is_of() -> None:
    titles = [layer["encoding"]["y"]["title"] for layer in _spec("grid", FULL)["layer"]]
    assert titles == [FRENCH["counted_of_known"].split("\n")] * 2  # the session that no rate counts is seen of all alike
    unsure = FULL | {"grid": FULL["grid"].with_columns(unknown=pl.lit(1))}
    assert [one["encoding"]["y"]["title"] for one in _spec("grid", unsure)["layer"]] == [FRENCH["counted_of"].split("\n")] * 2


def test_the_page_may_say_the_description() -> None:
    spec = _spec("grid", FULL, FRENCH | {"description": "3 membres, 7 séances"})
    assert spec["layer"][0]["description"] == "3 membres, 7 séances"


def test_each_state_has_a_colour_of_its_own() -> None:
    assert len({palette.STATE[state] for state in STATES}) == len(STATES)


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ([1_412_345.0, 9_931.0], ["1\u00a0412\u00a0345", "9\u00a0931"]),
        ([12_300_000.0, 1_412_345.0, 0.0, None], ["12,30\u00a0M", "1,41\u00a0M", "0", None]),
        ([2.5e9, 1e9], ["2,50\u00a0Md", "1,00\u00a0Md"]),
        ([2.5e9, 3.1e6], ["2\u00a0500,00\u00a0M", "3,10\u00a0M"]),
        ([12_400.4, 950.0], ["12\u00a0400", "950"]),
        ([None], [None]),
    ],
)
def test_the_amounts_of_a_picture_have_one_unit(values: list[float | None], written: list[str | None]) -> None:
    rows = pl.DataFrame({"least": pl.Series(values, dtype=pl.Float64)}).with_columns(most="least")
    told = amounts.compact(rows, FRENCH, pl.col("least"), pl.col("most") * 1)
    assert [rows.select(one).to_series().to_list() for one in told] == [written, written]
    largest = pl.col("most").max()  # the unit is that of all amounts drawn, not of each column
    low, high = amounts.compact(rows.head(2), FRENCH, pl.col("least").tail(1), largest)
    both = [rows.head(2).select(one).to_series()[0] for one in (low, high)]
    assert both == ([written[1], written[0]] if values[0] else [None, None])


def test_votes_of_several_councils_say_which_and_those_of_one_do_not() -> None:
    one = FULL["contested"].head(1)
    two = pl.concat([one, one.with_columns(council=pl.lit("Rochebelle"))])
    titles = [_rows(dissent.contested(votes, FRENCH).to_dict())[0]["label"] for votes in (one, two)]
    council = one["council"][0]
    assert [f"– {council} –" in title for title in titles] == [False, True]

"""Rows on a phone: k of n of each member beside the name in room of its own, and notes under titles in plain letters."""

import polars as pl
import pytest

from charts import attendance_grid, suppliers
from charts.grants import by_beneficiary
from charts.titled import NARROW, NOTE_LETTERS, place
from tests.charts.test_charts import FRENCH, FULL


def test_a_phone_s_grid_writes_each_member_s_count_once_in_bands_before_the_first_day() -> None:
    drawn = attendance_grid.grid(FULL["grid"], FRENCH, narrow=True).to_dict()
    (rows,) = drawn["datasets"].values()
    counted = [row["councillor_id"] for row in rows if row["counted"]]
    assert sorted(counted) == sorted({row["councillor_id"] for row in rows})
    assert not any("/" in row["row"] for row in rows)
    domain = drawn["layer"][0]["encoding"]["x"]["scale"]["domain"]
    days = {row["session"] for row in rows}
    assert [one for one in domain if one not in days] == domain[: len(domain) - len(days)]  # the blank bands come first


@pytest.mark.parametrize(("days", "letters", "bands"), [(1, 5, 1), (4, 5, 1), (6, 5, 2), (12, 5, 3), (12, 8, 4), (12, 9, 5), (3, 8, 1)])
def test_the_room_of_the_counts_grows_with_the_days_and_with_the_longest_count(days: int, letters: int, bands: int) -> None:
    assert len(set(attendance_grid._bands(days, letters))) == bands
    width = 240 / (days + bands)
    assert bands * width >= letters * attendance_grid._LETTER  # it ends before the first day


def test_what_follows_a_name_stands_under_it_and_is_no_title() -> None:
    long = "nom proche, compté à part : " + "Ormeau Bâtiment, " * 6
    rows = place(["Ormeau\n" + long, "Val"], narrow=True, noted=True).frame
    assert rows["label"].to_list() == ["Ormeau", "Val"]
    assert rows["note"][0].replace("\n", " ") == long.strip()
    assert max(map(len, rows["note"][0].split("\n"))) <= NARROW * NOTE_LETTERS
    assert rows["top"][0] < rows["under"][0] < rows["mid"][0] < rows["foot"][0] < rows["top"][1]
    assert place(["Ormeau\nVal"]).frame["note"].to_list() == [""]


@pytest.mark.parametrize(("titled", "layers"), [(["Ormeau\nnom proche : Ormeaux", "Val"], 1), (["Ormeau", "Val"], 0)])
def test_notes_are_drawn_where_there_are_some(titled: list[str], layers: int) -> None:
    rows = pl.DataFrame({"beneficiary": ["Ormeau", "Val"], "titled": titled, "council": "Valmont", "council_id": 1, "grants": [1, 2],
                         "amount_cents": [100, 200], "currency": "EUR"})  # fmt: skip
    drawn = by_beneficiary(rows, FRENCH, narrow=True).to_dict()
    assert [layer.get("name") for layer in drawn["layer"]].count("inked_notes") == layers


def test_a_key_over_a_single_holder_takes_no_room_from_its_title() -> None:
    """Picture: the name of one holder ran into its bar, where the legend stood in the room of its row."""
    one = {"supplier": "Val", "titled": "Val\nnom proche : Val TP", "supplier_id": 1, "lower_cents": 25, "upper_cents": 60, "contracts": 1,
           "open_maximum": 0, "tax": "HT", "scope": "total", "currency": "EUR"}  # fmt: skip
    keyed, bare = (suppliers.ranges(pl.DataFrame([one | {"lower_cents": low}]), FRENCH).to_dict() for low in (25, 60))
    assert keyed["height"] >= bare["height"] + 38

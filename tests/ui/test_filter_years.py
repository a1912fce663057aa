"""A year chosen among the filters is the period of the address, whole, and the boxes of the days show the same at once."""

from datetime import date

import polars as pl
import pytest

from locales import text
from tests.ui.address_bar import opened
from ui.filters import years


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 AppTest runs this function alone, as a script

    from ui.filters import bar, years  # noqa: PLC0415

    bar.period()
    years.choose([2014, 2012], bar.current())
    st.text(f"{bar.in_words(bar.current())}")


def test_one_press_sets_both_days_and_the_next_takes_them_away() -> None:
    page = opened(_page)
    page.selectbox[0].select(2012).run()
    assert (page.query_params["from"], page.query_params["to"]) == ("2012-01-01", "2012-12-31")
    assert [box.value for box in page.date_input] == [date(2012, 1, 1), date(2012, 12, 31)]
    page.selectbox[0].select(0).run()
    assert "from" not in page.query_params
    assert [box.value for box in page.date_input] == [None, None]


@pytest.mark.parametrize(
    ("words", "chosen", "none"),
    [
        ({}, 0, "all_years"),
        ({"from": "2014", "to": "2014"}, 2014, "all_years"),
        ({"from": "2014-01-01", "to": "2014-06-30"}, 0, "other_days"),
        ({"from": "2009", "to": "2009"}, 2009, "all_years"),
    ],
)
def test_the_list_shows_what_the_address_asks(words: dict[str, str], chosen: int, none: str) -> None:
    (box,) = opened(_page, **words).selectbox
    assert box.value == chosen
    assert box.options[0] == text(f"ui.filter.{none}")
    assert (str(chosen) in box.options) is bool(chosen)


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        (pl.DataFrame({"date": [date(2012, 3, 1), None, date(2014, 1, 1)]}), [2014, 2012]),
        (pl.DataFrame({"year": [2011, 2011]}), [2011]),
        (pl.DataFrame({"date": []}, schema={"date": pl.Date}), []),
        (pl.DataFrame({"council": ["A"]}), []),
    ],
)
def test_the_years_are_those_of_the_rows(frame: pl.DataFrame, found: list[int]) -> None:
    assert years.of(frame) == found

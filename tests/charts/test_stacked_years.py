"""Which years stand under the bars: each of a short gap, and on a phone that of the highest bar."""

import polars as pl
import pytest

from charts import palette, stacked
from tests.charts.test_charts import FRENCH


@pytest.mark.parametrize("highest", [2010, 2011, None])
def test_on_a_phone_the_highest_bar_bears_its_year_and_what_has_none_its_sign(highest: int | None) -> None:
    years = [*range(2005, 2025), None]
    rows = pl.DataFrame({"kind": "a", "raw": "true", "year": years, "value": [9.0 if year == highest else 1.0 for year in years]})
    drawn = stacked.by_year(rows, FRENCH, palette.MEETS, narrow=True).to_dict()
    shown = drawn["layer"][0]["encoding"]["x"]["axis"]["values"]
    assert shown[-1] == "?"
    assert (f"’{highest % 100}" if highest else "?") in shown
    assert len(shown) <= len(years) // 2 + 1


def test_years_of_a_gap_under_ten_stand_one_by_one() -> None:
    rows = pl.DataFrame({"kind": ["a", "a"], "raw": ["true", "true"], "year": [2009, 2014], "value": [1.0, 2.0]})
    drawn = stacked.by_year(rows, FRENCH, palette.MEETS).to_dict()
    assert drawn["layer"][0]["encoding"]["x"]["scale"]["domain"] == ["2009", "2010", "2011", "2012", "2013", "2014"]

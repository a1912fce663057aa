"""The bars of money by theme: what no theme was found for stands last, named, and is never cut off."""

import polars as pl

from ui.rows import money_rows


def test_what_is_under_no_theme_stands_last_with_its_count() -> None:
    many = [f"theme_{n:02}" for n in range(money_rows.MOST_BARS + 3)]
    totals = pl.DataFrame({"theme": [*many, "unknown"], "entries": [2] * len(many) + [7], "what": "contracts"})
    bars = money_rows.as_bars(totals, "theme")
    assert bars["theme"][-1] == "unknown"
    assert "7" in bars["supplier"][-1]
    assert bars.height == money_rows.MOST_BARS
    assert bars["theme"][:-1].to_list() == many[: money_rows.MOST_BARS - 1]

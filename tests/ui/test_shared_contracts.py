"""Whoever does not hold each of its contracts alone has, beside each amount, all who hold it."""

import polars as pl
import pytest

from ui.rows import over_bars

COLUMNS = ("title", "lower_cents", "upper_cents", "tax", "held_by")


@pytest.mark.parametrize(
    ("sharing", "takes_part", "named"),
    [({}, False, False), ({1: (1, ["Lavoir"])}, False, True), ({}, True, True)],
)
def test_a_row_tells_its_holders_where_one_is_shared(
    monkeypatch: pytest.MonkeyPatch, sharing: dict[int, tuple[int, list[str]]], takes_part: bool, named: bool
) -> None:
    monkeypatch.setattr(over_bars, "sharing", lambda *_rows: sharing)
    own = pl.DataFrame({"supplier_id": [1], "takes_part": [takes_part]})
    told = over_bars.columns_of(COLUMNS, own, 1)
    assert told == (("title", "lower_cents", "upper_cents", "held_by", "tax") if named else COLUMNS)

"""What a phone's card of a contract says of its price."""

import re

import polars as pl
import pytest

from ui.tables import list_table


def test_a_card_prints_a_price_once_where_other_rows_have_two_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pl.DataFrame(
        {"title": ["a", "b", "c"], "own_lower_cents": [5, 0, 7], "own_upper_cents": [5, 9, 7], "no_maximum": [False, False, True]}
    )
    made: list[str] = []
    monkeypatch.setattr(list_table, "show_elements", made.append)
    list_table.show("held", rows, ["title", "own_lower_cents", "own_upper_cents"])
    told = [re.findall(r'<td class="([^"]*)" data-named="([^"]*)"', one)[1:] for one in made[-1].split("<tr")[2:]]
    ends = [("figure", "Sa part, au moins"), ("figure", "Sa part, au plus")]
    assert told == [[("none figure", "Sa part, au moins"), ("figure", "Sa part")], ends, ends]

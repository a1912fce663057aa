"""Lists on a phone: what a card stands under, which unknown it leaves out, and years that wrap."""

import re
from collections.abc import Callable

import polars as pl
import pytest

from ui.tables import list_table, year_grid
from ui.tables.elements import words
from ui.tables.year_grid import Cell

Shown = Callable[[], str]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What is put on the page."""
    made: list[str] = []
    for module in (list_table, year_grid):
        monkeypatch.setattr(module, "show_elements", made.append)
    return lambda: made[-1]


@pytest.mark.parametrize(
    ("columns", "head"), [(("date", "title", "outcome"), "title"), (("supplier", "lower_cents"), "supplier"), (("fact", "said"), "fact")]
)
def test_a_card_stands_under_its_title_or_its_first_column(columns: tuple[str, ...], head: str) -> None:
    assert list_table.head_of(columns) == head


def test_a_card_leaves_out_counts_that_are_not_known_and_no_amount_and_no_word(shown: Shown) -> None:
    rows = pl.DataFrame({"title": ["Achat"], "outcome": [None], "votes_for": [None], "lower_cents": [None]})
    rows = rows.cast({"outcome": pl.String, "votes_for": pl.Int64, "lower_cents": pl.Int64})
    list_table.show("acts", rows, ("title", "outcome", "votes_for", "lower_cents"))
    kinds = re.findall(r'<td(?: class="([^"]*)")?', shown())
    assert kinds == ["long head", "", "none figure", "figure"]


@pytest.mark.parametrize(
    ("years", "phone", "kind"), [(8, True, "years"), (9, True, "years wrapped"), (12, False, "years"), (13, False, "years many")]
)
def test_many_years_wrap_on_a_phone_and_stand_closer_on_a_wide_screen(
    monkeypatch: pytest.MonkeyPatch, shown: Shown, years: int, phone: bool, kind: str
) -> None:
    monkeypatch.setattr(year_grid, "on_a_phone", lambda: phone)
    every = range(2001, 2001 + years)
    year_grid.show("Séances", [(words("Valmont"), {2003: Cell("2 (−1)", "", "", "part")})], every, "2 : deux séances")
    said = shown()
    assert f'<div class="{kind}"' in said
    assert said.index("deux séances") < said.index("Valmont")  # the key comes first: rows may be many
    assert ("2003\u00a0: 2 (−1)" in said) == (kind == "years wrapped")

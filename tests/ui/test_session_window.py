"""The grid of sessions opens on the term that the page's figure is of."""

from datetime import date

import polars as pl
import pytest

from ui.filters.session_window import _months, _named, first_shown

_STRETCHES = {
    1: pl.DataFrame({"session_id": [31, 32, 33, 34], "term": ["2014-2020"] * 4}),
    2: pl.DataFrame({"session_id": [21, 22, 23], "term": ["2008-2014"] * 3}),
    3: pl.DataFrame({"session_id": [11], "term": ["2001-2008"]}),
}


@pytest.mark.parametrize(
    ("term", "shown"),
    [("2008-2014", 2), ("2014-2020", 1), ("2001-2008", 1), (None, 1)],
    ids=["the figure's term", "the last term", "a term too short to show", "no figure"],
)
def test_the_grid_opens_on_the_term_of_the_figure(term: str | None, shown: int) -> None:
    assert first_shown(_STRETCHES, term) == shown


def test_where_every_stretch_is_short_the_last_one_is_shown() -> None:
    assert first_shown({1: _STRETCHES[3]}, "2001-2008") == 1


@pytest.mark.parametrize(("of", "said"), [(20, "2 des 20 séances, "), (2, "2 séances, ")], ids=["a part", "all"])
def test_a_stretch_says_of_how_many_sessions_it_is(of: int, said: str) -> None:
    part = pl.DataFrame({"date": [date(2013, 1, 22), date(2014, 1, 14)]})
    assert _named(part, of) == f"{said}22/01/2013 – 14/01/2014"
    assert _months(part).replace("\u2060", "") == "01/2013–01/2014"  # all that a phone's list has room for
    assert _months(part.head(1)) == "01/2013"

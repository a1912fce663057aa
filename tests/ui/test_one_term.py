"""A page of one term: its figure, picture and tables count the same sessions."""

from contextlib import nullcontext
from datetime import date

import polars as pl
import pytest

from metrics.filters.filters import Filters
from ui.filters import one_term

SESSIONS = pl.DataFrame(
    {"session_id": [1, 2, 3, 4], "council_id": 1, "date": [date(2010, 1, 1), date(2015, 2, 2), date(2016, 3, 3), date(2021, 4, 4)]}
)
GIVEN = pl.DataFrame({"session_id": [1, 1, 2], "term": ["2008-2014", "2008-2014", "2014-2020"]})
QUARTERS = pl.DataFrame({"year": [2010, 2014, 2015, 2015, 2016, 2021], "quarter": [1, 4, 1, 2, 1, 2], "sessions": [1, 0, 1, 0, 1, 1]})


def _chosen(monkeypatch: pytest.MonkeyPatch, picked: int | None, filters: Filters, sessions: pl.DataFrame = SESSIONS) -> list[int]:
    monkeypatch.setattr("ui.lead.beside", nullcontext)
    monkeypatch.setattr("ui.filters.widgets.pick", lambda *_: picked)
    return [len(one) for one in one_term.choose(GIVEN, sessions, QUARTERS, filters)]


def test_all_three_are_of_the_last_term_that_has_any_or_of_the_one_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _chosen(monkeypatch, None, Filters()) == [1, 2, 3]  # the last term has no proxy
    assert _chosen(monkeypatch, 3, Filters()) == [2, 1, 1]
    assert _chosen(monkeypatch, 1, Filters()) == [0, 1, 1]


def test_a_phone_s_list_has_the_years_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[dict[int, str]] = []
    monkeypatch.setattr("ui.lead.beside", nullcontext)
    monkeypatch.setattr("ui.filters.widgets.pick", lambda _word, names, _shown: offered.append(names))
    for phone in (False, True):
        monkeypatch.setattr(one_term, "on_a_phone", lambda phone=phone: phone)
        one_term.choose(GIVEN, SESSIONS, QUARTERS, Filters())
    wide, narrow = ([said.replace("\u00a0", " ") for said in names.values()] for names in offered)
    assert wide[1] == "Mandature 2014-2020 : 2 séances lues"
    assert narrow[1] == "2014-2020"  # how many sessions would be cut off


def test_some_members_and_several_councils_keep_all_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    every = [GIVEN.height, SESSIONS.height, QUARTERS.height]
    assert _chosen(monkeypatch, None, Filters(text="petit")) == every
    others = SESSIONS.with_columns(council_id=pl.col("session_id"))
    assert _chosen(monkeypatch, None, Filters(), others) == every
